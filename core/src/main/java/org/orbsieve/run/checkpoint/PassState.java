package org.orbsieve.run.checkpoint;

import java.util.Objects;
import java.util.OptionalDouble;
import org.orbsieve.assessment.PassGroups;
import org.orbsieve.assessment.Passes;
import org.orbsieve.catalog.ObjectForm;
import org.orbsieve.narrowphase.Conjunction;
import org.orbsieve.narrowphase.StateVector;
import org.orekit.time.AbsoluteDate;

/**
 * A group of passes. Times and states are kept to the last bit, so that a run that is resumed
 * writes the same bytes; the assessment follows from them.
 *
 * @param closest its closest pass
 * @param passes how many there are, the first and the last
 * @param place where the closest belongs among the rows
 */
public record PassState(Pass closest, Passes passes, long place) {

  /**
   * Validates that nothing is null.
   *
   * @param closest its closest pass
   * @param passes how many there are, the first and the last
   * @param place where the closest belongs among the rows
   */
  public PassState {
    Objects.requireNonNull(closest, "closest");
    Objects.requireNonNull(passes, "passes");
  }

  /**
   * A pass.
   *
   * @param primary the first object
   * @param secondary the second object
   * @param tca time of closest approach
   * @param primaryState state of the first object then, TEME
   * @param secondaryState state of the second object then, TEME
   * @param flatness second derivative of the distance then [m/s^2], where it is known
   */
  public record Pass(
      ObjectForm primary,
      ObjectForm secondary,
      AbsoluteDate tca,
      StateVector primaryState,
      StateVector secondaryState,
      OptionalDouble flatness) {}

  /**
   * The state of a group.
   *
   * @param group of passes
   * @return its state
   */
  public static PassState of(PassGroups.Group group) {
    Conjunction closest = group.closest().conjunction();
    Pass pass =
        new Pass(
            closest.primary().form(),
            closest.secondary().form(),
            closest.tca(),
            closest.primaryState(),
            closest.secondaryState(),
            closest.approach().flatness());
    return new PassState(pass, group.closest().passes().orElseThrow(), group.place());
  }
}

package org.orbsieve.run.tally;

import java.util.List;
import org.orbsieve.ScreeningSummary;
import org.orbsieve.SuppressedConjunction;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.narrowphase.Conjunction;

/**
 * Counts a property of the conjunctions of a run as they come. Its state is a record, which is
 * stored in the checkpoint of a run and restored when the run is resumed; its facts go into the
 * manifest. A new tally is a class that implements this and a line where it is registered, see
 * {@code docs/architecture.md}. Used by one thread.
 *
 * @param <S> its state
 */
public interface Tally<S extends Record> {

  /**
   * Its name in checkpoints, which must be unique.
   *
   * @return the name
   */
  String name();

  /**
   * Receives the next finding: a minimum or boundary case, also of a candidate manoeuvre, in the
   * order of TCA.
   *
   * @param row a conjunction
   */
  void add(AssessedConjunction row);

  /**
   * Receives the next finding that is not reported.
   *
   * @param one a conjunction that a rule suppresses
   */
  default void suppressed(SuppressedConjunction one) {}

  /**
   * Is notified that the screening is complete.
   *
   * @param summary summary of the screening
   */
  default void finish(ScreeningSummary summary) {}

  /**
   * Its state so far.
   *
   * @return the state
   */
  S state();

  /**
   * The class of the state.
   *
   * @return the class
   */
  Class<S> stateType();

  /**
   * Continues from the state of an earlier run.
   *
   * @param state as returned by {@link #state}
   */
  void restore(S state);

  /**
   * Its facts for the manifest.
   *
   * @return the facts
   */
  default List<Fact> facts() {
    return List.of();
  }

  /**
   * Whether a row is a conjunction between baselines: a minimum, and not one of a candidate
   * manoeuvre, which is reported separately.
   *
   * @param row the finding
   * @return whether tallies of conjunctions count it
   */
  static boolean isConjunction(AssessedConjunction row) {
    Conjunction conjunction = row.conjunction();
    return conjunction.kind() == Conjunction.Kind.MINIMUM && !conjunction.isOfVariant();
  }
}

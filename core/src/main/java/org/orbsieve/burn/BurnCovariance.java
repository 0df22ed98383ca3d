package org.orbsieve.burn;

import java.util.Map;
import java.util.Optional;
import org.hipparchus.linear.RealMatrix;
import org.orbsieve.assessment.covariance.CovarianceSource;
import org.orbsieve.assessment.covariance.RtnCovariance;
import org.orbsieve.assessment.covariance.SourcedCovariance;
import org.orbsieve.catalog.ObjectForm;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.narrowphase.StateVector;
import org.orekit.time.AbsoluteDate;

/**
 * The errors of variants: those of their objects and, from the burn on, what the error of the burn
 * adds.
 *
 * @param source errors of the objects, and of their variants without an error of the burn
 * @param burns by form of the object
 * @param error error of the burns
 */
public record BurnCovariance(
    CovarianceSource source, Map<ObjectForm, Flown> burns, ExecutionError error)
    implements CovarianceSource {

  /**
   * A burn and what it does later.
   *
   * @param burn the burn
   * @param sensitivity derivatives of later states
   */
  public record Flown(Burn burn, BurnSensitivity sensitivity) {}

  /**
   * Takes an immutable copy.
   *
   * @param source errors of the objects
   * @param burns by form of the object
   * @param error error of the burns
   */
  public BurnCovariance {
    burns = Map.copyOf(burns);
  }

  @Override
  public String name() {
    return source.name() + ", and the error of the burn";
  }

  @Override
  public Optional<String> refusal(SpaceObject object, AbsoluteDate date) {
    return source.refusal(object, date);
  }

  @Override
  public Optional<SourcedCovariance> of(SpaceObject object, AbsoluteDate date, StateVector state) {
    Optional<SourcedCovariance> own = source.of(object, date, state);
    Flown flown = object.isVariant() ? burns.get(object.form()) : null;
    if (own.isEmpty() || flown == null || !date.isAfter(flown.burn().date())) {
      return own;
    }
    // without derivatives at that time, the errors are not known
    return flown.sensitivity().at(date).map(m -> plus(own.get(), m, flown.burn()));
  }

  private SourcedCovariance plus(SourcedCovariance own, RealMatrix m, Burn burn) {
    RealMatrix added = m.multiply(error.covariance(burn.deltaV())).multiplyTransposed(m);
    double[] lower = own.covariance().lowerTriangle();
    int size = own.covariance().hasVelocity() ? 6 : 3;
    for (int row = 0, at = 0; row < size; row++) {
      for (int column = 0; column <= row; column++) {
        lower[at++] += added.getEntry(row, column);
      }
    }
    return new SourcedCovariance(
        RtnCovariance.ofLowerTriangle(lower), own.source() + ", burn error", own.assumed());
  }
}

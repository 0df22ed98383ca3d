package org.orbsieve.assessment.covariance;

import java.util.List;
import java.util.Optional;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.narrowphase.StateVector;
import org.orekit.time.AbsoluteDate;

/**
 * Knows the errors of objects' states: an operator's ephemeris, a user's table, a model. Used by
 * several threads at once.
 */
public interface CovarianceSource {

  /** What it is, for the run manifest and the help of a person who reads a result. */
  String name();

  /**
   * The errors of an object.
   *
   * @param object who
   * @param date when
   * @param state where it is at {@code date}, TEME
   * @return empty where this source knows nothing of the object at that time
   */
  Optional<SourcedCovariance> of(SpaceObject object, AbsoluteDate date, StateVector state);

  /**
   * Why nothing is known of an object of which a person would expect it, such as an operator's
   * covariance of another time; empty where there is nothing to say.
   *
   * @param date when
   */
  default Optional<String> refusal(SpaceObject object, AbsoluteDate date) {
    return Optional.empty();
  }

  /** The first of several sources that knows an object. */
  static CovarianceSource firstOf(List<CovarianceSource> sources) {
    return new FirstCovarianceSource(sources);
  }
}

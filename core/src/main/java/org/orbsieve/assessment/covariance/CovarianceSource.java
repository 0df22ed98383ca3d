package org.orbsieve.assessment.covariance;

import java.util.List;
import java.util.Optional;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.narrowphase.StateVector;
import org.orekit.time.AbsoluteDate;

/**
 * Provides the errors of objects' states: an operator's ephemeris, a user's table, a model. Used by
 * several threads at once.
 */
public interface CovarianceSource {

  /**
   * Name of the source, for the run manifest and for readers of a result.
   *
   * @return the name
   */
  String name();

  /**
   * The errors of an object.
   *
   * @param object the object
   * @param date time of the state
   * @param state state of the object at {@code date}, TEME
   * @return the errors; empty if this source has none for the object at that time
   */
  Optional<SourcedCovariance> of(SpaceObject object, AbsoluteDate date, StateVector state);

  /**
   * Why there are no errors for an object for which a person would expect them, such as an
   * operator's covariance at another time.
   *
   * @param date time of the state
   * @param object the object
   * @return the reason; empty if there is none to report
   */
  default Optional<String> refusal(SpaceObject object, AbsoluteDate date) {
    return Optional.empty();
  }

  /**
   * The first of several sources that has errors for an object.
   *
   * @param sources the most trusted one first
   * @return the combined source
   */
  static CovarianceSource firstOf(List<CovarianceSource> sources) {
    return new FirstCovarianceSource(sources);
  }
}

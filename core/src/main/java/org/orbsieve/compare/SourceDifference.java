package org.orbsieve.compare;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orbsieve.catalog.SpaceObject;
import org.orekit.time.AbsoluteDate;

/**
 * Difference between two sources for one object.
 *
 * @param first the object as the first source has it
 * @param second the object as the second source has it
 * @param time time of the largest difference; the start if there is no difference
 * @param rtn second position minus first position at that time, in the RTN frame of the first [m];
 *     NaN if an orbit ends within the period, so that there is nothing to compare
 */
public record SourceDifference(
    SpaceObject first, SpaceObject second, AbsoluteDate time, Vector3D rtn) {

  /**
   * The largest distance between the two positions.
   *
   * @return the distance [m]; NaN if it does not exist
   */
  public double distance() {
    return rtn.getNorm();
  }

  /**
   * Whether both orbits exist throughout the period.
   *
   * @return whether there is a difference to report
   */
  public boolean isKnown() {
    return !Double.isNaN(distance());
  }
}

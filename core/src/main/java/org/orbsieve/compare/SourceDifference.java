package org.orbsieve.compare;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orbsieve.catalog.SpaceObject;
import org.orekit.time.AbsoluteDate;

/**
 * What two sources say differently of one object.
 *
 * @param first the object as the first source has it
 * @param second the object as the second source has it
 * @param time when the difference was largest; the start where there is no difference
 * @param rtn second position minus first position then, in the RTN frame of the first [m]; NaN
 *     where an orbit ends within the period, so that there is nothing to compare
 */
public record SourceDifference(
    SpaceObject first, SpaceObject second, AbsoluteDate time, Vector3D rtn) {

  /** The largest distance between the two positions [m]; NaN where it does not exist. */
  public double distance() {
    return rtn.getNorm();
  }

  /** Whether both orbits exist throughout the period. */
  public boolean isKnown() {
    return !Double.isNaN(distance());
  }
}

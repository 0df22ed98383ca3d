package org.orbsieve.assessment.radius;

import org.orbsieve.catalog.SpaceObject;

/** Provides the hard-body radius of every object. Used by several threads at once. */
@FunctionalInterface
public interface RadiusSource {

  /**
   * The radius of an object and its source.
   *
   * @param object the object
   * @return the radius
   */
  HardBodyRadius radius(SpaceObject object);
}

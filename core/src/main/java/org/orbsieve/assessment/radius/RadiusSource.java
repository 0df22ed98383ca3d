package org.orbsieve.assessment.radius;

import org.orbsieve.catalog.SpaceObject;

/** Knows the hard-body radius of every object. Used by several threads at once. */
@FunctionalInterface
public interface RadiusSource {

  /** The radius of an object, and where it is from. */
  HardBodyRadius radius(SpaceObject object);
}

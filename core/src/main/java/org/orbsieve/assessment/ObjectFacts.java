package org.orbsieve.assessment;

import java.util.Optional;
import org.orbsieve.catalog.SpaceObject;

/**
 * What is known of an object besides its orbit. A GP catalogue tells no more than a name; a
 * satellite catalogue (SATCAT) knows type and size, and plugs in here.
 */
public interface ObjectFacts {

  /** The facts that names tell. */
  ObjectFacts BY_NAME = ObjectClass::byName;

  /** The kind of an object. */
  ObjectClass kind(SpaceObject object);

  /** The size class of an object; empty where it is not known. */
  default Optional<SizeClass> size(SpaceObject object) {
    return Optional.empty();
  }
}

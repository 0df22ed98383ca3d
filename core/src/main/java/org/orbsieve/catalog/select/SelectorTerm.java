package org.orbsieve.catalog.select;

import org.orbsieve.catalog.ObjectFacts;
import org.orbsieve.catalog.SpaceObject;

/**
 * One entry of an {@link ObjectSelector}: it chooses objects by number, designator, name or group.
 */
public sealed interface SelectorTerm {

  /** The entry as written. */
  String text();

  /** Where it was written: an option, or file and line. */
  String place();

  /** Whether it chooses an object. */
  boolean matches(SpaceObject object);

  /**
   * Catalogue numbers.
   *
   * @param first the smallest
   * @param last the largest, not below the first
   */
  record Numbers(String text, String place, int first, int last) implements SelectorTerm {
    @Override
    public boolean matches(SpaceObject object) {
      return first <= object.catalogNumber() && object.catalogNumber() <= last;
    }
  }

  /** International designators of a pattern. */
  record Designators(String text, String place, Glob glob) implements SelectorTerm {
    @Override
    public boolean matches(SpaceObject object) {
      return glob.matches(Glob.upper(object.designator()));
    }
  }

  /** Names of a pattern, with or without the mark of the operational status that some have. */
  record Names(String text, String place, Glob glob) implements SelectorTerm {
    @Override
    public boolean matches(SpaceObject object) {
      String name = Glob.upper(object.name());
      return glob.matches(name) || glob.matches(ObjectFacts.Status.unmarked(name));
    }
  }

  /** The objects of a named group. */
  record Group(String text, String place, ObjectSelector selector) implements SelectorTerm {
    @Override
    public boolean matches(SpaceObject object) {
      return selector.matches(object);
    }
  }
}

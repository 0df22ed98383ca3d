package org.orbsieve.catalog.select;

import org.orbsieve.catalog.ObjectClass;
import org.orbsieve.catalog.ObjectFacts;
import org.orbsieve.catalog.SpaceObject;

/**
 * One entry of an {@link ObjectSelector}: selects objects by number, designator, name, facts or
 * group.
 */
public sealed interface SelectorTerm {

  /**
   * The entry as written.
   *
   * @return the text
   */
  String text();

  /**
   * Place of the entry: an option, or file and line.
   *
   * @return the place
   */
  String place();

  /**
   * Whether it selects an object.
   *
   * @param object an object
   * @return whether it is selected
   */
  boolean matches(SpaceObject object);

  /**
   * Whether what it asks for is known of an object.
   *
   * @param object an object
   * @return true, but for what only satellite catalogues know
   */
  default boolean isKnownOf(SpaceObject object) {
    return true;
  }

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

  /** Owners of a pattern, as far as a satellite catalogue knows them. */
  record Owners(String text, String place, Glob glob) implements SelectorTerm {
    @Override
    public boolean matches(SpaceObject object) {
      String owner = object.facts().owner();
      return !owner.isEmpty() && glob.matches(Glob.upper(owner));
    }

    @Override
    public boolean isKnownOf(SpaceObject object) {
      return !object.facts().owner().isEmpty();
    }
  }

  /** A type, by a satellite catalogue or else by the name. */
  record Types(String text, String place, ObjectClass type) implements SelectorTerm {
    @Override
    public boolean matches(SpaceObject object) {
      return ObjectClass.of(object) == type;
    }

    @Override
    public boolean isKnownOf(SpaceObject object) {
      return object.facts().type() != ObjectFacts.Type.UNKNOWN;
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

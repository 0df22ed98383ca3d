package org.orbsieve.assessment.companion;

import java.util.Locale;
import java.util.Objects;
import org.orbsieve.catalog.SpaceObject;

/**
 * One of two objects that may fly together.
 *
 * @param catalogNumber its number
 * @param name as the catalogue spells it, with the operational status
 * @param launch year and number of the launch, such as {@code 1998-067}; empty if not known
 * @param owner code of the owner; empty if not known
 */
public record Member(int catalogNumber, String name, String launch, String owner) {

  /**
   * Validates that nothing is null.
   *
   * @param catalogNumber its number
   * @param name as the catalogue spells it
   * @param launch year and number of the launch
   * @param owner code of the owner
   */
  public Member {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(launch, "launch");
    Objects.requireNonNull(owner, "owner");
  }

  static Member of(SpaceObject object) {
    return new Member(
        object.catalogNumber(), object.displayName(), object.launch(), object.facts().owner());
  }

  boolean isOfLaunchOf(Member other) {
    return !launch.isEmpty() && launch.equals(other.launch);
  }

  /** Whether owner or name say that both are of one fleet. */
  boolean isOfFleetOf(Member other) {
    return (!owner.isEmpty() && owner.equals(other.owner))
        || (!stem().isEmpty() && stem().equals(other.stem()));
  }

  /** The words of the name before its numbers: {@code PIESAT} of {@code PIESAT A [+]}. */
  private String stem() {
    String word = name.toUpperCase(Locale.ROOT).split("[^A-Z]", 2)[0];
    // OBJECT A and TBA are names of what is not yet known
    return word.length() < 3 || word.equals("OBJECT") || word.equals("TBA") ? "" : word;
  }

  /**
   * Number and name.
   *
   * @return such as {@code 25544 ISS (ZARYA)}
   */
  public String label() {
    return (catalogNumber + " " + name).strip();
  }
}

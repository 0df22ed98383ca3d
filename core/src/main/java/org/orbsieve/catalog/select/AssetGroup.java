package org.orbsieve.catalog.select;

import java.util.Objects;
import java.util.OptionalDouble;
import org.orbsieve.catalog.RecordProblem;

/**
 * Objects that are monitored together, such as a fleet: a name, and optionally a distance or volume
 * of their own.
 *
 * @param name the name; it has no comma, semicolon, double quote or control character
 * @param members selects the objects
 * @param threshold largest miss distance of the group [m]; empty for that of the screening
 * @param volume screening volume as written, empty for none; a group with a volume has no threshold
 */
public record AssetGroup(
    String name, ObjectSelector members, OptionalDouble threshold, String volume) {

  /**
   * Validates name and distance.
   *
   * @param name the name
   * @param members selects the objects
   * @param threshold largest miss distance of the group [m]
   * @param volume screening volume as written, empty for none
   * @throws IllegalArgumentException if a component is invalid
   */
  public AssetGroup {
    Objects.requireNonNull(members, "members");
    Objects.requireNonNull(volume, "volume");
    boolean odd = name.chars().anyMatch(c -> ",;\"".indexOf(c) >= 0 || Character.isISOControl(c));
    if (name.isBlank() || odd || !name.equals(name.strip())) {
      throw new IllegalArgumentException(
          RecordProblem.quote(name) + " cannot be the name of a group");
    }
    if (threshold.isPresent() && !(threshold.getAsDouble() > 0 && threshold.getAsDouble() <= 1e6)) {
      throw new IllegalArgumentException(
          "the threshold of " + name + " must be above 0 and at most 1000 km");
    }
    if (threshold.isPresent() && !volume.isEmpty()) {
      throw new IllegalArgumentException(
          name + " has both a threshold and a volume: give only one");
    }
  }
}

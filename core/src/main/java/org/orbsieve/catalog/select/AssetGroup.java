package org.orbsieve.catalog.select;

import java.util.Objects;
import java.util.OptionalDouble;
import org.orbsieve.catalog.RecordProblem;

/**
 * Objects that somebody cares for together, such as a fleet: by a name, with a distance of their
 * own.
 *
 * @param name the name; it has no comma, semicolon, double quote or control character
 * @param members which objects
 * @param threshold largest miss distance that the group cares for [m]; empty for that of the
 *     screening
 * @param volume the screening volume as written, empty for none; a group with a volume has no
 *     threshold
 */
public record AssetGroup(
    String name, ObjectSelector members, OptionalDouble threshold, String volume) {

  /** Validates the name and the distance. */
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
      throw new IllegalArgumentException(name + " has a threshold and a volume: say one");
    }
  }
}

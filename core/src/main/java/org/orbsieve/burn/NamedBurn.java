package org.orbsieve.burn;

import java.util.Objects;

/**
 * A burn of an object, as a candidate.
 *
 * @param number catalogue number of the object; -1 if only {@code objectId} identifies it
 * @param objectId international designator of the object; empty if the number identifies it
 * @param name name of the variant, not empty
 * @param source where it was read; empty for an option
 * @param burn the burn
 */
public record NamedBurn(int number, String objectId, String name, String source, Burn burn) {

  /**
   * Validates that the object and the variant have names.
   *
   * @param number catalogue number of the object
   * @param objectId international designator of the object
   * @param name name of the variant
   * @param source where it was read
   * @param burn the burn
   * @throws IllegalArgumentException if a name is missing
   */
  public NamedBurn {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(burn, "burn");
    if (name.isEmpty() || (number < 0 && objectId.isEmpty())) {
      throw new IllegalArgumentException("a burn without an object or a name");
    }
  }

  /**
   * The same of an object of which the number is known.
   *
   * @param known catalogue number of the object
   * @return the changed burn
   */
  public NamedBurn of(int known) {
    return new NamedBurn(known, objectId, name, source, burn);
  }
}

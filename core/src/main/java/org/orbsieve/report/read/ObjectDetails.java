package org.orbsieve.report.read;

import java.util.Objects;
import java.util.Optional;
import org.orbsieve.catalog.OrbitShape;

/**
 * What else a row has about one of its two objects, where the file has it.
 *
 * @param type {@code PAYLOAD}, {@code ROCKET_BODY}, {@code DEBRIS} or {@code UNKNOWN}; empty where
 *     no satellite catalogue has the object
 * @param owner code of the owner
 * @param orbit heights, inclination and regime
 */
public record ObjectDetails(
    Optional<String> type, Optional<String> owner, Optional<OrbitShape> orbit) {

  /** Nothing more. */
  public static final ObjectDetails NONE =
      new ObjectDetails(Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * Validates that nothing is null.
   *
   * @param type kind of object
   * @param owner code of the owner
   * @param orbit heights, inclination and regime
   */
  public ObjectDetails {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(orbit, "orbit");
  }
}

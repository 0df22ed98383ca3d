package org.orbsieve.run;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the manifest says of a run besides what was computed.
 *
 * @param command the arguments of the command
 * @param created date of the manifest, ISO 8601 in UTC; with one, the manifest contains nothing
 *     that depends on clock or machine, and runs are reproducible to the byte. Empty for now
 * @param marking what messages, report and manifest are marked with
 */
public record Provenance(List<String> command, Optional<String> created, Optional<String> marking) {

  /** Nothing but the time of the run. */
  public static final Provenance NONE =
      new Provenance(List.of(), Optional.empty(), Optional.empty());

  /**
   * Takes an immutable copy.
   *
   * @param command the arguments of the command
   * @param created date of the manifest
   * @param marking what files are marked with
   */
  public Provenance {
    command = List.copyOf(command);
    Objects.requireNonNull(created, "created");
    Objects.requireNonNull(marking, "marking");
  }

  /** Whether the manifest contains nothing that depends on clock or machine. */
  boolean isReproducible() {
    return created.isPresent();
  }
}

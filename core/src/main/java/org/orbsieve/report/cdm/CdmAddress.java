package org.orbsieve.report.cdm;

import java.util.Objects;
import java.util.Optional;

/**
 * For whom messages are.
 *
 * @param messageFor MESSAGE_FOR; empty for none
 * @param marking a comment at the beginning of each message; empty for none
 */
public record CdmAddress(Optional<String> messageFor, Optional<String> marking) {

  /** Messages for nobody in particular. */
  public static final CdmAddress NONE = new CdmAddress(Optional.empty(), Optional.empty());

  /**
   * Validates that nothing is null.
   *
   * @param messageFor MESSAGE_FOR
   * @param marking a comment at the beginning of each message
   */
  public CdmAddress {
    Objects.requireNonNull(messageFor, "messageFor");
    Objects.requireNonNull(marking, "marking");
  }
}

package org.orbsieve.ephemeris.sgp4;

import java.util.Objects;

/**
 * The kernels that a run uses, and why.
 *
 * @param kernel any but {@link Kernel#AUTO}
 * @param reason half a sentence for a log or a manifest
 */
public record KernelChoice(Kernel kernel, String reason) {

  /**
   * Validates that a choice has been made.
   *
   * @param kernel any but {@link Kernel#AUTO}
   * @param reason half a sentence for a log or a manifest
   * @throws IllegalArgumentException if a component is invalid
   */
  public KernelChoice {
    Objects.requireNonNull(reason, "reason");
    if (Objects.requireNonNull(kernel, "kernel") == Kernel.AUTO) {
      throw new IllegalArgumentException("not a choice: " + kernel);
    }
  }
}

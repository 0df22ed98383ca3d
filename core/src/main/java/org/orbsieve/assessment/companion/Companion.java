package org.orbsieve.assessment.companion;

import java.util.Objects;

/**
 * A pair that flies together.
 *
 * @param kind how
 * @param track by what it is known
 * @param isCertain whether the run is long enough to tell it from a pair that drifts by slowly
 */
public record Companion(Kind kind, PairTrack track, boolean isCertain) {

  /** How two objects fly together. */
  public enum Kind {
    /** One body, or parts of one: the same motion, or at rest to what has that. */
    DOCKED("docked"),
    /** Close neighbours that stay together. */
    FORMATION("formation"),
    /** Neighbours of one owner or name that keep farther apart. */
    SAME_FLEET("same-fleet");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /**
     * Name of the relation in a file of relations.
     *
     * @return the word
     */
    public String word() {
      return word;
    }
  }

  /**
   * Validates that nothing is null.
   *
   * @param kind how
   * @param track by what it is known
   * @param isCertain whether the run is long enough to tell it from a pair that drifts by slowly
   */
  public Companion {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(track, "track");
  }
}

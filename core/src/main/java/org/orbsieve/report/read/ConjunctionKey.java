package org.orbsieve.report.read;

import java.util.Comparator;
import java.util.Objects;
import org.orbsieve.catalog.ObjectForm;
import org.orekit.time.AbsoluteDate;

/**
 * What identifies a conjunction: the two objects, whichever of them comes first in a row, and the
 * TCA. Two runs, or two formats, give the TCA of one conjunction only as near as their digits and
 * element sets allow, so that conjunctions are matched by {@link #pair} and then by {@link
 * #secondsFrom}.
 *
 * @param pair the two objects
 * @param tca time of closest approach
 */
public record ConjunctionKey(Pair pair, AbsoluteDate tca) implements Comparable<ConjunctionKey> {

  private static final Comparator<ConjunctionKey> ORDER =
      Comparator.comparing(ConjunctionKey::tca).thenComparing(ConjunctionKey::pair);

  /**
   * Two objects without an order.
   *
   * @param smaller the one with the smaller catalogue number
   * @param larger the other one
   */
  public record Pair(ObjectForm smaller, ObjectForm larger) implements Comparable<Pair> {

    private static final Comparator<Pair> ORDER =
        Comparator.comparing(Pair::smaller).thenComparing(Pair::larger);

    /**
     * Validates that the two are different, and their order.
     *
     * @param smaller the one with the smaller catalogue number
     * @param larger the other one
     * @throws IllegalArgumentException if a component is invalid
     */
    public Pair {
      if (smaller.catalogNumber() >= larger.catalogNumber()) {
        throw new IllegalArgumentException(
            "a pair is two objects, the one with the smaller catalogue number first");
      }
    }

    /**
     * A pair.
     *
     * @param one an object
     * @param other another object
     * @return the two in their order
     * @throws IllegalArgumentException if they are the same object
     */
    public static Pair of(ObjectForm one, ObjectForm other) {
      boolean inOrder = one.catalogNumber() < other.catalogNumber();
      return inOrder ? new Pair(one, other) : new Pair(other, one);
    }

    @Override
    public int compareTo(Pair other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * Validates that nothing is null.
   *
   * @param pair the two objects
   * @param tca time of closest approach
   */
  public ConjunctionKey {
    Objects.requireNonNull(pair, "pair");
    Objects.requireNonNull(tca, "tca");
  }

  /**
   * How far the TCA is from another one.
   *
   * @param other another conjunction
   * @return the distance in time [s], at least 0
   */
  public double secondsFrom(ConjunctionKey other) {
    return Math.abs(tca.durationFrom(other.tca));
  }

  /** By TCA, then by the pair. */
  @Override
  public int compareTo(ConjunctionKey other) {
    return ORDER.compare(this, other);
  }
}

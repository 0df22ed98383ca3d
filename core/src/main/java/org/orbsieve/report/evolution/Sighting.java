package org.orbsieve.report.evolution;

import java.util.Objects;

/**
 * An event as one run or one message has it.
 *
 * @param one the object with the smaller catalogue number, or with the designator that comes first
 * @param other the other one
 * @param span when it is
 * @param miss how close they come
 * @param odds how likely they collide
 */
public record Sighting(Participant one, Participant other, Span span, Miss miss, Odds odds) {

  /**
   * Validates that nothing is null and that the objects are two.
   *
   * @param one the object with the smaller catalogue number, or with the designator that comes
   *     first
   * @param other the other one
   * @param span when it is
   * @param miss how close they come
   * @param odds how likely they collide
   * @throws IllegalArgumentException if a component is invalid
   */
  public Sighting {
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(miss, "miss");
    Objects.requireNonNull(odds, "odds");
    if (one.designator().equals(other.designator())) {
      throw new IllegalArgumentException("an event has two objects");
    }
  }

  /**
   * Two objects without an order.
   *
   * @param one designator of the first
   * @param other designator of the second
   */
  public record Pair(String one, String other) implements Comparable<Pair> {

    /** Odd, with its bits as irregular as those of the golden section. */
    private static final int MIX = 0x9E3779B9;

    // Java makes those of a record when they are first called, which takes longer than a comparison
    // of two runs may; and its hashes of texts of digits coincide by the dozen.
    @Override
    public boolean equals(Object any) {
      return any instanceof Pair pair && one.equals(pair.one) && other.equals(pair.other);
    }

    @Override
    public int hashCode() {
      return one.hashCode() * MIX + other.hashCode();
    }

    @Override
    public int compareTo(Pair second) {
      int first = one.compareTo(second.one);
      return first != 0 ? first : other.compareTo(second.other);
    }
  }

  /**
   * The two objects without an order.
   *
   * @return their designators, the same whichever comes first in a row
   */
  public Pair pair() {
    return new Pair(one.designator(), other.designator());
  }

  /**
   * Whether the pair flies together.
   *
   * @return whether its relative speed is below that of {@link
   *     org.orbsieve.assessment.PassGroups#CO_ORBITING}
   */
  public boolean isSlow() {
    return miss.speed() < org.orbsieve.assessment.PassGroups.CO_ORBITING;
  }

  /** The same with other times. */
  Sighting with(Span other) {
    return new Sighting(one, this.other, other, miss, odds);
  }

  /** The same with other probabilities. */
  Sighting with(Odds others) {
    return new Sighting(one, other, span, miss, others);
  }
}

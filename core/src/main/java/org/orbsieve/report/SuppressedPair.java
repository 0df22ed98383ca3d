package org.orbsieve.report;

import java.util.Comparator;
import org.orbsieve.narrowphase.Conjunction;

/**
 * Conjunctions of one pair that a rule excluded from the report.
 *
 * @param key rule and pair
 * @param conjunctions number of minima
 * @param otherCases number of cases without a minimum
 * @param first TCA of the first of all of them
 * @param last TCA of the last
 * @param closest TCA of the closest, the first of several
 * @param missDistance miss distance of the closest [m]
 * @param relativeSpeed relative speed of the closest [m/s]
 */
public record SuppressedPair(
    Key key,
    long conjunctions,
    long otherCases,
    String first,
    String last,
    String closest,
    double missDistance,
    double relativeSpeed) {

  /**
   * A pair under a rule.
   *
   * @param rule number of the rule, from 0
   * @param primary catalogue number of object 1
   * @param secondary catalogue number of object 2
   */
  public record Key(int rule, int primary, int secondary) implements Comparable<Key> {

    private static final Comparator<Key> ORDER =
        Comparator.comparingInt(Key::rule)
            .thenComparingInt(Key::primary)
            .thenComparingInt(Key::secondary);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * One conjunction or boundary case.
   *
   * @param rule number of the rule, from 0
   * @param conjunction the conjunction or boundary case
   * @param utc formats its TCA
   * @return the pair
   */
  public static SuppressedPair of(int rule, Conjunction conjunction, UtcFormat utc) {
    boolean minimum = conjunction.kind() == Conjunction.Kind.MINIMUM;
    String tca = utc.socrates(conjunction.tca());
    return new SuppressedPair(
        new Key(
            rule, conjunction.primary().catalogNumber(), conjunction.secondary().catalogNumber()),
        minimum ? 1 : 0,
        minimum ? 0 : 1,
        tca,
        tca,
        tca,
        conjunction.missDistance(),
        conjunction.relativeSpeed());
  }

  /**
   * This and a later one of the same pair and rule.
   *
   * @param later the later one
   * @return both
   */
  public SuppressedPair and(SuppressedPair later) {
    SuppressedPair closer = later.missDistance < missDistance ? later : this;
    return new SuppressedPair(
        key,
        conjunctions + later.conjunctions,
        otherCases + later.otherCases,
        first,
        later.last,
        closer.closest,
        closer.missDistance,
        closer.relativeSpeed);
  }
}

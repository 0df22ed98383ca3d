package org.orbsieve.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.orbsieve.catalog.ObjectForm;
import org.orbsieve.narrowphase.Conjunction;
import org.orekit.time.AbsoluteDate;

/**
 * Combines the many minima of pairs that fly together. The rule:
 *
 * <ul>
 *   <li>A minimum whose relative speed at TCA is below {@value #CO_ORBITING} m/s is a <em>pass</em>
 *       of a co-orbiting pair. Any other minimum remains separate: crossings of the same pair are
 *       separate events, however often they recur.
 *   <li>The passes of a pair, in the order of TCA, belong to one group as long as each comes no
 *       later than {@value #REVOLUTIONS} revolutions after the previous one. The revolution is that
 *       of the slower of the two, 2 pi over the mean motion of its elements. A pair that flies
 *       together has a minimum or two in each revolution, about a revolution apart at most; a later
 *       one means that a whole revolution had none within the threshold.
 *   <li>A group is represented by its closest pass, the first of several that are equally close.
 * </ul>
 *
 * <p>Only the closest pass, the first, the last and the number of a group are kept, so that memory
 * grows with groups and not with passes. Used by one thread.
 */
public final class PassGroups {

  /** Relative speed at TCA below which a pair flies together [m/s]. */
  public static final double CO_ORBITING = 10.0;

  /** Longest time between two passes of a group, in revolutions of the slower object. */
  public static final double REVOLUTIONS = 1.5;

  /**
   * A group.
   *
   * @param closest its closest pass, which contains the others as {@link
   *     AssessedConjunction#passes}
   * @param place position of the closest pass among the separate rows, see {@link #add}
   */
  public record Group(AssessedConjunction closest, long place) {

    private boolean isContinuedBy(Conjunction next) {
      Conjunction pair = closest.conjunction();
      double slower =
          Math.min(
              pair.primary().elements().meanMotion(), pair.secondary().elements().meanMotion());
      AbsoluteDate last = closest.passes().orElseThrow().last();
      return next.tca().durationFrom(last) <= REVOLUTIONS * 2 * Math.PI / slower;
    }

    private Group and(AssessedConjunction next, long nextPlace) {
      Conjunction conjunction = next.conjunction();
      Passes all = closest.passes().orElseThrow().and(conjunction.tca());
      boolean closer = conjunction.missDistance() < closest.conjunction().missDistance();
      return closer
          ? new Group(next.withPasses(all), nextPlace)
          : new Group(closest.withPasses(all), place);
    }
  }

  /** Identifies a pair. */
  private record Pair(ObjectForm primary, ObjectForm secondary) {

    static Pair of(Conjunction conjunction) {
      return new Pair(conjunction.primary().form(), conjunction.secondary().form());
    }
  }

  /** The last group of each pair. */
  private final Map<Pair, Group> open = new HashMap<>();

  /** Groups of pairs that have a later one. */
  private final List<Group> closed = new ArrayList<>();

  private long folded;

  /**
   * A separate row as a group: a minimum is one pass, a row without a minimum has none.
   *
   * @param row the row
   * @return the row with its passes
   */
  public static AssessedConjunction alone(AssessedConjunction row) {
    return row.conjunction().kind() == Conjunction.Kind.MINIMUM
        ? row.withPasses(Passes.one(row.conjunction().tca()))
        : row;
  }

  /**
   * Whether a conjunction is a pass of a co-orbiting pair.
   *
   * @param conjunction a conjunction
   * @return whether it is a pass
   */
  public static boolean isPass(Conjunction conjunction) {
    return conjunction.kind() == Conjunction.Kind.MINIMUM && isSlow(conjunction);
  }

  /**
   * Whether the two move as those of a pair that flies together, minimum or not.
   *
   * @param conjunction a conjunction
   * @return whether their relative speed is below {@link #CO_ORBITING}
   */
  public static boolean isSlow(Conjunction conjunction) {
    return conjunction.relativeSpeed() < CO_ORBITING;
  }

  /**
   * Adds a pass that is not earlier than the previous one.
   *
   * @param place number of separate rows before it, in a measure of the caller
   * @param pass the pass
   */
  public void add(AssessedConjunction pass, long place) {
    Conjunction conjunction = pass.conjunction();
    Pair pair = Pair.of(conjunction);
    Group group = open.get(pair);
    if (group != null && group.isContinuedBy(conjunction)) {
      open.put(pair, group.and(pass, place));
      folded++;
      return;
    }
    if (group != null) {
      closed.add(group);
    }
    open.put(pair, new Group(alone(pass), place));
  }

  /**
   * Adds a group that an earlier run had formed. The groups of a pair must come in the order of
   * time.
   *
   * @param group as returned by {@link #groups}
   */
  public void restore(Group group) {
    Group earlier = open.put(Pair.of(group.closest().conjunction()), group);
    if (earlier != null) {
      closed.add(earlier);
    }
    folded += group.closest().passes().orElseThrow().count() - 1;
  }

  /**
   * All groups, in the order of TCA of the closest pass, then of the two catalogue numbers.
   *
   * @return the groups
   */
  public List<Group> groups() {
    List<Group> all = new ArrayList<>(closed);
    all.addAll(open.values());
    all.sort(Comparator.comparing(group -> group.closest().conjunction(), Conjunction.BY_TCA));
    return all;
  }

  /**
   * Number of passes that are represented by a closer one of their group.
   *
   * @return the number
   */
  public long folded() {
    return folded;
  }
}

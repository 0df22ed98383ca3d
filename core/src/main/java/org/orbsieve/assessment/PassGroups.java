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
 * Folds the many minima of pairs that fly together. The rule:
 *
 * <ul>
 *   <li>A minimum whose relative speed at TCA is below {@value #CO_ORBITING} m/s is a <em>pass</em>
 *       of a co-orbiting pair. All else stands for itself: crossings of the same pair are events of
 *       their own, however often they recur.
 *   <li>The passes of a pair, in the order of TCA, belong to one group as long as each comes no
 *       later than {@value #REVOLUTIONS} revolutions after the one before. The revolution is that
 *       of the slower of the two, 2 pi over the mean motion of its elements. A pair that flies
 *       together has a minimum or two in each, about a revolution apart at most; a later one means
 *       that a whole revolution had none within the threshold.
 *   <li>A group is told as its closest pass, the first of several that are equally close.
 * </ul>
 *
 * <p>Of a group only its closest pass, first, last and number are kept, so that memory grows with
 * groups and not with passes. Serves one thread.
 */
public final class PassGroups {

  /** Relative speed at TCA below which a pair flies together [m/s]. */
  public static final double CO_ORBITING = 10.0;

  /** Longest time between two passes of a group, in revolutions of the slower object. */
  public static final double REVOLUTIONS = 1.5;

  /**
   * A group.
   *
   * @param closest its closest pass, which tells of the others in {@link
   *     AssessedConjunction#passes}
   * @param place where the closest belongs among what stands for itself, see {@link #add}
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

  /** What tells a pair from others. */
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
   * A row as one among groups: a minimum is one pass of itself, a row without a minimum has none.
   */
  public static AssessedConjunction alone(AssessedConjunction row) {
    return row.conjunction().kind() == Conjunction.Kind.MINIMUM
        ? row.withPasses(Passes.one(row.conjunction().tca()))
        : row;
  }

  /** Whether a conjunction is a pass of a co-orbiting pair. */
  public static boolean isPass(Conjunction conjunction) {
    return conjunction.kind() == Conjunction.Kind.MINIMUM
        && conjunction.relativeSpeed() < CO_ORBITING;
  }

  /**
   * Takes a pass that is not earlier than the one before.
   *
   * @param place how much of what stands for itself comes before it, in a measure of the caller's
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
   * Takes a group that an earlier run had formed. Those of a pair come in the order of time.
   *
   * @param group as {@link #groups} gave it
   */
  public void restore(Group group) {
    Group earlier = open.put(Pair.of(group.closest().conjunction()), group);
    if (earlier != null) {
      closed.add(earlier);
    }
    folded += group.closest().passes().orElseThrow().count() - 1;
  }

  /** All groups, in the order of TCA of the closest pass, then of the two catalogue numbers. */
  public List<Group> groups() {
    List<Group> all = new ArrayList<>(closed);
    all.addAll(open.values());
    Comparator<Conjunction> order =
        Comparator.comparing(Conjunction::tca)
            .thenComparing(c -> c.primary().form())
            .thenComparing(c -> c.secondary().form());
    all.sort(Comparator.comparing(group -> group.closest().conjunction(), order));
    return all;
  }

  /** Passes that are told by a closer one of their group. */
  public long folded() {
    return folded;
  }
}

package org.orbsieve.assessment.variant;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.orbsieve.catalog.SpaceObject;

/**
 * The variants of one object compared with its baseline, the object without a manoeuvre. Two
 * conjunctions match by this rule:
 *
 * <ul>
 *   <li>They are with the same other object, and their TCAs differ by at most a quarter of the
 *       object's revolution, {@value #REVOLUTIONS} times 2 pi over the mean motion of its elements.
 *       Two orbits that cross come close to each other near the two ends of the line in which their
 *       planes intersect, half a revolution apart: anything nearer than half of that is the same
 *       crossing.
 *   <li>Each conjunction matches at most one other. Of all couples with the same other object, the
 *       one with the smallest difference of TCA is matched first (the earlier one of two that are
 *       equal), then the next of those whose conjunctions are both still free.
 *   <li>An unmatched conjunction of the baseline still counts as kept if the variant comes within
 *       the threshold of the same other object within that time, but not as a conjunction: at an
 *       end of the screened time, or more slowly than is reported.
 *   <li>A conjunction that remains, at a time at which the variant has no states, is of unknown
 *       fate: neither kept nor removed.
 *   <li>An unmatched conjunction of the variant is added, even at a time at which the baseline has
 *       no states: nothing shows that it would have happened without the manoeuvre.
 * </ul>
 *
 * @param baseline the baseline; empty if it was not screened, and then all conjunctions are added
 * @param ranked its variants, the best first
 */
public record VariantComparison(Optional<FormApproaches> baseline, List<VariantOutcome> ranked) {

  /** Largest difference of the TCAs of matching conjunctions, in revolutions of the object. */
  public static final double REVOLUTIONS = 0.25;

  /**
   * Takes an immutable copy.
   *
   * @param baseline the baseline
   * @param ranked its variants, the best first
   */
  public VariantComparison {
    ranked = List.copyOf(ranked);
  }

  /** A couple of conjunctions that may be the same. */
  private record Couple(int before, int after, double difference) {}

  /**
   * Compares the forms of one object.
   *
   * @param baseline the baseline, if it was screened
   * @param variants at least one
   * @return the comparison
   */
  public static VariantComparison of(
      Optional<FormApproaches> baseline, List<FormApproaches> variants) {
    FormApproaches first = baseline.orElse(variants.get(0));
    double window = window(first.record().object());
    List<Approach> before = baseline.map(FormApproaches::conjunctions).orElse(List.of());
    List<VariantOutcome> outcomes = new ArrayList<>();
    for (FormApproaches variant : variants) {
      outcomes.add(outcome(before, variant, window));
    }
    outcomes.sort(VariantOutcome.BEST_FIRST);
    return new VariantComparison(baseline, outcomes);
  }

  /** Largest difference of the TCAs of matching conjunctions [s]. */
  static double window(SpaceObject object) {
    return REVOLUTIONS * 2 * Math.PI / object.elements().meanMotion();
  }

  private static VariantOutcome outcome(
      List<Approach> before, FormApproaches variant, double window) {
    Map<Integer, List<Approach>> own = byOther(variant.approaches());
    List<Approach> kept = new ArrayList<>();
    List<Approach> removed = new ArrayList<>();
    List<Approach> unknown = new ArrayList<>();
    List<Approach> added = new ArrayList<>();
    Map<Integer, List<Approach>> had = byOther(before);
    had.forEach(
        (other, earlier) -> {
          List<Approach> later = own.getOrDefault(other, List.of());
          List<Approach> minima = later.stream().filter(Approach::isConjunction).toList();
          BitSet known = new BitSet();
          BitSet same = new BitSet();
          couple(earlier, minima, window, same, known);
          for (int k = 0; k < earlier.size(); k++) {
            Approach one = earlier.get(k);
            boolean meets = same.get(k) || isNearOther(one, later, window);
            (meets ? kept : variant.isScreenedAt(one.time()) ? removed : unknown).add(one);
          }
          addFree(minima, known, added);
        });
    own.forEach(
        (other, later) -> {
          if (!had.containsKey(other)) {
            later.stream().filter(Approach::isConjunction).forEach(added::add);
          }
        });
    for (List<Approach> part : List.of(kept, removed, unknown, added)) {
      part.sort(Comparator.comparingDouble(Approach::time).thenComparingInt(Approach::other));
    }
    return new VariantOutcome(variant, kept, removed, unknown, added);
  }

  private static Map<Integer, List<Approach>> byOther(List<Approach> approaches) {
    return approaches.stream()
        .collect(Collectors.groupingBy(Approach::other, TreeMap::new, Collectors.toList()));
  }

  /** Matches conjunctions, each at most once, the nearest in time first. */
  private static void couple(
      List<Approach> before, List<Approach> after, double window, BitSet same, BitSet known) {
    List<Couple> couples = new ArrayList<>();
    int from = 0;
    for (int b = 0; b < before.size(); b++) {
      double time = before.get(b).time();
      while (from < after.size() && after.get(from).time() < time - window) {
        from++;
      }
      for (int a = from; a < after.size() && after.get(a).time() <= time + window; a++) {
        couples.add(new Couple(b, a, Math.abs(after.get(a).time() - time)));
      }
    }
    couples.sort(Comparator.comparingDouble(Couple::difference));
    for (Couple couple : couples) {
      if (!same.get(couple.before) && !known.get(couple.after)) {
        same.set(couple.before);
        known.set(couple.after);
      }
    }
  }

  private static boolean isNearOther(Approach one, List<Approach> later, double window) {
    return later.stream()
        .anyMatch(a -> !a.isConjunction() && Math.abs(a.time() - one.time()) <= window);
  }

  private static void addFree(List<Approach> minima, BitSet known, List<Approach> added) {
    for (int k = 0; k < minima.size(); k++) {
      if (!known.get(k)) {
        added.add(minima.get(k));
      }
    }
  }
}

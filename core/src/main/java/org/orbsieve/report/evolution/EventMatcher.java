package org.orbsieve.report.evolution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the same events among those of two runs: the same pair, one to one, nearest first, with at
 * most {@value #WINDOW} s between them.
 *
 * <p>The encounters of a pair follow each other by half a revolution at least. The shortest
 * revolution around the Earth takes 86 minutes, a quarter of it more than the window: an encounter
 * is always nearer to itself in the other run than the window, and one half a revolution away is
 * never within it. Passes of pairs that fly together are one event ({@link PassFolding}); such
 * events match where their spans overlap or come that near.
 */
public final class EventMatcher {

  /** Longest time between an event in two runs [s]. */
  public static final double WINDOW = 20 * 60.0;

  /**
   * An event in both.
   *
   * @param before place among the earlier ones
   * @param after place among the later ones
   */
  public record Match(int before, int after) {}

  private record Candidate(int before, int after, double gap, double shift) {}

  private static final Comparator<Candidate> NEAREST =
      Comparator.comparingDouble(Candidate::gap)
          .thenComparingDouble(Candidate::shift)
          .thenComparingInt(Candidate::before)
          .thenComparingInt(Candidate::after);

  private EventMatcher() {}

  /**
   * Matches events.
   *
   * @param before events of one run, in any order
   * @param after events of another run, in any order
   * @return each event at most once, in no particular order
   */
  public static List<Match> match(List<Sighting> before, List<Sighting> after) {
    Map<Sighting.Pair, List<Integer>> places = new HashMap<>();
    for (int i = 0; i < before.size(); i++) {
      places.computeIfAbsent(before.get(i).pair(), any -> new ArrayList<>(1)).add(i);
    }
    Map<Sighting.Pair, List<Candidate>> candidates = new HashMap<>();
    for (int j = 0; j < after.size(); j++) {
      Sighting late = after.get(j);
      for (int i : places.getOrDefault(late.pair(), List.of())) {
        Sighting early = before.get(i);
        double gap = early.span().gap(late.span());
        if (gap <= WINDOW) {
          double shift = Math.abs(late.span().tca().durationFrom(early.span().tca()));
          candidates
              .computeIfAbsent(late.pair(), any -> new ArrayList<>(1))
              .add(new Candidate(i, j, gap, shift));
        }
      }
    }
    List<Match> matches = new ArrayList<>();
    candidates.values().forEach(pair -> choose(pair, matches));
    return matches;
  }

  private static void choose(List<Candidate> pair, List<Match> matches) {
    pair.sort(NEAREST);
    Map<Integer, Integer> taken = new HashMap<>();
    Map<Integer, Integer> given = new HashMap<>();
    for (Candidate one : pair) {
      if (!taken.containsKey(one.before()) && !given.containsKey(one.after())) {
        taken.put(one.before(), one.after());
        given.put(one.after(), one.before());
        matches.add(new Match(one.before(), one.after()));
      }
    }
  }
}

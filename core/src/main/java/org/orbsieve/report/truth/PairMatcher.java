package org.orbsieve.report.truth;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.orbsieve.report.read.ApproachRecord;

/**
 * Finds which rows of one pair are the same approach: the two whose TCAs are nearest first, then
 * the nearest two of those that are left. A row is in one match at most, so that a row that is
 * there twice is found out.
 */
final class PairMatcher {

  private record Possible(int result, int truth, double apart) {}

  private final MatchRules rules;

  PairMatcher(MatchRules rules) {
    this.rules = rules;
  }

  /** Takes what matches out of both lists. */
  List<Match> match(List<ApproachRecord> results, List<ApproachRecord> truths) {
    List<Possible> possible = new ArrayList<>();
    for (int t = 0; t < truths.size(); t++) {
      for (int r = 0; r < results.size(); r++) {
        double apart = results.get(r).key().secondsFrom(truths.get(t).key());
        if (apart <= rules.tolerance(speed(truths.get(t), results.get(r)))) {
          possible.add(new Possible(r, t, apart));
        }
      }
    }
    possible.sort(Comparator.comparingDouble(Possible::apart));
    ApproachRecord[] left = results.toArray(ApproachRecord[]::new);
    ApproachRecord[] wanted = truths.toArray(ApproachRecord[]::new);
    List<Match> matches = new ArrayList<>();
    for (Possible one : possible) {
      if (left[one.result] != null && wanted[one.truth] != null) {
        matches.add(new Match(left[one.result], wanted[one.truth]));
        left[one.result] = null;
        wanted[one.truth] = null;
      }
    }
    keep(results, left);
    keep(truths, wanted);
    return matches;
  }

  /** That of the truth, where it has one. */
  private static OptionalDouble speed(ApproachRecord truth, ApproachRecord result) {
    return truth.relativeSpeed().isPresent() ? truth.relativeSpeed() : result.relativeSpeed();
  }

  private static void keep(List<ApproachRecord> rows, ApproachRecord[] left) {
    rows.clear();
    for (ApproachRecord one : left) {
      if (one != null) {
        rows.add(one);
      }
    }
  }
}

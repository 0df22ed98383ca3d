package org.orbsieve.changes;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Takes the surest change of a stretch first; then what is beyond it no longer counts for the gaps
 * around it, and the search is repeated until nothing is sure enough.
 */
final class Segmentation {

  private static final int ROUNDS = 60;

  /**
   * A change that was taken.
   *
   * @param gap its gap
   * @param score its score
   * @param evidence what speaks for it
   * @param window the sets that were compared
   */
  record Found(int gap, double score, Evidence evidence, Window window) {}

  private final Tuning tuning;
  private final GapFit fit;
  private final Scores scores;
  private final Evidence[] evidence;
  private final Window[] windows;
  private final double[] score;
  private final double[] settling;
  private final BitSet taken = new BitSet();

  Segmentation(Tuning tuning, GapFit fit, Scores scores, Evidence[] evidence, Window[] windows) {
    this.tuning = tuning;
    this.fit = fit;
    this.scores = scores;
    this.evidence = evidence.clone();
    this.windows = windows.clone();
    score = new double[evidence.length];
    settling = new double[evidence.length];
    for (int gap = 0; gap < score.length; gap++) {
      score[gap] = evidence[gap] == null ? 0 : scores.of(gap, evidence[gap]);
    }
  }

  /** The changes with at least a score, in the order of their gaps. */
  List<Found> changes(double least) {
    List<Found> found = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      List<Integer> peaks = peaks(least);
      if (peaks.isEmpty()) {
        break;
      }
      for (int gap : peaks) {
        found.add(new Found(gap, effective(gap), evidence[gap], windows[gap]));
        taken.set(gap);
      }
      BitSet touched = new BitSet();
      peaks.forEach(gap -> cut(gap, touched));
      touched.andNot(taken);
      touched.stream().forEach(this::evaluate);
    }
    found.sort((a, b) -> Integer.compare(a.gap(), b.gap()));
    return found.stream().map(this::within).toList();
  }

  /** A change as the sets between its neighbours show it, whenever those were found. */
  private Found within(Found found) {
    Window window = windows[found.gap()];
    if (window.equals(found.window())) {
      return found;
    }
    Evidence seen =
        window.isEnough()
            ? fit.of(found.gap(), window, Scores.quantities(tuning))
            : found.evidence();
    return new Found(found.gap(), found.score(), seen, window);
  }

  private double effective(int gap) {
    return settling[gap] == 0
        ? score[gap]
        : Math.min(score[gap], Math.abs(evidence[gap].kink()) / settling[gap]);
  }

  private List<Integer> peaks(double least) {
    List<Integer> peaks = new ArrayList<>();
    int reach = 2 * tuning.sets();
    for (int gap = 0; gap < score.length; gap++) {
      if (taken.get(gap) || !(score[gap] > least)) {
        continue;
      }
      double own = effective(gap);
      boolean highest = own > least;
      for (int other = Math.max(0, gap - reach);
          highest && other <= Math.min(score.length - 1, gap + reach);
          other++) {
        highest = taken.get(other) || score[other] == 0 || effective(other) <= own;
      }
      if (highest) {
        peaks.add(gap);
      }
    }
    return peaks;
  }

  private void cut(int change, BitSet touched) {
    double size = Math.abs(evidence[change].kink()) * Tuning.SETTLING;
    int last = score.length - 1;
    for (int gap = Math.max(0, change - Tuning.SETTLING_GAPS);
        gap <= Math.min(last, change + Tuning.SETTLING_GAPS);
        gap++) {
      settling[gap] = Math.max(settling[gap], size);
    }
    for (int gap = Math.max(0, change - tuning.sets());
        gap <= Math.min(last, change + tuning.sets());
        gap++) {
      windows[gap] = windows[gap].cutAt(gap, change);
      if (gap != change) {
        touched.set(gap);
      }
    }
  }

  private void evaluate(int gap) {
    if (windows[gap].isEnough()) {
      evidence[gap] = fit.of(gap, windows[gap], Scores.quantities(tuning));
      score[gap] = scores.of(gap, evidence[gap]);
    } else {
      score[gap] = 0;
    }
  }
}

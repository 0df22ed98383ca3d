package org.orbsieve.report.evolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class EventTrendTest {

  private static TrendPoint point(double made, double probability, double mahalanobis) {
    OptionalDouble none = OptionalDouble.empty();
    Odds odds =
        new Odds(OptionalDouble.of(probability), none, none, OptionalDouble.of(mahalanobis), "");
    return new TrendPoint(
        Scenes.date(made),
        "",
        EventState.SAME,
        Scenes.sighting(1, 2, 400_000, 500, 14_000, odds),
        "");
  }

  private static EventTrend.Peak peak(TrendPoint... points) {
    return new EventTrend("e", EventState.SAME, "", List.of(points)).peak();
  }

  /**
   * The probability of a small body at a fixed miss distance, by its closed form: while the errors
   * shrink it rises to its largest value and falls. The peak is past exactly when it has fallen.
   */
  @Test
  void peakOfShrinkingErrorsIsPastWhenItIs() {
    double miss = 300;
    List<TrendPoint> points = new ArrayList<>();
    double largest = 0;
    for (int k = 0; k < 12; k++) {
      double sigma = 2_000 * Math.pow(0.7, k);
      double probability = 25 / (2 * sigma * sigma) * Math.exp(-miss * miss / (2 * sigma * sigma));
      points.add(point(k * 3_600, probability, miss / sigma));
      largest = Math.max(largest, probability);
      if (k > 0) {
        boolean fallen = probability < largest / Math.sqrt(10);
        assertEquals(
            fallen, peak(points.toArray(TrendPoint[]::new)) == EventTrend.Peak.PAST, "after " + k);
      }
    }
  }

  @Test
  void dilutedProbabilityThatFellMayRiseAgain() {
    assertEquals(EventTrend.Peak.AHEAD, peak(point(0, 1e-4, 1), point(1, 1e-6, 0.5)));
    assertEquals(EventTrend.Peak.PAST, peak(point(0, 1e-4, 1), point(1, 1e-6, 3)));
  }

  @Test
  void oneProbabilityHasNoPeak() {
    assertEquals(EventTrend.Peak.UNKNOWN, peak(point(0, 1e-4, 1)));
    assertEquals(EventTrend.Peak.AHEAD, peak(point(0, 1e-6, 3), point(1, 1e-4, 3)));
    assertEquals(EventTrend.Peak.UNKNOWN, peak(point(0, 1e-4, 3), point(1, 5e-5, 3)));
  }

  @Test
  void pointsAreInTheOrderOfTime() {
    assertThrows(IllegalArgumentException.class, () -> peak(point(2, 1e-4, 3), point(1, 1e-4, 3)));
  }
}

package org.orbsieve.changes;

/**
 * The sets that are compared around a gap.
 *
 * @param first first set before the gap
 * @param last last set after it
 */
record Window(int first, int last) {

  /** Sets that determine a line with a change at least. */
  private static final int LEAST = 4;

  /** The sets around a gap: as many and as near as the tuning allows. */
  static Window around(SetSeries series, Tuning tuning, int gap) {
    double middle = 0.5 * (series.time[gap] + series.time[gap + 1]);
    double reach = tuning.span() + 0.5 * (series.time[gap + 1] - series.time[gap]);
    int first = gap;
    while (first > 0
        && first > gap - tuning.sets() + 1
        && middle - series.time[first - 1] <= reach) {
      first--;
    }
    int last = gap + 1;
    while (last < series.size - 1
        && last < gap + tuning.sets()
        && series.time[last + 1] - middle <= reach) {
      last++;
    }
    return new Window(first, last);
  }

  /** This window without what is beyond a change in another gap. */
  Window cutAt(int gap, int change) {
    if (change < gap) {
      return new Window(Math.max(first, change + 1), last);
    }
    return change > gap ? new Window(first, Math.min(last, change)) : this;
  }

  /** Whether there are enough sets. */
  boolean isEnough() {
    return last - first + 1 >= LEAST;
  }
}

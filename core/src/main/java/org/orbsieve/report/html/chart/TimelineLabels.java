package org.orbsieve.report.html.chart;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.orbsieve.report.html.chart.Svg.Anchor;
import org.orbsieve.report.html.chart.TimelineData.Mark;

/**
 * Writes the names of the most serious events in the free band above the highest level, one of each
 * pair, where they do not overlap.
 */
final class TimelineLabels {

  private static final double LETTER = 6.3;
  private static final double LANE = 13;
  private static final int LANES = 3;
  private static final int LONGEST = 36;

  private final TimelineData data;
  private final Axis time;
  private final Axis height;
  private final double top;
  private final List<List<double[]>> taken = new ArrayList<>();

  TimelineLabels(TimelineData data, Axis time, Axis height, double top) {
    this.data = data;
    this.time = time;
    this.height = height;
    this.top = top;
    for (int lane = 0; lane < LANES; lane++) {
      taken.add(new ArrayList<>());
    }
  }

  void draw(Svg svg, int most, double end) {
    Set<String> named = new HashSet<>();
    int written = 0;
    for (Mark mark : data.marks()) {
      boolean onAxis = !data.hasProbability() || mark.chance() >= height.from();
      if (onAxis
          && written < most
          && !named.contains(mark.words().name())
          && write(svg, mark, end)) {
        named.add(mark.words().name());
        written++;
      }
    }
  }

  private boolean write(Svg svg, Mark mark, double end) {
    String name = Figures.cut(mark.words().name(), LONGEST);
    double x = time.at(mark.time());
    double y = height.at(data.hasProbability() ? mark.chance() : Math.max(1, mark.miss()));
    double width = LETTER * name.length();
    boolean fromRight = x + width > end;
    double left = fromRight ? x - width + 3 : x - 3;
    if (left < time.low()) {
      return false;
    }
    double size = Timeline.radius(mark.miss());
    for (int lane = 0; lane < LANES; lane++) {
      double base = top + 11 + lane * LANE;
      if (base + 4 < y - 1.2 * size && isFree(lane, left, left + width)) {
        taken.get(lane).add(new double[] {left, left + width});
        svg.line("call", x, base + 3, x, y - 1.2 * size);
        svg.text(
            "lab halo",
            fromRight ? Anchor.END : Anchor.START,
            fromRight ? x + 3 : x - 3,
            base,
            name);
        return true;
      }
    }
    return false;
  }

  private boolean isFree(int lane, double left, double right) {
    return taken.get(lane).stream().allMatch(span -> right + 6 < span[0] || left - 6 > span[1]);
  }
}

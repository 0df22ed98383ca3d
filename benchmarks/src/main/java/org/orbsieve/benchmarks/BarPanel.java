package org.orbsieve.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Bars of twins: one group per benchmark, in each a bar per kernel with its value. */
final class BarPanel {

  private static final double LABELS = 82;
  private static final double VALUES = 70;

  private final Svg svg;
  private final double left;
  private final double top;
  private final double width;
  private final double height;

  BarPanel(Svg svg, double left, double top, double width, double height) {
    this.svg = svg;
    this.left = left;
    this.top = top;
    this.width = width;
    this.height = height;
  }

  /**
   * Draws.
   *
   * @param title of the panel
   * @param axis what a bar says
   * @param relative whether the longest bar of each group has full length, else that of all
   * @param unit written behind each value
   * @param bars one measurement per bar
   */
  void draw(String title, String axis, boolean relative, String unit, List<Measurement> bars) {
    svg.text(left, top - 10, Svg.Anchor.START, "panel", title);
    svg.text(left + width / 2, top + height + 36, Svg.Anchor.MIDDLE, "small", axis);
    if (bars.isEmpty()) {
      svg.text(left + width / 2, top + height / 2, Svg.Anchor.MIDDLE, "small", "not measured");
      return;
    }
    Map<String, List<Measurement>> groups = new LinkedHashMap<>();
    for (Measurement bar : bars) {
      groups.computeIfAbsent(Labels.words(bar.name()), name -> new ArrayList<>()).add(bar);
    }
    double all = largest(bars);
    double slot = height / (bars.size() + 0.6 * groups.size());
    double y = top + 0.3 * slot;
    for (Map.Entry<String, List<Measurement>> group : groups.entrySet()) {
      List<Measurement> twins = group.getValue();
      double middle = y + slot * twins.size() / 2 + 4;
      svg.text(left + LABELS - 10, middle, Svg.Anchor.END, "", group.getKey());
      double full = relative ? largest(twins) : all;
      for (Measurement twin : twins) {
        double length = (width - LABELS - VALUES) * twin.value() / full;
        String fill = "fill='" + Labels.colour(Labels.kernel(twin.name())) + "' rx='2'";
        svg.rectangle(left + LABELS, y + 0.08 * slot, length, 0.84 * slot, fill);
        String value = Labels.of(twin.value()) + " " + unit;
        double end = left + LABELS + length + 6;
        svg.text(end, y + slot / 2 + 4, Svg.Anchor.START, "", value);
        y += slot;
      }
      y += 0.6 * slot;
    }
    svg.line(left + LABELS, top, left + LABELS, top + height, "stroke='#b8c0cc' stroke-width='1'");
  }

  private static double largest(List<Measurement> bars) {
    return bars.stream().mapToDouble(Measurement::value).max().orElseThrow();
  }
}

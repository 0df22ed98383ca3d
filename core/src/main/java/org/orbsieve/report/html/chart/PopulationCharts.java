package org.orbsieve.report.html.chart;

import static org.orbsieve.report.html.chart.Svg.number;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.LongStream;
import org.orbsieve.report.html.chart.Svg.Anchor;

/** Where and how fast the objects of a run meet. */
public final class PopulationCharts {

  private static final double STEP = 25;

  /** Bands that are drawn at least. */
  private static final int FEWEST = 16;

  private PopulationCharts() {}

  /**
   * Events, and objects where they are known, by altitude.
   *
   * @param events by 25 km from the ground up; the last one is all above, which is only counted
   * @param objects likewise, weighted by the time that they spend there; empty if not known
   * @param assets mean altitude of the assets [km]; empty where there are none
   * @return an SVG
   */
  public static String altitudes(long[] events, double[] objects, OptionalDouble assets) {
    Svg svg =
        new Svg(
            "chart",
            430,
            330,
            "Events" + (objects.length > 0 ? " and objects" : "") + " by altitude");
    int low = 0;
    int above = events.length - 1;
    int high = above - 1;
    while (high > 1 && events[high] == 0 && at(objects, high) < 0.5) {
      high--;
    }
    while (low < high - 1 && events[low] == 0 && at(objects, low) < 0.5) {
      low++;
    }
    while (high - low < FEWEST && (low > 0 || high < above - 1)) {
      low = Math.max(0, low - 1);
      high = Math.min(above - 1, high + 1);
    }
    double bottom = 292;
    double top = 22;
    boolean both = objects.length > 0;
    double middle = both ? 232 : 60;
    double room = both ? 166 : 340;
    Axis height = Axis.linear(low * STEP, (high + 1) * STEP, bottom, top);
    for (double tick : height.ticks()) {
      svg.line("grid", 50, height.at(tick), middle + room, height.at(tick));
      svg.text("ax", Anchor.END, 44, height.at(tick) + 4, Figures.fixed(tick, 0));
    }
    double bar = Math.max(0.8, (bottom - top) / (high + 1 - low) - 1);
    double mostEvents = Math.max(1, LongStream.of(events).limit(above).max().orElse(1));
    double mostObjects = 1;
    for (int i = 0; i < Math.min(above, objects.length); i++) {
      mostObjects = Math.max(mostObjects, objects[i]);
    }
    StringBuilder right = new StringBuilder();
    StringBuilder left = new StringBuilder();
    for (int i = low; i <= high; i++) {
      double y = height.at((i + 1) * STEP) + 0.5;
      bar(right, middle + 1, y, room * events[i] / mostEvents, bar);
      bar(left, middle - 1, y, -room * at(objects, i) / mostObjects, bar);
    }
    svg.path("bar o", left.toString()).path("bar c", right.toString());
    svg.line("grid day", middle, top - 4, middle, bottom);
    ticks(svg, middle, room, mostEvents, bottom, 1);
    if (both) {
      ticks(svg, middle, room, mostObjects, bottom, -1);
      svg.text("lab", Anchor.END, middle - 8, 12, "objects (time-weighted)");
    }
    svg.text("lab", Anchor.START, middle + 8, 12, "events");
    svg.text("ax", Anchor.END, 44, 12, "km");
    svg.text("ax", Anchor.END, middle + room, bottom + 30, "per 25 km of altitude");
    if (events[above] > 0 || at(objects, above) >= 0.5) {
      String words =
          "above 2,000 km: "
              + (both ? Figures.fixed(at(objects, above), 0) + " objects, " : "")
              + Figures.plural(events[above], "event");
      svg.text("ax", Anchor.START, 50, bottom + 30, words);
    }
    if (assets.isPresent() && height.contains(assets.getAsDouble())) {
      double y = height.at(assets.getAsDouble());
      svg.line("here", 50, y, middle + room, y);
      svg.text(
          "lab halo",
          Anchor.END,
          middle + room,
          y - 4,
          "assets, " + Figures.fixed(assets.getAsDouble(), 0) + " km");
    }
    return svg.toString();
  }

  private static double at(double[] values, int place) {
    return place < values.length ? values[place] : 0;
  }

  private static void bar(StringBuilder d, double x, double y, double width, double height) {
    if (Math.abs(width) >= 0.05) {
      d.append('M')
          .append(number(x))
          .append(' ')
          .append(number(y))
          .append('h')
          .append(number(width));
      d.append('v').append(number(height)).append('h').append(number(-width)).append('z');
    }
  }

  private static void ticks(
      Svg svg, double middle, double room, double most, double bottom, int side) {
    Axis axis = Axis.linear(0, most, middle, middle + side * room);
    for (double tick : axis.ticks()) {
      if (tick > 0 && tick == Math.rint(tick) && axis.ticks().indexOf(tick) % 2 == 0) {
        svg.text("ax", Anchor.MIDDLE, axis.at(tick), bottom + 14, Figures.count(Math.round(tick)));
      }
    }
    if (side > 0) {
      svg.text("ax", Anchor.MIDDLE, middle, bottom + 14, "0");
    }
  }

  /**
   * Events by relative speed.
   *
   * @param below not at a level, by 0.5 km/s
   * @param atLevel at a level, likewise
   * @return an SVG
   */
  public static String speeds(long[] below, long[] atLevel) {
    Svg svg = new Svg("chart", 400, 190, "Events by relative speed");
    long most = 1;
    int last = 31;
    for (int i = 0; i < below.length; i++) {
      most = Math.max(most, below[i] + atLevel[i]);
    }
    Frame frame = new Frame(svg, 44, 8, 392, 152);
    Axis across = Axis.linear(0, (last + 1) / 2.0, frame.left(), frame.right());
    Axis up = Axis.linear(0, 1.05 * most, frame.bottom(), frame.top());
    for (double tick : up.ticks()) {
      if (tick == Math.rint(tick)) {
        svg.line("grid", frame.left(), up.at(tick), frame.right(), up.at(tick));
        svg.text(
            "ax", Anchor.END, frame.left() - 5, up.at(tick) + 4, Figures.count(Math.round(tick)));
      }
    }
    StringBuilder grey = new StringBuilder();
    StringBuilder strong = new StringBuilder();
    double width = across.at(0.5) - across.at(0) - 1;
    for (int i = 0; i <= last && i < below.length; i++) {
      double x = across.at(i / 2.0) + 0.5;
      column(strong, x, up.at(0), up.at((double) atLevel[i]), width);
      column(grey, x, up.at((double) atLevel[i]), up.at((double) (atLevel[i] + below[i])), width);
    }
    svg.path("bar o", grey.toString()).path("bar c", strong.toString());
    for (int tick = 0; tick <= 16; tick += 4) {
      svg.text("ax", Anchor.MIDDLE, across.at(tick), frame.bottom() + 13, Integer.toString(tick));
    }
    frame.names("events per 0.5 km/s", "relative speed, km/s");
    return svg.toString();
  }

  private static void column(StringBuilder d, double x, double from, double to, double width) {
    if (from - to >= 0.05) {
      d.append('M')
          .append(number(x))
          .append(' ')
          .append(number(from))
          .append('V')
          .append(number(to));
      d.append('h').append(number(width)).append('V').append(number(from)).append('z');
    }
  }

  /**
   * Events by altitude and latitude; darker where there are more.
   *
   * @param cells by 50 km of altitude and 10 degrees of latitude, from the south
   * @return an SVG
   */
  public static String places(List<long[]> cells) {
    Svg svg = new Svg("chart", 400, 210, "Where events happen: altitude against latitude");
    long most = 1;
    int low = cells.size();
    int high = 0;
    for (int row = 0; row < cells.size(); row++) {
      long here = LongStream.of(cells.get(row)).max().orElse(0);
      most = Math.max(most, here);
      low = here > 0 ? Math.min(low, row) : low;
      high = here > 0 ? Math.max(high, row) : high;
    }
    low = Math.min(low, high);
    Frame frame = new Frame(svg, 44, 8, 392, 172);
    Axis across = Axis.linear(-90, 90, frame.left(), frame.right());
    Axis up = Axis.linear(low * 50.0, (high + 1) * 50.0, frame.bottom(), frame.top());
    StringBuilder[] shades = new StringBuilder[DensityCells.SHADES];
    for (int row = low; row <= high; row++) {
      for (int column = 0; column < cells.get(row).length; column++) {
        long count = cells.get(row)[column];
        if (count > 0) {
          int shade = DensityCells.shade(count, most);
          shades[shade] = shades[shade] == null ? new StringBuilder() : shades[shade];
          double left = across.at(-90 + 10.0 * column);
          column(
              shades[shade],
              left,
              up.at(row * 50.0),
              up.at((row + 1) * 50.0),
              across.at(-80 + 10.0 * column) - left);
        }
      }
    }
    for (int shade = 0; shade < shades.length; shade++) {
      svg.path("d pt d" + shade, shades[shade] == null ? "" : shades[shade].toString());
    }
    frame.outline();
    for (double tick : up.ticks()) {
      svg.text("ax", Anchor.END, frame.left() - 5, up.at(tick) + 4, Figures.fixed(tick, 0));
    }
    String[] names = {
      "90\u00b0S", "60\u00b0S", "30\u00b0S", "0", "30\u00b0N", "60\u00b0N", "90\u00b0N"
    };
    for (int i = 0; i < names.length; i++) {
      svg.text(
          "ax",
          i == 0 ? Anchor.START : i == 6 ? Anchor.END : Anchor.MIDDLE,
          across.at(-90 + 30.0 * i),
          frame.bottom() + 13,
          names[i]);
    }
    frame.names("altitude, km", "geodetic latitude of TCA");
    return svg.toString();
  }
}

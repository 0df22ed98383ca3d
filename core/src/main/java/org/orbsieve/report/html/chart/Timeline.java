package org.orbsieve.report.html.chart;

import static org.orbsieve.report.html.chart.Svg.number;

import java.util.List;
import java.util.Locale;
import org.orbsieve.report.html.chart.Svg.Anchor;
import org.orbsieve.report.html.chart.TimelineData.Mark;
import org.orbsieve.report.html.model.Levels;

/** When the events are and how serious: time of closest approach against probability. */
public final class Timeline {

  /** Marks that are links; more are one shape for each rank. */
  /** Smallest upper end of the probabilities, also where levels are below all that is drawn. */
  private static final double LEAST_TOP = 1e-6;

  /** Room of a date; nearer to the left end, the date of the start is left out [pixels]. */
  private static final double DATE_ROOM = 100;

  private static final int MOST_LINKS = 600;

  /** The timeline for a width of the page. */
  public enum Width {
    /** From 1200 pixels on. */
    WIDE(1440, 310, 52, 92, 13, 8),
    /** From 780 pixels on, and in print. */
    MID(760, 290, 46, 92, 9, 5),
    /** Below. */
    NARROW(350, 290, 40, 8, 6, 2);

    private final int width;
    private final int height;
    private final int left;
    private final int right;
    private final int ticks;
    private final int labels;

    Width(int width, int height, int left, int right, int ticks, int labels) {
      this.width = width;
      this.height = height;
      this.left = left;
      this.right = right;
      this.ticks = ticks;
      this.labels = labels;
    }
  }

  private static final double TOP = 8;
  private static final double RAIL = 16;
  private static final double BELOW = 40;
  private static final double LOWEST = 1e-12;

  private final TimelineData data;
  private final Width size;
  private final Svg svg;
  private final double bottom;
  private final double end;
  private final Axis time;
  private final Axis height;

  private Timeline(TimelineData data, Width size) {
    this.data = data;
    this.size = size;
    String name = size.name().toLowerCase(Locale.ROOT);
    this.svg = new Svg("tl " + name, size.width, size.height, sentence(data));
    double rails = data.hasProbability() ? 2 * RAIL + 6 : 0;
    this.bottom = size.height - BELOW - rails;
    this.end = size.width - size.right;
    this.time = Axis.linear(0, data.duration(), size.left, end);
    this.height =
        data.hasProbability()
            ? Axis.log(LOWEST, highest(data), bottom, TOP)
            : Axis.log(1, farthest(data), TOP + 30, bottom);
  }

  /**
   * Draws it.
   *
   * @param data what it shows
   * @param width of the page
   * @return an SVG
   */
  public static String draw(TimelineData data, Width width) {
    return new Timeline(data, width).draw();
  }

  private static String sentence(TimelineData data) {
    return data.hasProbability()
        ? "Timeline: time of closest approach against probability of collision"
        : "Timeline: time of closest approach against miss distance, closer is higher";
  }

  /** Leaves two decades above the highest level for what is written there. */
  private static double highest(TimelineData data) {
    double most =
        data.levels().worstFirst().stream().mapToDouble(Levels.Level::threshold).max().orElse(0);
    double top = Math.max(LEAST_TOP, 100 * most);
    for (Mark mark : data.marks()) {
      top = Math.max(top, Math.max(mark.chance(), mark.highest()) * 1.5);
    }
    return Math.min(1, Math.pow(10, Math.ceil(Math.log10(top) - 1e-9)));
  }

  private static double farthest(TimelineData data) {
    int last = 9;
    for (int rank = 0; rank < data.densities().miss().size(); rank++) {
      List<long[]> cells = data.densities().miss().get(rank);
      for (int row = 0; row < cells.size(); row++) {
        for (long count : cells.get(row)) {
          last = count > 0 ? Math.max(last, row) : last;
        }
      }
    }
    return Math.pow(10, Math.ceil((last + 1) / 10.0));
  }

  private String draw() {
    axes();
    if (data.hasProbability()) {
      thresholds();
      rails();
    }
    unscreened();
    if (data.isDense()) {
      DensityCells.draw(
          svg, data, time, height, size == Width.WIDE ? 1 : size == Width.MID ? 2 : 4);
    }
    marks();
    new TimelineLabels(data, time, height, TOP).draw(svg, size.labels, end);
    return svg.toString();
  }

  private void axes() {
    double foot = size.height - BELOW + 10;
    svg.rect("frame", size.left, TOP, end - size.left, bottom - TOP);
    for (double tick : height.ticks()) {
      double y = height.at(tick);
      if (y > TOP + 1 && y < bottom - 1) {
        svg.line("grid", size.left, y, end, y);
      }
      if (data.hasProbability()) {
        svg.power("ax", Anchor.END, size.left - 5, y + 4, Axis.exponent(tick));
      } else {
        svg.text("ax", Anchor.END, size.left - 5, y + 4, Figures.distance(tick));
      }
    }
    boolean dated = false;
    for (TimeTicks.Tick tick : TimeTicks.of(data.start(), data.duration(), size.ticks)) {
      double x = time.at(tick.time());
      svg.line(tick.day().isEmpty() ? "grid" : "grid day", x, TOP, x, size.height - BELOW);
      String hours = size == Width.NARROW ? tick.label().replace(":00", "") : tick.label();
      svg.text("ax", Anchor.MIDDLE, x, foot + 4, hours);
      if (!tick.day().isEmpty() && x < end - 50) {
        svg.text("strong", Anchor.MIDDLE, Math.max(x, size.left - 10), foot + 19, tick.day());
        dated |= x < size.left + DATE_ROOM;
      }
    }
    if (!dated) {
      svg.text("strong", Anchor.START, size.left, foot + 19, TimeTicks.day(data.start()));
    }
    if (size != Width.NARROW) {
      svg.text("ax", Anchor.END, end, foot + 19, "TCA, UTC");
    }
  }

  private void thresholds() {
    for (int rank = 0; rank < data.levels().below(); rank++) {
      Levels.Level level = data.levels().worstFirst().get(rank);
      if (!height.contains(level.threshold())) {
        continue;
      }
      double y = height.at(level.threshold());
      String name = Glyph.name(rank, data.levels());
      svg.line("thr " + name, size.left, y, end, y);
      String words = Figures.cut(level.name(), 10) + " " + Figures.threshold(level.threshold());
      if (size == Width.NARROW) {
        svg.text("ax halo " + name, Anchor.END, end - 3, y - 3, words);
      } else {
        svg.path("m " + name, Glyph.shape(name, end + 9, y, 3.4));
        svg.text("ax " + name, Anchor.START, end + 16, y + 4, words);
      }
    }
  }

  private void rails() {
    String[] names = {"Pc < 1e-12", "no Pc"};
    for (int rail = 0; rail < 2; rail++) {
      double y = bottom + 4 + rail * (RAIL + 2);
      svg.rect("rail", size.left, y, end - size.left, RAIL);
      String words = names[rail] + ": " + Figures.count(data.rails().get(rail));
      if (size != Width.NARROW) {
        svg.text("ax", Anchor.START, end + 5, y + 12, words);
      } else {
        svg.text("ax", Anchor.END, size.left - 5, y + 12, rail == 0 ? "<1e-12" : "no Pc");
      }
      if (data.rails().get(rail) == 0) {
        String none = rail == 0 ? "no event below the axis" : "no event without a probability";
        svg.text("ax", Anchor.START, size.left + 5, y + 12, none);
      }
      railMarks(rail, y);
    }
  }

  private void railMarks(int rail, double y) {
    if (data.isDense()) {
      DensityCells.rail(svg, data, time, y + 2, RAIL - 4, rail);
      return;
    }
    StringBuilder ticks = new StringBuilder();
    for (Mark mark : data.marks()) {
      boolean mine = rail == 0 ? isTiny(mark) : mark.chance() < 0;
      double x = time.at(mark.time());
      if (mine && rail == 0) {
        ticks.append('M').append(number(x)).append(' ').append(number(y + 3)).append("v10");
      } else if (mine) {
        String shape = Glyph.shape("rn", x, y + RAIL / 2, 3.4);
        svg.link(mark.line(), "m rn", shape, size == Width.WIDE ? mark.words().title() : "");
      }
    }
    svg.path("tick", ticks.toString());
  }

  private static boolean isTiny(Mark mark) {
    return mark.chance() >= 0 && mark.chance() < LOWEST;
  }

  private void unscreened() {
    data.until()
        .ifPresent(
            until -> {
              double x = time.at(Math.max(0, Math.min(until, data.duration())));
              double foot = size.height - BELOW;
              svg.rect("unseen", x, TOP, end - x, foot - TOP).line("cut", x, TOP, x, foot);
              boolean room = end - x > 90;
              svg.text(
                  "ax halo",
                  room ? Anchor.START : Anchor.END,
                  room ? x + 6 : x - 6,
                  (TOP + bottom) / 2,
                  "not screened");
            });
  }

  /** The least serious first, so that the others lie above them. */
  private void marks() {
    int below = data.levels().below();
    StringBuilder[] merged = new StringBuilder[below + 1];
    for (int i = data.marks().size() - 1; i >= 0; i--) {
      Mark mark = data.marks().get(i);
      boolean onAxis = !data.hasProbability() || mark.chance() >= LOWEST;
      if (!onAxis || (data.isDense() && mark.rank() > 0)) {
        continue;
      }
      int rank = Math.min(mark.rank(), below);
      String name = data.hasProbability() ? Glyph.name(rank, data.levels()) : "rb";
      double x = time.at(mark.time());
      double y = height.at(data.hasProbability() ? mark.chance() : Math.max(1, mark.miss()));
      String shape = Glyph.shape(name, x, y, radius(mark.miss()));
      if (mark.highest() > mark.chance() && rank < below && data.hasProbability()) {
        double top = Math.max(TOP, height.at(mark.highest()));
        svg.path("wh " + name, "M" + number(x) + " " + number(y) + "V" + number(top) + "m-3 0h6");
      }
      if (i >= MOST_LINKS) {
        merged[rank] = merged[rank] == null ? new StringBuilder() : merged[rank];
        merged[rank].append(shape);
        continue;
      }
      flush(merged);
      svg.link(mark.line(), "m " + name, shape, size == Width.WIDE ? mark.words().title() : "");
    }
    flush(merged);
  }

  private void flush(StringBuilder[] merged) {
    for (int rank = merged.length - 1; rank >= 0; rank--) {
      if (merged[rank] != null) {
        String name = data.hasProbability() ? Glyph.name(rank, data.levels()) : "rb";
        svg.path("m " + name, merged[rank].toString());
        merged[rank] = null;
      }
    }
  }

  /** Larger for a smaller miss. */
  static double radius(double miss) {
    return Math.max(1.6, Math.min(6.6, 9.4 - 1.75 * Math.log10(Math.max(1, miss))));
  }
}

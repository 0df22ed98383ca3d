package org.orbsieve.report.html.chart;

import static org.orbsieve.report.html.chart.Svg.number;

import java.util.List;
import org.orbsieve.report.html.model.Densities;

/** Many events as cells that are darker where there are more, one shape for each shade. */
final class DensityCells {

  /** Shades of a colour. */
  static final int SHADES = 6;

  private DensityCells() {}

  /** The cells of the area; the worst level is drawn mark by mark and not here. */
  static void draw(Svg svg, TimelineData data, Axis time, Axis height, int merge) {
    List<List<long[]>> ranks =
        data.hasProbability() ? data.densities().chance() : data.densities().miss();
    double decade = data.hasProbability() ? 4 : 10;
    double lowest = data.hasProbability() ? 1e-12 : 1;
    int first = data.hasProbability() && data.levels().below() > 0 ? 1 : 0;
    long most = most(ranks.subList(first, ranks.size()), merge);
    for (int rank = first; rank < ranks.size(); rank++) {
      StringBuilder[] shades = shades();
      for (int row = 0; row < ranks.get(rank).size(); row++) {
        double one = height.at(lowest * Math.pow(10, row / decade));
        double two = height.at(lowest * Math.pow(10, (row + 1) / decade));
        double top = Math.min(one, two);
        if (top >= Math.min(height.low(), height.high()) - 0.5) {
          row(
              shades,
              ranks.get(rank).get(row),
              time,
              new double[] {top, Math.abs(one - two)},
              most,
              merge);
        }
      }
      String name = data.hasProbability() ? Glyph.name(rank, data.levels()) : "rb";
      paint(svg, shades, name);
    }
  }

  /** The cells of a rail. */
  static void rail(Svg svg, TimelineData data, Axis time, double y, double height, int rail) {
    long[] counts = data.densities().rails().get(rail);
    long most = 1;
    for (long count : counts) {
      most = Math.max(most, count);
    }
    StringBuilder[] shades = shades();
    row(shades, counts, time, new double[] {y, height}, most, 1);
    paint(svg, shades, rail == 0 ? "rb" : "rn");
  }

  private static StringBuilder[] shades() {
    StringBuilder[] shades = new StringBuilder[SHADES];
    for (int shade = 0; shade < SHADES; shade++) {
      shades[shade] = new StringBuilder();
    }
    return shades;
  }

  private static void row(
      StringBuilder[] shades, long[] counts, Axis time, double[] place, long most, int merge) {
    double part = time.to() / Densities.TIMES;
    int column = 0;
    while (column < counts.length) {
      int shade = shadeOf(counts, column, merge, most);
      int next = column + merge;
      while (next < counts.length && shadeOf(counts, next, merge, most) == shade) {
        next += merge;
      }
      if (shade >= 0) {
        double left = time.at(column * part);
        double width = time.at(next * part) - left;
        shades[shade]
            .append('M')
            .append(number(left))
            .append(' ')
            .append(number(place[0]))
            .append('h')
            .append(number(width))
            .append('v')
            .append(number(place[1]))
            .append('h')
            .append(number(-width))
            .append('z');
      }
      column = next;
    }
  }

  /** The shade of a cell; negative for an empty one. */
  private static int shadeOf(long[] counts, int column, int merge, long most) {
    long count = sum(counts, column, merge);
    return count == 0 ? -1 : shade(count, most);
  }

  private static void paint(Svg svg, StringBuilder[] shades, String name) {
    for (int shade = 0; shade < SHADES; shade++) {
      svg.path("d " + name + " d" + shade, shades[shade].toString());
    }
  }

  private static long sum(long[] counts, int from, int number) {
    long sum = 0;
    for (int i = from; i < Math.min(counts.length, from + number); i++) {
      sum += counts[i];
    }
    return sum;
  }

  private static long most(List<List<long[]>> ranks, int merge) {
    long most = 1;
    for (List<long[]> rows : ranks) {
      for (long[] row : rows) {
        for (int column = 0; column < row.length; column += merge) {
          most = Math.max(most, sum(row, column, merge));
        }
      }
    }
    return most;
  }

  /** By the logarithm of the count. */
  static int shade(long count, long most) {
    if (most <= 1) {
      return SHADES - 1;
    }
    double part = Math.log((double) count) / Math.log((double) most);
    return (int) Math.min(SHADES - 1, Math.max(0, Math.floor(part * SHADES)));
  }
}

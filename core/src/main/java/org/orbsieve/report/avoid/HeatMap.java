package org.orbsieve.report.avoid;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.orbsieve.avoid.Cell;
import org.orbsieve.avoid.Outcome;
import org.orbsieve.avoid.TradeSpace;
import org.orbsieve.avoid.Verdict;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.report.UtcFormat;

/**
 * A trade space as a picture: the time of the burn from left to right, its size from bottom to top,
 * the total probability as a colour. Burns after which the event meets the goal have a frame; those
 * after which another conjunction does not are hatched.
 */
public final class HeatMap {

  private static final int CELL = 32;
  private static final int ROW = 22;
  private static final int LEFT = 90;
  private static final int TOP = 64;
  private static final int LEGEND = 96;

  private final TradeSpace space;
  private final UtcFormat utc;
  private final List<Double> sizes;
  private final StringBuilder svg = new StringBuilder();

  private HeatMap(AstroContext context, TradeSpace space) {
    this.space = space;
    this.utc = new UtcFormat(context);
    this.sizes = new ArrayList<>(space.sizes());
    sizes.add(0.0);
    sizes.sort(null);
  }

  /**
   * The picture.
   *
   * @param context provides UTC
   * @param space the trade space
   * @return SVG, without references to anything outside
   */
  public static String svg(AstroContext context, TradeSpace space) {
    return new HeatMap(context, space).draw();
  }

  private String draw() {
    int right = LEFT + CELL * space.columns().size();
    int bottom = TOP + ROW * sizes.size();
    int width = Math.max(right + LEGEND, 560);
    add(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"map\" viewBox=\"0 0 %d %d\" width=\"%d\""
            + " height=\"%d\" role=\"img\" font-family=\"sans-serif\" font-size=\"11\">",
        width, bottom + 66, width, bottom + 66);
    add(
        "<defs><pattern id=\"hatch\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\""
            + " patternTransform=\"rotate(45)\"><path d=\"M0 0V6\" stroke=\"#000\""
            + " stroke-width=\"2\" stroke-opacity=\"0.55\"/></pattern></defs>");
    add("<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>", width, bottom + 66);
    title();
    for (int t = 0; t < space.columns().size(); t++) {
      column(t, bottom);
    }
    for (int s = 0; s < sizes.size(); s++) {
      label(LEFT - 6, y(s) + 15, "end", s == zero() ? "none" : TradeSpaceMap.label(sizes.get(s)));
    }
    label(LEFT - 6, TOP - 6, "end", "mm/s");
    label(LEFT, bottom + 46, "start", "revolutions before the event; UTC of the burn below");
    legend(right + 16);
    svg.append("</svg>\n");
    return svg.toString();
  }

  private void title() {
    String names =
        space.object().object().displayName() + " and " + space.other().object().displayName();
    add(
        "<text x=\"8\" y=\"20\" font-size=\"14\" font-weight=\"bold\">%s</text>",
        escaped(names + ", " + utc.isoSeconds(space.event().tca())));
    add(
        "<text x=\"8\" y=\"38\">%s</text>",
        escaped(
            String.format(
                Locale.ROOT,
                "Probability of any collision after the burn; framed: the event is at most %.0E;"
                    + " hatched: another is above",
                space.request().goal().probability())));
  }

  private void column(int t, int bottom) {
    TradeSpace.Column column = space.columns().get(t);
    for (Cell cell : column.cells()) {
      cell(t, sizes.indexOf(cell.size()), cell);
    }
    cell(t, zero(), column.none());
    double revolutions = column.none().revolutions();
    if (2 * revolutions == Math.rint(2 * revolutions)) {
      int middle = LEFT + CELL * t + CELL / 2;
      label(middle, bottom + 16, "middle", String.format(Locale.ROOT, "%.1f", revolutions));
      String time = utc.isoSeconds(column.none().burn().date());
      label(middle, bottom + 30, "middle", time.substring(11, 16));
    }
  }

  private void cell(int t, int s, Cell cell) {
    Verdict verdict =
        cell.outcome().map(o -> o.verdict(space.request().goal())).orElse(Verdict.UNKNOWN);
    boolean known = verdict != Verdict.UNKNOWN;
    double total = cell.outcome().map(Outcome::totalPc).orElse(Double.NaN);
    int x = LEFT + CELL * t;
    add("<g>");
    add(
        "<title>%s</title>",
        escaped(
            String.format(
                Locale.ROOT,
                "%s at %s: %s, in all %s",
                cell.burn().words(),
                utc.isoSeconds(cell.burn().date()),
                verdict.words(),
                known ? String.format(Locale.ROOT, "%.2E", total) : "unknown")));
    add(
        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>",
        x, y(s), CELL, ROW, known ? ProbabilityScale.colour(total) : "#ddd");
    if (verdict == Verdict.OTHER) {
      add(
          "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"url(#hatch)\"/>",
          x, y(s), CELL, ROW);
    }
    if (verdict == Verdict.OTHER || verdict == Verdict.MET) {
      add(
          "<rect x=\"%d.5\" y=\"%d.5\" width=\"%d\" height=\"%d\" fill=\"none\""
              + " stroke=\"#000\" stroke-width=\"%s\"/>",
          x + 1, y(s) + 1, CELL - 3, ROW - 3, verdict == Verdict.MET ? "2.5" : "1");
    }
    add("</g>");
  }

  private void legend(int x) {
    for (int k = 0; k <= ProbabilityScale.DECADES; k++) {
      int exponent = ProbabilityScale.HIGHEST - k;
      int y = TOP + 16 * k;
      add(
          "<rect x=\"%d\" y=\"%d\" width=\"16\" height=\"16\" fill=\"%s\"/>",
          x, y, ProbabilityScale.colour(Math.pow(10, exponent)));
      label(x + 22, y + 12, "start", "1E" + exponent);
    }
    label(x, TOP - 6, "start", "total Pc");
  }

  /** The row of no burn. */
  private int zero() {
    return sizes.indexOf(0.0);
  }

  /** Larger sizes are higher up. */
  private int y(int s) {
    return TOP + ROW * (sizes.size() - 1 - s);
  }

  private void label(int x, int y, String anchor, String text) {
    add("<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>", x, y, anchor, escaped(text));
  }

  private void add(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}

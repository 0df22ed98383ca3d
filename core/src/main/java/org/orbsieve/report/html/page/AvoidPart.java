package org.orbsieve.report.html.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.orbsieve.avoid.Cell;
import org.orbsieve.avoid.Meeting;
import org.orbsieve.avoid.Outcome;
import org.orbsieve.avoid.TradeSpace;
import org.orbsieve.avoid.Verdict;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.report.UtcFormat;
import org.orbsieve.report.avoid.HeatMap;
import org.orbsieve.report.avoid.TradeSpaceText;

/** What the page of a trade space shows. */
public final class AvoidPart {

  /** Burns in the table; the rest are in the picture and in the CSV. */
  private static final int LISTED = 25;

  /** The picture is white in both themes, so its words are black, each as large as it says. */
  private static final String MAP =
      ".map{max-width:100%;height:auto;margin:8px 0}.map text{font:inherit;fill:#000}"
          + "pre{white-space:pre-wrap;font-size:12px;line-height:17px;margin:10px 0}";

  private AvoidPart() {}

  /**
   * The page.
   *
   * @param context provides UTC
   * @param space the trade space
   * @return what it shows
   */
  public static AvoidView view(AstroContext context, TradeSpace space) {
    UtcFormat utc = new UtcFormat(context);
    TradeSpaceText text = new TradeSpaceText(context, space);
    String style = Assets.load().style() + MAP;
    List<Cell> ranked = space.ranked();
    List<AvoidView.Row> rows = new ArrayList<>();
    for (Cell cell : ranked.subList(0, Math.min(LISTED, ranked.size()))) {
      rows.add(row(utc, space, cell, rows.size() + 1));
    }
    return new AvoidView(
        Assets.policyOf(style),
        style,
        "Burns of "
            + space.object().object().displayName()
            + " that avoid "
            + space.other().object().displayName(),
        String.join("\n", text.event()),
        String.join("\n", text.least()),
        HeatMap.svg(context, space),
        String.format(
            Locale.ROOT, "The best %,d of %,d burns, by rank", rows.size(), ranked.size()),
        rows,
        TradeSpaceText.ADVICE);
  }

  private static AvoidView.Row row(UtcFormat utc, TradeSpace space, Cell cell, int rank) {
    Optional<Outcome> outcome = cell.outcome();
    Optional<Meeting> event = outcome.flatMap(Outcome::event);
    return new AvoidView.Row(
        rank,
        cell.burn().words(),
        utc.isoSeconds(cell.burn().date()),
        String.format(Locale.ROOT, "%.3f", cell.revolutions()),
        event.map(m -> String.format(Locale.ROOT, "%.3f", m.range() / 1e3)).orElse("beyond"),
        event.map(AvoidPart::probability).orElse(""),
        outcome.flatMap(Outcome::worst).map(m -> probability(m) + ", " + m.other()).orElse("none"),
        outcome.map(o -> String.format(Locale.ROOT, "%.1E", o.totalPc())).orElse("unknown"),
        space
            .request()
            .propulsion()
            .map(p -> String.format(Locale.ROOT, "%.1f", p.fuel(cell.size()) * 1e3))
            .orElse(""),
        outcome.map(o -> o.verdict(space.request().goal())).orElse(Verdict.UNKNOWN).words());
  }

  private static String probability(Meeting meeting) {
    return meeting.isKnown() ? String.format(Locale.ROOT, "%.1E", meeting.pc()) : "unknown";
  }
}

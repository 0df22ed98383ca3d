package org.orbsieve.report.avoid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.orbsieve.avoid.Cell;
import org.orbsieve.avoid.Goal;
import org.orbsieve.avoid.Meeting;
import org.orbsieve.avoid.Outcome;
import org.orbsieve.avoid.TradeSpace;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.report.UtcFormat;

/** A trade space for a person: the event, the map, and the least burns. */
public final class TradeSpaceText {

  /** What is said of burns by public elements. */
  public static final String ADVICE =
      "Advice to look closer, not a command: with the errors of public elements a burn ranks, and"
          + " no more.";

  private final AstroContext context;
  private final TradeSpace space;
  private final UtcFormat utc;

  /**
   * A text.
   *
   * @param context provides UTC
   * @param space the trade space
   */
  public TradeSpaceText(AstroContext context, TradeSpace space) {
    this.context = context;
    this.space = space;
    this.utc = new UtcFormat(context);
  }

  /**
   * The lines.
   *
   * @param width columns of the terminal, which the map fits into
   * @return the lines
   */
  public List<String> lines(int width) {
    List<String> lines = new ArrayList<>(event());
    lines.add("");
    lines.add("Burns   " + direction());
    lines.addAll(new TradeSpaceMap(context, space, width).lines());
    lines.add("");
    lines.addAll(least());
    lines.add("");
    lines.add(ADVICE);
    return lines;
  }

  /**
   * The event without a burn.
   *
   * @return the lines
   */
  public List<String> event() {
    List<String> lines = new ArrayList<>();
    Meeting event = space.event();
    lines.add("Event   " + name(space.object()) + " and " + name(space.other()));
    lines.add(
        String.format(
            Locale.ROOT,
            "        %s, miss %.3f km at %.3f km/s, Pc %s",
            utc.isoSeconds(event.tca()),
            event.range() / 1e3,
            event.speed() / 1e3,
            probability(event)));
    TradeSpace.Column first = space.columns().get(0);
    first
        .none()
        .outcome()
        .ifPresent(
            none ->
                lines.add(
                    String.format(
                        Locale.ROOT,
                        "        without a burn: others %.1E%s, in all %.1E from %s on",
                        none.othersPc(),
                        worst(none),
                        none.totalPc(),
                        utc.isoSeconds(first.none().burn().date()))));
    return lines;
  }

  /**
   * The least burns.
   *
   * @return the lines
   */
  public List<String> least() {
    List<String> lines = new ArrayList<>();
    Goal goal = space.request().goal();
    boolean calm =
        space.columns().get(0).none().outcome().filter(o -> o.eventMeets(goal)).isPresent();
    if (calm) {
      lines.add("Without a burn the event meets the goal already.");
    }
    lines.add("Least   for the event:   " + told(space.leastForEvent()));
    lines.add("        for everything:  " + told(space.leastForAll()));
    if (space.leastForAll().isEmpty()) {
      lines.add("        lowest total:    " + told(lowest()));
    }
    return lines;
  }

  private Optional<Cell> lowest() {
    return space.cells().stream()
        .filter(cell -> cell.outcome().filter(o -> o.screened() && o.unknown() == 0).isPresent())
        .min(Comparator.comparingDouble(cell -> cell.outcome().orElseThrow().totalPc()));
  }

  private String direction() {
    double[] d = space.request().sizes().direction().toArray();
    return String.format(
        Locale.ROOT,
        "along R %.2f, T %.2f, N %.2f; others up to %s",
        d[0],
        d[1],
        d[2],
        utc.isoSeconds(space.event().tca().shiftedBy(space.request().horizon())));
  }

  private String told(Optional<Cell> found) {
    if (found.isEmpty()) {
      return "no burn of the grid";
    }
    Cell cell = found.get();
    Outcome outcome = cell.outcome().orElseThrow();
    return String.format(
        Locale.ROOT,
        "%s at %s, %.3f rev before: event %s, in all %.1E%s",
        cell.burn().words(),
        utc.isoSeconds(cell.burn().date()),
        cell.revolutions(),
        outcome.event().map(TradeSpaceText::probability).orElse("beyond the threshold"),
        outcome.totalPc(),
        worst(outcome));
  }

  private String worst(Outcome outcome) {
    return outcome
        .worst()
        .map(m -> String.format(Locale.ROOT, " (worst %.1E with %d)", m.pc(), m.other()))
        .orElse("");
  }

  private static String probability(Meeting meeting) {
    if (!meeting.isKnown()) {
      return "unknown";
    }
    String state =
        meeting.state() == Meeting.State.DILUTED
            ? String.format(Locale.ROOT, " (diluted, up to %.1E)", meeting.maxPc())
            : "";
    return String.format(Locale.ROOT, "%.1E", meeting.pc()) + state;
  }

  private static String name(CatalogRecord record) {
    return (record.object().catalogNumber() + " " + record.object().displayName()).strip();
  }
}

package org.orbsieve.report.evolution;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.RecordProblem;
import org.orbsieve.report.UtcFormat;
import org.orekit.time.AbsoluteDate;

/**
 * Writes a difference between two runs for a person: counts of all states, and the events that
 * matter most of each state but {@code SAME} and {@code PASSED}. Pairs that fly together are
 * counted and not listed, since they would fill the screen every night.
 */
public final class DifferenceText {

  /** Events that are listed of each state. */
  private static final int LISTED = 10;

  private static final List<EventState> STATES =
      List.of(
          EventState.WORSE, EventState.NEW, EventState.LOST, EventState.BETTER, EventState.CLEARED);

  /**
   * The likeliest first, then the closest; what has no probability comes before what has one of 0.
   */
  private static final Comparator<EventChange> ORDER =
      Comparator.comparingDouble((EventChange change) -> -worst(change))
          .thenComparingDouble(change -> change.latest().miss().distance())
          .thenComparing(change -> change.latest().pair());

  private final Writer out;
  private final UtcFormat utc;
  private final int width;

  /**
   * A writer.
   *
   * @param out where to; is not flushed
   * @param context provides UTC
   * @param width longest line [characters]
   */
  public DifferenceText(Writer out, AstroContext context, int width) {
    this.out = out;
    this.utc = new UtcFormat(context);
    this.width = width;
  }

  /**
   * Writes a difference.
   *
   * @param difference the events
   * @throws IOException if {@code out} fails
   */
  public void write(RunDifference difference) throws IOException {
    run("old", difference.before());
    run("new", difference.after());
    line("");
    counts("events", difference.counts(false));
    counts("of pairs that fly together", difference.counts(true));
    for (String note : RunNotes.of(difference)) {
      line("  note: " + note);
    }
    for (EventState state : STATES) {
      list(state, difference);
    }
  }

  private void run(String side, ScreenedRun run) throws IOException {
    line(
        String.format(
            Locale.ROOT,
            "%s  %s to %s  %,d events  %s",
            side,
            utc.isoSeconds(run.period().start()),
            utc.isoSeconds(run.period().stop()),
            run.events().size(),
            run.name()));
  }

  private void counts(String what, Map<EventState, Long> counts) throws IOException {
    if (counts.values().stream().allMatch(count -> count == 0)) {
      return;
    }
    String all =
        counts.entrySet().stream()
            .map(one -> String.format(Locale.ROOT, "%s %,d", one.getKey(), one.getValue()))
            .collect(Collectors.joining("  "));
    line("  " + all + "  (" + what + ")");
  }

  private void list(EventState state, RunDifference difference) throws IOException {
    // all are compared with the last of the list only, since there may be tens of thousands
    PriorityQueue<EventChange> first = new PriorityQueue<>(ORDER.reversed());
    int count = 0;
    for (EventChange change : difference.changes()) {
      if (change.state() == state && !change.latest().isSlow()) {
        count++;
        first.add(change);
        if (first.size() > LISTED) {
          first.remove();
        }
      }
    }
    if (count == 0) {
      return;
    }
    line("");
    line(
        String.format(
            Locale.ROOT, "%-9s %-15s  %-17s  %-20s  objects", state, "miss km", "Pc", "TCA (UTC)"));
    for (EventChange event : first.stream().sorted(ORDER).toList()) {
      row(event);
    }
    if (count > LISTED) {
      line(String.format(Locale.ROOT, "  and %,d more", count - LISTED));
    }
  }

  private void row(EventChange event) throws IOException {
    Sighting latest = event.latest();
    line(
        String.format(
            Locale.ROOT,
            "%-9s %-15s  %-17s  %-20s  %s, %s",
            latest.odds().level(),
            both(event, sighting -> kilometres(sighting.miss().distance())),
            both(event, sighting -> probability(sighting.odds().probability())),
            utc.isoSeconds(latest.span().tca()),
            latest.one().label(),
            latest.other().label()));
    String why = why(event);
    if (!why.isEmpty()) {
      line("            " + why);
    }
  }

  private static String both(EventChange event, Function<Sighting, String> value) {
    List<String> sides = new ArrayList<>();
    event.before().map(value).ifPresent(sides::add);
    event.after().map(value).ifPresent(sides::add);
    return String.join(" > ", sides);
  }

  /** The reason of the state, and the orbits that changed. */
  private String why(EventChange event) {
    List<String> parts = new ArrayList<>();
    if (!event.reason().isEmpty()) {
      parts.add(event.reason());
    }
    for (Cause.Change change : List.of(event.cause().one(), event.cause().other())) {
      String words =
          switch (change.kind()) {
            case CHANGED -> "new orbit of " + change.designator() + epochs(change);
            case APPEARED -> change.designator() + " is new in the catalogue";
            case GONE, SAME, UNKNOWN -> "";
          };
      if (!words.isEmpty()) {
        parts.add(words);
      }
    }
    return RecordProblem.withoutControls(String.join("; ", parts));
  }

  private String epochs(Cause.Change change) {
    Optional<AbsoluteDate> now = change.after().map(orbit -> orbit.epoch());
    return now.map(epoch -> " of " + utc.isoSeconds(epoch)).orElse("");
  }

  private static String kilometres(double metres) {
    return String.format(Locale.ROOT, "%.3f", metres / 1000);
  }

  private static String probability(OptionalDouble value) {
    return value.isPresent() ? String.format(Locale.ROOT, "%.1E", value.getAsDouble()) : "none";
  }

  private static double worst(EventChange change) {
    return Math.max(rank(change.before()), rank(change.after()));
  }

  private static double rank(Optional<Sighting> event) {
    return event.map(one -> one.odds().probability().orElse(Double.MIN_VALUE)).orElse(-1.0);
  }

  private void line(String text) throws IOException {
    String plain = RecordProblem.withoutControls(text).stripTrailing();
    out.write(plain.length() > width ? plain.substring(0, Math.max(1, width - 3)) + "..." : plain);
    out.write('\n');
  }
}

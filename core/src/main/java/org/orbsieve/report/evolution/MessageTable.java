package org.orbsieve.report.evolution;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.orbsieve.assessment.RiskAssessment;
import org.orbsieve.assessment.cdm.CdmAssessment;
import org.orbsieve.assessment.cdm.CdmMessage;
import org.orbsieve.assessment.cdm.CdmObject;
import org.orbsieve.assessment.probability.EncounterGeometry;
import org.orbsieve.assessment.probability.Probability;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.report.UtcFormat;
import org.orbsieve.report.cdm.NamedAssessment;
import org.orbsieve.report.text.VisibleText;

/**
 * Writes messages for a person, one line each, under a line for the event that they are about: the
 * likeliest event first, and of each event the newest message first. No line is longer than the
 * terminal.
 */
final class MessageTable {

  /** Below this width, the originator's probability and the sigmas are left out. */
  private static final int WIDE = 78;

  /** Columns of a narrow table before the names of the files. */
  private static final int SHORTEST_NAME = 8;

  private final Writer out;
  private final UtcFormat utc;
  private final int width;

  /**
   * A table.
   *
   * @param out where to; is not flushed
   * @param context provides UTC
   * @param width longest line [characters]
   */
  MessageTable(Writer out, AstroContext context, int width) {
    this.out = out;
    this.utc = new UtcFormat(context);
    this.width = width;
  }

  void write(MessageSeries.Result result) throws IOException {
    int messages = result.events().stream().mapToInt(event -> event.messages().size()).sum();
    line(
        String.format(
            Locale.ROOT,
            "%,d messages about %,d %s, likeliest first",
            messages,
            result.events().size(),
            result.events().size() == 1 ? "event" : "events"));
    line(
        isWide()
            ? "  Pc       told     level      miss km  sigmas  created (UTC)        message"
            : "  Pc       level      miss km  created      message");
    for (MessageEvent event : result.events()) {
      heading(event);
      for (NamedAssessment one : event.messages()) {
        message(one);
      }
    }
  }

  private boolean isWide() {
    return width >= WIDE;
  }

  private void heading(MessageEvent event) throws IOException {
    CdmMessage message = event.newest().assessment().message();
    String state =
        event.messages().size() > 1
            ? event.trend().map(trend -> ", " + trend.state().name()).orElse("")
            : "";
    line(
        utc.socrates(message.tca()).substring(0, "yyyy-MM-dd HH:mm:ss".length())
            + state
            + "  "
            + name(message.primary())
            + " - "
            + name(message.secondary()));
  }

  private void message(NamedAssessment one) throws IOException {
    CdmAssessment assessment = one.assessment();
    CdmMessage message = assessment.message();
    RiskAssessment risk = assessment.risk();
    String created =
        message
            .created()
            .map(date -> utc.socrates(date).substring(0, "yyyy-MM-dd HH:mm:ss".length()))
            .orElse("unknown");
    String pc = number(MessageEvent.probability(risk));
    String level = risk == null ? "-" : risk.level().map(found -> found.name()).orElse("-");
    double miss = MessageEvent.miss(one) / 1000;
    String line =
        isWide()
            ? String.format(
                Locale.ROOT,
                "  %-7s  %-7s  %-8s %9.3f  %6s  %-19s  ",
                pc,
                number(message.probability()),
                level,
                miss,
                sigmas(risk),
                created)
            : String.format(
                Locale.ROOT,
                "  %-7s  %-8s %9.3f  %-11s  ",
                pc,
                level,
                miss,
                created.length() < 16 ? created : created.substring(5, 16));
    line(line + end(VisibleText.of(one.source()), width - line.length()));
    if (risk == null || risk.probability() instanceof Probability.Absent) {
      line("    no Pc: " + reason(assessment));
    }
  }

  private static String reason(CdmAssessment assessment) {
    return Stream.concat(
            Stream.ofNullable(assessment.risk()).map(RiskAssessment::probability),
            assessment.probabilities().values().stream())
        .filter(Probability.Absent.class::isInstance)
        .map(absent -> ((Probability.Absent) absent).reason())
        .findFirst()
        .orElse("no reason is known");
  }

  private static String sigmas(RiskAssessment risk) {
    return risk == null
        ? "-"
        : risk.geometry()
            .map(EncounterGeometry::mahalanobisDistance)
            .map(distance -> String.format(Locale.ROOT, "%.2f", distance))
            .orElse("-");
  }

  private static String number(OptionalDouble value) {
    return value.isPresent() ? String.format(Locale.ROOT, "%.1E", value.getAsDouble()) : "none";
  }

  private static String name(CdmObject object) {
    String both = (object.designator() + " " + object.name()).strip();
    return both.isEmpty() ? "unknown" : both;
  }

  /** The end of a name, which distinguishes files of a folder. */
  private static String end(String name, int room) {
    int most = Math.max(SHORTEST_NAME, room);
    return name.length() <= most ? name : "..." + name.substring(name.length() - most + 3);
  }

  private void line(String text) throws IOException {
    String visible = VisibleText.of(text.stripTrailing());
    out.write(
        visible.length() > width ? visible.substring(0, Math.max(1, width - 3)) + "..." : visible);
    out.write('\n');
  }
}

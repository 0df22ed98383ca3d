package org.orbsieve.run.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.assessment.RiskAssessor;
import org.orbsieve.assessment.companion.Companion;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.report.JsonLinesWriter;
import org.orbsieve.report.UtcFormat;
import org.orbsieve.report.column.Value;
import org.orbsieve.report.conjunction.Clock;
import org.orbsieve.report.conjunction.ConjunctionColumns;
import org.orbsieve.report.conjunction.Marks;
import org.orbsieve.report.conjunction.Row;
import org.orbsieve.report.html.model.ColumnFields;
import org.orbsieve.report.html.model.Digest;
import org.orbsieve.report.html.model.DigestState;
import org.orbsieve.report.html.model.EventDetail;
import org.orbsieve.report.html.model.EventRow;
import org.orbsieve.report.html.model.Events;
import org.orbsieve.report.html.model.Levels;
import org.orbsieve.report.html.model.RowFields;
import org.orbsieve.report.html.model.SlowPair;
import org.orbsieve.report.html.model.Window;
import org.orbsieve.report.read.ConjunctionReader;
import org.orbsieve.report.read.ConjunctionRecord;
import org.orbsieve.report.read.RecordReader;
import org.orbsieve.run.tally.Scene;
import org.orbsieve.run.tally.Tally;

/**
 * Gathers the events of a run for its report. What is kept in full is a conjunction; for a
 * checkpoint, and after it, it is a line of JSON, which reads the same.
 */
public final class ReportTally implements Tally<DigestState> {

  private final AstroContext context;
  private final Window window;
  private final Digest<Kept> digest;
  private final JsonLinesWriter lines;
  private final Map<String, Value<Row>> columns;

  /**
   * What is kept of an event.
   *
   * @param row the conjunction; null where only the text is there
   * @param line as JSON; empty where it is not needed yet
   */
  private record Kept(AssessedConjunction row, String line) {}

  /**
   * Nothing gathered yet.
   *
   * @param scene the run
   * @param marks what the run marks objects with
   */
  public ReportTally(Scene scene, Marks marks) {
    context = scene.context();
    List<Levels.Level> levels =
        scene.settings().assessor().risk().map(RiskAssessor::levels).orElse(List.of()).stream()
            .map(level -> new Levels.Level(level.name(), level.minProbability()))
            .toList();
    window =
        new Window(
            scene.settings().start(),
            scene.settings().duration(),
            new Levels(levels),
            scene.hasRisk());
    digest = new Digest<>(window);
    lines = new JsonLinesWriter(context, marks);
    Clock clock = Clock.of(new UtcFormat(context), context);
    columns = ColumnFields.index(ConjunctionColumns.all(marks.with(clock)));
  }

  @Override
  public String name() {
    return "report";
  }

  @Override
  public void add(AssessedConjunction row) {
    if (Tally.isConjunction(row)) {
      digest.add(EventRow.of(ColumnFields.of(columns, row)), () -> new Kept(row, ""));
    }
  }

  private String line(AssessedConjunction row) {
    StringWriter out = new StringWriter();
    try {
      lines.append(out, List.of(row));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /**
   * What the report is about.
   *
   * @return period and levels
   */
  public Window window() {
    return window;
  }

  /**
   * What was gathered; called once, when the screening is over.
   *
   * @param companions the pairs that fly together
   * @return the events
   */
  public Events<EventDetail> events(List<Companion> companions) {
    Set<String> together = new HashSet<>();
    for (Companion pair : companions) {
      together.add(
          SlowPair.key(
              pair.track().first().catalogNumber(), pair.track().second().catalogNumber()));
    }
    return digest.events(pair -> together.contains(pair.key())).with(this::detail);
  }

  private EventDetail detail(EventRow row, Kept kept) {
    return kept.row() == null
        ? detail(row, kept.line())
        : EventDetail.of(row, ColumnFields.of(columns, kept.row()));
  }

  private EventDetail detail(EventRow row, String line) {
    try (RecordReader<ConjunctionRecord> reader =
        ConjunctionReader.open(
            new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)), "row.json", context)) {
      return EventDetail.of(row, new RowFields(reader.next().orElseThrow().row()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public DigestState state() {
    return digest.state(kept -> kept.row() == null ? kept.line() : line(kept.row()));
  }

  @Override
  public Class<DigestState> stateType() {
    return DigestState.class;
  }

  @Override
  public void restore(DigestState state) {
    digest.restore(state, line -> new Kept(null, line));
  }
}

package org.orbsieve.report.evolution;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.report.TableFormat;
import org.orbsieve.report.cdm.CdmAssessmentCsvWriter;
import org.orbsieve.report.cdm.CdmAssessmentJsonWriter;
import org.orbsieve.report.cdm.CdmAssessmentTextWriter;
import org.orbsieve.report.cdm.NamedAssessment;

/**
 * Writes assessments of messages. For a person, several messages have a line each, grouped by
 * event; a single one is a paragraph with every method.
 */
public final class SeriesWriter {

  private final AstroContext context;
  private final TableFormat format;
  private final int width;
  private final boolean details;

  /**
   * A writer.
   *
   * @param context provides UTC
   * @param format of the result
   * @param width longest line of a table [characters]
   * @param details whether a table has a paragraph for each message instead of a line
   */
  public SeriesWriter(AstroContext context, TableFormat format, int width, boolean details) {
    this.context = context;
    this.format = format;
    this.width = width;
    this.details = details;
  }

  /**
   * Writes messages.
   *
   * @param out where to; is not flushed
   * @param assessments of the messages
   * @param events that they are about
   * @throws IOException if {@code out} fails
   */
  public void write(Writer out, List<NamedAssessment> assessments, MessageSeries.Result events)
      throws IOException {
    switch (format) {
      case TABLE -> table(out, assessments, events);
      case CSV -> CdmAssessmentCsvWriter.write(out, context, assessments);
      case JSON -> CdmAssessmentJsonWriter.write(out, context, assessments);
    }
  }

  private void table(Writer out, List<NamedAssessment> assessments, MessageSeries.Result events)
      throws IOException {
    if (assessments.size() > 1 && !details) {
      new MessageTable(out, context, width).write(events);
      return;
    }
    TrendText text = new TrendText(out, context, width);
    for (EventTrend trend : events.followed()) {
      text.write(List.of(trend));
    }
    CdmAssessmentTextWriter.write(out, context, assessments);
  }
}

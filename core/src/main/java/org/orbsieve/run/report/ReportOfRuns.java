package org.orbsieve.run.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.report.html.HtmlReport;
import org.orbsieve.report.html.model.Digest;
import org.orbsieve.report.html.model.EventDetail;
import org.orbsieve.report.html.model.EventRow;
import org.orbsieve.report.html.model.Events;
import org.orbsieve.report.html.model.Population;
import org.orbsieve.report.html.model.ReportData;
import org.orbsieve.report.html.model.RowFields;
import org.orbsieve.report.html.model.Subject;
import org.orbsieve.run.failure.JobFailure;
import org.orbsieve.run.output.Destination;
import org.orbsieve.run.output.WrittenFile;

/**
 * The report of runs that exist: of the newest, with the others as its history. What a run does not
 * write into its files is not in such a report: the distances over a revolution, and where all
 * objects of the catalogue are.
 */
public final class ReportOfRuns {

  private final AstroContext context;

  /**
   * Reports.
   *
   * @param context leap seconds
   */
  public ReportOfRuns(AstroContext context) {
    this.context = context;
  }

  /**
   * Writes a report.
   *
   * @param runs manifests of runs, or folders with one each; one at least
   * @param file where the report goes
   * @return what was written
   * @throws JobFailure if a run cannot be read or the report not be written
   */
  public WrittenFile write(List<Path> runs, Path file) throws JobFailure {
    Destination place = new Destination(file, OutputStream.nullOutputStream()).check();
    List<RunFiles> opened = new ArrayList<>();
    for (Path run : runs) {
      opened.add(read(run, () -> RunFiles.open(run, context)));
    }
    opened.sort(Comparator.comparing(RunFiles::created));
    RunFiles newest = opened.get(opened.size() - 1);
    Events<EventDetail> events = read(newest.rows(), () -> events(newest));
    TrendSearch search = new TrendSearch(events, context);
    for (RunFiles run : opened) {
      read(run.rows(), () -> search.add(run));
    }
    ReportData data =
        new ReportData(
            new Subject.Run(newest.record().manifest(), OptionalDouble.empty()),
            newest.window(),
            events,
            Population.UNKNOWN,
            search.trends(),
            Map.of());
    return place.write("report", out -> HtmlReport.write(out, context, data));
  }

  private Events<EventDetail> events(RunFiles run) throws IOException {
    Digest<EventDetail> digest = new Digest<>(run.window());
    run.read(
        context,
        record -> {
          RowFields fields = new RowFields(record.row());
          EventRow row = EventRow.of(fields);
          digest.add(row, () -> EventDetail.of(row, fields));
        });
    return digest.events(run.together());
  }

  /** Reads something. */
  private interface Reading<T> {
    T read() throws IOException;
  }

  private static <T> T read(Path source, Reading<T> reading) throws JobFailure {
    try {
      return reading.read();
    } catch (IllegalArgumentException e) {
      throw JobFailure.input(source.toString(), new IOException(e.getMessage(), e));
    } catch (IOException e) {
      throw JobFailure.input(source.toString(), e);
    }
  }
}

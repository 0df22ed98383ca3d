package org.orbsieve.run.changes;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.orbsieve.assessment.history.ElementHistory;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.changes.ChangeSearch;
import org.orbsieve.changes.ChangesResult;
import org.orbsieve.report.AtomicFile;
import org.orbsieve.report.RejectsCsvWriter;
import org.orbsieve.report.changes.BadSetTable;
import org.orbsieve.report.changes.ChangeSummary;
import org.orbsieve.report.changes.ChangeTable;
import org.orbsieve.report.html.HtmlReport;
import org.orbsieve.run.failure.JobFailure;
import org.orbsieve.run.input.CatalogFolder;
import org.orbsieve.run.input.CatalogInput;
import org.orbsieve.run.input.InputContext;
import org.orbsieve.run.input.Inputs;
import org.orbsieve.run.output.Destination;
import org.orbsieve.run.output.OutputFiles;

/**
 * The whole of {@code orbsieve changes}: reads histories, searches, and writes.
 *
 * @param inputs element sets of objects over time
 * @param minScore least score of a change
 * @param output the table, CSV or JSON lines by the name; empty for standard output
 * @param report the findings as a page, HTML; empty for nowhere
 * @param threads number of workers
 */
public record ChangesJob(
    Inputs inputs, double minScore, Optional<Path> output, Optional<Path> report, int threads) {

  private static final String BAD_SETS = ".bad-sets.csv";
  private static final double LEAST_SCORE = 1;
  private static final double MOST_SCORE = 1000;

  /**
   * Validates the settings.
   *
   * @param inputs element sets of objects over time
   * @param minScore least score of a change
   * @param output the table
   * @param report the findings as a page
   * @param threads number of workers
   * @throws IllegalArgumentException if the score is out of range
   */
  public ChangesJob {
    Objects.requireNonNull(inputs, "inputs");
    Objects.requireNonNull(output, "output");
    Objects.requireNonNull(report, "report");
    if (!(minScore >= LEAST_SCORE && minScore <= MOST_SCORE)) {
      throw new IllegalArgumentException(
          "least score " + minScore + " is outside " + LEAST_SCORE + " to " + MOST_SCORE);
    }
  }

  private static void write(Path file, AtomicFile.Content content) throws JobFailure {
    if (file != null) {
      new Destination(file, OutputStream.nullOutputStream()).write("table", content);
    }
  }

  private OutputFiles files() {
    OutputFiles files =
        output
            .map(file -> OutputFiles.beside(file, null, null))
            .orElseGet(() -> new OutputFiles(null, null, null));
    return files.and(files.companion(BAD_SETS)).and(report.orElse(null));
  }

  /**
   * Runs.
   *
   * @param context what reading needs
   * @param out standard output
   * @return the summary for a person, one line each
   * @throws JobFailure if an input cannot be read or an output cannot be written
   */
  public List<String> run(InputContext context, OutputStream out) throws JobFailure {
    Inputs read = CatalogFolder.expand(inputs);
    try {
      files().distinctFrom(read.files()).check();
    } catch (IllegalArgumentException e) {
      throw JobFailure.request(e);
    }
    AstroContext astro = context.astro();
    CatalogInput input = CatalogInput.read(context, read);
    List<ElementHistory> histories = ElementHistory.of(input.contents());
    ChangesResult result = ChangeSearch.of(astro, histories, minScore, threads);
    String name = output.map(Path::toString).orElse("");
    boolean isJson = name.endsWith(".jsonl") || name.endsWith(".json");
    new Destination(output.orElse(null), out)
        .write(
            "table",
            file -> {
              if (isJson) {
                ChangeTable.json(file, astro, result.changes());
              } else {
                ChangeTable.csv(file, astro, result.changes());
              }
            });
    write(files().companion(BAD_SETS), file -> BadSetTable.csv(file, astro, result.badSets()));
    write(files().rejects(), file -> RejectsCsvWriter.write(file, input.contents().rejects()));
    write(
        report.orElse(null),
        file ->
            HtmlReport.render(file, "watch.jte", new ChangesPage(astro, histories).view(result)));
    return ChangeSummary.lines(astro, result);
  }
}

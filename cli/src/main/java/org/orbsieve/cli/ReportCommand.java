package org.orbsieve.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.orbsieve.cli.options.DataOption;
import org.orbsieve.run.failure.JobFailure;
import org.orbsieve.run.report.ReportOfRuns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code orbsieve report}: a page of HTML about runs that exist. */
@Command(
    name = "report",
    description = {
      "Writes a report of a run that exists: one page of HTML with timeline, table, charts of the"
          + " likeliest events, assets and population.",
      "Of several runs the newest is reported, and the others show how its events have changed."
          + " The page needs no network, and prints.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  orbsieve report conjunctions.run.json -o report.html",
      "  orbsieve report monday.run.json tuesday.run.json -o report.html"
    })
final class ReportCommand implements Callable<Integer> {

  @Parameters(
      arity = "1..*",
      paramLabel = "RUN",
      description = "NAME.run.json of each run, or its folder.")
  private List<Path> runs;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true,
      description = "Where the report goes.")
  private Path output;

  @Mixin private DataOption data;

  @Override
  public Integer call() throws JobFailure {
    new ReportOfRuns(data.load()).write(runs, output);
    return ExitCode.DONE;
  }
}

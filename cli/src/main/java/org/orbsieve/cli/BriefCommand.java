package org.orbsieve.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.orbsieve.cli.options.DataOption;
import org.orbsieve.run.failure.JobFailure;
import org.orbsieve.run.report.BriefOfRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code orbsieve brief}: one page about a run. */
@Command(
    name = "brief",
    description = {
      "Writes one page about a run, as brief.html and brief.md: what has changed, the first events,"
          + " stays near assets, where sources disagree, and on what it rests.",
      ""
    },
    footerHeading = "%nExample:%n",
    footer = "  orbsieve brief conjunctions.run.json --group fleet -o .")
final class BriefCommand implements Callable<Integer> {

  @Parameters(paramLabel = "RUN", description = "NAME.run.json of the run, or its folder.")
  private Path run;

  @Option(
      names = "--since",
      paramLabel = "RUN",
      description = "The run before: NAME.run.json, or its folder.")
  private Path before;

  @Option(
      names = "--group",
      paramLabel = "NAME",
      defaultValue = "",
      description = "Only events of this group of assets (--groups of the run).")
  private String group;

  @Option(
      names = "--stays",
      paramLabel = "FILE",
      description = "Stays near the assets: the table of orbsieve proximity, as CSV.")
  private Path stays;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      required = true,
      description = "Folder for brief.html and brief.md.")
  private Path output;

  @Mixin private DataOption data;

  @Override
  public Integer call() throws JobFailure {
    new BriefOfRun(data.load(), Optional.ofNullable(before), Optional.ofNullable(stays), group)
        .write(run, output);
    return ExitCode.DONE;
  }
}

package org.orbsieve.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.orbsieve.catalog.SelectionException;
import org.orbsieve.cli.config.Configuration;
import org.orbsieve.cli.options.DataOption;
import org.orbsieve.run.Interruption;
import org.orbsieve.run.campaign.Campaign;
import org.orbsieve.run.campaign.CampaignFile;
import org.orbsieve.run.campaign.CampaignFolder;
import org.orbsieve.run.campaign.CampaignJob;
import org.orbsieve.run.campaign.CampaignRow;
import org.orbsieve.run.campaign.CampaignRun;
import org.orbsieve.run.failure.JobFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code orbsieve campaign}: many screenings, one table. */
@Command(
    name = "campaign",
    description = {
      "Runs every screening that a file asks for in one process, and writes a table of all runs"
          + " (campaign.csv) and a folder for each.",
      "The same command continues a campaign that was interrupted; complete runs are not repeated.",
      ""
    })
final class CampaignCommand implements Callable<Integer> {

  private final Streams streams;
  private final Interruption interruption;

  @Parameters(
      paramLabel = "FILE",
      description =
          "YAML with the lists catalogues, or objects and seeds; starts, hours, thresholds,"
              + " kernels, options; and format: see docs/performance.md.")
  private Path file;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Folder of the campaign. Default: the name of FILE without its ending.")
  private Path folder;

  @Mixin private DataOption data;

  CampaignCommand(Streams streams, Interruption interruption) {
    this.streams = streams;
    this.interruption = interruption;
  }

  @Override
  public Integer call() throws JobFailure {
    Campaign campaign = read();
    String name = file.getFileName().toString().replaceFirst("(?<=.)\\.[^.]*$", "");
    Path place = folder == null ? file.resolveSibling(name) : folder;
    List<CampaignRow> rows =
        new CampaignJob(campaign, new CampaignFolder(place, campaign.format()))
            .run(data.load(), this::execute, this::tell, interruption);
    streams.err().println("table of " + rows.size() + " runs: " + place.resolve("campaign.csv"));
    return rows.stream()
        .mapToInt(CampaignRow::code)
        .filter(code -> code != 0)
        .findFirst()
        .orElse(0);
  }

  private Campaign read() throws JobFailure {
    try {
      return CampaignFile.read(file);
    } catch (SelectionException e) {
      throw new JobFailure(JobFailure.Kind.INPUT, e.getMessage(), e);
    } catch (IOException e) {
      throw JobFailure.input(file.toString(), e);
    }
  }

  /** Runs a command without its summary, and without a configuration that nobody sees here. */
  private int execute(List<String> arguments) {
    List<String> all = new ArrayList<>(arguments);
    if (arguments.get(0).equals("screen")) {
      all.add(Configuration.OPTION + "=");
      all.add("--quiet");
    }
    return OrbsieveCommand.execute(all, streams, interruption);
  }

  private void tell(int number, int count, CampaignRun run, boolean done) {
    PrintWriter err = streams.err();
    err.printf("%d of %d  %s%s%n", number, count, run.name(), done ? "  done before" : "");
    err.flush();
  }
}

package org.orbsieve.run.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.report.read.RunRecord;
import org.orbsieve.run.Interruption;
import org.orbsieve.run.failure.JobFailure;
import org.orbsieve.run.failure.JobFailure.Kind;

/**
 * Runs a campaign in this process, one screening after the other: the code is compiled once. A run
 * that is complete is not repeated, and one that was interrupted is continued, so that the same
 * campaign can be started again at any time.
 *
 * @param campaign what to do
 * @param folder takes the files
 */
public record CampaignJob(Campaign campaign, CampaignFolder folder) {

  /** Runs a command of the program in this process. */
  @FunctionalInterface
  public interface Program {
    /**
     * Runs a command.
     *
     * @param arguments the command and its arguments
     * @return its exit code
     */
    int run(List<String> arguments);
  }

  /** Hears how far a campaign is. */
  @FunctionalInterface
  public interface Listener {
    /**
     * A run begins, or is complete since an earlier start of the campaign.
     *
     * @param number of the run, from 1
     * @param count of all runs
     * @param run the run
     * @param done whether it is complete
     */
    void run(int number, int count, CampaignRun run, boolean done);
  }

  /**
   * Validates that nothing is null.
   *
   * @param campaign what to do
   * @param folder takes the files
   */
  public CampaignJob {
    Objects.requireNonNull(campaign, "campaign");
    Objects.requireNonNull(folder, "folder");
  }

  /**
   * Runs all that is not done, and writes the table after each run.
   *
   * @param context time scales
   * @param program runs screenings
   * @param listener hears how far it is
   * @param interruption ends the campaign; the screening at work ends by itself
   * @return all runs in their order
   * @throws JobFailure if a file cannot be written or read, or a catalogue not be generated, or the
   *     campaign was interrupted
   */
  public List<CampaignRow> run(
      AstroContext context, Program program, Listener listener, Interruption interruption)
      throws JobFailure {
    try {
      generate(program);
      List<CampaignRun> runs = runs();
      List<CampaignRow> rows = new ArrayList<>();
      CampaignTable table = new CampaignTable(context, folder);
      for (CampaignRun run : runs) {
        Optional<RunRecord> done = folder.done(run, context);
        listener.run(rows.size() + 1, runs.size(), run, done.isPresent());
        rows.add(
            done.isPresent() ? new CampaignRow(run, 0, done) : screened(run, context, program));
        table.write(folder.table(), rows);
        if (interruption.isRequested()) {
          throw new JobFailure(
              Kind.INTERRUPTED,
              "interrupted in run "
                  + rows.size()
                  + " of "
                  + runs.size()
                  + "; the same command continues the campaign");
        }
      }
      return rows;
    } catch (IOException e) {
      throw JobFailure.output(folder.folder().toString(), e);
    }
  }

  private List<CampaignRun> runs() throws JobFailure {
    try {
      return campaign.runs(folder.catalogues());
    } catch (IllegalArgumentException e) {
      throw JobFailure.request(e);
    }
  }

  private CampaignRow screened(CampaignRun run, AstroContext context, Program program)
      throws IOException {
    folder.create(run);
    Path output = folder.conjunctions(run);
    List<String> arguments = new ArrayList<>(run.arguments(output));
    if (folder.isInterrupted(run)) {
      arguments.add("-".repeat(2) + "resume");
    }
    int code = program.run(arguments);
    // what an earlier start of the campaign left is not what this run found
    boolean complete = Files.exists(output) && folder.done(run, context).isPresent();
    return new CampaignRow(run, code, complete ? folder.manifest(run, context) : Optional.empty());
  }

  private void generate(Program program) throws IOException, JobFailure {
    Files.createDirectories(folder.catalogues());
    for (Campaign.Generated one : campaign.generated(folder.catalogues())) {
      if (Files.exists(one.file())) {
        continue;
      }
      int code =
          program.run(
              List.of(
                  "generate",
                  "-".repeat(2) + "objects=" + one.objects(),
                  "-".repeat(2) + "seed=" + one.seed(),
                  "-".repeat(2) + "output=" + one.file()));
      if (code != 0) {
        throw new JobFailure(Kind.REQUEST, "no catalogue of " + one.objects() + " objects");
      }
    }
  }
}

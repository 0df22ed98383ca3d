package org.orbsieve.run.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.report.CheckpointFile;
import org.orbsieve.report.ManifestCheck;
import org.orbsieve.report.read.RunRecord;

/**
 * The files of a campaign: {@code campaign.csv}, and a folder for each run.
 *
 * @param folder of the campaign
 * @param format ending of the files of conjunctions
 */
public record CampaignFolder(Path folder, String format) {

  private static final String MANIFEST = "conjunctions.run.json";

  /** How an option begins that does not change what a run finds. */
  private static final List<String> WITHOUT_EFFECT = List.of("resume", "config=", "quiet");

  /**
   * Makes the place absolute, as manifests have it.
   *
   * @param folder of the campaign
   * @param format ending of the files of conjunctions
   */
  public CampaignFolder {
    folder = folder.toAbsolutePath().normalize();
    Objects.requireNonNull(format, "format");
  }

  /** The table of all runs. */
  Path table() {
    return folder.resolve("campaign.csv");
  }

  /** Takes the catalogues that are generated. */
  Path catalogues() {
    return folder.resolve("catalogues");
  }

  /** The conjunctions of a run. */
  Path conjunctions(CampaignRun run) {
    return folder.resolve(run.name()).resolve("conjunctions." + format);
  }

  /** Makes the folder of a run. */
  void create(CampaignRun run) throws IOException {
    Files.createDirectories(folder.resolve(run.name()));
  }

  /** Whether an interrupted run can be continued. */
  boolean isInterrupted(CampaignRun run) throws IOException {
    return Files.exists(CheckpointFile.pathFor(conjunctions(run)));
  }

  /** The manifest of a run, if it is complete. */
  Optional<RunRecord> manifest(CampaignRun run, AstroContext context) throws IOException {
    Path file = folder.resolve(run.name()).resolve(MANIFEST);
    return Files.exists(file) ? Optional.of(RunRecord.read(file, context)) : Optional.empty();
  }

  /** The manifest of a run that need not be repeated: same question, same inputs, same results. */
  Optional<RunRecord> done(CampaignRun run, AstroContext context) {
    try {
      Optional<RunRecord> record = manifest(run, context);
      boolean same =
          record.isPresent()
              && asked(record.get().command()).equals(run.arguments(conjunctions(run)))
              && ManifestCheck.check(folder.resolve(run.name()).resolve(MANIFEST)).stream()
                  .allMatch(ManifestCheck.Outcome::isGood);
      return same ? record : Optional.empty();
    } catch (IOException e) {
      // a damaged manifest is that of no run
      return Optional.empty();
    }
  }

  private static List<String> asked(List<String> command) {
    return command.stream()
        .filter(
            argument ->
                WITHOUT_EFFECT.stream().noneMatch(one -> argument.startsWith("-".repeat(2) + one)))
        .toList();
  }
}

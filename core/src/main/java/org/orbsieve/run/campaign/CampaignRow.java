package org.orbsieve.run.campaign;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.orbsieve.report.FileEntry;
import org.orbsieve.report.read.RunRecord;

/**
 * A run in the table of a campaign.
 *
 * @param run what was asked for
 * @param code exit code of the screening
 * @param record its manifest; empty if it left none
 */
public record CampaignRow(CampaignRun run, int code, Optional<RunRecord> record) {

  /**
   * Validates that nothing is null.
   *
   * @param run what was asked for
   * @param code exit code of the screening
   * @param record its manifest; empty if it left none
   */
  public CampaignRow {
    Objects.requireNonNull(run, "run");
    Objects.requireNonNull(record, "record");
  }

  /** A count of the manifest; empty if there is none. */
  Optional<Long> count(String name) {
    return record.map(RunRecord::counts).map(counts -> counts.get(name));
  }

  /** Wall time of a phase, or of all [s]; NaN if it is not known. */
  double seconds(String phase) {
    return fact("phases_s")
        .map(
            phases ->
                phases.entrySet().stream()
                    .filter(one -> phase.isEmpty() || phase.equals(one.getKey()))
                    .mapToDouble(one -> ((Number) one.getValue()).doubleValue())
                    .sum())
        .orElse(Double.NaN);
  }

  /** The kernel that was used. */
  Optional<String> kernel() {
    return fact("kernel").map(kernel -> String.valueOf(kernel.get("used")));
  }

  private Optional<Map<?, ?>> fact(String name) {
    return record
        .map(one -> one.manifest().facts().get(name))
        .flatMap(fact -> fact instanceof Map<?, ?> map ? Optional.of(map) : Optional.empty());
  }

  /** Hash of a file of the run. */
  Optional<String> hash(Path file) {
    return record.flatMap(
        one ->
            one.outputs().stream()
                .filter(entry -> one.path(entry).map(Path::normalize).equals(Optional.of(file)))
                .map(FileEntry::digest)
                .map(digest -> digest.sha256())
                .findFirst());
  }
}

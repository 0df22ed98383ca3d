package org.orbsieve.run;

import java.util.List;
import java.util.stream.Stream;
import org.orbsieve.ScreeningSummary;
import org.orbsieve.catalog.Reject;
import org.orbsieve.request.FilteredCatalog;
import org.orbsieve.run.output.WrittenFile;
import org.orbsieve.run.tally.Tallies;

/**
 * What came of a job.
 *
 * @param run what was read and chosen
 * @param summary of the screening
 * @param tallies what was counted
 * @param folded passes that are represented by a closer one
 * @param files what was written, the conjunctions first
 * @param readNanos wall time of reading [ns]
 * @param writeNanos wall time of writing the conjunctions, as far as the screening waited for it
 *     [ns]
 */
public record JobResult(
    Prepared run,
    ScreeningSummary summary,
    Tallies tallies,
    long folded,
    List<WrittenFile> files,
    long readNanos,
    long writeNanos) {

  /**
   * Takes an immutable copy.
   *
   * @param run what was read and chosen
   * @param summary of the screening
   * @param tallies what was counted
   * @param folded passes that are represented by a closer one
   * @param files what was written, the conjunctions first
   * @param readNanos wall time of reading [ns]
   * @param writeNanos wall time of writing the conjunctions, as far as the screening waited for it
   *     [ns]
   */
  public JobResult {
    files = List.copyOf(files);
  }

  /** The same with other files. */
  JobResult withFiles(List<WrittenFile> all) {
    return new JobResult(run, summary, tallies, folded, all, readNanos, writeNanos);
  }

  /** {@return objects with an orbit that were not looked at, because no primary can meet them} */
  public int outOfReach() {
    int rejectedAtStart = summary.rejects().size() - summary.stats().truncatedObjects();
    return run.catalog().size() - rejectedAtStart - summary.stats().objects();
  }

  /**
   * {@return records rejected while reading, those that are too old, then those rejected in
   * screening}
   */
  public List<Reject> rejects() {
    FilteredCatalog filtered = run.choice().filtered();
    return Stream.of(run.catalog().rejects(), filtered.tooOld(), summary.rejects())
        .flatMap(List::stream)
        .toList();
  }

  /**
   * {@return all records that were not screened to the end: the rejects, and those nobody asked
   * for}
   */
  public List<Reject> notScreened() {
    FilteredCatalog filtered = run.choice().filtered();
    return Stream.of(
            run.catalog().rejects(), filtered.unwanted(), filtered.tooOld(), summary.rejects())
        .flatMap(List::stream)
        .toList();
  }
}

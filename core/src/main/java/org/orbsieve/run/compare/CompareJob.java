package org.orbsieve.run.compare;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.orbsieve.catalog.CatalogContents;
import org.orbsieve.compare.SourceComparison;
import org.orbsieve.compare.SourceDifference;
import org.orbsieve.report.Distance;
import org.orbsieve.report.RejectsCsvWriter;
import org.orbsieve.report.SourceComparisonWriter;
import org.orbsieve.run.Start;
import org.orbsieve.run.failure.JobFailure;
import org.orbsieve.run.failure.JobFailure.Kind;
import org.orbsieve.run.input.CatalogInput;
import org.orbsieve.run.input.InputContext;
import org.orbsieve.run.input.Inputs;
import org.orbsieve.run.input.NamedFile;
import org.orbsieve.run.output.Destination;
import org.orbsieve.run.output.OutputFiles;
import org.orekit.time.AbsoluteDate;

/**
 * The whole of {@code orbsieve compare-sources}: reads catalogues, compares them, and writes where
 * they disagree.
 *
 * @param inputs the catalogues, of at least two names
 * @param list the differences, as CSV; empty for standard output
 * @param rejects the rejected records, as CSV; empty for the usual name beside the list
 * @param distance smallest difference that is listed
 * @param threads number of workers, at least 1
 */
public record CompareJob(
    Inputs inputs, Optional<Path> list, Optional<Path> rejects, Distance distance, int threads) {

  /**
   * What a run gives.
   *
   * @param comparison of all common objects
   * @param listed the differences that are listed, the largest first
   * @param rejects number of records that could not be read
   */
  public record Result(SourceComparison comparison, List<SourceDifference> listed, int rejects) {

    /**
     * Takes an immutable copy.
     *
     * @param comparison of all common objects
     * @param listed the differences that are listed
     * @param rejects number of records that could not be read
     */
    public Result {
      listed = List.copyOf(listed);
    }
  }

  /**
   * Validates that nothing is null.
   *
   * @param inputs the catalogues, of at least two names
   * @param list the differences, as CSV
   * @param rejects the rejected records, as CSV
   * @param distance smallest difference that is listed
   * @param threads number of workers, at least 1
   */
  public CompareJob {
    Objects.requireNonNull(inputs, "inputs");
    Objects.requireNonNull(list, "list");
    Objects.requireNonNull(rejects, "rejects");
    Objects.requireNonNull(distance, "distance");
  }

  /**
   * Finds out before the work whether all files can be written and none is an input.
   *
   * @throws JobFailure naming the first file that is refused
   */
  public void check() throws JobFailure {
    try {
      files().distinctFrom(inputs.files()).check();
    } catch (IllegalArgumentException e) {
      throw JobFailure.request(e);
    }
  }

  /**
   * Runs.
   *
   * @param context what reading needs
   * @param from start of the period
   * @param to its stop, by the start
   * @param out standard output
   * @return the comparison
   * @throws JobFailure if a catalogue cannot be read or has no usable element set, the period is
   *     invalid, or an output cannot be written
   */
  public Result run(
      InputContext context, Start from, Function<AbsoluteDate, AbsoluteDate> to, OutputStream out)
      throws JobFailure {
    check();
    CatalogContents contents = CatalogInput.read(context, inputs).contents();
    Path rejected = files().rejects();
    if (rejected != null) {
      new Destination(rejected, out)
          .write("rejects", file -> RejectsCsvWriter.write(file, contents.rejects()));
    }
    requireRecords(contents, rejected);
    AbsoluteDate start = from.known(context.astro()).orElseGet(contents::newestEpoch);
    SourceComparison comparison;
    try {
      comparison = SourceComparison.of(context.astro(), contents, start, to.apply(start), threads);
    } catch (IllegalArgumentException e) {
      throw JobFailure.request(e);
    }
    List<SourceDifference> listed =
        comparison.differences().stream()
            .filter(d -> !d.isKnown() || d.distance() > distance.metres())
            .toList();
    new Destination(list.orElse(null), out)
        .write("differences", file -> SourceComparisonWriter.write(file, context.astro(), listed));
    return new Result(comparison, listed, contents.rejects().size());
  }

  private OutputFiles files() {
    Path rejected = rejects.orElse(null);
    return new OutputFiles(
        list.orElse(null),
        list.map(file -> OutputFiles.beside(file, rejected, null).rejects()).orElse(rejected),
        null);
  }

  /** A catalogue of which nothing is usable agrees with all others, which would be false. */
  private void requireRecords(CatalogContents contents, Path rejected) throws JobFailure {
    Set<String> usable =
        contents.records().stream().map(r -> r.object().sourceName()).collect(Collectors.toSet());
    List<String> useless =
        inputs.sources().stream()
            .filter(source -> !usable.contains(source.name()))
            .map(NamedFile::file)
            .toList();
    if (!useless.isEmpty()) {
      String place = rejected == null ? "" : ", see " + rejected;
      throw new JobFailure(
          Kind.INPUT, "no usable element set in " + String.join(", ", useless) + place);
    }
  }
}

package org.orbsieve.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.orbsieve.catalog.CatalogContents;
import org.orbsieve.catalog.Reject;
import org.orbsieve.report.AtomicFile;
import org.orbsieve.report.ContentDigest;
import org.orbsieve.report.FileEntry;
import org.orbsieve.report.RejectsCsvWriter;
import org.orbsieve.report.RunManifest;
import org.orbsieve.report.SuppressedPair;
import org.orbsieve.report.SuppressedPairsWriter;
import org.orbsieve.report.VariantCsvWriter;
import org.orbsieve.request.FilteredCatalog;
import org.orbsieve.request.Suppression;

/**
 * Writes the results of a run. The manifest comes last, since it holds the hashes of the others: a
 * run that failed before leaves no manifest that vouches for it.
 */
final class RunWriter {

  private final Streams streams;
  private final OutputOptions options;
  private final OutputFiles files;
  private final Path comparison;

  /**
   * A writer.
   *
   * @param comparison where variants are compared; null for nowhere
   */
  RunWriter(Streams streams, OutputOptions options, OutputFiles files, Path comparison) {
    this.streams = streams;
    this.options = options;
    this.files = files;
    this.comparison = comparison;
  }

  /**
   * Writes all that was asked for besides the conjunctions, which are there.
   *
   * @param commandLine the arguments, for the manifest
   * @return what was written, the conjunctions first
   * @throws CommandFailure naming the file that could not be written
   */
  List<WrittenFile> write(ScreenRun run, List<String> commandLine) throws CommandFailure {
    long start = System.nanoTime();
    List<WrittenFile> written = new ArrayList<>();
    written.addAll(run.found());
    if (files.rejects() != null) {
      written.add(writeRejects(run.notScreened()));
    }
    if (run.choice().choice().suppressed() != null) {
      written.add(writeSuppressed(run));
    }
    if (comparison != null) {
      written.add(writeComparison(run));
    }
    if (files.manifest() != null) {
      long writeNanos = run.writeNanos() + System.nanoTime() - start;
      Map<String, Object> facts = ManifestFacts.of(run, options, commandLine, writeNanos);
      written.add(writeManifest(facts, run, written));
    }
    return written;
  }

  /**
   * Ends the run when there is nothing to screen: an empty list of conjunctions would look like
   * good news. The rejects are written all the same.
   */
  void requireRecords(CatalogContents contents, List<String> inputs) throws CommandFailure {
    if (!contents.records().isEmpty()) {
      return;
    }
    String none =
        contents.rejects().isEmpty() ? "no element set at all in " : "no usable element set in ";
    String message = none + String.join(", ", inputs);
    if (files.rejects() != null) {
      writeRejects(contents.rejects());
      message += contents.rejects().isEmpty() ? "" : ", see " + files.rejects();
    }
    throw new CommandFailure(ExitCode.INPUT, message, null);
  }

  /**
   * Ends the run when filters leave nothing to screen, for the same reason. What was left out is
   * written all the same.
   */
  void requireObjects(FilteredCatalog filtered) throws CommandFailure {
    if (filtered.catalog().size() > 0) {
      return;
    }
    String message = "no object passes the filters";
    if (files.rejects() != null) {
      writeRejects(
          Stream.of(filtered.catalog().rejects(), filtered.unwanted(), filtered.tooOld())
              .flatMap(List::stream)
              .toList());
      message += ", see " + files.rejects();
    }
    throw new CommandFailure(ExitCode.INPUT, message, null);
  }

  private WrittenFile writeSuppressed(ScreenRun run) throws CommandFailure {
    List<SuppressedPair> pairs = run.suppressed().pairs();
    List<Suppression.Rule> rules = run.choice().suppression().rules();
    return writeFile(
        run.choice().choice().suppressed(),
        rows(pairs.size()),
        out -> SuppressedPairsWriter.write(out, run.catalog(), rules, pairs));
  }

  private WrittenFile writeComparison(ScreenRun run) throws CommandFailure {
    VariantCsvWriter writer =
        new VariantCsvWriter(
            run.context(),
            run.settings().start(),
            VariantFacts.names(run.catalog()),
            run.risk().isAsked());
    return writeFile(
        comparison,
        rows(VariantFacts.forms(run.variants())),
        out -> writer.write(out, run.variants()));
  }

  private WrittenFile writeRejects(List<Reject> rejects) throws CommandFailure {
    String contents = rows(rejects.size());
    return writeFile(files.rejects(), contents, out -> RejectsCsvWriter.write(out, rejects));
  }

  private WrittenFile writeManifest(
      Map<String, Object> facts, ScreenRun run, List<WrittenFile> written) throws CommandFailure {
    ManifestPaths paths = ManifestPaths.of(files.manifest());
    List<FileEntry> inputs = new ArrayList<>();
    Stream.of(
            run.input().digests(),
            run.risk().digests(),
            run.choice().choice().digests(),
            run.scope().digests())
        .forEach(
            files ->
                files.forEach(
                    (name, digest) -> inputs.add(new FileEntry(paths.name(name), digest))));
    List<FileEntry> outputs =
        written.stream().map(f -> new FileEntry(paths.path(f.path()), f.digest())).toList();
    RunManifest manifest = new RunManifest(facts, inputs, outputs);
    return writeFile(files.manifest(), "run manifest", manifest::write);
  }

  private WrittenFile writeFile(Path path, String contents, AtomicFile.Content content)
      throws CommandFailure {
    try {
      ContentDigest digest =
          path == null ? AtomicFile.write(streams.out(), content) : AtomicFile.write(path, content);
      return new WrittenFile(path, contents, digest);
    } catch (IOException e) {
      throw CommandFailure.output(path == null ? "standard output" : path.toString(), e);
    }
  }

  static String rows(long count) {
    return String.format(Locale.ROOT, count == 1 ? "%,d row" : "%,d rows", count);
  }
}

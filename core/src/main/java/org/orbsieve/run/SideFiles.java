package org.orbsieve.run;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.orbsieve.assessment.variant.VariantComparison;
import org.orbsieve.catalog.CatalogContents;
import org.orbsieve.catalog.Reject;
import org.orbsieve.report.AtomicFile;
import org.orbsieve.report.FileEntry;
import org.orbsieve.report.RejectsCsvWriter;
import org.orbsieve.report.RunManifest;
import org.orbsieve.report.SupersededCsvWriter;
import org.orbsieve.report.SuppressedPair;
import org.orbsieve.report.SuppressedPairsWriter;
import org.orbsieve.report.UtcFormat;
import org.orbsieve.report.VariantCsvWriter;
import org.orbsieve.report.html.model.Disagreement;
import org.orbsieve.request.FilteredCatalog;
import org.orbsieve.request.Suppression;
import org.orbsieve.run.failure.JobFailure;
import org.orbsieve.run.failure.JobFailure.Kind;
import org.orbsieve.run.input.InputFiles;
import org.orbsieve.run.output.CdmRequest;
import org.orbsieve.run.output.Destination;
import org.orbsieve.run.output.ManifestPaths;
import org.orbsieve.run.output.OutputRequest;
import org.orbsieve.run.output.WrittenFile;
import org.orbsieve.run.tally.SuppressionTally;
import org.orbsieve.run.tally.VariantFacts;
import org.orbsieve.run.tally.VariantTally;

/**
 * Writes the results of a run besides its conjunctions. The manifest comes last, since it holds the
 * hashes of the others: a run that failed before leaves no manifest that vouches for it.
 */
final class SideFiles {

  private final OutputRequest request;
  private final OutputStream standardOutput;
  private Optional<OrbitList> orbits = Optional.empty();

  SideFiles(OutputRequest request, OutputStream standardOutput) {
    this.request = request;
    this.standardOutput = standardOutput;
  }

  /** Makes beside the screening what does not depend on its outcome. */
  SideFiles begin(Prepared run) {
    orbits = request.orbits().map(file -> OrbitList.of(run).begin());
    return this;
  }

  /** A text that is written. */
  private record Side(String contents, AtomicFile.Content content) {}

  /** Makes the text of a run. */
  @FunctionalInterface
  private interface SideMaker {
    Side of(JobResult result);
  }

  /** A kind of side file: where it goes, if anywhere, and what it holds. */
  private record SideFile(Optional<Path> place, SideMaker maker) {}

  /** The side files in the order in which they are written. */
  private List<SideFile> sideFiles() {
    return List.of(
        new SideFile(
            Optional.ofNullable(request.files().rejects()), run -> rejects(run.notScreened())),
        new SideFile(request.suppressed(), SideFiles::suppressed),
        new SideFile(request.comparison(), SideFiles::comparison),
        new SideFile(request.superseded(), SideFiles::superseded),
        new SideFile(request.orbits(), this::orbits));
  }

  /**
   * Writes all that was asked for besides the conjunctions, which are there.
   *
   * @param provenance for the manifest
   * @param report where the report goes; empty for nowhere
   * @param followed adds the run to a history, if there is one
   * @return the result with the files that were written
   * @throws JobFailure naming the file that could not be written
   */
  JobResult write(
      JobResult screened, Provenance provenance, Optional<Path> report, FollowedRun followed)
      throws JobFailure {
    long start = System.nanoTime();
    List<WrittenFile> written = new ArrayList<>(screened.files());
    for (SideFile file : sideFiles()) {
      if (file.place().isPresent()) {
        written.add(writeTable(file.place().get(), file.maker().of(screened)));
      }
    }
    ManifestFacts facts = new ManifestFacts(screened, request);
    List<Map<String, Object>> sources = report.isPresent() ? SourceFacts.of(screened) : List.of();
    if (report.isPresent()) {
      Map<String, Object> shown = facts.of(provenance, 0);
      putSources(shown, sources);
      RunManifest manifest = manifest(shown, screened.run(), written);
      written.add(
          RunReport.whole(screened, followed.trends())
              .write(new Destination(report.get(), standardOutput), manifest));
    }
    Path place = request.files().manifest();
    if (place != null) {
      long writeNanos = screened.writeNanos() + System.nanoTime() - start;
      Map<String, Object> all = facts.of(provenance, writeNanos);
      putSources(all, sources);
      putChain(all, screened.run(), followed);
      RunManifest manifest = manifest(all, screened.run(), written);
      written.add(write(place, new Side("run manifest", manifest::write)));
      followed.add(place);
    }
    return screened.withFiles(written);
  }

  private static void putSources(Map<String, Object> facts, List<Map<String, Object>> sources) {
    if (!sources.isEmpty()) {
      facts.put(Disagreement.FACT, sources);
    }
  }

  /**
   * Ends the run when there is nothing to screen: an empty list of conjunctions would look like
   * good news. The rejects are still written.
   */
  void requireRecords(CatalogContents contents, List<String> inputs) throws JobFailure {
    if (!contents.records().isEmpty()) {
      return;
    }
    String none =
        contents.rejects().isEmpty() ? "no element set at all in " : "no usable element set in ";
    String message = none + String.join(", ", inputs);
    Path place = request.files().rejects();
    if (place != null) {
      writeTable(place, rejects(contents.rejects()));
      message += contents.rejects().isEmpty() ? "" : ", see " + place;
    }
    throw new JobFailure(Kind.INPUT, message);
  }

  /**
   * Ends the run when filters leave nothing to screen, for the same reason. What was left out is
   * still written.
   */
  void requireObjects(FilteredCatalog filtered) throws JobFailure {
    if (filtered.catalog().size() > 0) {
      return;
    }
    String message = "no object passes the filters";
    Path place = request.files().rejects();
    if (place != null) {
      List<Reject> all =
          Stream.of(filtered.catalog().rejects(), filtered.unwanted(), filtered.tooOld())
              .flatMap(List::stream)
              .toList();
      writeTable(place, rejects(all));
      message += ", see " + place;
    }
    throw new JobFailure(Kind.INPUT, message);
  }

  private static Side rejects(List<Reject> rejects) {
    return new Side(rows(rejects.size()), out -> RejectsCsvWriter.write(out, rejects));
  }

  private static Side suppressed(JobResult result) {
    List<SuppressedPair> pairs = result.tallies().get(SuppressionTally.class).pairs();
    List<Suppression.Rule> rules = result.run().settings().suppression().rules();
    return new Side(
        rows(pairs.size()),
        out -> SuppressedPairsWriter.write(out, result.run().catalog(), rules, pairs));
  }

  private static Side superseded(JobResult result) {
    Prepared run = result.run();
    return new Side(
        rows(run.catalog().superseded().size()),
        out -> SupersededCsvWriter.write(out, run.context(), run.catalog()));
  }

  private Side orbits(JobResult result) {
    OrbitList.Text text = orbits.orElseGet(() -> OrbitList.of(result.run())).text();
    return new Side(rows(text.orbits()), text.content());
  }

  private static Side comparison(JobResult result) {
    Prepared run = result.run();
    List<VariantComparison> comparisons = result.tallies().get(VariantTally.class).comparisons();
    VariantCsvWriter writer =
        new VariantCsvWriter(
            run.context(),
            run.settings().start(),
            VariantFacts.names(run.catalog()),
            run.risk().isAsked());
    return new Side(rows(VariantFacts.forms(comparisons)), out -> writer.write(out, comparisons));
  }

  /**
   * Reports a run that ends early. There is no manifest then, and the conjunctions wait to be gone
   * on with.
   *
   * @param screened what is known so far
   * @param until end of what was screened, after the start [s]
   * @param provenance for the manifest
   * @param report where the report goes
   */
  void reportSoFar(JobResult screened, double until, Provenance provenance, Path report)
      throws JobFailure {
    Map<String, Object> facts = new ManifestFacts(screened, request).of(provenance, 0);
    RunReport.until(screened, until)
        .write(new Destination(report, standardOutput), manifest(facts, screened.run(), List.of()));
  }

  private RunManifest manifest(Map<String, Object> facts, Prepared run, List<WrittenFile> written) {
    ManifestPaths paths = ManifestPaths.of(request.files().manifest());
    facts.put("tables", tables(paths));
    List<FileEntry> inputs =
        Stream.of(
                run.input().files(),
                run.risk().files(),
                run.choice().choice().files(),
                run.scope().files())
            .map(InputFiles::entries)
            .flatMap(List::stream)
            .map(file -> new FileEntry(paths.name(file.path()), file.digest()))
            .toList();
    List<FileEntry> outputs =
        written.stream().map(f -> new FileEntry(paths.path(f.path()), f.digest())).toList();
    return new RunManifest(facts, inputs, outputs);
  }

  /** What a later run follows: the messages, and the run before this one. */
  private void putChain(Map<String, Object> facts, Prepared run, FollowedRun followed)
      throws JobFailure {
    ManifestPaths paths = ManifestPaths.of(request.files().manifest());
    facts.put("workingDirectory", paths.relative(Path.of("")));
    if (request.cdm().isPresent()) {
      CdmRequest messages = request.cdm().get();
      Map<String, Object> chain = new LinkedHashMap<>();
      chain.put("folder", paths.path(messages.folder()));
      chain.put("created", new UtcFormat(run.context()).iso(messages.created().orElseThrow()));
      facts.put("messages", chain);
    }
    Optional<FileEntry> predecessor = followed.predecessor();
    if (predecessor.isPresent()) {
      Map<String, Object> before = new LinkedHashMap<>();
      before.put("path", paths.relative(Path.of(predecessor.get().path())));
      before.put("sha256", predecessor.get().digest().sha256());
      facts.put("predecessor", before);
    }
  }

  /** Which of the outputs a reader takes for what. */
  private Map<String, Object> tables(ManifestPaths paths) {
    Map<String, Object> tables = new LinkedHashMap<>();
    tables.put("conjunctions", paths.path(request.files().conjunctions()));
    Optional.ofNullable(request.files().rejects())
        .ifPresent(file -> tables.put("rejects", paths.path(file)));
    request.orbits().ifPresent(file -> tables.put("objects", paths.path(file)));
    return tables;
  }

  private WrittenFile writeTable(Path path, Side table) throws JobFailure {
    return new Destination(path, standardOutput)
        .withCsvSafe(request.files().csvSafe())
        .write(table.contents(), table.content());
  }

  private WrittenFile write(Path path, Side side) throws JobFailure {
    return new Destination(path, standardOutput).write(side.contents(), side.content());
  }

  static String rows(long count) {
    return String.format(Locale.ROOT, count == 1 ? "%,d row" : "%,d rows", count);
  }
}

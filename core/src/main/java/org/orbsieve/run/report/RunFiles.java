package org.orbsieve.run.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.narrowphase.Conjunction;
import org.orbsieve.report.FileEntry;
import org.orbsieve.report.ManifestCheck;
import org.orbsieve.report.html.model.Levels;
import org.orbsieve.report.html.model.SlowPair;
import org.orbsieve.report.html.model.Window;
import org.orbsieve.report.read.CompanionRecord;
import org.orbsieve.report.read.ConjunctionReader;
import org.orbsieve.report.read.ConjunctionRecord;
import org.orbsieve.report.read.RecordReader;
import org.orbsieve.report.read.RunRecord;

/**
 * A run that exists: its manifest and its conjunctions.
 *
 * @param manifest of the run
 * @param record what the manifest says
 * @param rows the file of the conjunctions
 * @param window period and levels
 */
record RunFiles(Path manifest, RunRecord record, Path rows, Window window) {

  private static final String ENDING = ".run.json";

  /** Slow rows from which on a pair flies together, where the manifest does not say which do. */
  private static final int LEAST = 3;

  /** Takes a conjunction. */
  interface Taker {
    void take(ConjunctionRecord row);
  }

  /**
   * Opens a run.
   *
   * @param given its manifest, or a folder with one
   * @param context its UTC is used
   * @throws IOException if it cannot be read, has no conjunctions, or they have changed
   */
  static RunFiles open(Path given, AstroContext context) throws IOException {
    Path manifest = Files.isDirectory(given) ? manifestIn(given) : given;
    RunRecord record = RunRecord.read(manifest, context);
    if (record.period().isEmpty() || record.outputs().isEmpty()) {
      throw new IOException("the manifest names no period or no conjunctions");
    }
    FileEntry entry = record.outputs().get(0);
    Path rows =
        record
            .path(entry)
            .orElseThrow(
                () ->
                    new IOException(
                        "the conjunctions went to standard output: there is no file to report"));
    requireUnchanged(manifest, entry);
    return new RunFiles(manifest, record, rows, window(record));
  }

  private static Path manifestIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found =
          files.filter(file -> file.getFileName().toString().endsWith(ENDING)).sorted().toList();
      if (found.size() != 1) {
        throw new IOException(
            "the folder has "
                + (found.isEmpty() ? "no" : found.size())
                + " manifests "
                + ENDING
                + "; name one");
      }
      return found.get(0);
    }
  }

  private static void requireUnchanged(Path manifest, FileEntry entry) throws IOException {
    for (ManifestCheck.Outcome outcome : ManifestCheck.check(manifest)) {
      if (outcome.file().equals(entry) && !outcome.isGood()) {
        String what =
            outcome.status() == ManifestCheck.Status.MISSING
                ? "is missing"
                : "is not as the run wrote it";
        throw new IOException(entry.path() + " " + what);
      }
    }
  }

  private static Window window(RunRecord record) throws IOException {
    RunRecord.Period period = record.period().orElseThrow();
    Map<?, ?> risk =
        record.manifest().facts().get("risk") instanceof Map<?, ?> map ? map : Map.of();
    Levels levels = Levels.of(risk.get("levels") instanceof Map<?, ?> map ? map : Map.of());
    try {
      return new Window(
          period.start(),
          period.stop().durationFrom(period.start()),
          levels,
          risk.get("method") instanceof String);
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /**
   * Reads the conjunctions, without boundary cases and candidate manoeuvres.
   *
   * @param context its UTC is used
   * @param taker takes each
   * @throws IOException if the file cannot be read
   */
  void read(AstroContext context, Taker taker) throws IOException {
    try (RecordReader<ConjunctionRecord> reader = ConjunctionReader.open(rows, context)) {
      for (Optional<ConjunctionRecord> next = reader.next();
          next.isPresent();
          next = reader.next()) {
        ConjunctionRecord row = next.get();
        boolean varied =
            !row.primary().form().variant().isEmpty()
                || !row.secondary().form().variant().isEmpty();
        if (row.kind() == Conjunction.Kind.MINIMUM && !varied) {
          taker.take(row);
        }
      }
    }
  }

  /**
   * The pairs that fly together: those of which the manifest is certain. What it is not certain of
   * remains an event.
   */
  Predicate<SlowPair> together() {
    Optional<List<CompanionRecord>> companions = record.companions();
    if (companions.isEmpty()) {
      return pair -> pair.rows() >= LEAST;
    }
    Set<String> named =
        companions.get().stream()
            .filter(CompanionRecord::isCertain)
            .map(pair -> SlowPair.key(pair.objects().get(0), pair.objects().get(1)))
            .collect(Collectors.toSet());
    return pair -> named.contains(pair.key());
  }

  /** When the run was made, to put runs in order. */
  String created() {
    return record.created().orElse("");
  }
}

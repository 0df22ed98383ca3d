package org.orbsieve.report.evolution;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.CatalogNumber;
import org.orbsieve.catalog.Reject;
import org.orbsieve.report.ContentDigest;
import org.orbsieve.report.FileEntry;
import org.orbsieve.report.RunManifest;
import org.orbsieve.report.read.ConjunctionReader;
import org.orbsieve.report.read.ConjunctionRecord;
import org.orbsieve.report.read.RecordReader;
import org.orbsieve.report.read.RejectsReader;
import org.orbsieve.report.read.RunRecord;
import org.orbsieve.report.read.UsedOrbitReader;

/**
 * Reads what a comparison needs of a run: its manifest, and the files that the manifest names. A
 * file that is not as the manifest has it is refused, since a comparison with it would be about
 * something else.
 */
public final class ScreenedRunReader {

  private static final String MANIFEST_ENDING = ".run.json";

  private final AstroContext context;

  /**
   * A reader.
   *
   * @param context its UTC is used
   */
  public ScreenedRunReader(AstroContext context) {
    this.context = context;
  }

  /**
   * Reads two runs at the same time.
   *
   * @param old the earlier run, as for {@link #read(Path)}
   * @param young the later run
   * @return both, in this order
   * @throws FileSystemException naming the run that cannot be read
   * @throws IOException if the reading is interrupted
   */
  public List<ScreenedRun> read(Path old, Path young) throws IOException {
    FutureTask<ScreenedRun> other = new FutureTask<>(() -> read(old));
    Thread thread = new Thread(other, "orbsieve-read");
    thread.setDaemon(true);
    thread.start();
    ScreenedRun late = read(young);
    try {
      return List.of(other.get(), late);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /**
   * Reads a run.
   *
   * @param given the manifest, or the conjunctions with the manifest beside them
   * @return the run
   * @throws FileSystemException naming the run, if it cannot be read, its files are damaged, or it
   *     has no period or no conjunctions that could be read
   */
  public ScreenedRun read(Path given) throws FileSystemException {
    try {
      Path manifest = manifest(given);
      return read(manifest, RunManifest.text(manifest));
    } catch (FileSystemException e) {
      throw e;
    } catch (IOException e) {
      FileSystemException named =
          new FileSystemException(given.toString(), null, String.valueOf(e.getMessage()));
      named.initCause(e);
      throw named;
    }
  }

  /**
   * Reads a run whose manifest is known.
   *
   * @param manifest where it is
   * @param text its content
   * @return the run
   * @throws IOException as for {@link #read(Path)}
   */
  public ScreenedRun read(Path manifest, byte[] text) throws IOException {
    RunRecord record = RunRecord.of(manifest, text, context);
    RunRecord.Period period =
        record.period().orElseThrow(() -> new IOException("the manifest has no period"));
    UsedOrbits orbits = orbits(record);
    List<Sighting> rows = new ArrayList<>();
    long variants = 0;
    SightingMaker maker = new SightingMaker(orbits);
    Path conjunctions =
        file(record, "conjunctions")
            .or(() -> record.outputs().stream().findFirst().flatMap(record::path))
            .orElseThrow(() -> new IOException("its conjunctions went to standard output"));
    try (RecordReader<ConjunctionRecord> reader = ConjunctionReader.open(conjunctions, context)) {
      for (var found = reader.next(); found.isPresent(); found = reader.next()) {
        if (isOfVariant(found.get())) {
          variants++;
        } else {
          rows.add(maker.of(found.get()));
        }
      }
    }
    List<Sighting> events =
        PassFolding.fold(
            rows,
            row ->
                Math.max(
                    orbits.period(row.one().designator()),
                    orbits.period(row.other().designator())));
    return new ScreenedRun(
        manifest.toString(), record, period, events, variants, orbits, rejects(record));
  }

  private static boolean isOfVariant(ConjunctionRecord row) {
    return !row.primary().form().variant().isEmpty() || !row.secondary().form().variant().isEmpty();
  }

  /** The manifest of a run; the usual name beside the conjunctions if those were given. */
  private static Path manifest(Path given) throws IOException {
    String name = String.valueOf(given.getFileName());
    if (name.endsWith(".json") && !isLines(given)) {
      return given;
    }
    Path beside = given.resolveSibling(name.replaceFirst("(?<=.)\\.[^.]*$", "") + MANIFEST_ENDING);
    if (Files.exists(given) && !Files.exists(beside)) {
      throw new NoSuchFileException(
          beside.toString(), null, "no manifest of the run: " + beside.getFileName());
    }
    return beside;
  }

  /** Conjunctions may be in a file with the same ending. */
  private static boolean isLines(Path given) throws IOException {
    if (given.toString().endsWith(MANIFEST_ENDING)) {
      return false;
    }
    try (var in = Files.newInputStream(given)) {
      String begin = new String(in.readNBytes(64), java.nio.charset.StandardCharsets.UTF_8);
      return !begin.contains("\"manifest\"");
    }
  }

  private static Optional<Path> file(RunRecord record, String table) throws IOException {
    if (record.manifest().facts().get("tables") instanceof Map<?, ?> tables
        && tables.get(table) instanceof String path) {
      Optional<FileEntry> entry =
          record.outputs().stream().filter(one -> one.path().equals(path)).findFirst();
      Optional<Path> file = entry.flatMap(record::path);
      if (file.isPresent() && !ContentDigest.of(file.get()).equals(entry.get().digest())) {
        throw new IOException(file.get() + " is not as the manifest of the run has it");
      }
      return file;
    }
    return Optional.empty();
  }

  private UsedOrbits orbits(RunRecord record) throws IOException {
    Optional<Path> file = file(record, "objects");
    if (file.isEmpty()) {
      return UsedOrbits.UNLISTED;
    }
    try (RecordReader<org.orbsieve.report.UsedOrbit> reader =
        UsedOrbitReader.open(file.get(), context)) {
      return UsedOrbits.of(reader.rest());
    }
  }

  private Map<String, String> rejects(RunRecord record) throws IOException {
    Optional<Path> file = file(record, "rejects");
    if (file.isEmpty()) {
      return Map.of();
    }
    Map<String, String> reasons = new HashMap<>();
    try (RecordReader<Reject> reader = RejectsReader.open(file.get(), context)) {
      for (var found = reader.next(); found.isPresent(); found = reader.next()) {
        int number = CatalogNumber.parse(found.get().catalogNumber());
        if (number != CatalogNumber.NONE) {
          reasons.putIfAbsent(Integer.toString(number), found.get().reason());
        }
      }
    }
    return reasons;
  }
}

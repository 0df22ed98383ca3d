package org.orbsieve.report.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.RecordProblem;
import org.orbsieve.report.FileEntry;
import org.orbsieve.report.RunManifest;
import org.orekit.time.AbsoluteDate;

/**
 * What a manifest says of a run, by type. A fact that the manifest does not have, or has in a form
 * that this version does not know, is empty; all facts are in {@link RunManifest#facts}.
 *
 * @param manifest the manifest
 * @param folder where it is; relative paths of files count from there
 * @param period what was screened; empty where the manifest does not say it
 */
public record RunRecord(RunManifest manifest, Path folder, Optional<Period> period) {

  /**
   * A screening period.
   *
   * @param start start
   * @param stop end
   */
  public record Period(AbsoluteDate start, AbsoluteDate stop) {

    /**
     * Validates the order.
     *
     * @param start start
     * @param stop end
     * @throws IllegalArgumentException if a component is invalid
     */
    public Period {
      if (stop.compareTo(start) < 0) {
        throw new IllegalArgumentException("the period ends before it starts");
      }
    }

    /**
     * Whether an instant is in the period.
     *
     * @param date instant
     * @return whether it is from start to stop, both included
     */
    public boolean contains(AbsoluteDate date) {
      return date.compareTo(start) >= 0 && date.compareTo(stop) <= 0;
    }
  }

  /**
   * Validates that nothing is null.
   *
   * @param manifest the manifest
   * @param folder where it is
   * @param period what was screened
   */
  public RunRecord {
    Objects.requireNonNull(manifest, "manifest");
    Objects.requireNonNull(folder, "folder");
    Objects.requireNonNull(period, "period");
  }

  /**
   * Reads a manifest.
   *
   * @param file the manifest of a run
   * @param context its UTC is used
   * @return what it says
   * @throws ResultReadException if it is not a manifest, or its period is damaged
   * @throws IOException if it cannot be opened
   */
  public static RunRecord read(Path file, AstroContext context) throws IOException {
    try {
      return of(file, RunManifest.text(file), context);
    } catch (IOException e) {
      throw damaged(file, e);
    }
  }

  /**
   * Reads a manifest whose content is known.
   *
   * @param file where it is, or was
   * @param text its content
   * @param context its UTC is used
   * @return what it says
   * @throws ResultReadException if it is not a manifest, or its period is damaged
   * @throws IOException if it cannot be read
   */
  public static RunRecord of(Path file, byte[] text, AstroContext context) throws IOException {
    try {
      RunManifest manifest = RunManifest.of(text);
      UtcParser utc = new UtcParser(context.utc());
      return new RunRecord(manifest, file.toAbsolutePath().getParent(), period(manifest, utc));
    } catch (RecordProblem | IllegalArgumentException e) {
      throw new ResultReadException(file.toString(), 0, "the period: " + e.getMessage(), e);
    } catch (IOException e) {
      throw damaged(file, e);
    }
  }

  private static IOException damaged(Path file, IOException e) {
    return RunManifest.NOT_A_MANIFEST.equals(e.getMessage())
        ? new ResultReadException(file.toString(), 0, e.getMessage(), e)
        : e;
  }

  private static Optional<Period> period(RunManifest manifest, UtcParser utc) throws RecordProblem {
    Map<String, Object> period = object(manifest, "period");
    if (period.get("start") instanceof String start && period.get("stop") instanceof String stop) {
      return Optional.of(new Period(utc.parse(start), utc.parse(stop)));
    }
    return Optional.empty();
  }

  /**
   * The version that ran.
   *
   * @return of Orbsieve
   */
  public Optional<String> version() {
    return text(manifest.facts().get("version"));
  }

  /**
   * When the manifest was written.
   *
   * @return ISO 8601 in UTC
   */
  public Optional<String> created() {
    return text(manifest.facts().get("created"));
  }

  /**
   * The arguments of the command.
   *
   * @return in their order
   */
  public List<String> command() {
    return texts(manifest.facts().get("command"));
  }

  /**
   * What was said on standard error.
   *
   * @return in its order
   */
  public List<String> warnings() {
    return texts(manifest.facts().get("warnings"));
  }

  /**
   * A setting that is a number, such as {@code threshold_m}.
   *
   * @param name as in the manifest
   * @return its value
   */
  public OptionalDouble settingNumber(String name) {
    return object(manifest, "settings").get(name) instanceof Number number
        ? OptionalDouble.of(number.doubleValue())
        : OptionalDouble.empty();
  }

  /**
   * A setting that is a text, such as {@code format}.
   *
   * @param name as in the manifest
   * @return its value
   */
  public Optional<String> settingText(String name) {
    return text(object(manifest, "settings").get(name));
  }

  /**
   * A count, such as {@code conjunctions}.
   *
   * @param name as in the manifest
   * @return its value
   */
  public OptionalLong count(String name) {
    Long value = counts().get(name);
    return value == null ? OptionalLong.empty() : OptionalLong.of(value);
  }

  /**
   * Records, objects and the filter funnel.
   *
   * @return all that are whole numbers, in their order
   */
  public Map<String, Long> counts() {
    Map<String, Long> counts = new LinkedHashMap<>();
    object(manifest, "counts")
        .forEach(
            (name, value) -> {
              if (value instanceof Long number) {
                counts.put(name, number);
              }
            });
    return counts;
  }

  /**
   * The quantities that make the sieve complete.
   *
   * @return all that are numbers, in their order, units in the names
   */
  public Map<String, Double> bounds() {
    Map<String, Double> bounds = new LinkedHashMap<>();
    object(manifest, "bounds")
        .forEach(
            (name, value) -> {
              if (value instanceof Number number) {
                bounds.put(name, number.doubleValue());
              }
            });
    return bounds;
  }

  /**
   * The pairs that fly together.
   *
   * @return the pairs; empty if the run does not say which do, as runs of earlier versions
   */
  public Optional<List<CompanionRecord>> companions() {
    return manifest.facts().get("flyTogether") instanceof List<?> list
        ? Optional.of(list.stream().map(CompanionRecord::of).flatMap(Optional::stream).toList())
        : Optional.empty();
  }

  /**
   * The files that were read.
   *
   * @return with their hashes
   */
  public List<FileEntry> inputs() {
    return manifest.inputs();
  }

  /**
   * The files that were written, but for the manifest.
   *
   * @return with their hashes
   */
  public List<FileEntry> outputs() {
    return manifest.outputs();
  }

  /**
   * Where a file of the manifest is.
   *
   * @param entry an input or output
   * @return its path; empty for standard input or output
   * @throws java.nio.file.InvalidPathException if the system cannot have such a path
   */
  public Optional<Path> path(FileEntry entry) {
    return entry.path().equals(FileEntry.STANDARD_STREAM)
        ? Optional.empty()
        : Optional.of(folder.resolve(entry.path()));
  }

  private static Map<String, Object> object(RunManifest manifest, String name) {
    Map<String, Object> fields = new LinkedHashMap<>();
    if (manifest.facts().get(name) instanceof Map<?, ?> map) {
      map.forEach((field, value) -> fields.put((String) field, value));
    }
    return fields;
  }

  private static Optional<String> text(Object value) {
    return value instanceof String text ? Optional.of(text) : Optional.empty();
  }

  private static List<String> texts(Object value) {
    return value instanceof List<?> list
        ? list.stream().filter(String.class::isInstance).map(String.class::cast).toList()
        : List.of();
  }
}

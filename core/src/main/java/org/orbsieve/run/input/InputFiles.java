package org.orbsieve.run.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orbsieve.catalog.text.FileStream;
import org.orbsieve.report.ContentDigest;
import org.orbsieve.report.FileEntry;

/**
 * Opens files, bounds them where their readers do not, and keeps length and hash of the very bytes
 * that were read. A name that is read twice is kept once.
 */
public final class InputFiles {

  /** Name of standard input. */
  public static final String STANDARD_INPUT = "-";

  /** Largest file that is read whole [bytes]. */
  private static final int MAX_WHOLE = 64 << 20;

  /** Largest file of messages [bytes]. */
  private static final int MAX_MESSAGES = 256 << 20;

  private final InputStream standardInput;
  private final Map<String, ContentDigest> digests = new LinkedHashMap<>();

  /**
   * No file was read yet.
   *
   * @param standardInput what {@value #STANDARD_INPUT} stands for
   */
  public InputFiles(InputStream standardInput) {
    this.standardInput = standardInput;
  }

  /** Makes something of a stream. */
  @FunctionalInterface
  public interface Reading<T> {
    /**
     * Reads.
     *
     * @param in the content
     * @return what came of it
     * @throws IOException if it cannot be read
     */
    T read(InputStream in) throws IOException;
  }

  /**
   * What came of reading a file.
   *
   * @param value what was read
   * @param digest length and hash
   */
  record Result<T>(T value, ContentDigest digest) {}

  /**
   * Reads a stream to its end.
   *
   * @param <T> what comes of it
   * @param name file or standard input
   * @param reading reads its content
   * @return what came of it
   * @throws IOException if it cannot be read
   */
  public <T> T read(String name, Reading<T> reading) throws IOException {
    try (InputStream in = open(name)) {
      Result<T> result = metered(in, reading);
      keep(name, result.digest());
      return result.value();
    }
  }

  /**
   * Reads a file without keeping its hash yet, for files that are read at once, see {@link #keep}.
   */
  static <T> Result<T> readAside(Path file, Reading<T> reading) throws IOException {
    try (InputStream in = FileStream.open(file)) {
      return metered(in, reading);
    }
  }

  /** Keeps the hash of what was read aside. */
  void keep(String name, ContentDigest digest) {
    digests.put(name, digest);
  }

  /** Reads a file and keeps its hash, whatever its reader may say of it. */
  InputStream readBytes(Path file) throws IOException {
    try (InputStream in = FileStream.open(file)) {
      return whole(file.toString(), in, MAX_MESSAGES);
    }
  }

  /**
   * Reads a small file: once, since a pipe has no second time, and because what is hashed must be
   * what was read.
   */
  <T> T readFile(Path file, Reading<T> reading) throws IOException {
    try (InputStream in = FileStream.open(file)) {
      return reading.read(whole(file.toString(), in, MAX_WHOLE));
    }
  }

  /** Reads a file whole, up to a limit, for those whose readers may come back to it. */
  InputStream readWhole(String name) throws IOException {
    if (name.equals(STANDARD_INPUT)) {
      return whole(name, standardInput, MAX_WHOLE);
    }
    try (InputStream in = FileStream.open(Path.of(name))) {
      return whole(name, in, MAX_WHOLE);
    }
  }

  private InputStream whole(String name, InputStream in, int most) throws IOException {
    byte[] bytes = in.readNBytes(most);
    if (bytes.length == most) {
      throw new IOException("the file is larger than " + (most >> 20) + " MiB");
    }
    digests.put(name, ContentDigest.of(bytes));
    return new ByteArrayInputStream(bytes);
  }

  private static <T> Result<T> metered(InputStream in, Reading<T> reading) throws IOException {
    ContentDigest.Meter meter = new ContentDigest.Meter();
    InputStream tapped = meter.tap(in);
    T value = reading.read(tapped);
    tapped.transferTo(OutputStream.nullOutputStream());
    return new Result<>(value, meter.digest());
  }

  private InputStream open(String name) throws IOException {
    if (name.equals(STANDARD_INPUT)) {
      return standardInput;
    }
    try {
      Path path = Path.of(name);
      if (Files.isDirectory(path)) {
        throw new IOException("is a directory, not a catalogue");
      }
      return FileStream.open(path);
    } catch (InvalidPathException e) {
      throw new IOException("no such file", e);
    }
  }

  /** {@return the files by the names that were given, in the order in which they were read} */
  public List<FileEntry> entries() {
    List<FileEntry> entries = new ArrayList<>();
    digests.forEach((name, digest) -> entries.add(new FileEntry(name, digest)));
    return entries;
  }

  /** {@return the names of the files} */
  public List<String> names() {
    return List.copyOf(digests.keySet());
  }

  /** The hashes of the files, each after a blank. */
  String hashes() {
    StringBuilder text = new StringBuilder();
    digests.values().forEach(digest -> text.append(' ').append(digest.sha256()));
    return text.toString();
  }

  /** The names and hashes of the files, each after a blank. */
  String namesAndHashes() {
    StringBuilder text = new StringBuilder();
    digests.forEach(
        (name, digest) -> text.append(' ').append(name).append(' ').append(digest.sha256()));
    return text.toString();
  }
}

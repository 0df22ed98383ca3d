package org.orbsieve.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Compares the files listed in a manifest with their current state. */
public final class ManifestCheck {

  /** State of a file. */
  public enum Status {
    /** Same length and hash. */
    OK,
    /** Another length or hash. */
    CHANGED,
    /** Not there. */
    MISSING,
    /** There, but it cannot be read. */
    UNREADABLE,
    /** Standard input or output: nothing to compare with. */
    STREAM
  }

  /**
   * Outcome for one file.
   *
   * @param file as listed
   * @param status what became of it
   */
  public record Outcome(FileEntry file, Status status) {
    /**
     * Whether the file is unchanged, as far as it can be checked.
     *
     * @return whether the check passed
     */
    public boolean isGood() {
      return status == Status.OK || status == Status.STREAM;
    }
  }

  private ManifestCheck() {}

  /**
   * Checks every input and output that {@code manifest} lists. Relative paths are relative to the
   * manifest's folder.
   *
   * @param manifest the manifest
   * @return an outcome per file
   * @throws IOException if it cannot be read or is not a manifest
   */
  public static List<Outcome> check(Path manifest) throws IOException {
    Path folder = manifest.toAbsolutePath().getParent();
    return read(manifest).stream().map(file -> new Outcome(file, status(folder, file))).toList();
  }

  private static Status status(Path folder, FileEntry file) {
    if (file.path().equals(FileEntry.STANDARD_STREAM)) {
      return Status.STREAM;
    }
    try {
      Path path = folder.resolve(file.path());
      if (!Files.exists(path)) {
        return Status.MISSING;
      }
      ContentDigest found =
          Files.isDirectory(path) ? ContentDigest.ofFolder(path) : ContentDigest.of(path);
      return found.equals(file.digest()) ? Status.OK : Status.CHANGED;
    } catch (IOException | InvalidPathException e) {
      return Status.UNREADABLE;
    }
  }

  private static List<FileEntry> read(Path manifest) throws IOException {
    List<FileEntry> files = new ArrayList<>();
    boolean marked = false;
    try (InputStream in = Files.newInputStream(manifest);
        JsonParser json = new JsonFactory().createParser(in)) {
      expect(json, json.nextToken() == JsonToken.START_OBJECT);
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        json.nextToken();
        switch (field) {
          case "manifest" -> marked = RunManifest.FORMAT.equals(json.getText());
          case "inputs", "outputs" -> readFiles(json, files);
          default -> json.skipChildren();
        }
      }
      expect(json, marked && json.currentToken() == JsonToken.END_OBJECT);
    } catch (JsonParseException e) {
      throw new IOException("not a run manifest", e);
    }
    return files;
  }

  private static void readFiles(JsonParser json, List<FileEntry> files) throws IOException {
    expect(json, json.currentToken() == JsonToken.START_ARRAY);
    while (json.nextToken() == JsonToken.START_OBJECT) {
      String path = null;
      long bytes = -1;
      String sha256 = "";
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        json.nextToken();
        switch (field) {
          case "path" -> path = json.getValueAsString();
          case "bytes" -> bytes = json.getValueAsLong(-1);
          case "sha256" -> sha256 = json.getValueAsString("");
          default -> json.skipChildren();
        }
      }
      expect(json, path != null);
      files.add(new FileEntry(path, new ContentDigest(bytes, sha256)));
    }
    expect(json, json.currentToken() == JsonToken.END_ARRAY);
  }

  private static void expect(JsonParser json, boolean condition) throws IOException {
    if (!condition) {
      throw new JsonParseException(json, "unexpected structure");
    }
  }
}

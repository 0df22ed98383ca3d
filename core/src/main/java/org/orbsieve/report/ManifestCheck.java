package org.orbsieve.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

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
    /** There, but it cannot be read; or a device or pipe, which is not read. */
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
   * @param manifest a run manifest
   * @return the inputs in their order, then the outputs
   * @throws IOException if the manifest cannot be read or is not one
   */
  public static List<Outcome> check(Path manifest) throws IOException {
    Path folder = manifest.toAbsolutePath().getParent();
    RunManifest run = RunManifest.read(manifest);
    return Stream.of(run.inputs(), run.outputs())
        .flatMap(List::stream)
        .map(file -> new Outcome(file, status(folder, file)))
        .toList();
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
}

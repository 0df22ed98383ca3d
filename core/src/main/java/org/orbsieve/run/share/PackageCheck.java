package org.orbsieve.run.share;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.orbsieve.report.FileEntry;
import org.orbsieve.report.ManifestCheck;
import org.orbsieve.report.RunManifest;
import org.orbsieve.run.failure.JobFailure;

/** Compares a package with its signed manifest. */
public final class PackageCheck {

  private PackageCheck() {}

  /**
   * A line of the result.
   *
   * @param status OK, or what is wrong
   * @param file relative to the package
   */
  public record Line(String status, String file) {

    /**
     * Whether nothing is wrong.
     *
     * @return whether it is as it was signed
     */
    public boolean isGood() {
      return status.equals("OK");
    }
  }

  /**
   * Checks a package, as a job does.
   *
   * @param manifest of the package, or its folder
   * @param key public key of the sender
   * @return the manifest first, then the files
   * @throws JobFailure if a file cannot be read
   */
  public static List<Line> of(Path manifest, PublicKey key) throws JobFailure {
    try {
      return check(manifest, key);
    } catch (IOException e) {
      throw JobFailure.input(manifest.toString(), e);
    }
  }

  /**
   * Checks a package: the signature, each file that the manifest lists, and that there are no
   * others. Where the signature is not valid the list cannot be trusted, and is not checked.
   *
   * @param manifest of the package, or its folder
   * @param key public key of the sender
   * @return the manifest first, then the files
   * @throws IOException if a file cannot be read
   */
  public static List<Line> check(Path manifest, PublicKey key) throws IOException {
    Path given = manifest.toAbsolutePath().normalize();
    Path file = Files.isDirectory(given) ? given.resolve(PackageManifest.NAME) : given;
    String name = file.getFileName().toString();
    List<Line> lines = new ArrayList<>();
    switch (PackageSignature.check(file, key)) {
      case OK -> {
        lines.add(new Line("OK", name));
        for (ManifestCheck.Outcome one : ManifestCheck.check(file)) {
          lines.add(new Line(one.status().toString(), one.file().path()));
        }
        lines.addAll(unlisted(file));
      }
      case MISSING -> lines.add(new Line("UNSIGNED", name));
      case INVALID ->
          lines.add(new Line("INVALID", name + " or " + name + PackageSignature.ENDING));
    }
    return lines;
  }

  private static List<Line> unlisted(Path manifest) throws IOException {
    Path folder = manifest.getParent();
    Set<Path> known = new HashSet<>(Set.of(manifest, PackageSignature.place(manifest)));
    for (FileEntry output : RunManifest.read(manifest).outputs()) {
      known.add(folder.resolve(output.path()).normalize());
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> !Files.isDirectory(file) && !known.contains(file))
          .sorted()
          .map(file -> new Line("UNLISTED", folder.relativize(file).toString()))
          .toList();
    }
  }
}

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
   * Checks a package: the signature, each file that the manifest lists, and that there are no
   * others.
   *
   * @param manifest of the package, or its folder
   * @param key public key of the sender
   * @return the manifest first, then the files
   * @throws IOException if a file cannot be read
   */
  public static List<Line> check(Path manifest, PublicKey key) throws IOException {
    Path file = Files.isDirectory(manifest) ? manifest.resolve(PackageManifest.NAME) : manifest;
    PackageSignature.Status signed = PackageSignature.check(file, key);
    List<Line> lines = new ArrayList<>();
    String name = file.getFileName().toString();
    lines.add(
        switch (signed) {
          case OK -> new Line("OK", name);
          case MISSING -> new Line("UNSIGNED", name);
          case INVALID -> new Line("INVALID", name + " or " + name + PackageSignature.ENDING);
        });
    if (signed == PackageSignature.Status.OK) {
      Set<Path> known = new HashSet<>(Set.of(file, PackageSignature.place(file)));
      for (FileEntry output : RunManifest.read(file).outputs()) {
        known.add(file.resolveSibling(output.path()));
      }
      ManifestCheck.check(file)
          .forEach(one -> lines.add(new Line(one.status().toString(), one.file().path())));
      Path folder = file.toAbsolutePath().getParent();
      try (Stream<Path> all = Files.walk(folder)) {
        all.filter(Files::isRegularFile)
            .map(folder::relativize)
            .filter(one -> known.stream().noneMatch(k -> isSame(file, k, folder.resolve(one))))
            .sorted()
            .forEach(one -> lines.add(new Line("UNLISTED", one.toString())));
      }
    }
    return lines;
  }

  private static boolean isSame(Path manifest, Path known, Path found) {
    return manifest.toAbsolutePath().getParent() != null
        && known.toAbsolutePath().normalize().equals(found.toAbsolutePath().normalize());
  }
}

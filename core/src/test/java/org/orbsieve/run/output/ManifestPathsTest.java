package org.orbsieve.run.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestPathsTest {

  @Test
  void pathsCountFromTheFolderOfTheManifest() {
    ManifestPaths here = ManifestPaths.of(Path.of("out.run.json"));
    assertEquals("out.csv", here.path(Path.of("out.csv")));
    assertEquals(Path.of("..", "in.csv").toString(), here.path(Path.of("../in.csv")));
    ManifestPaths below = ManifestPaths.of(Path.of("results", "out.run.json"));
    assertEquals(Path.of("..", "data", "in.csv").toString(), below.name("data/in.csv"));
    assertEquals("out.csv", below.path(Path.of("results/out.csv")));
  }

  @Test
  void absolutePathsStay(@TempDir Path folder) {
    ManifestPaths paths = ManifestPaths.of(folder.resolve("out.run.json"));
    String absolute = folder.resolve("in.csv").toString();
    assertEquals(absolute, paths.name(absolute));
  }

  @Test
  void streamsHaveNoPath() {
    ManifestPaths paths = ManifestPaths.of(Path.of("out.run.json"));
    assertEquals("-", paths.path(null));
    assertEquals("-", paths.name("-"));
  }

  /** A manifest folder that is a link elsewhere: "..", taken by the system, leads from there. */
  @Test
  void symbolicLinksAreResolved(@TempDir Path folder) throws IOException {
    Path real = Files.createDirectories(folder.resolve("deep/er/real"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), real);
    ManifestPaths paths = ManifestPaths.of(link.resolve("out.run.json"));
    String found = paths.path(Path.of("pom.xml"));
    assertEquals(Path.of("pom.xml").toRealPath(), real.toRealPath().resolve(found).toRealPath());
  }
}

package org.orbsieve.run.proximity;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.orbsieve.run.output.OutputFiles;

/**
 * Where the findings of a watch go.
 *
 * @param stays stays and episodes, CSV or JSON lines by the name; empty for standard output
 * @param approaches visits and repeated approaches, CSV; empty for nowhere
 * @param coPlanar pairs of co-planar orbits, CSV; empty for nowhere
 * @param report the findings as a page, HTML; empty for nowhere
 */
public record ProximityFiles(
    Optional<Path> stays,
    Optional<Path> approaches,
    Optional<Path> coPlanar,
    Optional<Path> report) {

  /**
   * Validates that nothing is null.
   *
   * @param stays stays and episodes
   * @param approaches visits and repeated approaches
   * @param coPlanar pairs of co-planar orbits
   * @param report the findings as a page
   */
  public ProximityFiles {
    Objects.requireNonNull(stays, "stays");
    Objects.requireNonNull(approaches, "approaches");
    Objects.requireNonNull(coPlanar, "coPlanar");
    Objects.requireNonNull(report, "report");
  }

  /** Whether the stays are JSON lines. */
  boolean isJson() {
    String name = stays.map(Path::toString).orElse("");
    return name.endsWith(".jsonl") || name.endsWith(".json");
  }

  /** The stays and the rejected records beside them. */
  OutputFiles main() {
    return stays
        .map(file -> OutputFiles.beside(file, null, null))
        .orElseGet(() -> new OutputFiles(null, null, null));
  }
}

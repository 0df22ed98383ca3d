package org.orbsieve.history;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.report.ContentDigest;
import org.orbsieve.report.RunManifest;
import org.orbsieve.report.read.RunRecord;

/** Puts runs into the order in which they were made: each after its predecessor. */
final class RunOrder {

  private record Run(Path manifest, String sha256, String predecessor, String created) {}

  private RunOrder() {}

  static List<Path> of(List<Path> manifests, AstroContext context) throws IOException {
    List<Run> left = new ArrayList<>();
    Set<String> waiting = new HashSet<>();
    for (Path manifest : manifests) {
      byte[] text = RunManifest.text(manifest);
      RunRecord record = RunRecord.of(manifest, text, context);
      String sha256 = ContentDigest.of(text).sha256();
      if (waiting.add(sha256)) {
        left.add(new Run(manifest, sha256, predecessor(record), record.created().orElse("")));
      }
    }
    left.sort(Comparator.comparing(Run::created).thenComparing(Run::manifest));
    List<Path> ordered = new ArrayList<>();
    while (!left.isEmpty()) {
      Run next =
          left.stream()
              .filter(run -> !waiting.contains(run.predecessor()))
              .findFirst()
              .orElse(left.get(0));
      left.remove(next);
      waiting.remove(next.sha256());
      ordered.add(next.manifest());
    }
    return ordered;
  }

  private static String predecessor(RunRecord record) {
    return record.manifest().facts().get("predecessor") instanceof Map<?, ?> run
        ? String.valueOf(run.get("sha256"))
        : "";
  }
}

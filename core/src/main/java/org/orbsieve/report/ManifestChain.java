package org.orbsieve.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Checks that runs follow each other as their manifests have it: each names the manifest before it
 * with its hash, so that none can be altered or taken away without a trace, but for the last one.
 */
public final class ManifestChain {

  /** How a run follows. */
  public enum Status {
    /** Its predecessor is there and unchanged. */
    FOLLOWS,
    /** It names no predecessor. */
    BEGINS,
    /**
     * Its predecessor is there and unchanged, and another run follows it too: one of them was
     * killed before its history had it, or belongs to another history.
     */
    BRANCHES,
    /** Its predecessor is there, and is another one. */
    CHANGED,
    /** Its predecessor is not there. */
    MISSING
  }

  /**
   * A run in the chain.
   *
   * @param manifest the run
   * @param status how it follows
   * @param predecessor the manifest that it names; empty for none
   */
  public record Link(Path manifest, Status status, String predecessor) {
    /**
     * Whether the chain holds here.
     *
     * @return whether the predecessor is there and unchanged, or none is named
     */
    public boolean isGood() {
      return status != Status.CHANGED && status != Status.MISSING;
    }
  }

  private record Named(Path manifest, String path, String sha256) {}

  private ManifestChain() {}

  /**
   * Checks a chain.
   *
   * @param manifests all runs, in any order
   * @return a link for each, in the order given
   * @throws IOException if a manifest cannot be read or is not one
   */
  public static List<Link> check(List<Path> manifests) throws IOException {
    Map<String, Path> byHash = new HashMap<>();
    List<Named> named = new ArrayList<>();
    Map<String, Integer> followers = new HashMap<>();
    for (Path manifest : manifests) {
      byte[] text = RunManifest.text(manifest);
      byHash.put(ContentDigest.of(text).sha256(), manifest);
      Named before = named(manifest, RunManifest.of(text));
      named.add(before);
      followers.merge(before.sha256(), 1, Integer::sum);
    }
    List<Link> links = new ArrayList<>();
    for (Named one : named) {
      links.add(new Link(one.manifest(), status(one, byHash, followers), one.path()));
    }
    return links;
  }

  private static Named named(Path manifest, RunManifest run) {
    if (run.facts().get("predecessor") instanceof Map<?, ?> before) {
      return new Named(
          manifest, String.valueOf(before.get("path")), String.valueOf(before.get("sha256")));
    }
    return new Named(manifest, "", "");
  }

  private static Status status(
      Named one, Map<String, Path> byHash, Map<String, Integer> followers) {
    if (one.sha256().isEmpty()) {
      return Status.BEGINS;
    }
    if (byHash.containsKey(one.sha256())) {
      return followers.get(one.sha256()) > 1 ? Status.BRANCHES : Status.FOLLOWS;
    }
    Path place = one.manifest().toAbsolutePath().resolveSibling(one.path());
    return Files.exists(place) ? Status.CHANGED : Status.MISSING;
  }
}

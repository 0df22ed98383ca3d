package org.orbsieve.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orbsieve.ScreeningCheckpoint;
import org.orbsieve.ScreeningCheckpoint.OrbitEnd;
import org.orbsieve.ScreeningStats;
import org.orbsieve.report.ContentDigest;

/**
 * What a run leaves on the disk in order to be continued.
 *
 * @param identity whose it is, see {@link RunIdentity}
 * @param written length and hash of the rows that are in the partial file
 * @param rows number of these rows
 * @param oldRows number of conjunctions among them that rest on old elements
 * @param closest what the summary will show, see {@link ClosestPairs#state}
 * @param levels conjunctions per action level, see {@link RiskTally#state}
 * @param suppressed what is not reported, see {@link SuppressionTally#state}
 * @param output what the output keeps besides the rows, see {@link ResultOutput#state}
 * @param groups conjunctions of each asset group, see {@link GroupTally#state}
 * @param variants what variants and their objects meet, see {@link VariantTally#state}
 * @param screening where the screening stands
 */
record RunCheckpoint(
    Map<?, ?> identity,
    ContentDigest written,
    long rows,
    long oldRows,
    Map<?, ?> closest,
    Map<?, ?> levels,
    Map<?, ?> suppressed,
    Map<?, ?> output,
    Map<?, ?> groups,
    Map<?, ?> variants,
    ScreeningCheckpoint screening) {

  /** Names of the counts and times, in the order of {@link ScreeningStats}. */
  private static final List<String> STATS =
      List.of(
          "objects",
          "pairs",
          "steps",
          "pairChecks",
          "candidates",
          "minima",
          "boundaryCases",
          "coincidentPairs",
          "truncatedObjects",
          "ephemeris_ns",
          "broadphase_ns",
          "narrowphase_ns",
          "assessment_ns");

  /** As a tree of JSON. */
  Map<String, Object> toTree() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("run", identity);
    tree.put("nextStep", screening.nextStep());
    tree.put("bytes", written.bytes());
    tree.put("sha256", written.sha256());
    tree.put("rows", rows);
    tree.put("oldRows", oldRows);
    tree.put("counts", stats(screening.stats()));
    tree.put("bounds", screening.bounds());
    tree.put(
        "orbitEnds",
        screening.ends().stream()
            .map(end -> List.<Object>of(end.row(), end.time(), end.reason()))
            .toList());
    tree.put("summary", closest);
    tree.put("levels", levels);
    tree.put("suppressed", suppressed);
    tree.put("output", output);
    tree.put("groups", groups);
    tree.put("variants", variants);
    return tree;
  }

  /**
   * From a tree of JSON.
   *
   * @throws IllegalArgumentException if it is no checkpoint
   */
  static RunCheckpoint of(Map<?, ?> tree) {
    try {
      Map<String, Double> bounds = new LinkedHashMap<>();
      ((Map<?, ?>) tree.get("bounds")).forEach((k, v) -> bounds.put((String) k, (Double) v));
      List<OrbitEnd> ends = new ArrayList<>();
      for (Object end : (List<?>) tree.get("orbitEnds")) {
        List<?> f = (List<?>) end;
        int row = Math.toIntExact((Long) f.get(0));
        ends.add(new OrbitEnd(row, (Double) f.get(1), (String) f.get(2)));
      }
      ScreeningStats stats = stats((Map<?, ?>) tree.get("counts"));
      int nextStep = Math.toIntExact((Long) tree.get("nextStep"));
      return new RunCheckpoint(
          (Map<?, ?>) tree.get("run"),
          new ContentDigest((Long) tree.get("bytes"), (String) tree.get("sha256")),
          (Long) tree.get("rows"),
          (Long) tree.get("oldRows"),
          (Map<?, ?>) tree.get("summary"),
          Map.copyOf((Map<?, ?>) tree.get("levels")),
          Map.copyOf((Map<?, ?>) tree.get("suppressed")),
          Map.copyOf((Map<?, ?>) tree.get("output")),
          Map.copyOf((Map<?, ?>) tree.get("groups")),
          Map.copyOf((Map<?, ?>) tree.get("variants")),
          new ScreeningCheckpoint(nextStep, stats, bounds, ends));
    } catch (ClassCastException | NullPointerException | ArithmeticException e) {
      throw new IllegalArgumentException("the checkpoint lacks something", e);
    }
  }

  private static Map<String, Object> stats(ScreeningStats s) {
    List<Long> values =
        List.of(
            (long) s.objects(),
            s.pairs(),
            s.steps(),
            s.pairChecks(),
            s.candidates(),
            s.minima(),
            s.boundaryCases(),
            s.coincidentPairs(),
            (long) s.truncatedObjects(),
            s.ephemerisNanos(),
            s.broadphaseNanos(),
            s.narrowphaseNanos(),
            s.assessmentNanos());
    Map<String, Object> tree = new LinkedHashMap<>();
    for (int k = 0; k < values.size(); k++) {
      tree.put(STATS.get(k), values.get(k));
    }
    return tree;
  }

  private static ScreeningStats stats(Map<?, ?> tree) {
    if (!tree.keySet().equals(Set.copyOf(STATS))) {
      throw new IllegalArgumentException("other counts than these: " + STATS);
    }
    long[] v = STATS.stream().mapToLong(name -> (Long) tree.get(name)).toArray();
    return new ScreeningStats(
        Math.toIntExact(v[0]),
        v[1],
        v[2],
        v[3],
        v[4],
        v[5],
        v[6],
        v[7],
        Math.toIntExact(v[8]),
        v[9],
        v[10],
        v[11],
        v[12]);
  }
}

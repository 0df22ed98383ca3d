package org.orbsieve.report.evolution;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orbsieve.report.read.RunRecord;

/**
 * What a run was asked to report, as its manifest has it. Runs with the same scope are a series:
 * the state of an event is that between two of them.
 *
 * @param pairs selection of pairs; empty for all
 * @param filters filters and known pairs, without what they did
 * @param volume screening volume; empty for a threshold
 * @param threshold [m]; NaN where the manifest has none
 */
public record RunScope(String pairs, String filters, String volume, double threshold) {

  /**
   * Validates that nothing is null.
   *
   * @param pairs selection of pairs; empty for all
   * @param filters filters and known pairs, without what they did
   * @param volume screening volume; empty for a threshold
   * @param threshold [m]; NaN where the manifest has none
   */
  public RunScope {
    Objects.requireNonNull(pairs, "pairs");
    Objects.requireNonNull(filters, "filters");
    Objects.requireNonNull(volume, "volume");
  }

  /**
   * The scope of a run.
   *
   * @param run its manifest
   * @return what was asked for
   */
  public static RunScope of(RunRecord run) {
    Map<String, Object> facts = run.manifest().facts();
    return new RunScope(
        facts.get("pairs") instanceof Map<?, ?> pairs ? String.valueOf(pairs.get("selection")) : "",
        facts.get("filters") instanceof Map<?, ?> filters ? filters(filters) : "",
        run.settingText("volume").orElse(""),
        run.settingNumber("threshold_m").orElse(Double.NaN));
  }

  private static String filters(Map<?, ?> filters) {
    return filters.entrySet().stream()
        .map(filter -> filter.getKey() + " " + words(filter.getValue()))
        .collect(Collectors.joining());
  }

  /** What was asked for; the numbers of objects that it concerns change with the catalogue. */
  private static String words(Object value) {
    if (value instanceof Map<?, ?> map) {
      return Stream.of("asked", "limit_s", "action", "rule", "place")
          .map(field -> map.containsKey(field) ? map.get(field) + ";" : "")
          .collect(Collectors.joining());
    }
    if (value instanceof Iterable<?> list) {
      StringBuilder all = new StringBuilder();
      list.forEach(element -> all.append(words(element)));
      return all.toString();
    }
    return value instanceof Number || value instanceof String ? value + ";" : "";
  }
}

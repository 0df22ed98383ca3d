package org.orbsieve.bench;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a benchmark found.
 *
 * @param facts what was measured where, by name
 * @param figures the numbers
 */
public record BenchReport(Map<String, String> facts, List<Figure> figures) {

  /**
   * Takes immutable copies.
   *
   * @param facts what was measured where, by name
   * @param figures the numbers
   */
  public BenchReport {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    figures = List.copyOf(figures);
  }
}

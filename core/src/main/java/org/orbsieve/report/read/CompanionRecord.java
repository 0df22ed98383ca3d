package org.orbsieve.report.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A pair that flies together, as a manifest has it.
 *
 * @param relation how: {@code docked}, {@code formation} or {@code same-fleet}
 * @param objects the two catalogue numbers
 * @param names the two names
 * @param conjunctions number of its minima
 * @param closest smallest miss distance [m]
 * @param fastest largest relative speed [m/s]
 * @param isCertain whether the run is long enough to tell it from a pair that drifts by slowly
 */
public record CompanionRecord(
    String relation,
    List<Integer> objects,
    List<String> names,
    long conjunctions,
    double closest,
    double fastest,
    boolean isCertain) {

  /**
   * Validates that there are two objects, and ranges.
   *
   * @param relation how
   * @param objects the two catalogue numbers
   * @param names the two names
   * @param conjunctions number of its minima
   * @param closest smallest miss distance [m]
   * @param fastest largest relative speed [m/s]
   * @param isCertain whether the run is long enough
   * @throws IllegalArgumentException if a component is invalid
   */
  public CompanionRecord {
    Objects.requireNonNull(relation, "relation");
    objects = List.copyOf(objects);
    names = List.copyOf(names);
    if (objects.size() != 2 || names.size() != 2 || objects.get(0).equals(objects.get(1))) {
      throw new IllegalArgumentException("a pair is two objects with their names");
    }
    if (conjunctions < 0 || !(closest >= 0 && fastest >= 0)) {
      throw new IllegalArgumentException("a count, distance or speed is negative");
    }
  }

  /** The pair of a fact; empty if it is of another form. */
  static Optional<CompanionRecord> of(Object fact) {
    if (!(fact instanceof Map<?, ?> map
        && map.get("relation") instanceof String relation
        && map.get("objects") instanceof List<?> objects
        && map.get("names") instanceof List<?> names
        && map.get("conjunctions") instanceof Long conjunctions
        && map.get("closest_m") instanceof Number closest
        && map.get("fastest_mps") instanceof Number fastest
        && map.get("certain") instanceof Boolean certain)) {
      return Optional.empty();
    }
    List<Integer> numbers = new ArrayList<>();
    objects.stream()
        .filter(Long.class::isInstance)
        .forEach(number -> numbers.add(Math.toIntExact((Long) number)));
    try {
      return Optional.of(
          new CompanionRecord(
              relation,
              numbers,
              names.stream().map(String::valueOf).toList(),
              conjunctions,
              closest.doubleValue(),
              fastest.doubleValue(),
              certain));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}

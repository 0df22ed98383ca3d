package org.orbsieve.report.html.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An object that two sources place differently, as the manifest has it.
 *
 * @param object number and name
 * @param first source
 * @param second source
 * @param largest the largest difference of the period
 * @param samples differences over the period, in time
 * @param moved whose orbit changed, as a sentence
 */
public record Disagreement(
    String object, Side first, Side second, Offset largest, List<Offset> samples, String moved) {

  /** Name of the fact in the manifest. */
  public static final String FACT = "sourceDifferences";

  /**
   * One of two sources.
   *
   * @param name of the source
   * @param age of its element set at the start of the period [d]
   */
  public record Side(String name, double age) {}

  /**
   * Position by the second source minus that by the first.
   *
   * @param hours after the start of the period [h]
   * @param radial [m]
   * @param inTrack [m]
   * @param crossTrack [m]
   */
  public record Offset(double hours, double radial, double inTrack, double crossTrack) {}

  /**
   * Takes an immutable copy.
   *
   * @param object number and name
   * @param first source
   * @param second source
   * @param largest the largest difference
   * @param samples differences over the period
   * @param moved whose orbit changed
   */
  public Disagreement {
    Objects.requireNonNull(object, "object");
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(second, "second");
    Objects.requireNonNull(largest, "largest");
    Objects.requireNonNull(moved, "moved");
    samples = List.copyOf(samples);
  }

  /**
   * The differences that a manifest contains.
   *
   * @param facts of the manifest
   * @return the largest first; empty if it has none
   */
  public static List<Disagreement> of(Map<String, Object> facts) {
    List<Disagreement> all = new ArrayList<>();
    if (facts.get(FACT) instanceof List<?> list) {
      for (Object one : list) {
        if (one instanceof Map<?, ?> fields) {
          all.add(one(fields));
        }
      }
    }
    return all;
  }

  private static Disagreement one(Map<?, ?> fields) {
    List<Offset> samples = new ArrayList<>();
    if (fields.get("samples") instanceof List<?> list) {
      list.stream()
          .filter(Map.class::isInstance)
          .forEach(sample -> samples.add(offset((Map<?, ?>) sample)));
    }
    return new Disagreement(
        (long) number(fields, "catalogNumber") + " " + text(fields, "name"),
        new Side(text(fields, "first"), number(fields, "firstAge_d")),
        new Side(text(fields, "second"), number(fields, "secondAge_d")),
        offset(fields.get("largest") instanceof Map<?, ?> map ? map : Map.of()),
        samples,
        text(fields, "moved"));
  }

  private static Offset offset(Map<?, ?> fields) {
    return new Offset(
        number(fields, "hours"),
        number(fields, "radial_m"),
        number(fields, "inTrack_m"),
        number(fields, "crossTrack_m"));
  }

  private static double number(Map<?, ?> fields, String name) {
    return fields.get(name) instanceof Number number ? number.doubleValue() : Double.NaN;
  }

  private static String text(Map<?, ?> fields, String name) {
    return fields.get(name) instanceof String text ? text : "";
  }
}

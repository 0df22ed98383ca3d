package org.orbsieve.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tables of a document: what lies between {@code <!-- table: NAME -->} and {@code <!-- end -->}
 * is replaced where the series of that name was measured, and left as it is where it was not.
 */
final class Tables {

  private static final Pattern PLACE =
      Pattern.compile("(<!-- table: (\\w+) -->\\R).*?(<!-- end -->)", Pattern.DOTALL);

  private static final Map<String, String> PARAMETERS =
      Map.of(
          "objects", "objects", "period", "hours", "threshold", "threshold", "threads", "threads");

  private final Results results;

  Tables(Results results) {
    this.results = results;
  }

  /** The document with the tables of what was measured. */
  String fill(String document) {
    Matcher places = PLACE.matcher(document);
    return places.replaceAll(
        place -> {
          String name = place.group(2);
          boolean measured = name.equals("machine") || !results.series(name).isEmpty();
          String filled = measured ? place.group(1) + table(name) + place.group(3) : place.group();
          return Matcher.quoteReplacement(filled);
        });
  }

  private String table(String name) {
    List<String> rows =
        switch (name) {
          case "machine" -> machine();
          case "bench" -> bench();
          case "kernels", "phases" -> twins(name);
          default -> growth(name, PARAMETERS.get(name));
        };
    return String.join("\n", rows) + "\n";
  }

  private List<String> machine() {
    List<String> rows = new ArrayList<>(List.of("| | |", "|---|---|"));
    results.facts().forEach((name, value) -> rows.add("| " + name + " | " + value + " |"));
    return rows;
  }

  private List<String> bench() {
    List<String> rows = new ArrayList<>(List.of("| figure | value | unit |", "|---|---:|---|"));
    for (Measurement m : results.series("bench")) {
      String unit = m.unit().equals("1") ? "" : m.unit();
      rows.add("| " + m.name() + " | " + Labels.of(m.value()) + " | " + unit + " |");
    }
    return rows;
  }

  /** A row per benchmark, a column per kernel, and their ratio. */
  private List<String> twins(String series) {
    Map<String, Map<String, Measurement>> groups = new TreeMap<>();
    for (Measurement m : results.series(series)) {
      groups
          .computeIfAbsent(Labels.words(m.name()), name -> new TreeMap<>())
          .put(Labels.kernel(m.name()), m);
    }
    boolean rates = series.equals("kernels");
    String unit = rates ? "1/s" : "ms";
    List<String> rows = new ArrayList<>();
    String quotient = rates ? "vector : scalar" : "scalar : vector";
    rows.add("| [" + unit + "] | scalar | vector | " + quotient + " |");
    rows.add("|---|---:|---:|---:|");
    groups.forEach(
        (name, twins) -> {
          Measurement vector = twins.get("vector");
          Measurement scalar = twins.getOrDefault("scalar", twins.get(""));
          String row =
              "| " + name + " | " + (scalar == null ? "" : Labels.of(scalar.value())) + " | ";
          if (vector == null || scalar == null) {
            rows.add(row + (vector == null ? "" : Labels.of(vector.value())) + " | |");
            return;
          }
          double ratio = rates ? vector.value() / scalar.value() : scalar.value() / vector.value();
          rows.add(row + Labels.of(vector.value()) + " | " + Labels.digits(ratio) + " |");
        });
    return rows;
  }

  /** A row per value of what varies and kernel, a column per thing measured. */
  private List<String> growth(String series, String parameter) {
    Map<Double, Map<String, Map<String, Double>>> points = new TreeMap<>();
    for (Measurement m : results.series(series)) {
      points
          .computeIfAbsent(Double.parseDouble(m.param(parameter)), x -> new TreeMap<>())
          .computeIfAbsent(m.param("kernel"), kernel -> new TreeMap<>())
          .put(m.name(), m.value());
    }
    List<String> columns =
        List.of(
            "screen",
            "processor",
            "ephemeris",
            "sieve",
            "refinement",
            "assessment",
            "pairChecks",
            "conjunctions");
    List<String> rows = new ArrayList<>();
    rows.add(
        "| "
            + (parameter.equals("threshold") ? "threshold [km]" : parameter)
            + " | kernel | time [ms] | processor | ephemeris | sieve | refinement | assessment"
            + " | pair checks | conjunctions |");
    rows.add("|---:|---|" + "---:|".repeat(columns.size()));
    points.forEach(
        (x, kernels) ->
            kernels.forEach(
                (kernel, values) -> {
                  StringBuilder row = new StringBuilder("| " + Labels.of(x) + " | ");
                  row.append(kernel.toLowerCase(Locale.ROOT)).append(" |");
                  for (String column : columns) {
                    Double value = values.get(column);
                    row.append(value == null ? " |" : " " + Labels.of(value) + " |");
                  }
                  rows.add(row.toString());
                }));
    return rows;
  }
}

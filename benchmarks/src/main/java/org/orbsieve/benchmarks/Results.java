package org.orbsieve.benchmarks;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * What a suite measured. In the CSV every row has all facts, so that files of several machines can
 * be put together.
 *
 * @param facts machine, JDK, commit
 * @param measurements the numbers
 */
record Results(Map<String, String> facts, List<Measurement> measurements) {

  private static final List<String> PARAMS =
      List.of("catalogue", "objects", "hours", "threshold", "threads", "kernel");
  private static final List<String> FACTS =
      List.of(
          "processor",
          "processors",
          "os",
          "java",
          "vm",
          "maxHeap",
          "loadBefore",
          "commit",
          "date",
          "quick");

  Results {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    measurements = List.copyOf(measurements);
  }

  /** The measurements of a series. */
  List<Measurement> series(String name) {
    return measurements.stream().filter(m -> m.series().equals(name)).toList();
  }

  /** A fact; empty when it is not known. */
  String fact(String name) {
    return facts.getOrDefault(name, "");
  }

  /** All of it. */
  String csv() throws IOException {
    StringWriter out = new StringWriter();
    try (CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
      List<Object> header = new ArrayList<>(List.of("series", "name", "value", "error", "unit"));
      header.add("samples");
      header.addAll(PARAMS);
      header.addAll(FACTS);
      csv.printRecord(header);
      for (Measurement m : measurements) {
        List<Object> row = new ArrayList<>(List.of(m.series(), m.name(), m.value()));
        row.add(Double.isNaN(m.error()) ? "" : m.error());
        row.add(m.unit());
        row.add(m.samples());
        PARAMS.forEach(
            key -> row.add(key.equals("catalogue") ? fileName(m.param(key)) : m.param(key)));
        FACTS.forEach(key -> row.add(fact(key)));
        csv.printRecord(row);
      }
    }
    return out.toString();
  }

  /** Reads such a file. */
  static Results read(Path file) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    Map<String, String> facts = new LinkedHashMap<>();
    List<Measurement> all = new ArrayList<>();
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (CSVRecord row : format.parse(in)) {
        Map<String, String> params = new TreeMap<>();
        PARAMS.forEach(key -> params.put(key, row.get(key)));
        FACTS.forEach(key -> facts.put(key, row.get(key)));
        if (!row.get("catalogue").isEmpty() && !row.get("series").equals("objects")) {
          facts.put("catalogue", row.get("catalogue"));
        }
        String error = row.get("error");
        all.add(
            new Measurement(
                row.get("series"),
                row.get("name"),
                params,
                Double.parseDouble(row.get("value")),
                error.isEmpty() ? Double.NaN : Double.parseDouble(error),
                row.get("unit"),
                Long.parseLong(row.get("samples"))));
      }
    }
    return new Results(facts, all);
  }

  private static String fileName(String path) {
    Path name = Path.of(path).getFileName();
    return name == null ? path : name.toString();
  }
}

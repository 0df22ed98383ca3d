package org.orbsieve.run.share;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.orbsieve.report.ContentDigest;
import org.orbsieve.report.FileEntry;
import org.orbsieve.report.RunManifest;

/**
 * Leaves of a table of conjunctions the columns from which no state and no element set follows: who
 * meets whom, when, how close, how fast, how likely. A relative position and velocity would give
 * the state of the other object to whoever knows the own one; so would the encounter plane in part.
 */
final class RowProjection {

  private static final Set<String> RELEASED =
      Set.of(
          "NORAD_CAT_ID_1",
          "OBJECT_NAME_1",
          "DSE_1",
          "NORAD_CAT_ID_2",
          "OBJECT_NAME_2",
          "DSE_2",
          "TCA",
          "TCA_RANGE",
          "TCA_RELATIVE_SPEED",
          "MAX_PROB",
          "SOURCE_1",
          "SOURCE_2",
          "PC",
          "PC_METHOD",
          "LEVEL",
          "GROUP_1",
          "GROUP_2",
          "PRIMARY",
          "TYPE_1",
          "OWNER_1",
          "TYPE_2",
          "OWNER_2",
          "EVENT",
          "EVENT_ID",
          "PASSES");

  private static final CSVFormat READ =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
  private static final CSVFormat WRITTEN =
      CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

  private RowProjection() {}

  /**
   * Writes the released columns of a run, and a manifest that vouches for them.
   *
   * @param manifest of the run
   * @param rows its conjunctions, as CSV
   * @param folder takes both, by the same names
   * @return the new manifest
   */
  static Path write(Path manifest, Path rows, Path folder) throws IOException {
    Path released = folder.resolve(rows.getFileName());
    try (Reader in = Files.newBufferedReader(rows, StandardCharsets.UTF_8);
        CSVParser table = CSVParser.parse(in, READ);
        Writer out = Files.newBufferedWriter(released, StandardCharsets.UTF_8);
        CSVPrinter printer = new CSVPrinter(out, WRITTEN)) {
      List<String> names = table.getHeaderNames().stream().filter(RELEASED::contains).toList();
      printer.printRecord(names);
      for (CSVRecord row : table) {
        printer.printRecord(names.stream().map(row::get).toList());
      }
    }
    RunManifest run = RunManifest.read(manifest);
    Map<String, Object> facts = new LinkedHashMap<>(run.facts());
    facts.put("tables", Map.of("conjunctions", released.getFileName().toString()));
    FileEntry entry = new FileEntry(released.getFileName().toString(), ContentDigest.of(released));
    Path place = folder.resolve(manifest.getFileName());
    try (Writer out = Files.newBufferedWriter(place, StandardCharsets.UTF_8)) {
      new RunManifest(facts, run.inputs(), List.of(entry)).write(out);
    }
    return place;
  }
}

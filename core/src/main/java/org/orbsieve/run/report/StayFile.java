package org.orbsieve.run.report;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.orbsieve.report.brief.StayLine;

/** Reads the table of stays that a proximity watch writes. */
final class StayFile {

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  /** The table has the time inside in seconds. */
  private static final double HOUR = 3600;

  private StayFile() {}

  /**
   * Reads the stays near some objects.
   *
   * @param file CSV
   * @param objects catalogue numbers of the assets; empty for all
   * @return the closest first
   */
  static List<StayLine> read(Path file, Set<String> objects) throws IOException {
    List<StayLine> lines = new ArrayList<>();
    try (Reader in = Files.newBufferedReader(file);
        CSVParser rows = CSVParser.parse(in, FORMAT)) {
      for (CSVRecord row : rows) {
        StayLine line = line(row);
        if (objects.isEmpty()
            || objects.contains(Integer.toString(line.first()))
            || objects.contains(Integer.toString(line.second()))) {
          lines.add(line);
        }
      }
    } catch (IllegalArgumentException e) {
      throw new IOException(file + " is not a table of stays: " + e.getMessage(), e);
    }
    lines.sort(Comparator.comparingDouble(line -> Double.parseDouble(line.closest())));
    return lines;
  }

  private static StayLine line(CSVRecord row) {
    Double.parseDouble(row.get("MIN_RANGE"));
    return new StayLine(
        Integer.parseInt(row.get("NORAD_CAT_ID_1")),
        Integer.parseInt(row.get("NORAD_CAT_ID_2")),
        row.get("OBJECT_NAME_1") + " × " + row.get("OBJECT_NAME_2"),
        minutes(row.get("ENTRY")),
        minutes(row.get("EXIT")),
        String.format(Locale.ROOT, "%.1f", Double.parseDouble(row.get("INSIDE")) / HOUR),
        row.get("MIN_RANGE"),
        minutes(row.get("MIN_TIME")));
  }

  /** 2026-11-01 04:48. */
  private static String minutes(String iso) {
    return iso.substring(0, Math.min(16, iso.length())).replace('T', ' ');
  }
}

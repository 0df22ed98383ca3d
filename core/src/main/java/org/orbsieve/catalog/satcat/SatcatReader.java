package org.orbsieve.catalog.satcat;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.orbsieve.catalog.CatalogReadException;
import org.orbsieve.catalog.DecayDate;
import org.orbsieve.catalog.ObjectFacts;
import org.orbsieve.catalog.RecordProblem;
import org.orbsieve.catalog.SourceFindings;
import org.orbsieve.catalog.gp.GpValues;
import org.orbsieve.catalog.text.CsvLines;
import org.orbsieve.catalog.text.ServerWords;

/**
 * Reads the rows of a satellite catalogue. The columns of CelesTrak are {@code
 * OBJECT_NAME,OBJECT_ID,NORAD_CAT_ID,OBJECT_TYPE,OPS_STATUS_CODE,OWNER,...,DECAY_DATE,...,RCS,...}
 * with the cross-section in square metres; those of Space-Track have {@code SATNAME}, {@code
 * INTLDES}, {@code COUNTRY}, {@code DECAY}, a class {@code RCS_SIZE}, and no status.
 */
final class SatcatReader {

  private static final String NUMBER = "NORAD_CAT_ID";
  private static final String TYPE = "OBJECT_TYPE";

  private final String source;
  private final Map<Integer, Satcat.Entry> entries = new HashMap<>();
  private final SourceFindings findings;
  private Map<String, Integer> columns;

  SatcatReader(String source) {
    this.source = source;
    this.findings = new SourceFindings(source);
  }

  Satcat read(Reader text) throws IOException {
    CsvLines.read(text, this::readLine);
    if (columns == null) {
      throw new CatalogReadException(source, "contains no satellite catalogue");
    }
    return new Satcat(entries, findings.rejects());
  }

  private void readLine(CsvLines.Line line) throws CatalogReadException {
    String number = "";
    try {
      List<String> fields = line.fields();
      if (columns == null) {
        readHeader(fields);
        return;
      }
      number = text(fields, NUMBER);
      if (number.equalsIgnoreCase(NUMBER)) {
        return; // the header again, as in files that were joined
      }
      if (fields.size() < columns.size()) {
        throw new RecordProblem(
            "the row has " + fields.size() + " columns, the header " + columns.size());
      }
      entries.put(GpValues.catalogNumber(required(number)), entry(fields));
    } catch (RecordProblem e) {
      findings.reject(line.number(), number, e.getMessage());
    }
  }

  private static String required(String number) throws RecordProblem {
    if (number.isEmpty()) {
      throw new RecordProblem(NUMBER + " is empty");
    }
    return number;
  }

  private void readHeader(List<String> fields) throws CatalogReadException {
    Map<String, Integer> found = new HashMap<>();
    for (int i = 0; i < fields.size(); i++) {
      found.putIfAbsent(fields.get(i).strip().toUpperCase(Locale.ROOT), i);
    }
    List<String> missing = new ArrayList<>(List.of(NUMBER, TYPE));
    missing.removeAll(found.keySet());
    if (!missing.isEmpty()) {
      throw new CatalogReadException(
          source,
          "no satellite catalogue: the CSV header lacks "
              + String.join(", ", missing)
              + ServerWords.quoted(String.join(",", fields)));
    }
    columns = found;
  }

  private Satcat.Entry entry(List<String> fields) {
    ObjectFacts.Type type = ObjectFacts.Type.of(text(fields, TYPE));
    return new Satcat.Entry(
        RecordProblem.withoutControls(text(fields, "OBJECT_NAME", "SATNAME")),
        RecordProblem.withoutControls(text(fields, "OBJECT_ID", "INTLDES")),
        new ObjectFacts(
            type,
            status(fields, type),
            RecordProblem.withoutControls(text(fields, "OWNER", "COUNTRY", "COUNTRY_CODE")),
            size(fields),
            DecayDate.of(text(fields, "DECAY_DATE", "DECAY"))));
  }

  /** Where no code is stated, stages and fragments do not work, as SOCRATES shows them. */
  private ObjectFacts.Status status(List<String> fields, ObjectFacts.Type type) {
    String code = text(fields, "OPS_STATUS_CODE");
    if (!code.isEmpty()) {
      return ObjectFacts.Status.of(code);
    }
    if (!text(fields, "DECAY_DATE", "DECAY").isEmpty()) {
      return ObjectFacts.Status.DECAYED;
    }
    boolean inert = type == ObjectFacts.Type.DEBRIS || type == ObjectFacts.Type.ROCKET_BODY;
    return inert ? ObjectFacts.Status.NONOPERATIONAL : ObjectFacts.Status.UNKNOWN;
  }

  private ObjectFacts.Size size(List<String> fields) {
    ObjectFacts.Size stated = ObjectFacts.Size.of(text(fields, "RCS_SIZE"));
    if (stated != ObjectFacts.Size.UNKNOWN) {
      return stated;
    }
    try {
      String area = text(fields, "RCS", "RCSVALUE");
      return ObjectFacts.Size.of(area.isEmpty() ? Double.NaN : GpValues.number("RCS", area));
    } catch (RecordProblem e) {
      return ObjectFacts.Size.UNKNOWN; // N/A
    }
  }

  /** The text in the first of some columns that has one; empty if none has. */
  private String text(List<String> fields, String... names) {
    for (String name : names) {
      Integer position = columns.get(name);
      if (position != null && position < fields.size() && !fields.get(position).isBlank()) {
        return fields.get(position).strip();
      }
    }
    return "";
  }
}

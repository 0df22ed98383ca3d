package org.orbsieve.catalog.gp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the rows of a GP CSV as OMMs of other encodings, each text as it stands. */
enum OmmText {
  /** CelesTrak's JSON: an array, numbers as numbers. */
  JSON("[", ",", "]") {
    @Override
    String record(Map<String, String> row) {
      return object(row, false);
    }
  },
  /** Space-Track's JSON: every value a string, and more keys. */
  QUOTED_JSON("[\n", ",\n", "\n]\n") {
    @Override
    String record(Map<String, String> row) {
      Map<String, String> more = new LinkedHashMap<>(row);
      more.put("DECAY_DATE", null);
      more.put("GP_ID", "271828182");
      more.put("REF_FRAME", "TEME");
      more.put("MEAN_ELEMENT_THEORY", "SGP4");
      more.put(
          "TLE_LINE1", "1 00005U 58002B   00179.78495062  .00000023  00000-0  28098-4 0  4753");
      return object(more, true);
    }
  },
  /** One object per line. */
  NDJSON("", "\n", "\n") {
    @Override
    String record(Map<String, String> row) {
      return object(row, false);
    }
  },
  /** CelesTrak's XML: an NDM with all messages. */
  XML("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ndm>\n", "\n", "\n</ndm>\n") {
    @Override
    String record(Map<String, String> row) {
      return "<omm id=\"CCSDS_OMM_VERS\" version=\"2.0\">\n<header><CREATION_DATE/><ORIGINATOR/></header>"
          + "<body><segment><metadata>"
          + tags(row, METADATA)
          + "<CENTER_NAME>EARTH</CENTER_NAME><REF_FRAME>TEME</REF_FRAME>"
          + "<TIME_SYSTEM>UTC</TIME_SYSTEM><MEAN_ELEMENT_THEORY>SGP4</MEAN_ELEMENT_THEORY>"
          + "</metadata>\n<data><meanElements>"
          + tags(row, ELEMENTS)
          + "</meanElements>\n<tleParameters>"
          + tags(row, TLE)
          + "</tleParameters></data></segment></body></omm>";
    }
  },
  /** KVN messages in a row. */
  KVN("", "\n", "\n") {
    @Override
    String record(Map<String, String> row) {
      StringBuilder text = new StringBuilder("CCSDS_OMM_VERS = 2.0\nCOMMENT not read = at all\n");
      text.append("CREATION_DATE  =\nORIGINATOR     = SOMEONE [else]\n");
      row.forEach((name, value) -> text.append(name).append(" = ").append(value).append('\n'));
      return text.append("REF_FRAME = TEME\nTIME_SYSTEM = UTC\nCENTER_NAME = EARTH\n").toString();
    }
  };

  private static final List<String> METADATA = List.of("OBJECT_NAME", "OBJECT_ID");
  private static final List<String> ELEMENTS =
      List.of(
          "EPOCH",
          "MEAN_MOTION",
          "ECCENTRICITY",
          "INCLINATION",
          "RA_OF_ASC_NODE",
          "ARG_OF_PERICENTER",
          "MEAN_ANOMALY");
  private static final List<String> TLE =
      List.of(
          "EPHEMERIS_TYPE",
          "CLASSIFICATION_TYPE",
          "NORAD_CAT_ID",
          "ELEMENT_SET_NO",
          "REV_AT_EPOCH",
          "BSTAR",
          "MEAN_MOTION_DOT",
          "MEAN_MOTION_DDOT");
  private static final Set<String> TEXTS =
      Set.of("OBJECT_NAME", "OBJECT_ID", "EPOCH", "CLASSIFICATION_TYPE");

  private final String begin;
  private final String between;
  private final String end;

  OmmText(String begin, String between, String end) {
    this.begin = begin;
    this.between = between;
    this.end = end;
  }

  /** One record. */
  abstract String record(Map<String, String> row);

  /** A file of records. */
  String file(List<String> records) {
    return begin + String.join(between, records) + end;
  }

  /** A file of the rows of a CSV. */
  String ofCsv(String csv) {
    return file(rows(csv).stream().map(this::record).toList());
  }

  /** The rows of a CSV without quotes, by column. */
  static List<Map<String, String>> rows(String csv) {
    List<String> lines = csv.lines().filter(line -> !line.startsWith("#")).toList();
    List<String> names = Arrays.asList(lines.get(0).split(","));
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] fields = line.split(",", -1);
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < fields.length; i++) {
        row.put(names.get(i), fields[i]);
      }
      rows.add(row);
    }
    return rows;
  }

  private static String object(Map<String, String> row, boolean quoted) {
    StringBuilder text = new StringBuilder("{");
    row.forEach(
        (name, value) -> {
          boolean string = quoted || TEXTS.contains(name);
          String json =
              value == null
                  ? "null"
                  : string ? '"' + value.replace("\"", "\\\"") + '"' : jsonNumber(value);
          text.append(text.length() > 1 ? "," : "").append('"').append(name).append("\":");
          text.append(json);
        });
    return text.append('}').toString();
  }

  /** JSON has no number that begins with a point. */
  private static String jsonNumber(String text) {
    return text.replaceFirst("^(-?)\\.", "$10.").replaceFirst("^\\+", "");
  }

  private static String tags(Map<String, String> row, List<String> names) {
    StringBuilder text = new StringBuilder();
    for (String name : names) {
      String value = row.get(name).replace("&", "&amp;").replace("<", "&lt;");
      text.append('<').append(name).append('>').append(value);
      text.append("</").append(name).append('>');
    }
    return text.toString();
  }
}

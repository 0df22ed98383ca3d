package org.orbsieve.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** How a report is written. */
public enum ReportFormat {
  /** For a person: a table, values with four digits. */
  TEXT {
    @Override
    public String write(BenchReport report) {
      StringBuilder text = new StringBuilder();
      report
          .facts()
          .forEach(
              (name, value) -> text.append(String.format(Locale.ROOT, "%-11s %s%n", name, value)));
      String group = "";
      for (Figure figure : report.figures()) {
        if (!figure.group().equals(group)) {
          group = figure.group();
          text.append(String.format(Locale.ROOT, "%n%s%n", group));
        }
        String unit = figure.unit().equals("1") ? "" : figure.unit();
        String line =
            String.format(
                Locale.ROOT,
                "  %-28s %17s %-5s %s",
                figure.name(),
                number(figure.value()),
                unit,
                figure.note());
        text.append(line.stripTrailing()).append(System.lineSeparator());
      }
      return text.toString();
    }
  },

  /** A row per fact and per figure, full precision. */
  CSV {
    @Override
    public String write(BenchReport report) throws IOException {
      StringWriter out = new StringWriter();
      try (CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
        csv.printRecord("group", "name", "value", "unit", "note");
        for (Map.Entry<String, String> fact : report.facts().entrySet()) {
          csv.printRecord("run", fact.getKey(), fact.getValue(), "", "");
        }
        for (Figure figure : report.figures()) {
          csv.printRecord(
              figure.group(), figure.name(), figure.value(), figure.unit(), figure.note());
        }
      }
      return out.toString();
    }
  },

  /** One object: the facts by name, and a list of figures. */
  JSON {
    @Override
    public String write(BenchReport report) throws IOException {
      StringWriter out = new StringWriter();
      JsonFactory factory =
          JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
      try (JsonGenerator json = factory.createGenerator(out)) {
        json.setPrettyPrinter(new DefaultPrettyPrinter());
        json.writeStartObject();
        json.writeObjectFieldStart("run");
        for (Map.Entry<String, String> fact : report.facts().entrySet()) {
          json.writeStringField(fact.getKey(), fact.getValue());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("figures");
        for (Figure figure : report.figures()) {
          writeFigure(json, figure);
        }
        json.writeEndArray();
        json.writeEndObject();
      }
      return out.append(System.lineSeparator()).toString();
    }
  };

  /**
   * The whole report, with the end of its last line.
   *
   * @param report the figures and facts
   * @return the text, with the end of its last line
   * @throws IOException if the text cannot be produced
   */
  public abstract String write(BenchReport report) throws IOException;

  private static void writeFigure(JsonGenerator json, Figure figure) throws IOException {
    json.writeStartObject();
    json.writeStringField("group", figure.group());
    json.writeStringField("name", figure.name());
    json.writeNumberField("value", figure.value());
    json.writeStringField("unit", figure.unit());
    json.writeStringField("note", figure.note());
    json.writeEndObject();
  }

  /** Four significant digits at least, and no exponent. */
  static String number(double value) {
    double size = Math.abs(value);
    int decimals = size >= 1000 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : size >= 1 ? 3 : 4;
    boolean whole = value == Math.rint(value);
    return String.format(Locale.ROOT, "%,." + (whole ? 0 : decimals) + "f", value);
  }
}

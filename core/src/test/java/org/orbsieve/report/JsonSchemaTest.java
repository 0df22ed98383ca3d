package org.orbsieve.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.orbsieve.report.conjunction.ConjunctionColumns;
import org.orbsieve.report.conjunction.Marks;
import org.orbsieve.report.read.RandomRows;

/**
 * The schema in {@code docs/schema} is what the definitions say, and what is written is of that
 * form. With the property {@code orbsieve.docs=write} it is written instead of compared.
 */
class JsonSchemaTest {

  private static final Path FILE = Path.of("..", "docs", "schema", "conjunction.schema.json");

  private static final Set<String> REQUIRED =
      Set.of(
          "kind",
          "tca",
          "missDistance_m",
          "relativeSpeed_mps",
          "primary",
          "primary.catalogNumber",
          "primary.name",
          "primary.designator",
          "primary.epoch",
          "secondary",
          "secondary.catalogNumber",
          "secondary.name",
          "secondary.designator",
          "secondary.epoch",
          "passage.centre",
          "passage.count",
          "maxProbability",
          "maxProbability.method",
          "maxProbability.covarianceShape",
          "maxProbability.combinedHardBodyRadius_m",
          "risk.probability",
          "risk.combinedHardBodyRadius",
          "risk.combinedHardBodyRadius.value_m",
          "risk.combinedHardBodyRadius.source",
          "risk.remarks",
          "passes.count",
          "passes.firstTca",
          "passes.lastTca");

  private final Map<String, Object> schema =
      new JsonSchema(REQUIRED)
          .of("A conjunction, as a line of JSON", ConjunctionColumns.json(Marks.NONE));

  @Test
  void schemaIsAsDefined() throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
      json.setPrettyPrinter(
          new DefaultPrettyPrinter()
              .withObjectIndenter(indenter)
              .withArrayIndenter(new DefaultPrettyPrinter.FixedSpaceIndenter()));
      JsonTree.write(json, schema);
    }
    text.write("\n");
    if ("write".equals(System.getProperty("orbsieve.docs"))) {
      Files.createDirectories(FILE.getParent());
      Files.writeString(FILE, text.toString());
    }
    assertEquals(text.toString(), Files.readString(FILE));
  }

  @Test
  void requiredFieldsAreDefined() {
    Set<String> known = new HashSet<>();
    for (var column : ConjunctionColumns.json(Marks.NONE)) {
      String field = column.definition().field();
      for (int dot = field.indexOf('.'); dot >= 0; dot = field.indexOf('.', dot + 1)) {
        known.add(field.substring(0, dot));
      }
      known.add(field);
    }
    assertTrue(known.containsAll(REQUIRED), REQUIRED.toString());
  }

  /** Against the lines that were written by hand, and by the few keywords that the schema uses. */
  @Test
  void goldenLinesAreOfTheSchema() throws IOException {
    StringWriter out = new StringWriter();
    new JsonLinesWriter(Samples.CONTEXT).write(out, Samples.rows());
    for (String line : out.toString().lines().toList()) {
      assertEquals(Set.of(), violations(line), line);
    }
    String first = out.toString().lines().findFirst().orElseThrow();
    assertEquals(Set.of("$.tca"), violations(first.replace("2016-12-31T00", "2016-12-31 00")));
    assertEquals(Set.of("$.kind"), violations(first.replace("\"kind\":\"START\",", "")));
    assertEquals(
        Set.of("$.primary.catalogNumber"), violations(first.replace(":900,", ":\"900\",")));
  }

  @Test
  void randomLinesAreOfTheSchema() throws IOException {
    StringWriter out = new StringWriter();
    new JsonLinesWriter(Samples.CONTEXT).write(out, new RandomRows(31).rows(300));
    for (String line : out.toString().lines().toList()) {
      assertEquals(Set.of(), violations(line), line);
    }
  }

  private Set<String> violations(String line) throws IOException {
    try (JsonParser json = new JsonFactory().createParser(line)) {
      json.nextToken();
      Set<String> found = new HashSet<>();
      check("$", schema, JsonTree.read(json), found);
      return found;
    }
  }

  private static void check(String path, Map<?, ?> schema, Object value, Set<String> found) {
    boolean fits =
        switch ((String) schema.get("type")) {
          case "object" -> value instanceof Map;
          case "array" -> value instanceof List;
          case "string" ->
              value instanceof String text
                  && (!(schema.get("pattern") instanceof String wanted) || text.matches(wanted));
          case "integer" -> value instanceof Long;
          case "number" -> value instanceof Number;
          case "boolean" -> value instanceof Boolean;
          default -> false;
        };
    if (!fits) {
      found.add(path);
    } else if (value instanceof Map<?, ?> object) {
      for (Object name : (List<?>) schema.get("required")) {
        if (!object.containsKey(name)) {
          found.add(path + "." + name);
        }
      }
      Map<?, ?> properties = (Map<?, ?>) schema.get("properties");
      object.forEach(
          (name, field) ->
              check(path + "." + name, (Map<?, ?>) properties.get(name), field, found));
    } else if (value instanceof List<?> list) {
      list.forEach(item -> check(path + "[]", (Map<?, ?>) schema.get("items"), item, found));
    }
  }
}

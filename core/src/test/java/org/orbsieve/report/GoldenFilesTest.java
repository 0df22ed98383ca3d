package org.orbsieve.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.catalog.Reject;
import org.orbsieve.narrowphase.Conjunction.Kind;

/** The writers against files that were written by hand, byte for byte. */
class GoldenFilesTest {

  @Test
  void csvHasTheColumnsOfSocrates() throws IOException {
    List<AssessedConjunction> minima =
        Samples.rows().stream().filter(r -> r.conjunction().kind() == Kind.MINIMUM).toList();
    assertGolden("minima.csv", new SocratesCsvWriter(Samples.CONTEXT, Set.of()), minima);
  }

  @Test
  void csvWithEventsHasOneColumnMore() throws IOException {
    assertGolden(
        "events.csv",
        new SocratesCsvWriter(Samples.CONTEXT, Set.of(SocratesCsvWriter.Extra.EVENT)),
        Samples.rows());
  }

  @Test
  void jsonHasOneObjectPerLine() throws IOException {
    assertGolden("events.jsonl", new JsonLinesWriter(Samples.CONTEXT), Samples.rows());
  }

  @Test
  void noRowsLeaveTheHeaderOrNothing() throws IOException {
    StringWriter csv = new StringWriter();
    new SocratesCsvWriter(Samples.CONTEXT, Set.of()).write(csv, List.of());
    assertEquals(golden("minima.csv").lines().findFirst().orElseThrow() + "\n", csv.toString());
    StringWriter json = new StringWriter();
    new JsonLinesWriter(Samples.CONTEXT).write(json, List.of());
    assertEquals("", json.toString());
  }

  @Test
  void rejectsNameTheirPlace() throws IOException {
    StringWriter out = new StringWriter();
    RejectsCsvWriter.write(
        out,
        List.of(
            new Reject("a.csv", 17, "12345", "eccentricity 1.5 is outside [0, 1)"),
            new Reject("-", 0, "", "the \"epoch\" is missing")));
    assertEquals(
        """
        source,line,catalogue_number,reason
        a.csv,17,12345,"eccentricity 1.5 is outside [0, 1)"
        -,,,"the ""epoch"" is missing"
        """,
        out.toString());
  }

  @Test
  void noRejectsLeaveTheHeader() throws IOException {
    StringWriter out = new StringWriter();
    RejectsCsvWriter.write(out, List.of());
    assertEquals("source,line,catalogue_number,reason\n", out.toString());
  }

  private static void assertGolden(
      String name, ConjunctionWriter writer, List<AssessedConjunction> rows) throws IOException {
    StringWriter out = new StringWriter();
    writer.write(out, rows);
    assertEquals(golden(name), out.toString());
  }

  private static String golden(String name) throws IOException {
    try (InputStream in = GoldenFilesTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

package org.orbsieve.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.assessment.Passes;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.Reject;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.narrowphase.Conjunction.Kind;
import org.orbsieve.report.SocratesCsvWriter.Extra;
import org.orbsieve.report.conjunction.Marks;
import org.orbsieve.request.Suppression;
import org.orbsieve.run.checkpoint.RecordTree;

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

  /** The crossing has three passes and an old primary; the other minimum old elements of both. */
  @Test
  void passesAndOldElementsComeLast() throws IOException {
    List<AssessedConjunction> rows = new ArrayList<>(Samples.rows());
    rows.set(
        2,
        rows.get(2)
            .withPasses(
                new Passes(
                    3, Samples.utc("2016-12-31T16:00:00"), Samples.utc("2016-12-31T23:59:60.9"))));
    Set<Extra> extras = Set.of(Extra.EVENT, Extra.OLD_ELEMENTS, Extra.PASSES);
    Set<Integer> old = Set.of(5, 44713, 339999);
    StringWriter csv = new StringWriter();
    new SocratesCsvWriter(Samples.CONTEXT, extras, marks(old)).write(csv, rows);
    List<String> plain = golden("events.csv").lines().toList();
    assertEquals(
        String.join(
            "\n",
            plain.get(0) + ",OLD_ELEMENTS,PASSES,FIRST_TCA,LAST_TCA",
            plain.get(1) + ",,,,",
            plain.get(2) + ",,,,",
            plain.get(3) + ",1,3,2016-12-31 16:00:00.000,2016-12-31 23:59:60.900",
            plain.get(4) + ",1+2,,,",
            ""),
        csv.toString());
    StringWriter json = new StringWriter();
    new JsonLinesWriter(Samples.CONTEXT, marks(old)).write(json, rows);
    List<String> lines = json.toString().lines().toList();
    List<String> before = golden("events.jsonl").lines().toList();
    assertEquals(before.subList(0, 2), lines.subList(0, 2));
    assertTrue(
        lines
            .get(2)
            .endsWith(
                ",\"passes\":{\"count\":3,\"firstTca\":\"2016-12-31T16:00:00.000000Z\","
                    + "\"lastTca\":\"2016-12-31T23:59:60.900000Z\"}}"),
        lines.get(2));
    assertEquals(
        before.get(3), lines.get(3).replace(",\"oldElements\":true", ""), "both are marked");
    assertEquals(3, lines.get(3).split("\"oldElements\":true", -1).length);
    assertEquals(2, lines.get(2).split("\"oldElements\":true", -1).length);
  }

  @Test
  void suppressedPairsTellTheirRule() throws IOException {
    List<AssessedConjunction> rows = Samples.rows();
    UtcFormat utc = new UtcFormat(Samples.CONTEXT);
    SuppressedPair docked = SuppressedPair.of(0, rows.get(1).conjunction(), utc);
    SuppressedPair crossing = SuppressedPair.of(1, rows.get(2).conjunction(), utc);
    SuppressedPair twice =
        crossing.and(
            new SuppressedPair(crossing.key(), 1, 2, "earlier", "2017", "later", 5.0, 1.0));
    assertEquals(twice, RecordTree.read(SuppressedPair.class, RecordTree.write(twice)));
    SuppressedPair closer =
        crossing.and(new SuppressedPair(crossing.key(), 1, 0, "", "2018", "later", 4.9, 1.0));
    assertEquals("later", closer.closest());
    assertEquals(4.9, closer.missDistance());
    List<Suppression.Rule> rules =
        List.of(
            new Suppression.Rule(0, "docked", "r.csv line 2"),
            new Suppression.Rule(1, "min-speed", ""));
    List<CatalogRecord> records =
        rows.stream()
            .flatMap(r -> Stream.of(r.conjunction().primary(), r.conjunction().secondary()))
            .sorted(Comparator.comparing(SpaceObject::catalogNumber))
            .map(object -> new CatalogRecord(object, "c.csv", 1))
            .toList();
    StringWriter out = new StringWriter();
    SuppressedPairsWriter.write(
        out, new Catalog(records, List.of()), rules, List.of(docked, twice));
    assertEquals(
        """
        NORAD_CAT_ID_1,OBJECT_NAME_1,NORAD_CAT_ID_2,OBJECT_NAME_2,RULE,RULE_PLACE,\
        CONJUNCTIONS,OTHER_CASES,FIRST_TCA,LAST_TCA,TCA,TCA_RANGE,TCA_RELATIVE_SPEED
        25544,ISS (ZARYA),49044,ISS (NAUKA),docked,r.csv line 2,0,1,2016-12-31 00:00:00.000,\
        2016-12-31 00:00:00.000,2016-12-31 00:00:00.000,0.000,0.000
        5,VANGUARD 1,22675,"COSMOS 2251, ""BIG"" DEB",min-speed,,2,2,2016-12-31 18:00:00.000,\
        2017,2016-12-31 18:00:00.000,0.005,15.000
        """,
        out.toString());
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

  private static Marks marks(Set<Integer> old) {
    return new Marks(old, object -> List.of(), Set.of(), List.of(), Optional.empty());
  }
}

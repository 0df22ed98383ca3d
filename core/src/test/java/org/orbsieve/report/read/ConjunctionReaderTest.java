package org.orbsieve.report.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orbsieve.assessment.ActionLevel;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.assessment.Passes;
import org.orbsieve.assessment.RiskAssessment;
import org.orbsieve.assessment.probability.EncounterGeometry;
import org.orbsieve.assessment.probability.Probability;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.ObjectForm;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.narrowphase.Conjunction;
import org.orbsieve.narrowphase.RelativeState;
import org.orbsieve.report.ConjunctionWriter;
import org.orbsieve.report.GroupNames;
import org.orbsieve.report.JsonLinesWriter;
import org.orbsieve.report.SocratesCsvWriter;
import org.orbsieve.report.SocratesCsvWriter.Extra;
import org.orbsieve.report.UtcFormat;
import org.orbsieve.report.column.CsvTable;
import org.orbsieve.report.column.JsonTable;
import org.orbsieve.report.conjunction.Marks;

/** What the writers write is read back equal; properties over random rows. */
class ConjunctionReaderTest {

  private static final AstroContext CONTEXT = RandomRows.CONTEXT;

  @TempDir Path folder;

  @Test
  void csvReadAndWrittenAgainIsTheSameBytes() throws IOException {
    Random random = new Random(1);
    for (int run = 0; run < 60; run++) {
      Set<Extra> extras = EnumSet.noneOf(Extra.class);
      for (Extra extra : Extra.values()) {
        if (random.nextBoolean()) {
          extras.add(extra);
        }
      }
      List<AssessedConjunction> rows = new RandomRows(run).rows(25);
      String text = text(csv(extras, rows), rows);
      StringWriter again = new StringWriter();
      try (RecordReader<ConjunctionRecord> reader = reader(text, "a.csv")) {
        List<TableRow> read = reader.rest().stream().map(ConjunctionRecord::row).toList();
        assertEquals(rows.size(), read.size());
        new CsvTable<>(reader.schema().columns(), new UtcFormat(CONTEXT)).write(again, read);
      }
      assertEquals(text, again.toString());
    }
  }

  @Test
  void jsonReadAndWrittenAgainIsTheSameBytes() throws IOException {
    for (int run = 0; run < 60; run++) {
      List<AssessedConjunction> rows = new RandomRows(run).rows(25);
      String text = text(json(rows), rows);
      StringWriter again = new StringWriter();
      try (RecordReader<ConjunctionRecord> reader = reader(text, "a.json")) {
        List<TableRow> read = reader.rest().stream().map(ConjunctionRecord::row).toList();
        UtcFormat utc = new UtcFormat(CONTEXT);
        new JsonTable<>(reader.schema().columns(), utc, new UtcFormat(CONTEXT)).append(again, read);
      }
      assertEquals(text, again.toString());
    }
  }

  /** Against the rows themselves, which know nothing of columns. */
  @Test
  void csvHasTheRowsToItsLastDigit() throws IOException {
    List<AssessedConjunction> rows = new RandomRows(3).rows(300);
    List<ConjunctionRecord> read =
        reader(text(csv(EnumSet.allOf(Extra.class), rows), rows), "a.csv").rest();
    for (int i = 0; i < rows.size(); i++) {
      Conjunction conjunction = rows.get(i).conjunction();
      ConjunctionRecord record = read.get(i);
      assertSameObject(conjunction.primary(), record.primary());
      assertSameObject(conjunction.secondary(), record.secondary());
      assertEquals(conjunction.primary().displayName(), record.primary().name());
      assertEquals(conjunction.kind(), record.kind());
      assertEquals(0, record.tca().durationFrom(conjunction.tca()), 0.5001e-3);
      assertEquals(conjunction.missDistance(), record.missDistance(), 0.50001);
      assertEquals(conjunction.relativeSpeed(), record.relativeSpeed(), 0.50001);
      assertRisk(rows.get(i).risk(), record, 5.001e-4);
    }
  }

  @Test
  void jsonHasTheRowsToTheBit() throws IOException {
    List<AssessedConjunction> rows = new RandomRows(4).rows(300);
    List<ConjunctionRecord> read = reader(text(json(rows), rows), "a.json").rest();
    for (int i = 0; i < rows.size(); i++) {
      Conjunction conjunction = rows.get(i).conjunction();
      ConjunctionRecord record = read.get(i);
      assertSameObject(conjunction.primary(), record.primary());
      assertSameObject(conjunction.secondary(), record.secondary());
      assertEquals(conjunction.primary().name(), record.primary().name());
      assertEquals(conjunction.kind(), record.kind());
      assertEquals(0, record.tca().durationFrom(conjunction.tca()), 0.5001e-6);
      assertEquals(conjunction.missDistance(), record.missDistance());
      assertEquals(conjunction.relativeSpeed(), record.relativeSpeed());
      Optional<Vector3D> position = RelativeState.rtn(conjunction).map(RelativeState::position);
      assertEquals(position, record.row().vector("relativePositionRtn_m"));
      assertEquals(
          rows.get(i).passes().map(Passes::count).orElse(-1L),
          record.row().whole("passes.count").orElse(-1));
      assertRisk(rows.get(i).risk(), record, 0);
    }
  }

  private static void assertSameObject(SpaceObject object, ObjectRecord record) {
    assertEquals(object.form(), record.form());
    assertEquals(object.sourceName(), record.source());
    assertEquals(
        0, record.epoch().orElseThrow().durationFrom(object.elements().epoch()), 0.5001e-6);
  }

  private static void assertRisk(
      Optional<RiskAssessment> risk, ConjunctionRecord record, double tolerance) {
    boolean known = risk.isPresent() && risk.get().probability() instanceof Probability.Known;
    assertEquals(known, record.probability().isPresent());
    if (known) {
      double value = ((Probability.Known) risk.get().probability()).value();
      assertEquals(value, record.probability().getAsDouble(), tolerance * value);
    }
    assertEquals(
        risk.flatMap(RiskAssessment::geometry).map(EncounterGeometry::sigmaMajor).orElse(-1.0),
        record.row().real("risk.encounterPlane.sigmaMajor_m").orElse(-1),
        1000 * tolerance);
    assertEquals(risk.flatMap(r -> r.level().map(level -> level.name())), record.level());
  }

  @Test
  void groupsAndOldElementsAreReadBack() throws IOException {
    List<AssessedConjunction> rows = new RandomRows(5).rows(1);
    Conjunction only = rows.get(0).conjunction();
    int number = only.secondary().catalogNumber();
    GroupNames groups = new GroupNames(Map.of(number, List.of("fleet", "leo")));
    ConjunctionWriter csv =
        new SocratesCsvWriter(
            CONTEXT, EnumSet.of(Extra.GROUPS, Extra.OLD_ELEMENTS), marks(Set.of(number), groups));
    ConjunctionWriter json = new JsonLinesWriter(CONTEXT, marks(Set.of(number), groups));
    ConjunctionRecord fromCsv = reader(text(csv, rows), "a").next().orElseThrow();
    ConjunctionRecord fromJson = reader(text(json, rows), "a").next().orElseThrow();
    for (ConjunctionRecord record : List.of(fromCsv, fromJson)) {
      assertEquals(List.of(), record.primary().groups());
      assertEquals(List.of("fleet", "leo"), record.secondary().groups());
    }
    boolean old = !only.secondary().isVariant();
    assertEquals(old ? Optional.of("2") : Optional.empty(), fromCsv.row().text("OLD_ELEMENTS"));
    assertEquals(
        old ? Optional.of(true) : Optional.empty(), fromJson.row().flag("secondary.oldElements"));
  }

  @Test
  void bothFormatsGiveTheSameKeys() throws IOException {
    List<AssessedConjunction> rows = new RandomRows(6).rows(100);
    List<ConjunctionRecord> csv =
        reader(text(csv(Set.of(Extra.VARIANTS), rows), rows), "a.csv").rest();
    List<ConjunctionRecord> json = reader(text(json(rows), rows), "a.json").rest();
    for (int i = 0; i < rows.size(); i++) {
      assertEquals(json.get(i).key().pair(), csv.get(i).key().pair());
      assertTrue(json.get(i).key().secondsFrom(csv.get(i).key()) <= 0.5001e-3);
    }
  }

  @Test
  void gzipIsReadAsWell() throws IOException {
    List<AssessedConjunction> rows = new RandomRows(7).rows(10);
    for (ConjunctionWriter writer : List.of(csv(Set.of(), rows), json(rows))) {
      String text = text(writer, rows);
      Path file = folder.resolve("any.name");
      Files.write(file, gzip(text));
      try (RecordReader<ConjunctionRecord> reader = ConjunctionReader.open(file, CONTEXT)) {
        assertEquals(reader(text, "plain").rest(), reader.rest());
        assertEquals(Optional.empty(), reader.next());
      }
    }
  }

  @Test
  void filesWithoutRowsAreReadByTheirName() throws IOException {
    String header = text(csv(Set.of(), List.of()), List.of());
    assertEquals(List.of(), reader(header, "none.csv").rest());
    assertEquals(List.of(), reader("", "none.jsonl").rest());
    assertEquals(List.of(), reader("", "none.JSON.gz").rest());
    ResultReadException error =
        assertThrows(ResultReadException.class, () -> reader("", "none.csv"));
    assertEquals("the file is empty: a CSV begins with a header", error.reason());
    assertThrows(
        NoSuchFileException.class,
        () -> ConjunctionReader.open(folder.resolve("missing.csv"), CONTEXT));
  }

  /** The file of SOCRATES itself: its order of objects, its line ends, a column of its own. */
  @Test
  void socratesIsRead() throws IOException {
    String text =
        "NORAD_CAT_ID_1,OBJECT_NAME_1,DSE_1,NORAD_CAT_ID_2,OBJECT_NAME_2,DSE_2,TCA,TCA_RANGE,"
            + "TCA_RELATIVE_SPEED,MAX_PROB,DILUTION,NEW\r\n"
            + "44713,STARLINK-1007 [+],1.000,5,VANGUARD 1 [-],-7.5,2016-12-31 23:59:60.500,1.235,"
            + "12.000,1.235E-05,0.321,x\r\n";
    ConjunctionRecord record = reader(text, "socrates").next().orElseThrow();
    assertEquals(new ObjectForm(44713, ""), record.primary().form());
    assertEquals(
        new ConjunctionKey.Pair(new ObjectForm(5, ""), new ObjectForm(44713, "")),
        record.key().pair());
    assertEquals(1235.0, record.missDistance());
    assertEquals(-7.5 * 86_400, record.secondary().age());
    assertEquals(1.235e-5, record.maxProbability().orElseThrow());
    assertEquals(Conjunction.Kind.MINIMUM, record.kind());
    assertEquals("2016-12-31 23:59:60.500", new UtcFormat(CONTEXT).socrates(record.tca()));
    assertFalse(record.row().schema().has("LEVEL"));
    assertEquals(Optional.empty(), record.level());
    assertThrows(IllegalArgumentException.class, () -> record.row().text("LEVLE"));
  }

  @Test
  void fieldsOfLaterVersionsArePassedOver() throws IOException {
    List<AssessedConjunction> rows = new RandomRows(8).rows(1);
    String text = text(json(rows), rows);
    String later =
        text.replaceFirst("\\{", "{\"new\":{\"deep\":[1,null,{\"kind\":2}]},")
            .replaceFirst("\"primary\":\\{", "\"primary\":{\"tca\":null,");
    assertEquals(reader(text, "a").rest(), reader(later, "a").rest());
  }

  static ConjunctionWriter csv(Set<Extra> extras, List<AssessedConjunction> rows) {
    return new SocratesCsvWriter(CONTEXT, extras, marks(old(rows), groups(rows)));
  }

  static ConjunctionWriter json(List<AssessedConjunction> rows) {
    return new JsonLinesWriter(CONTEXT, marks(old(rows), groups(rows)));
  }

  private static Marks marks(Set<Integer> old, GroupNames groups) {
    List<ActionLevel> levels = List.of(new ActionLevel("watch", 1e-6));
    return new Marks(old, groups::of, groups.byNumber().keySet(), levels, Optional.empty());
  }

  private static Set<Integer> old(List<AssessedConjunction> rows) {
    return rows.isEmpty() ? Set.of() : Set.of(rows.get(0).conjunction().primary().catalogNumber());
  }

  private static GroupNames groups(List<AssessedConjunction> rows) {
    return rows.isEmpty()
        ? GroupNames.NONE
        : new GroupNames(
            Map.of(
                rows.get(rows.size() - 1).conjunction().secondary().catalogNumber(),
                List.of("one", "two, too")));
  }

  static String text(ConjunctionWriter writer, List<AssessedConjunction> rows) throws IOException {
    StringWriter out = new StringWriter();
    writer.write(out, rows);
    return out.toString();
  }

  static RecordReader<ConjunctionRecord> reader(String text, String source)
      throws ResultReadException {
    return reader(text.getBytes(StandardCharsets.UTF_8), source);
  }

  static RecordReader<ConjunctionRecord> reader(byte[] bytes, String source)
      throws ResultReadException {
    return ConjunctionReader.open(new ByteArrayInputStream(bytes), source, CONTEXT);
  }

  static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}

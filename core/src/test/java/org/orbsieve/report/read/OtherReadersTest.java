package org.orbsieve.report.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbsieve.assessment.variant.Approach;
import org.orbsieve.assessment.variant.FormApproaches;
import org.orbsieve.assessment.variant.VariantComparison;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.ObjectForm;
import org.orbsieve.catalog.Reject;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.ephemeris.Span;
import org.orbsieve.narrowphase.Conjunction;
import org.orbsieve.narrowphase.StateVector;
import org.orbsieve.report.RejectsCsvWriter;
import org.orbsieve.report.SuppressedPair;
import org.orbsieve.report.SuppressedPairsWriter;
import org.orbsieve.report.UtcFormat;
import org.orbsieve.report.VariantCsvWriter;
import org.orbsieve.report.column.CsvTable;
import org.orbsieve.request.Suppression;
import org.orekit.time.AbsoluteDate;

/** Rejects, suppressed pairs and comparisons of variants: read back as they were written. */
class OtherReadersTest {

  private static final AstroContext CONTEXT = RandomRows.CONTEXT;
  private static final AbsoluteDate START = new AbsoluteDate(2026, 11, 1, CONTEXT.utc());

  @TempDir Path folder;

  @Test
  void rejectsAreReadBackEqual() throws IOException {
    Random random = new Random(41);
    String[] words = {"", "a,b", "\"q\"", "two\nlines", "12345", " x ", "\u00fc"};
    List<Reject> rejects = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      rejects.add(
          new Reject(
              words[random.nextInt(words.length)],
              random.nextInt(3),
              words[random.nextInt(words.length)],
              "reason, " + words[random.nextInt(words.length)]));
    }
    StringWriter out = new StringWriter();
    RejectsCsvWriter.write(out, rejects);
    try (RecordReader<Reject> reader = RejectsReader.open(file(out), CONTEXT)) {
      assertEquals(rejects, reader.rest());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'a,-1,5,why', 'line -1 is negative'",
    "'a,x,5,why', 'line is \"x\", not a whole number'",
    "'a,1,5,', 'a reject needs a reason'",
    "'a,1,5', '3 fields instead of 4, as the header has'",
  })
  void damagedRejectsAreRefused(String row, String reason) throws IOException {
    Path file = file("source,line,catalogue_number,reason\na,1,5,why\n" + row + "\n");
    try (RecordReader<Reject> reader = RejectsReader.open(file, CONTEXT)) {
      assertTrue(reader.next().isPresent());
      ResultReadException error = assertThrows(ResultReadException.class, reader::next);
      assertEquals(file + ": line 3: " + reason, error.getMessage());
    }
  }

  @Test
  void suppressedPairsAreReadBackToTheLastDigit() throws IOException {
    List<Suppression.Rule> rules =
        List.of(
            new Suppression.Rule(0, "docked", "r.csv line 2"),
            new Suppression.Rule(1, "min-speed", ""));
    SpaceObject one = object(5, "A, \"B\"");
    SpaceObject other = object(7, "");
    SuppressedPair docked = SuppressedPair.of(0, conjunction(one, other, 10), utc());
    SuppressedPair slow =
        SuppressedPair.of(1, conjunction(one, other, 20.0004), utc())
            .and(SuppressedPair.of(1, conjunction(one, other, 30), utc()));
    StringWriter out = new StringWriter();
    Catalog catalog = new Catalog(List.of(found(one), found(other)), List.of(), 0);
    SuppressedPairsWriter.write(out, catalog, rules, List.of(docked, slow));
    try (RecordReader<SuppressedRecord> reader = SuppressedReader.open(file(out), CONTEXT)) {
      List<SuppressedRecord> read = reader.rest();
      assertEquals(2, read.size());
      SuppressedRecord second = read.get(1);
      assertEquals(
          new ConjunctionKey.Pair(new ObjectForm(5, ""), new ObjectForm(7, "")), second.pair());
      assertEquals(List.of("docked", "min-speed"), read.stream().map(r -> r.rule()).toList());
      assertEquals("r.csv line 2", read.get(0).place());
      assertEquals(2, second.conjunctions());
      assertEquals(0, second.otherCases());
      assertEquals(START.shiftedBy(20), second.first());
      assertEquals(START.shiftedBy(30), second.last());
      assertEquals(START.shiftedBy(20), second.closest());
      assertEquals(1234.0, second.missDistance());
      assertEquals(Optional.of("A, \"B\""), second.row().text("OBJECT_NAME_1"));
      assertRewritten(out, reader.schema(), read.stream().map(SuppressedRecord::row).toList());
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void variantsAreReadBackToTheLastDigit(boolean risk) throws IOException {
    CatalogRecord flown = new CatalogRecord(object(5, "ISS"), "c.csv", 17);
    CatalogRecord burn = new CatalogRecord(object(5, "ISS").asVariant("up"), "b.oem", 0);
    Approach near = new Approach(7, 100, 1_000, 1e-5, true);
    Approach far = new Approach(8, 5_000.5, 2_000, Double.NaN, true);
    VariantComparison comparison =
        VariantComparison.of(
            Optional.of(new FormApproaches(flown, List.of(near), 0, List.of())),
            List.of(
                new FormApproaches(burn, List.of(far), 2, List.of(new Span(0, 60))),
                new FormApproaches(
                    new CatalogRecord(object(5, "ISS").asVariant("down"), "b.oem", 3),
                    List.of(),
                    0,
                    List.of())));
    StringWriter out = new StringWriter();
    new VariantCsvWriter(CONTEXT, START, number -> "N" + number, risk)
        .write(out, List.of(comparison));
    try (RecordReader<VariantRecord> reader = VariantReader.open(file(out), CONTEXT)) {
      List<VariantRecord> read = reader.rest();
      assertEquals(3, read.size());
      assertEquals(OptionalLong.empty(), read.get(0).rank());
      assertEquals(OptionalDouble.of(1_000), read.get(0).closest());
      assertEquals(OptionalDouble.of(1e-5), read.get(0).highest());
      assertEquals(OptionalLong.of(17), read.get(0).row().whole("LINE"));
      assertEquals(new ObjectForm(5, "down"), read.get(1).form());
      assertEquals(OptionalLong.of(1), read.get(1).rank());
      assertEquals(OptionalDouble.empty(), read.get(1).closest());
      assertEquals(new ObjectForm(5, "up"), read.get(2).form());
      assertEquals(1, read.get(2).conjunctions());
      assertEquals(OptionalDouble.empty(), read.get(2).highest());
      assertEquals(Optional.of(START.shiftedBy(5_000.5)), read.get(2).row().time("CLOSEST_TCA"));
      assertEquals(List.of("8"), read.get(2).row().texts("ADDED_NORAD_CAT_IDS"));
      assertEquals(
          List.of("2026-11-01T00:00:00Z/2026-11-01T00:01:00Z"),
          read.get(2).row().texts("NOT_SCREENED"));
      assertRewritten(out, reader.schema(), read.stream().map(VariantRecord::row).toList());
    }
  }

  @Test
  void filesOfAnotherKindAreRefused() throws IOException {
    Path rejects = file("source,line,catalogue_number,reason\n");
    ResultReadException error =
        assertThrows(ResultReadException.class, () -> SuppressedReader.open(rejects, CONTEXT));
    assertEquals(rejects + ": line 1: no column NORAD_CAT_ID_1", error.getMessage());
    assertThrows(ResultReadException.class, () -> VariantReader.open(rejects, CONTEXT));
    assertThrows(ResultReadException.class, () -> ConjunctionReader.open(rejects, CONTEXT));
    Path json = file("{}\n");
    assertThrows(ResultReadException.class, () -> RejectsReader.open(json, CONTEXT));
  }

  private void assertRewritten(StringWriter written, Schema schema, List<TableRow> rows)
      throws IOException {
    StringWriter again = new StringWriter();
    new CsvTable<>(schema.columns(), utc()).write(again, rows);
    assertEquals(written.toString(), again.toString());
  }

  private static UtcFormat utc() {
    return new UtcFormat(CONTEXT);
  }

  private Path file(Object text) throws IOException {
    return Files.writeString(folder.resolve("f"), text.toString(), StandardCharsets.UTF_8);
  }

  private static SpaceObject object(int number, String name) {
    return new SpaceObject(
        number, name, "", 'U', new ElementSet(START, 1e-3, 0, 1, 0, 0, 0, 0, 0, 0, 1, 1));
  }

  private static CatalogRecord found(SpaceObject object) {
    return new CatalogRecord(object, "c.csv", 1);
  }

  private static Conjunction conjunction(SpaceObject one, SpaceObject other, double seconds) {
    return new Conjunction(
        Conjunction.Kind.MINIMUM,
        one,
        other,
        START.shiftedBy(seconds),
        new StateVector(7e6, 0, 0, 0, 7500, 0),
        new StateVector(7e6 + 1234.0001, 0, 0, 0, 7500, 5));
  }
}

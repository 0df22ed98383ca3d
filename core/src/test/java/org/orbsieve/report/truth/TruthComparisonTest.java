package org.orbsieve.report.truth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.ObjectForm;
import org.orbsieve.narrowphase.Conjunction;
import org.orbsieve.report.TableFormat;
import org.orbsieve.report.read.ApproachRecord;
import org.orbsieve.report.read.ConjunctionKey;
import org.orbsieve.report.read.ResultReadException;
import org.orekit.time.AbsoluteDate;

class TruthComparisonTest {

  private static final AstroContext CONTEXT = AstroContext.bundled();
  private static final AbsoluteDate START = new AbsoluteDate("2026-11-01T00:00:00", CONTEXT.utc());
  private static final String HEADER = "CATALOG_1,CATALOG_2,TCA,MISS_KM,REL_SPEED_KM_S\n";

  @TempDir Path folder;

  private static ApproachRecord row(int one, int other, double time, double miss, double speed) {
    return new ApproachRecord(
        new ConjunctionKey(
            ConjunctionKey.Pair.of(new ObjectForm(one, ""), new ObjectForm(other, "")),
            START.shiftedBy(time)),
        Conjunction.Kind.MINIMUM,
        miss,
        OptionalDouble.of(speed));
  }

  private static TruthComparison compare(List<ApproachRecord> results, ApproachRecord... truth) {
    return TruthComparison.of(results, List.of(truth), MatchRules.DEFAULT);
  }

  /** What was done to a list is what the comparison finds, row by row. */
  @Test
  void findsWhatWasDoneToTheTruth() {
    Random random = new Random(23);
    for (int trial = 0; trial < 40; trial++) {
      List<ApproachRecord> truth = new ArrayList<>();
      List<ApproachRecord> results = new ArrayList<>();
      List<ApproachRecord> missed = new ArrayList<>();
      List<ApproachRecord> extra = new ArrayList<>();
      int different = 0;
      for (int i = 0; i < 300; i++) {
        int one = 1 + random.nextInt(8);
        int other = 10 + random.nextInt(8);
        double time = 10 * i + random.nextDouble();
        double miss = 4_900 * random.nextDouble() + 10;
        ApproachRecord own = row(one, other, time, miss, 5_000);
        double shifted = time + 0.09 * (2 * random.nextDouble() - 1);
        switch (random.nextInt(5)) {
          case 0 -> {
            truth.add(own);
            missed.add(own);
          }
          case 1 -> {
            results.add(own);
            extra.add(own);
          }
          case 2 -> {
            truth.add(own);
            results.add(row(other, one, shifted, miss + 5.5, 5_000));
            different++;
          }
          default -> {
            truth.add(own);
            results.add(row(other, one, shifted, miss + 4.5 * random.nextDouble(), 5_001));
          }
        }
      }
      Collections.shuffle(results, random);
      TruthComparison found = TruthComparison.of(results, truth, MatchRules.DEFAULT);
      assertEquals(missed, found.missed());
      assertEquals(extra, found.extra());
      assertEquals(different, found.different().size());
      assertEquals(truth.size() - missed.size(), found.matches().size());
      assertFalse(found.agrees());
    }
  }

  @Test
  void nearestRowsAreMatchedFirst() {
    TruthComparison shifted =
        compare(
            List.of(row(1, 2, 60, 102, 0.1), row(1, 2, 120, 103, 0.1)),
            row(1, 2, 0, 101, 0.1),
            row(1, 2, 60, 102, 0.1),
            row(1, 2, 120, 103, 0.1));
    assertEquals(List.of(row(1, 2, 0, 101, 0.1)), shifted.missed());
    assertTrue(shifted.different().isEmpty());
  }

  @Test
  void rowThatIsThereTwiceIsExtra() {
    ApproachRecord one = row(1, 2, 60, 102, 9_000);
    assertEquals(List.of(one), compare(List.of(one, one), one).extra());
  }

  @Test
  void slowPairsMayDifferByTenMetresOfMotion() {
    ApproachRecord truth = row(1, 2, 100, 500, 1);
    assertTrue(compare(List.of(row(1, 2, 109.9, 500, 1)), truth).agrees());
    assertEquals(1, compare(List.of(row(1, 2, 110.1, 500, 1)), truth).missed().size());
  }

  @Test
  void rowsAtTheEdgeMayBeAbsent() {
    ApproachRecord inside = row(1, 2, 0, 4_997.9, 9_000);
    ApproachRecord edge = row(1, 3, 0, 4_998.1, 9_000);
    ApproachRecord beyond = row(1, 4, 0, 7_000, 9_000);
    TruthComparison found = compare(List.of(beyond), inside, edge);
    assertEquals(5_000, found.threshold());
    assertEquals(List.of(inside), found.missed());
    assertTrue(found.extra().isEmpty());
    assertEquals(2, found.optional());
  }

  @Test
  void slowRowsMayBeAbsentOnRequest() {
    MatchRules rules = new MatchRules(0.1, 5, OptionalDouble.of(6_000), 2, 10);
    List<ApproachRecord> truth = List.of(row(1, 2, 0, 100, 9.9), row(1, 3, 0, 100, 10.1));
    assertEquals(truth.subList(1, 2), TruthComparison.of(List.of(), truth, rules).missed());
  }

  @Test
  void emptyTruthIsRefused() {
    List<ApproachRecord> some = List.of(row(1, 2, 0, 100, 9.9));
    assertThrows(
        IllegalArgumentException.class,
        () -> TruthComparison.of(some, List.of(), MatchRules.DEFAULT));
  }

  @Test
  void plainTablesNeedNoSpeed() throws IOException {
    Path truth =
        Files.writeString(
            folder.resolve("truth.csv"),
            HEADER.replace(",REL_SPEED_KM_S", "") + "5,7,2026-11-01T00:00:10.5,1.25\n");
    Path results =
        Files.writeString(
            folder.resolve("results.csv"), HEADER + "7,5,2026-11-01 00:00:10.55,1.251,9.5\n");
    TruthComparison found = TruthComparison.read(CONTEXT, results, truth, MatchRules.DEFAULT);
    assertTrue(found.agrees());
    assertEquals(0.05, found.matches().get(0).tcaDifference(), 1e-9);
    assertEquals(1, found.matches().get(0).missDifference(), 1e-9);
  }

  @Test
  void damagedTableIsRefusedByLine() throws IOException {
    Path truth =
        Files.writeString(
            folder.resolve("truth.csv"),
            HEADER + "5,7,2026-11-01T00:00:10.5,1.25,2\n5,7,noon,1.25,2\n");
    ResultReadException refused =
        assertThrows(
            ResultReadException.class,
            () -> TruthComparison.read(CONTEXT, truth, truth, MatchRules.DEFAULT));
    assertEquals(3, refused.line());
    Path other = Files.writeString(folder.resolve("other.csv"), "A,B\n1,2\n");
    assertThrows(
        ResultReadException.class,
        () -> TruthComparison.read(CONTEXT, other, truth, MatchRules.DEFAULT));
  }

  @Test
  void verdictComesFirst() throws IOException {
    ApproachRecord one = row(1, 2, 60, 102, 9_000);
    StringWriter text = new StringWriter();
    TruthWriter.write(text, CONTEXT, TableFormat.TABLE, compare(List.of(), one));
    assertTrue(
        text.toString().startsWith("DIFFERS: 1 missed, 0 extra, 0 different, 0 the same\n"),
        text.toString());
    assertTrue(
        text.toString().contains("  1 and 2 at 2026-11-01T00:01:00.000000Z, 0.102 km, 9.0000 km/s"),
        text.toString());
    StringWriter csv = new StringWriter();
    TruthWriter.write(
        csv, CONTEXT, TableFormat.CSV, compare(List.of(row(1, 2, 60.01, 101, 9_000)), one));
    assertEquals(
        "SAME,1,2,2026-11-01T00:01:00.000000Z,2026-11-01T00:01:00.010000Z,0.102,0.101,0.010,-1.000",
        csv.toString().lines().skip(1).findFirst().orElseThrow());
  }

  @Test
  void spreadIsOfTheSizes() {
    Spread spread = Spread.of(IntStream.rangeClosed(-100, -1).asDoubleStream());
    assertEquals(new Spread(50, 90, 99, 100), spread);
    assertTrue(Double.isNaN(Spread.of(DoubleStream.empty()).largest()));
  }
}

package org.orbsieve.assessment.variant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.ephemeris.Span;
import org.orekit.time.AbsoluteDate;

/** Which conjunctions are the same, which variant is the best. */
class VariantComparisonTest {

  /** A revolution of 6,000 s: conjunctions are the same within 1,500 s. */
  private static final double REVOLUTION = 6_000;

  private static final SpaceObject OBJECT =
      new SpaceObject(
          7,
          "X",
          "",
          'U',
          new ElementSet(
              new AbsoluteDate(2024, 11, 1, AstroContext.bundled().utc()),
              2 * Math.PI / REVOLUTION,
              0,
              1,
              0,
              0,
              0,
              0,
              0,
              0,
              1,
              1));

  private static Approach at(int other, double time) {
    return new Approach(other, time, 1_000, 1e-5, true);
  }

  private static Approach unreported(int other, double time) {
    return new Approach(other, time, 1_000, Double.NaN, false);
  }

  private static FormApproaches form(String variant, List<Span> unscreened, Approach... all) {
    CatalogRecord record = new CatalogRecord(OBJECT.asVariant(variant), "test", 0);
    return new FormApproaches(record, List.of(all), 0, unscreened);
  }

  private static VariantOutcome outcome(FormApproaches before, FormApproaches after) {
    return VariantComparison.of(Optional.of(before), List.of(after)).ranked().get(0);
  }

  private static List<Integer> counts(VariantOutcome o) {
    return List.of(o.kept().size(), o.removed().size(), o.added().size(), o.unknown().size());
  }

  @ParameterizedTest
  @CsvSource({
    "10000, 10000, true",
    "10000, 11499.999, true",
    "10000, 8500.001, true",
    "10000, 11500.001, false",
    "10000, 8499.999, false"
  })
  void aQuarterOfARevolutionIsTheSameCrossing(double before, double after, boolean same) {
    VariantOutcome outcome =
        outcome(form("", List.of(), at(1, before)), form("a", List.of(), at(1, after)));
    assertEquals(same ? List.of(1, 0, 0, 0) : List.of(0, 1, 1, 0), counts(outcome));
    assertEquals(1_500, VariantComparison.window(OBJECT), 1e-9);
  }

  @Test
  void onlyTheSameObjectCounts() {
    VariantOutcome outcome =
        outcome(
            form("", List.of(), at(1, 5_000), at(2, 5_000)),
            form("a", List.of(), at(2, 5_001), at(3, 5_001)));
    assertEquals(List.of(1, 1, 1, 0), counts(outcome));
    assertEquals(1, outcome.removed().get(0).other());
    assertEquals(3, outcome.added().get(0).other());
  }

  /** The nearest couple comes first, although the first conjunction would do with the second. */
  @Test
  void eachIsTheSameAsOneOther() {
    VariantOutcome outcome =
        outcome(
            form("", List.of(), at(1, 5_000), at(1, 5_900)), form("a", List.of(), at(1, 6_000)));
    assertEquals(List.of(1, 1, 0, 0), counts(outcome));
    assertEquals(5_900, outcome.kept().get(0).time());
    assertEquals(5_000, outcome.removed().get(0).time());
    outcome =
        outcome(
            form("", List.of(), at(1, 5_000)), form("a", List.of(), at(1, 4_900), at(1, 5_100)));
    assertEquals(List.of(1, 0, 1, 0), counts(outcome));
    assertEquals(5_100, outcome.added().get(0).time(), "of two that are as near the earlier one");
  }

  @Test
  void whatIsNotReportedKeepsAndNeverAdds() {
    VariantOutcome outcome =
        outcome(
            form("", List.of(), at(1, 5_000), at(2, 5_000)),
            form("a", List.of(), unreported(1, 6_000), unreported(2, 7_000), unreported(3, 7_000)));
    assertEquals(List.of(1, 1, 0, 0), counts(outcome));
    assertEquals(0, outcome.form().conjunctions().size());
  }

  @Test
  void nothingIsRemovedWhereTheVariantHasNoStates() {
    FormApproaches before =
        form("", List.of(), at(1, 1_000), at(2, 2_000), at(3, 2_001), at(4, 9_000));
    VariantOutcome outcome =
        outcome(before, form("a", List.of(new Span(1_000, 2_000), new Span(8_000, 10_000))));
    assertEquals(List.of(0, 1, 0, 3), counts(outcome));
    assertEquals(3, outcome.removed().get(0).other());
  }

  @Test
  void withoutABaselineAllIsAdded() {
    VariantComparison comparison =
        VariantComparison.of(
            Optional.empty(), List.of(form("a", List.of(), at(1, 5), at(2, 6), unreported(3, 7))));
    assertEquals(List.of(0, 0, 2, 0), counts(comparison.ranked().get(0)));
    assertTrue(comparison.baseline().isEmpty());
  }

  @Test
  void theBestComesFirst() {
    Approach likely = new Approach(1, 5, 100, 1e-3, true);
    Approach unlikely = new Approach(1, 5, 2_000, 1e-6, true);
    Approach farther = new Approach(1, 5, 3_000, 1e-6, true);
    Approach unknown = new Approach(1, 5, 4_000, Double.NaN, true);
    List<FormApproaches> forms =
        List.of(
            form("nothing", List.of()),
            form("farther", List.of(), farther),
            form("fewer", List.of(), unlikely),
            form("more", List.of(), unlikely, farther),
            form("more2", List.of(), unlikely, farther),
            form("likely", List.of(), likely),
            form("unknown", List.of(), unlikely, unknown),
            form("short", List.of(new Span(3, 4))));
    for (int seed = 0; seed < 20; seed++) {
      List<FormApproaches> shuffled = new ArrayList<>(forms);
      Collections.shuffle(shuffled, new Random(seed));
      assertEquals(
          forms,
          VariantComparison.of(Optional.empty(), shuffled).ranked().stream()
              .map(VariantOutcome::form)
              .toList());
    }
    assertEquals(unlikely, forms.get(6).likeliest().orElseThrow());
    assertEquals(1, forms.get(6).withoutProbability());
  }

  /** Whatever happens, what the object has is accounted for once, and what the variant has too. */
  @Test
  void nothingIsLostOrCountedTwice() {
    Random random = new Random(3);
    for (int round = 0; round < 300; round++) {
      Approach[] before = some(random, true);
      Approach[] after = some(random, false);
      double gap = 20_000 * random.nextDouble();
      VariantOutcome o =
          outcome(
              form("", List.of(), before), form("a", List.of(new Span(gap, gap + 3_000)), after));
      List<Approach> accounted = new ArrayList<>(o.kept());
      accounted.addAll(o.removed());
      accounted.addAll(o.unknown());
      assertEquals(before.length, accounted.size());
      assertEquals(
          List.of(before).stream().distinct().count(), accounted.stream().distinct().count());
      long minima = Arrays.stream(after).filter(Approach::isConjunction).count();
      assertTrue(o.added().size() <= minima);
      assertTrue(minima - o.added().size() <= o.kept().size());
      // by brute force: what is removed has nothing of the same object near it that is free
      for (Approach removed : o.removed()) {
        for (Approach added : o.added()) {
          assertTrue(
              removed.other() != added.other() || Math.abs(removed.time() - added.time()) > 1_500);
        }
      }
    }
  }

  private static Approach[] some(Random random, boolean allReported) {
    return random
        .ints(random.nextInt(12), 0, 20_000)
        .sorted()
        .mapToObj(
            time ->
                new Approach(
                    random.nextInt(3),
                    time,
                    random.nextInt(5_000),
                    random.nextDouble(),
                    allReported || random.nextInt(4) > 0))
        .toArray(Approach[]::new);
  }
}

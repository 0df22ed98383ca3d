package org.orbsieve.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.CatalogContents;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.ElementSetChoice;
import org.orbsieve.catalog.ObjectFacts;
import org.orbsieve.catalog.SourcePreference;
import org.orbsieve.catalog.SpaceObject;
import org.orekit.time.AbsoluteDate;

/** What is said of a catalogue: its ages, what has decayed, what contradicts itself. */
class CatalogReviewTest {

  private static final double DAY = 86_400;
  private static final AstroContext CONTEXT = AstroContext.bundled();
  private static final AbsoluteDate START = new AbsoluteDate(2026, 11, 1, CONTEXT.utc());
  private static final AbsoluteDate STOP = START.shiftedBy(2 * DAY);

  @Test
  void agesAreTimesFromThePeriod() {
    ElementAges ages =
        ElementAges.of(catalog(at(1, -0.5), at(2, 1), at(3, -40), at(4, 19)), START, STOP)
            .orElseThrow();
    assertEquals(4, ages.objects());
    assertEquals(0, ages.newest());
    assertEquals((0.5 + 17) / 2 * DAY, ages.median(), 1e-6);
    assertEquals(40 * DAY, ages.oldest(), 1e-6);
    assertEquals(2, ages.old());
    assertEquals(
        0.5 * DAY, ElementAges.of(catalog(at(1, -0.5)), START, STOP).orElseThrow().median(), 1e-6);
    assertEquals(Optional.empty(), ElementAges.of(catalog(), START, STOP));
  }

  @Test
  void exactlyFifteenDaysAreNotOld() {
    assertEquals(0, ElementAges.of(catalog(at(1, -15)), START, STOP).orElseThrow().old());
    assertEquals(1, ElementAges.of(catalog(at(1, -15.001)), START, STOP).orElseThrow().old());
  }

  @Test
  void whatDecayedBeforeThePeriodIsRejectedWithTheDate() {
    DecayedObjects decayed = decayed(at(1, -1.6), facts("2026-10-31"), at(2, -1));
    assertEquals(1, decayed.catalog().size());
    assertEquals(1, decayed.catalog().rejects().size());
    assertEquals("1", decayed.catalog().rejects().get(0).catalogNumber());
    assertEquals(
        "decayed on 2026-10-31, before the period", decayed.catalog().rejects().get(0).reason());
    assertEquals(List.of(), decayed.warnings());
  }

  @Test
  void whatDecaysInThePeriodOrOnlyPerhapsBeforeIsScreened() {
    for (String inside : List.of("2026-11-01", "2026-11-02")) {
      DecayedObjects decayed = decayed(at(1, -1.6), facts(inside), at(2, -1));
      assertEquals(2, decayed.catalog().size());
      assertTrue(decayed.warnings().get(0).contains("1 is marked as decayed on " + inside));
    }
    DecayedObjects later = decayed(at(1, -1.6), facts("2026-11-09"), at(2, -1));
    assertEquals(2, later.catalog().size());
    assertEquals(List.of(), later.warnings());
    // somebody still saw it after it is said to have decayed
    DecayedObjects seen = decayed(at(1, -0.1), facts("2026-10-30"), at(2, -1));
    assertEquals(2, seen.catalog().size());
    assertTrue(seen.warnings().get(0).endsWith("elements or an ephemeris after that: screened"));
  }

  @Test
  void markWithoutADateIsToldOnly() {
    ObjectFacts marked =
        new ObjectFacts(
            ObjectFacts.Type.DEBRIS, ObjectFacts.Status.DECAYED, "", ObjectFacts.Size.UNKNOWN);
    DecayedObjects decayed = decayed(at(1, -1.6), marked, at(2, -1));
    assertEquals(2, decayed.catalog().size());
    assertTrue(decayed.warnings().get(0).startsWith("1 is marked as decayed without a date"));
  }

  @Test
  void demandsAreCompared() {
    CatalogContents contents = new CatalogContents(List.of(at(1, -2), at(2, -1)), List.of());
    CatalogDemand day = demand(OptionalDouble.of(DAY), OptionalInt.empty());
    assertEquals(Optional.empty(), day.unmet(contents, 2, START));
    assertEquals(
        "the newest element set is 25.0 h older than the start of the period, more than 24.0 h",
        day.unmet(contents, 2, START.shiftedBy(3600)).orElseThrow());
    CatalogDemand three = demand(OptionalDouble.empty(), OptionalInt.of(3));
    assertEquals(Optional.empty(), three.unmet(contents, 3, START));
    assertEquals(
        "the catalogue contains 2 objects, fewer than 3",
        three.unmet(contents, 2, START).orElseThrow());
    assertEquals(Optional.empty(), CatalogDemand.NONE.unmet(contents, 0, STOP.shiftedBy(1e9)));
    assertThrows(
        IllegalArgumentException.class, () -> demand(OptionalDouble.of(-1), OptionalInt.empty()));
    assertThrows(
        IllegalArgumentException.class, () -> demand(OptionalDouble.empty(), OptionalInt.of(-1)));
  }

  /** One wrong epoch far ahead does not make an old catalogue young. */
  @Test
  void outlierDoesNotHideTheAge() {
    CatalogContents contents =
        new CatalogContents(List.of(at(1, -9), at(2, -8), at(3, 50)), List.of());
    CatalogDemand day = demand(OptionalDouble.of(DAY), OptionalInt.empty());
    assertTrue(day.unmet(contents, 3, START).isPresent());
    List<String> warnings = CatalogReview.warnings(contents, select(contents));
    assertEquals(1, warnings.size());
    assertTrue(warnings.get(0).startsWith("f, line 3: the epoch of 3 is 58.0 days after"));
  }

  @Test
  void equalEpochsWithOtherElementsAreTold() {
    CatalogRecord used = at(1, -1);
    CatalogRecord same = new CatalogRecord(used.object(), "f", 7);
    CatalogRecord other = changed(used, "f", 8);
    CatalogRecord elsewhere = changed(used, "g", 9);
    assertEquals(List.of(), warnings(used, same));
    assertEquals(List.of(), warnings(used, elsewhere));
    List<String> warnings = warnings(used, other);
    assertEquals(1, warnings.size());
    assertTrue(warnings.get(0).contains("another element set of 1 with the same epoch"));
    // an old one that nobody uses
    CatalogRecord old = at(1, -5);
    assertEquals(List.of(), warnings(used, old, changed(old, "f", 8)));
    // in a succession every set counts
    CatalogRecord inside = at(1, 1.5);
    assertEquals(1, warnings(used, inside, changed(used, "f", 8)).size());
  }

  private static List<String> warnings(CatalogRecord... records) {
    CatalogContents contents = new CatalogContents(List.of(records), List.of());
    return CatalogReview.warnings(contents, select(contents));
  }

  private static Catalog select(CatalogContents contents) {
    return Catalog.select(contents, START, STOP, SourcePreference.NEWEST, ElementSetChoice.IN_TIME);
  }

  private static CatalogRecord changed(CatalogRecord found, String source, long line) {
    ElementSet e = found.object().elements();
    ElementSet changed = new ElementSet(e.epoch(), e.meanMotion(), 2e-3, 1, 1, 1, 1, 0, 0, 0, 0, 1);
    return new CatalogRecord(found.object().withElements(changed), source, line);
  }

  private static CatalogDemand demand(OptionalDouble age, OptionalInt objects) {
    return new CatalogDemand(age, objects);
  }

  private static DecayedObjects decayed(
      CatalogRecord first, ObjectFacts facts, CatalogRecord second) {
    CatalogRecord described =
        new CatalogRecord(first.object().withFacts(facts), first.source(), first.line());
    return DecayedObjects.in(catalog(described, second), START, STOP, CONTEXT.utc());
  }

  private static ObjectFacts facts(String day) {
    return new ObjectFacts(
        ObjectFacts.Type.ROCKET_BODY,
        ObjectFacts.Status.DECAYED,
        "",
        ObjectFacts.Size.UNKNOWN,
        Optional.of(LocalDate.parse(day)));
  }

  private static Catalog catalog(CatalogRecord... records) {
    return new Catalog(List.of(records), List.of());
  }

  private static CatalogRecord at(int number, double day) {
    ElementSet elements =
        new ElementSet(START.shiftedBy(day * DAY), 1e-3, 1e-3, 1, 1, 1, 1, 0, 0, 0, 1, 1);
    return new CatalogRecord(new SpaceObject(number, "", "", 'U', elements), "f", number);
  }
}

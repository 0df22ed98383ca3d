package org.orbsieve.avoid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.orbsieve.Screener;
import org.orbsieve.ScreeningResult;
import org.orbsieve.ScreeningSettings;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.burn.Burn;
import org.orbsieve.burn.BurnException;
import org.orbsieve.burn.BurnVariants;
import org.orbsieve.burn.ExecutionError;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.CatalogRecord;
import org.orekit.time.AbsoluteDate;

/** The trade space of an event of the sample catalogue against screenings of single variants. */
class AvoidanceStudyTest {

  private static final BurnTimes TIMES = new BurnTimes(0.5, 2, 4, Optional.empty(), List.of());
  private static final BurnSizes SIZES =
      new BurnSizes(Vector3D.PLUS_J, List.of(0.02, 0.1, 0.4), 1e-3, 1);

  private static TradeSpace space() throws IOException, AvoidanceException {
    return SampleEvents.study(SampleEvents.request(TIMES, SIZES, ExecutionError.NONE));
  }

  /** All that an object meets, screened alone against the rest of the catalogue. */
  private static List<Meeting> alone(TradeSpace space, CatalogRecord form) throws IOException {
    AbsoluteDate stop = AvoidanceStudy.stop(space.request());
    List<CatalogRecord> records = new ArrayList<>();
    for (CatalogRecord record : SampleEvents.catalog(stop).records()) {
      boolean own = record.object().catalogNumber() == SampleEvents.OBJECT;
      records.add(own ? form : record);
    }
    ScreeningSettings wanted = SampleEvents.settings(1);
    ScreeningSettings settings =
        ScreeningSettings.builder(space.columns().get(0).none().burn().date(), stop)
            .threshold(wanted.threshold())
            .threads(1)
            .assessor(wanted.assessor())
            .build();
    ScreeningResult all =
        Screener.screen(SampleEvents.CONTEXT, new Catalog(records, List.of()), settings);
    List<Meeting> own = new ArrayList<>();
    for (AssessedConjunction row : all.conjunctions()) {
      int first = row.conjunction().primary().catalogNumber();
      int second = row.conjunction().secondary().catalogNumber();
      if (first == SampleEvents.OBJECT || second == SampleEvents.OBJECT) {
        own.add(MeetingSink.meeting(row, first == SampleEvents.OBJECT ? second : first));
      }
    }
    return own;
  }

  private static Set<Meeting> met(Cell cell) {
    Set<Meeting> all = new HashSet<>(cell.outcome().orElseThrow().others());
    cell.outcome().orElseThrow().event().ifPresent(all::add);
    return all;
  }

  private static Set<Meeting> after(List<Meeting> meetings, AbsoluteDate date) {
    Set<Meeting> after = new HashSet<>(meetings);
    after.removeIf(meeting -> !meeting.tca().isAfter(date));
    return after;
  }

  @Test
  void withoutABurnTheRowsAreThoseOfTheObjectToTheBit()
      throws IOException, AvoidanceException, BurnException {
    TradeSpace space = space();
    List<Meeting> alone = alone(space, space.object());
    assertTrue(alone.size() > 0);
    for (TradeSpace.Column column : space.columns()) {
      assertEquals(after(alone, column.none().burn().date()), met(column.none()));
    }
    AbsoluteDate date = space.columns().get(3).none().burn().date();
    CatalogRecord none =
        new BurnVariants(SampleEvents.CONTEXT, space.object())
            .after(new Burn(date, Vector3D.ZERO), "none");
    assertEquals(alone, alone(space, none));
  }

  @Test
  void aVariantAloneGivesTheRowsOfTheGrid() throws IOException, AvoidanceException, BurnException {
    TradeSpace space = space();
    BurnVariants variants = new BurnVariants(SampleEvents.CONTEXT, space.object());
    int met = 0;
    for (int k = 0; k < space.cells().size(); k += 5) {
      Cell cell = space.cells().get(k);
      List<Meeting> alone = alone(space, variants.after(cell.burn(), "alone"));
      assertEquals(after(alone, cell.burn().date()), met(cell), cell.burn()::words);
      met += alone.size();
    }
    assertTrue(met >= 4, "conjunctions " + met);
  }

  @Test
  void sumsAreThoseOfIndependentConjunctions() throws IOException, AvoidanceException {
    for (Cell cell : space().cells()) {
      Outcome outcome = cell.outcome().orElseThrow();
      double left = 1;
      for (Meeting meeting : outcome.others()) {
        left *= 1 - meeting.pc();
      }
      assertEquals(1 - left, outcome.othersPc(), 1e-12);
      double event = outcome.event().map(Meeting::pc).orElse(0.0);
      assertEquals(1 - left * (1 - event), outcome.totalPc(), 1e-12);
      assertTrue(outcome.totalPc() >= Math.max(event, outcome.othersPc()));
    }
  }

  @Test
  void theNumberOfThreadsChangesNothing() throws IOException, AvoidanceException {
    AvoidanceRequest request = SampleEvents.request(TIMES, SIZES, ExecutionError.NONE);
    assertEquals(SampleEvents.study(request, 1), SampleEvents.study(request, 3));
  }

  /** Fewer times of burns leave every other cell as it was, but for the start of the screening. */
  @Test
  void blackoutsOnlyTakeCellsAway() throws IOException, AvoidanceException {
    TradeSpace all = space();
    AbsoluteDate from = all.columns().get(2).none().burn().date();
    AbsoluteDate to = all.columns().get(4).none().burn().date();
    BurnTimes fewer =
        new BurnTimes(
            0.5,
            2,
            4,
            Optional.of(all.columns().get(1).none().burn().date()),
            List.of(new Blackout(from, to)));
    TradeSpace some = SampleEvents.study(SampleEvents.request(fewer, SIZES, ExecutionError.NONE));
    List<TradeSpace.Column> left = new ArrayList<>(all.columns());
    left.subList(2, 5).clear();
    left.remove(0);
    assertEquals(left.size(), some.columns().size());
    for (int k = 0; k < left.size(); k++) {
      for (int s = 0; s < SIZES.given().size() * 2; s++) {
        Cell was = left.get(k).cells().get(s);
        Cell is = some.columns().get(k).cells().get(s);
        assertEquals(was.burn(), is.burn());
        // times are counted from another start, which is a matter of their last digits
        Outcome before = was.outcome().orElseThrow();
        Outcome now = is.outcome().orElseThrow();
        assertEquals(before.others().size(), now.others().size());
        assertEquals(before.totalPc(), now.totalPc(), 1e-9 * before.totalPc());
        assertEquals(before.event().isPresent(), now.event().isPresent());
      }
    }
  }

  @Test
  void sizesFollowFromTheEvent() throws IOException, AvoidanceException {
    TradeSpace space =
        SampleEvents.study(
            SampleEvents.request(
                new BurnTimes(2, 2, 2, Optional.empty(), List.of()),
                BurnSizes.DEFAULT,
                ExecutionError.NONE));
    assertEquals(14, space.sizes().size());
    double top = space.sizes().get(13);
    Outcome largest = space.columns().get(0).cells().get(13).outcome().orElseThrow();
    assertTrue(largest.event().map(m -> m.pc() < 3e-7).orElse(true), largest::toString);
    // half of it would not certainly have been enough
    assertTrue(top <= 1 && space.sizes().get(0) == -top);
    assertTrue(space.leastForEvent().isPresent());
    assertTrue(Math.abs(space.leastForEvent().get().size()) < top);
  }

  @Test
  void anErrorOfTheBurnWidensTheErrorsOfTheVariant() throws IOException, AvoidanceException {
    BurnTimes one = new BurnTimes(2, 2, 2, Optional.empty(), List.of());
    TradeSpace exact = SampleEvents.study(SampleEvents.request(one, SIZES, ExecutionError.NONE));
    TradeSpace rough =
        SampleEvents.study(SampleEvents.request(one, SIZES, ExecutionError.parse("20%,5deg")));
    assertEquals(exact.columns().get(0).none(), rough.columns().get(0).none());
    int cells = 0;
    for (int k = 0; k < exact.cells().size(); k++) {
      Optional<Meeting> sharp = exact.cells().get(k).outcome().orElseThrow().event();
      Optional<Meeting> wide = rough.cells().get(k).outcome().orElseThrow().event();
      assertEquals(sharp.map(Meeting::range), wide.map(Meeting::range));
      if (sharp.isPresent()) {
        assertNotEquals(sharp.get().pc(), wide.orElseThrow().pc());
        cells++;
      }
    }
    assertTrue(cells > 2);
  }

  @Test
  void whatIsNoEventIsRefused() {
    AvoidanceEvent later =
        new AvoidanceEvent(
            SampleEvents.OBJECT, SampleEvents.OTHER, SampleEvents.TCA.shiftedBy(1500));
    AvoidanceEvent nobody = new AvoidanceEvent(999_999, SampleEvents.OTHER, SampleEvents.TCA);
    for (AvoidanceEvent event : List.of(later, nobody)) {
      AvoidanceRequest request =
          new AvoidanceRequest(
              event, TIMES, SIZES, Goal.DEFAULT, 5_000, ExecutionError.NONE, Optional.empty());
      assertThrows(AvoidanceException.class, () -> SampleEvents.study(request));
    }
    AbsoluteDate tooLate = SampleEvents.TCA.shiftedBy(-60);
    BurnTimes never = new BurnTimes(0.5, 2, 4, Optional.of(tooLate), List.of());
    AvoidanceRequest request = SampleEvents.request(never, SIZES, ExecutionError.NONE);
    assertThrows(AvoidanceException.class, () -> SampleEvents.study(request));
  }

  @Test
  void halvesOfRevolutionsAreOnTheGrid() {
    AbsoluteDate tca = SampleEvents.TCA;
    for (int per = 2; per < 20; per += 2) {
      BurnTimes times = new BurnTimes(0.5, 4, per, Optional.empty(), List.of());
      List<Double> revolutions =
          times.before(tca, 6_000).stream().map(BurnTimes.BurnTime::revolutions).toList();
      for (double half = 0.5; half <= 4; half += 0.5) {
        assertTrue(revolutions.contains(half), per + ": " + revolutions);
      }
    }
    assertEquals(
        3, new BurnTimes(1, 100, 2, Optional.empty(), List.of()).before(tca, 129_600).size());
    assertThrows(
        IllegalArgumentException.class,
        () -> new BurnTimes(0.5, 4, 3, Optional.empty(), List.of()));
    assertThrows(
        IllegalArgumentException.class,
        () -> new BurnTimes(4, 0.5, 4, Optional.empty(), List.of()));
  }
}

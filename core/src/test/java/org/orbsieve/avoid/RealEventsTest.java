package org.orbsieve.avoid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.orbsieve.ScreeningListener;
import org.orbsieve.SharedData;
import org.orbsieve.burn.ExecutionError;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.gp.CatalogReader;
import org.orekit.time.AbsoluteDate;

/** Two events of the public catalogue of 2024-11-01 in which the method was tried. */
class RealEventsTest {

  private static TradeSpace study(int object, int other, String time) throws Exception {
    Path file = SharedData.require("catalogues/on-orbit-2024-11-01.csv");
    AbsoluteDate tca = new AbsoluteDate(time, SampleEvents.CONTEXT.utc());
    AvoidanceRequest request =
        new AvoidanceRequest(
            new AvoidanceEvent(object, other, tca),
            new BurnTimes(0.5, 4, 2, Optional.empty(), List.of()),
            new BurnSizes(Vector3D.PLUS_J, List.of(0.02, 0.05, 0.1, 0.2), 1e-3, 1),
            Goal.DEFAULT,
            86_400,
            ExecutionError.NONE,
            Optional.empty());
    Catalog catalog =
        Catalog.select(
            CatalogReader.read(SampleEvents.CONTEXT, List.of(file)), AvoidanceStudy.stop(request));
    return AvoidanceStudy.of(
        SampleEvents.CONTEXT, catalog, SampleEvents.settings(2), request, ScreeningListener.NONE);
  }

  /**
   * The two meet in every revolution: what is enough for one meeting moves the object into others.
   */
  @Test
  void ofAPairThatMeetsAgainTheLeastBurnForTheEventIsNotEnough() throws Exception {
    TradeSpace space = study(42962, 20432, "2024-11-01T04:48:33Z");
    Cell event = space.leastForEvent().orElseThrow();
    Cell all = space.leastForAll().orElseThrow();
    assertEquals(0.05, Math.abs(event.size()));
    assertEquals(0.2, all.size());
    Meeting worst = event.outcome().orElseThrow().worst().orElseThrow();
    assertEquals(20432, worst.other());
    assertTrue(worst.pc() > 2e-5, worst::toString);
    // four revolutions before, 50 mm/s backwards leave the total as it was
    Cell longest = space.columns().get(0).cells().get(2);
    assertEquals(-0.05, longest.size());
    assertEquals(Verdict.OTHER, longest.outcome().orElseThrow().verdict(Goal.DEFAULT));
    assertTrue(longest.outcome().orElseThrow().totalPc() > 1e-4);
    long met =
        space.cells().stream()
            .filter(c -> c.outcome().orElseThrow().eventMeets(Goal.DEFAULT))
            .count();
    long fine =
        space.cells().stream().filter(c -> c.outcome().orElseThrow().allMeet(Goal.DEFAULT)).count();
    assertTrue(fine > 0 && fine < met / 2, fine + " of " + met);
  }

  /** Head-on, a shift along the track only moves the time: odd halves of revolutions win. */
  @Test
  void headOnOddHalvesOfRevolutionsWin() throws Exception {
    TradeSpace space = study(43927, 42378, "2024-11-01T04:21:05Z");
    for (TradeSpace.Column column : space.columns()) {
      boolean odd = (int) Math.rint(2 * column.none().revolutions()) % 2 == 1;
      Cell forwards = column.cells().get(7);
      assertEquals(0.2, forwards.size());
      double pc = forwards.outcome().orElseThrow().event().orElseThrow().pc();
      assertTrue(odd ? pc < 3e-6 : pc > 1e-5, column.none().revolutions() + ": " + pc);
    }
    Cell least = space.leastForEvent().orElseThrow();
    assertEquals(1, (int) Math.rint(2 * least.revolutions()) % 2);
  }
}

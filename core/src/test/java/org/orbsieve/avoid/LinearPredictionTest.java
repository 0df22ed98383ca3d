package org.orbsieve.avoid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orbsieve.ScreeningListener;
import org.orbsieve.ScreeningSettings;
import org.orbsieve.SharedData;
import org.orbsieve.burn.BurnException;
import org.orbsieve.burn.BurnSensitivity;
import org.orbsieve.burn.BurnVariants;
import org.orbsieve.burn.ExecutionError;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.gp.CatalogReader;
import org.orekit.time.AbsoluteDate;

/** Every cell of a grid against a linear prediction from the event without a burn. */
class LinearPredictionTest {

  private static final List<Double> SMALL = List.of(0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2);

  /** Number of cells, and the largest differences. */
  private record Difference(int cells, double metres, double part) {}

  @Test
  void cellsOfTheSampleAreAsPredicted() throws Exception {
    AvoidanceRequest request =
        SampleEvents.request(
            new BurnTimes(0.5, 4, 4, Optional.empty(), List.of()),
            new BurnSizes(new Vector3D(0.2, 1, -0.4), SMALL, 1e-3, 1),
            ExecutionError.NONE);
    Catalog catalog = SampleEvents.catalog(AvoidanceStudy.stop(request));
    check(catalog, request, 150);
  }

  /**
   * The two events of the public catalogue of 2024-11-01 in which the method was tried: an Iridium
   * satellite and one that it meets in every revolution, and one that meets debris head-on.
   */
  @ParameterizedTest
  @CsvSource({"42962, 20432, 2024-11-01T04:48:33Z, 200", "43927, 42378, 2024-11-01T04:21:05Z, 200"})
  void cellsOfRealEventsAreAsPredicted(int object, int other, String time, int atLeast)
      throws Exception {
    Path file = SharedData.require("catalogues/on-orbit-2024-11-01.csv");
    AbsoluteDate tca = new AbsoluteDate(time, SampleEvents.CONTEXT.utc());
    AvoidanceRequest request =
        new AvoidanceRequest(
            new AvoidanceEvent(object, other, tca),
            BurnTimes.DEFAULT,
            new BurnSizes(Vector3D.PLUS_J, SMALL, 1e-3, 1),
            Goal.DEFAULT,
            86_400,
            ExecutionError.NONE,
            Optional.empty());
    AbsoluteDate stop = AvoidanceStudy.stop(request);
    Catalog catalog = Catalog.select(CatalogReader.read(SampleEvents.CONTEXT, List.of(file)), stop);
    check(catalog, request, atLeast);
  }

  private static void check(Catalog catalog, AvoidanceRequest request, int atLeast)
      throws IOException, AvoidanceException, BurnException {
    ScreeningSettings settings = SampleEvents.settings(2);
    TradeSpace space =
        AvoidanceStudy.of(SampleEvents.CONTEXT, catalog, settings, request, ScreeningListener.NONE);
    EventSearch event = EventSearch.of(SampleEvents.CONTEXT, catalog, settings, request.event());
    Difference found = compare(space, event);
    assertTrue(found.cells() >= atLeast, found::toString);
    assertTrue(found.metres() < 1, found::toString);
    assertTrue(found.part() < 2e-3, found::toString);
    assertEquals(request.event().other(), space.event().other());
  }

  private static Difference compare(TradeSpace space, EventSearch event) throws BurnException {
    int cells = 0;
    double metres = 0;
    double part = 0;
    BurnVariants variants = new BurnVariants(SampleEvents.CONTEXT, space.object());
    for (TradeSpace.Column column : space.columns()) {
      AbsoluteDate date = column.none().burn().date();
      BurnSensitivity sensitivity =
          new BurnSensitivity(
              SampleEvents.CONTEXT,
              space.object(),
              variants,
              date,
              space.event().tca().shiftedBy(60));
      for (Cell cell : column.cells()) {
        Optional<Meeting> screened = cell.outcome().orElseThrow().event();
        if (screened.isEmpty()) {
          continue;
        }
        LinearPrediction predicted =
            new LinearPrediction(
                event.row(),
                space.request().event().object(),
                time -> sensitivity.at(time).orElseThrow(),
                cell.burn().deltaV());
        cells++;
        metres = Math.max(metres, Math.abs(predicted.range - screened.get().range()));
        if (screened.get().pc() > 1e-7) {
          part = Math.max(part, Math.abs(predicted.pc / screened.get().pc() - 1));
        }
      }
    }
    return new Difference(cells, metres, part);
  }
}

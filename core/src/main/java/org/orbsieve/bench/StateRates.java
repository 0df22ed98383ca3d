package org.orbsieve.bench;

import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.orbsieve.ScreeningSettings;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.ephemeris.Ephemeris;
import org.orbsieve.ephemeris.OrekitEphemeris;
import org.orbsieve.ephemeris.PositionBlock;
import org.orbsieve.ephemeris.SampleTimes;
import org.orbsieve.ephemeris.sgp4.Kernel;
import org.orbsieve.ephemeris.sgp4.KnotKernels;
import org.orbsieve.ephemeris.sgp4.Sgp4Ephemeris;
import org.orbsieve.ephemeris.sgp4.Sgp4Table;

/** How many positions a kernel gives per second on one core, for the objects of a catalogue. */
public final class StateRates {

  /** Objects propagated at most, spread evenly over those of a theory. */
  private static final int OBJECTS = 1024;

  /** Times of each, as many as a slice of the sieve has. */
  private static final int TIMES = 64;

  /** Distance between them [s]. */
  private static final double SPACING = 240;

  private final AstroContext context;
  private final Catalog catalog;
  private final ScreeningSettings settings;
  private final Sgp4Table table;
  private final double[] x = new double[OBJECTS * TIMES];
  private final double[] y = new double[OBJECTS * TIMES];
  private final double[] z = new double[OBJECTS * TIMES];

  /**
   * Rates for a catalogue, from the start of the settings' period on.
   *
   * @param context leap seconds and frames
   * @param catalog the objects
   * @param settings with the start of the period
   */
  public StateRates(AstroContext context, Catalog catalog, ScreeningSettings settings) {
    this.context = context;
    this.catalog = catalog;
    this.settings = settings;
    this.table =
        Sgp4Table.of(
            catalog.records().stream().map(found -> found.object().elements()).toList(),
            settings.start(),
            0,
            TIMES * SPACING,
            context.utc());
  }

  /**
   * Rate for objects with periods below 225 minutes (SGP4).
   *
   * @param kernel kernel to measure
   * @return states per second; empty if there are no such objects
   */
  public OptionalDouble nearEarth(Kernel kernel) {
    return rate(kernel, row -> !table.isDeepSpace(row));
  }

  /**
   * Rate for objects with periods of 225 minutes or more (SDP4).
   *
   * @param kernel kernel to measure
   * @return states per second; empty if there are no such objects
   */
  public OptionalDouble deepSpace(Kernel kernel) {
    return rate(kernel, table::isDeepSpace);
  }

  /**
   * Time of one state on one core, on average over the objects of the catalogue.
   *
   * @param nearEarth rate of {@link #nearEarth} [1/s]
   * @param deepSpace rate of {@link #deepSpace} [1/s]
   * @return time per state [s]
   */
  public double secondsPerState(OptionalDouble nearEarth, OptionalDouble deepSpace) {
    long deep = IntStream.range(0, table.size()).filter(table::isDeepSpace).count();
    double time = deepSpace.isPresent() ? deep / deepSpace.getAsDouble() : 0;
    time += nearEarth.isPresent() ? (table.size() - deep) / nearEarth.getAsDouble() : 0;
    return time / table.size();
  }

  private OptionalDouble rate(Kernel kernel, IntPredicate theory) {
    int[] all = IntStream.range(0, table.size()).filter(theory).toArray();
    int count = Math.min(OBJECTS, all.length);
    if (count == 0) {
      return OptionalDouble.empty();
    }
    int[] rows = new int[count];
    for (int i = 0; i < count; i++) {
      rows[i] = all[(int) ((long) i * all.length / count)];
    }
    Ephemeris ephemeris =
        kernel == Kernel.OREKIT
            ? new OrekitEphemeris(context, catalog, settings.start())
            : new Sgp4Ephemeris(table, KnotKernels.of(kernel));
    double nanos =
        Timing.nanosPerUnit(
            () -> {
              ephemeris.positions(
                  rows,
                  0,
                  count,
                  new SampleTimes(0, SPACING, TIMES),
                  new PositionBlock(x, y, z, 0, count));
              return (long) count * TIMES;
            });
    return OptionalDouble.of(1e9 / nanos);
  }
}

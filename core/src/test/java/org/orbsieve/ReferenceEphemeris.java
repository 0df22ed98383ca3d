package org.orbsieve;

import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.ephemeris.Ephemeris;
import org.orbsieve.ephemeris.OrekitEphemeris;
import org.orbsieve.ephemeris.PositionBlock;
import org.orbsieve.ephemeris.SampleTimes;
import org.orbsieve.ephemeris.sgp4.Sgp4Ephemeris;
import org.orbsieve.ephemeris.sgp4.Sgp4Table;
import org.orekit.time.AbsoluteDate;

/**
 * Orekit's states, but for the orbits for which Orekit departs from the published theory by more
 * than rounding: deep-space orbits within 3 degrees of 180, whose node the theory leaves where it
 * is. Those come from the scalar kernel, which the tests of the kernels compare with the published
 * theory; here it is the search that is tested.
 */
final class ReferenceEphemeris implements Ephemeris {

  /** Within 3 degrees of 180, as the published code has it [rad]. */
  private static final double RETROGRADE = Math.PI - 5.2359877e-2;

  private static final double DEEP_SPACE = 2 * Math.PI / (225 * 60);

  private final Catalog catalog;
  private final Ephemeris orekit;
  private final Ephemeris own;

  ReferenceEphemeris(AstroContext context, Catalog catalog, AbsoluteDate start, double duration) {
    this.catalog = catalog;
    this.orekit = new OrekitEphemeris(context, catalog, start);
    this.own =
        new Sgp4Ephemeris(
            Sgp4Table.of(
                catalog.records().stream().map(found -> found.object().elements()).toList(),
                start,
                -duration,
                2 * duration,
                context.utc()));
  }

  private Ephemeris of(int row) {
    var elements = catalog.object(row).elements();
    boolean isBeyondOrekit =
        elements.meanMotion() <= DEEP_SPACE && elements.inclination() > RETROGRADE;
    return isBeyondOrekit ? own : orekit;
  }

  @Override
  public int size() {
    return catalog.size();
  }

  @Override
  public void state(int row, double t, double[] out) {
    of(row).state(row, t, out);
  }

  @Override
  public void positions(int row, SampleTimes times, PositionBlock out) {
    of(row).positions(row, times, out);
  }

  @Override
  public Ephemeris fork() {
    throw new UnsupportedOperationException("one thread is enough for an oracle");
  }
}

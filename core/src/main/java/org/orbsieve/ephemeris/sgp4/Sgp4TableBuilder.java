package org.orbsieve.ephemeris.sgp4;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.orbsieve.catalog.ElementSet;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.TimeScale;

/**
 * Sorts element sets by theory and fills the columns of a {@link Sgp4Table}: once made, each row is
 * filled once, by whichever thread; when all are, the table can be built.
 */
public final class Sgp4TableBuilder {

  private final List<ElementSet> elements;
  private final AbsoluteDate reference;
  private final double from;
  private final double to;
  private final TimeScale utc;
  private final int[] slots;
  private final NearEarthTable nearEarth;
  private final DeepSpaceTable deepSpace;

  /** Of each deep-space slot, null where it is not resonant. */
  private final Resonant[] resonant;

  /** A resonant orbit on its way into the table. */
  private record Resonant(SecularInit orbit, LuniSolarInit bodies, ResonanceInit init, double at) {}

  /**
   * A builder.
   *
   * @param elements one element set per row
   * @param reference instant from which time is counted
   * @param from start of the period [s since the reference] for which resonant orbits are
   *     integrated beforehand; states outside of it are the same, but slower
   * @param to stop of that period [s since the reference]
   * @param utc the UTC scale, in which the sidereal time at epoch is reckoned
   */
  public Sgp4TableBuilder(
      List<ElementSet> elements, AbsoluteDate reference, double from, double to, TimeScale utc) {
    Objects.requireNonNull(reference, "reference");
    Objects.requireNonNull(utc, "utc");
    if (!(from <= to && to - from < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("the period [" + from + ", " + to + "] s is not one");
    }
    this.elements = List.copyOf(elements);
    this.reference = reference;
    this.from = from;
    this.to = to;
    this.utc = utc;
    // near-earth slots as they are, deep-space slots as their one's complement
    this.slots = new int[elements.size()];
    int near = 0;
    int deep = 0;
    for (int row = 0; row < slots.length; row++) {
      slots[row] = SecularInit.isDeepSpace(this.elements.get(row)) ? ~deep++ : near++;
    }
    this.nearEarth = new NearEarthTable(near);
    this.deepSpace = new DeepSpaceTable(deep);
    this.resonant = new Resonant[deep];
  }

  /**
   * Number of rows.
   *
   * @return the number of rows
   */
  public int size() {
    return slots.length;
  }

  /**
   * Fills a range of rows.
   *
   * @param fromRow first row
   * @param toRow end of the rows, exclusive
   */
  public void fill(int fromRow, int toRow) {
    for (int row = fromRow; row < toRow; row++) {
      ElementSet e = elements.get(row);
      SecularInit orbit = new SecularInit(e);
      double offset = reference.durationFrom(e.epoch());
      if (slots[row] >= 0) {
        nearEarth.set(slots[row], orbit, offset);
      } else {
        setDeepSpace(~slots[row], orbit, e.epoch(), offset);
      }
    }
  }

  private void setDeepSpace(int slot, SecularInit orbit, AbsoluteDate epoch, double offset) {
    LuniSolarInit bodies = new LuniSolarInit(orbit, epoch, utc);
    ResonanceInit init = new ResonanceInit(orbit, bodies);
    deepSpace.set(slot, orbit, bodies, offset);
    if (init.kind != ResonanceInit.Kind.NONE) {
      resonant[slot] = new Resonant(orbit, bodies, init, offset);
    }
  }

  /**
   * The table; all rows must have been filled.
   *
   * @return the table
   */
  public Sgp4Table build() {
    int count = (int) Arrays.stream(resonant).filter(Objects::nonNull).count();
    ResonanceTable resonances = new ResonanceTable(count);
    int next = 0;
    for (int slot = 0; slot < resonant.length; slot++) {
      Resonant r = resonant[slot];
      if (r != null) {
        int first = ResonanceIntegrator.nodeOf((from + r.at) / Sgp4Constants.SECONDS_PER_MINUTE);
        int last = ResonanceIntegrator.nodeOf((to + r.at) / Sgp4Constants.SECONDS_PER_MINUTE);
        deepSpace.resonance[slot] = next;
        resonances.set(next++, r.orbit, r.bodies, r.init, first, last);
      }
    }
    ResonanceIntegrator.fillNodes(resonances);
    deepSpace.resonances = resonances;
    return new Sgp4Table(slots, nearEarth, deepSpace);
  }
}

package org.orbsieve.ephemeris.sgp4;

import java.util.ArrayList;
import java.util.List;
import org.orbsieve.catalog.ElementSet;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.TimeScale;

/** Sorts element sets by theory and fills the columns of {@link Sgp4Table}. */
final class Sgp4TableBuilder {

  private final AbsoluteDate reference;
  private final double from;
  private final double to;
  private final TimeScale utc;
  private final List<Resonant> resonant = new ArrayList<>();

  /** A resonant orbit on its way into the table. */
  private record Resonant(SecularInit orbit, LuniSolarInit bodies, ResonanceInit init, double at) {}

  Sgp4TableBuilder(AbsoluteDate reference, double from, double to, TimeScale utc) {
    this.reference = reference;
    this.from = from;
    this.to = to;
    this.utc = utc;
  }

  /** Row to slot: near-earth slots as they are, deep-space slots as their one's complement. */
  static int[] slots(List<ElementSet> elements) {
    int[] slots = new int[elements.size()];
    int near = 0;
    int deep = 0;
    for (int row = 0; row < slots.length; row++) {
      slots[row] = SecularInit.isDeepSpace(elements.get(row)) ? ~deep++ : near++;
    }
    return slots;
  }

  /** The columns of the rows with slots &gt;= 0. */
  NearEarthTable nearEarth(List<ElementSet> elements, int[] slots) {
    NearEarthTable table = new NearEarthTable(count(slots, false));
    for (int row = 0; row < slots.length; row++) {
      if (slots[row] >= 0) {
        ElementSet e = elements.get(row);
        table.set(slots[row], new SecularInit(e), offset(e));
      }
    }
    return table;
  }

  /** The columns of the rows with slots &lt; 0. */
  DeepSpaceTable deepSpace(List<ElementSet> elements, int[] slots) {
    DeepSpaceTable table = new DeepSpaceTable(count(slots, true));
    for (int row = 0; row < slots.length; row++) {
      if (slots[row] < 0) {
        addDeepSpace(table, ~slots[row], elements.get(row));
      }
    }
    table.resonances = resonances();
    return table;
  }

  private void addDeepSpace(DeepSpaceTable table, int slot, ElementSet elements) {
    SecularInit orbit = new SecularInit(elements);
    LuniSolarInit bodies = new LuniSolarInit(orbit, elements.epoch(), utc);
    ResonanceInit init = new ResonanceInit(orbit, bodies);
    double offset = offset(elements);
    table.set(slot, orbit, bodies, offset);
    if (init.kind != ResonanceInit.Kind.NONE) {
      table.resonance[slot] = resonant.size();
      resonant.add(new Resonant(orbit, bodies, init, offset));
    }
  }

  private ResonanceTable resonances() {
    ResonanceTable table = new ResonanceTable(resonant.size());
    for (int slot = 0; slot < resonant.size(); slot++) {
      Resonant r = resonant.get(slot);
      int first = ResonanceIntegrator.nodeOf((from + r.at) / Sgp4Constants.SECONDS_PER_MINUTE);
      int last = ResonanceIntegrator.nodeOf((to + r.at) / Sgp4Constants.SECONDS_PER_MINUTE);
      table.set(slot, r.orbit, r.bodies, r.init, first, last);
    }
    ResonanceIntegrator.fillNodes(table);
    return table;
  }

  private double offset(ElementSet elements) {
    return reference.durationFrom(elements.epoch());
  }

  private static int count(int[] slots, boolean deep) {
    int count = 0;
    for (int slot : slots) {
      count += slot < 0 == deep ? 1 : 0;
    }
    return count;
  }
}

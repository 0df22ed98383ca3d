package org.orbsieve.ephemeris.sgp4;

import java.util.List;
import org.orbsieve.catalog.ElementSet;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.TimeScale;

/**
 * The constants of SGP4 and SDP4 for many element sets, as a struct of arrays. A row is the index
 * of an element set in the list that the table was made of; near-earth and deep-space rows have
 * tables of their own, in which the row's slot is found here. Immutable once built, so that any
 * number of threads may share it.
 *
 * <p>Time is seconds since a reference instant. An object's offset from its epoch is rounded once,
 * to half a nanosecond within a month of the epoch.
 */
public final class Sgp4Table {

  private final NearEarthTable nearEarth;
  private final DeepSpaceTable deepSpace;

  /** Row to slot: the near-earth slot, or the one's complement of the deep-space slot. */
  private final int[] slots;

  Sgp4Table(int[] slots, NearEarthTable nearEarth, DeepSpaceTable deepSpace) {
    this.slots = slots;
    this.nearEarth = nearEarth;
    this.deepSpace = deepSpace;
  }

  /**
   * Builds the table.
   *
   * @param elements one element set per row
   * @param reference instant from which time is counted
   * @param from start of the period [s since the reference] for which resonant orbits are
   *     integrated beforehand; states outside of it are the same, but slower
   * @param to stop of that period [s since the reference]
   * @param utc the UTC scale, in which the sidereal time at epoch is reckoned
   * @return the table
   */
  public static Sgp4Table of(
      List<ElementSet> elements, AbsoluteDate reference, double from, double to, TimeScale utc) {
    Sgp4TableBuilder builder = new Sgp4TableBuilder(elements, reference, from, to, utc);
    builder.fill(0, builder.size());
    return builder.build();
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
   * Whether SDP4 applies to a row: a period of 225 minutes or more.
   *
   * @param row the row
   * @return whether it is a deep-space orbit
   */
  public boolean isDeepSpace(int row) {
    return slots[row] < 0;
  }

  /** The slot of a row in {@link #nearEarth()} or {@link #deepSpace()}. */
  int slot(int row) {
    int slot = slots[row];
    return slot < 0 ? ~slot : slot;
  }

  /** Constants of the near-earth rows. */
  NearEarthTable nearEarth() {
    return nearEarth;
  }

  /** Constants of the deep-space rows. */
  DeepSpaceTable deepSpace() {
    return deepSpace;
  }

  /** Constants of a row that both theories have. */
  SecularColumns secular(int row) {
    return slots[row] < 0 ? deepSpace : nearEarth;
  }
}

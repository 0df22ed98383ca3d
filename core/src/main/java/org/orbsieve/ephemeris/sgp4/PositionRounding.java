package org.orbsieve.ephemeris.sgp4;

import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.EARTH_RADIUS_KM;
import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.METRES_PER_KM;

/**
 * How far rounding can move a position: what docs/completeness.md, section 3, derives for a whole
 * period, at one time and a little closer. The residual of Kepler's equation, fewer than 32
 * roundings of the angles before they are reduced by whole turns, and a thousand roundings of the
 * rest.
 */
final class PositionRounding {

  private PositionRounding() {}

  /**
   * Bound of the rounding error of a position [m].
   *
   * @param table the objects
   * @param row row of the table
   * @param time seconds since the table's reference
   */
  static double of(Sgp4Table table, int row, double time) {
    SecularColumns orbit = table.secular(row);
    int slot = table.slot(row);
    double t = Math.abs(orbit.minutesSinceEpoch(slot, time));
    double rates =
        Math.abs(orbit.mDot[slot]) + Math.abs(orbit.argpDot[slot]) + Math.abs(orbit.nodeDot[slot]);
    // angles below a turn at the epoch, and their rates; twice, for drag and the terms of Sun and
    // Moon. Resonance adds twice the Earth's rotation
    double angles =
        16 * Math.PI + t * (2 * rates + (table.isDeepSpace(row) ? 4 * Sgp4Constants.THDT : 0));
    double e = Math.min(0.999999, orbit.e0[slot]);
    double anomaly = OsculatingKernel.KEPLER_TOLERANCE + 0x1p-48 * angles;
    double axis = METRES_PER_KM * EARTH_RADIUS_KM * orbit.a0[slot];
    // a position moves by its speed per mean motion, at perigee; a tenth for the periodic terms
    return axis * (1.1 * Math.sqrt((1 + e) / (1 - e)) * anomaly + (1 + e) * 0x1p-40);
  }
}

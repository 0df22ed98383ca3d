package org.orbsieve.ephemeris.sgp4;

/**
 * Whether an object's drag terms are so mild that its theory surely describes an orbit throughout a
 * period. A quick look at coefficients, which spares nearly all objects the long look at their
 * states; what is not mild may still be an orbit, and its states decide.
 */
public final class DragTerms {

  /**
   * Largest relative difference of mean motion and semi-major axis, and largest growth of the
   * eccentricity, of what is mild.
   */
  private static final double MILD = 0.25;

  /**
   * Mean eccentricity of a deep-space orbit below which its states are worth nothing: the reference
   * SGP4 keeps it above 0, Orekit and the kernels do not, and at the distance of the geostationary
   * ring this much makes a difference of 0.8 km.
   */
  private static final double LEAST_ECCENTRICITY = -1e-5;

  /**
   * Perigee radius from which on the versions agree to less than a metre [Earth radii]. Of 20,000
   * random orbits with eccentricities up to 0.9999 those below disagreed now and then.
   */
  private static final double LEAST_PERIGEE = 0.1;

  private final Sgp4Table table;
  private final double duration;

  /**
   * Looks at a period.
   *
   * @param table the objects; its reference is the start of the period
   * @param duration length of the period [s]
   */
  public DragTerms(Sgp4Table table, double duration) {
    this.table = table;
    this.duration = duration;
  }

  /**
   * Whether the drag terms of a row are so small that its states need no check.
   *
   * @param row row of the object
   * @return true if no check is needed
   */
  public boolean isMild(int row) {
    return isMild(row, 0) && isMild(row, duration) && !(eccentricityEnd(row) < duration);
  }

  private boolean isMild(int row, double time) {
    SecularColumns secular = table.secular(row);
    int slot = table.slot(row);
    double t = secular.minutesSinceEpoch(slot, time);
    return -secular.bstarC4[slot] * t <= MILD
        && (table.isDeepSpace(row)
            ? isMild(table.deepSpace(), slot, t)
            : isMild(table.nearEarth(), slot, t));
  }

  /** The axis shrinks by {@code (1 - c1 t)^2}, the mean motion grows by {@code 2 n0 t2 t}. */
  private static boolean isMild(DeepSpaceTable deep, int slot, double t) {
    double shrink = 1 - deep.c1[slot] * t;
    double kepler = 1 / (shrink * shrink * shrink);
    return shrink > 0 && Math.abs(1 + 2 * deep.t2[slot] * t - kepler) <= MILD * kepler;
  }

  private static boolean isMild(NearEarthTable near, int slot, double t) {
    double shrink = NearEarthBound.shrink(near, slot, t);
    double axis = near.a0[slot] * shrink * shrink;
    double kepler = Sgp4Constants.XKE / (axis * Math.sqrt(axis));
    double eta = near.eta[slot];
    double wobble = 3 * Math.abs(near.mDrag[slot]) * eta * (1 + eta) * (1 + eta);
    return shrink > 0
        && wobble + Math.abs(near.bstarC5[slot]) <= MILD
        && Math.abs(NearEarthBound.rate(near, slot, t) - kepler) <= MILD * kepler;
  }

  /**
   * Whether an orbit's perigee is so near the Earth's centre that its states are worth nothing: the
   * terms of the theory, which divide by the orbit's parameter, are not small, and versions of SGP4
   * disagree by up to the size of the orbit.
   *
   * @param row row of the object
   * @return true if the states are worthless
   */
  public boolean meetsCentre(int row) {
    SecularColumns secular = table.secular(row);
    int slot = table.slot(row);
    return !(secular.a0[slot] * (1 - secular.e0[slot]) >= LEAST_PERIGEE);
  }

  /**
   * Time at which the mean eccentricity of a deep-space orbit falls below zero.
   *
   * @param row row of the object
   * @return time [s]; positive infinity if it does not happen after the start of the period
   */
  public double eccentricityEnd(int row) {
    if (!table.isDeepSpace(row)) {
      return Double.POSITIVE_INFINITY;
    }
    DeepSpaceTable deep = table.deepSpace();
    int slot = table.slot(row);
    double rate = deep.eRate[slot] - deep.bstarC4[slot];
    double start = deep.e0[slot] + rate * deep.minutesSinceEpoch(slot, 0);
    if (start < LEAST_ECCENTRICITY) {
      return 0;
    }
    double minutes = (LEAST_ECCENTRICITY - start) / rate;
    return rate < 0 ? minutes * Sgp4Constants.SECONDS_PER_MINUTE : Double.POSITIVE_INFINITY;
  }
}

package org.orbsieve.ephemeris.sgp4;

/**
 * Finds the range of distances from the Earth's centre of an object throughout a period. The range
 * is a bound, not an estimate: from {@link StripEnvelope} for real time, and from the effect of
 * {@link OsculatingKernel}. Scratch of one thread.
 *
 * <p>With {@code e_L} at most the eccentricity and the long-period term, {@code a (1 - e_L) <= r <=
 * a (1 + e_L)}; the short-period terms change {@code r} by at most {@code 3/2 r J |3 cos^2 i - 1| /
 * p^2 + 1/2 J (1 - cos^2 i) / p}, where {@code J} is the theory's {@code CK2} and {@code p = a (1 -
 * e_L^2)}.
 */
public final class RadialRange {

  private static final double METRES = Sgp4Constants.METRES_PER_KM * Sgp4Constants.EARTH_RADIUS_KM;

  /** More than rounding, and the residual of Kepler's equation, can change a distance by [m]. */
  private static final double MARGIN = 100;

  private final Sgp4Table table;
  private final double duration;
  private final StripEnvelope envelope = new StripEnvelope();

  /** Lower bound for the last object [m]; 0 if there is none. */
  public double inner;

  /** Upper bound for the last object [m]; infinite if there is none. */
  public double outer;

  /**
   * Ranges for a period.
   *
   * @param table the objects; its reference is the start of the period
   * @param duration length of the period [s]
   */
  public RadialRange(Sgp4Table table, double duration) {
    this.table = table;
    this.duration = duration;
  }

  /**
   * Computes the range of an object.
   *
   * @param row row of the object
   */
  public void of(int row) {
    SecularColumns secular = table.secular(row);
    int slot = table.slot(row);
    double from = secular.minutesSinceEpoch(slot, 0);
    double to = secular.minutesSinceEpoch(slot, duration);
    double middle = 0.5 * (from + to);
    // a minute more than half: room for rounding
    double radius = 0.5 * (to - from) + 1;
    if (table.isDeepSpace(row)) {
      DeepSpaceBound.fill(
          table.deepSpace(), slot, middle, radius, 0, 0, Double.POSITIVE_INFINITY, false, envelope);
    } else {
      NearEarthBound.fill(table.nearEarth(), slot, middle, radius, 0, 0, envelope);
    }
    setRange();
  }

  private void setRange() {
    StripEnvelope s = envelope;
    double e2 = s.eccentricity * s.eccentricity;
    double longPeriod = s.perigeeCoefficient / (s.minAxis * (1 - e2));
    double eL = s.eccentricity + longPeriod;
    double parameter = s.minAxis * (1 - eL * eL);
    double least = s.minAxis * (1 - eL);
    double most = s.maxAxis * (1 + eL);
    double first = Sgp4Constants.CK2 / parameter;
    double change = 1.5 * most * first / parameter * s.x3thm1 + 0.5 * first * s.x1mth2;
    boolean isBounded = s.minAxis > 0 && eL >= 0 && eL < 1 && change < least;
    inner = isBounded ? Math.max(0, METRES * (least - change) - MARGIN) : 0;
    outer = isBounded ? METRES * (most + change) + MARGIN : Double.POSITIVE_INFINITY;
  }
}

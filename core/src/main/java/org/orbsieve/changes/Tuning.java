package org.orbsieve.changes;

/**
 * Numbers of the detection, one set for low and one for high orbits, none for a single object. They
 * are listed with their reasons in docs/transparency.md.
 *
 * @param sets element sets on either side that are compared
 * @param span longest time from the gap to such a set [s]
 * @param lag time for which sets after a change may still describe the orbit before it [s]
 * @param weighsEccentricity whether the eccentricity supports a change along the orbit
 * @param floor least deviation of a place [m]
 * @param place deviation of a place where a history is too short to measure it [m]
 * @param excess ratio of squares by which the motion departs from the model where a history is too
 *     short to measure it
 */
record Tuning(
    int sets,
    double span,
    double lag,
    boolean weighsEccentricity,
    double floor,
    double place,
    double excess) {

  /** Share of the plane in the score: the plane alone has to be this much surer. */
  static final double PLANE = 0.4;

  /** Share of a change that the sets around it may be off by while they settle. */
  static final double SETTLING = 0.05;

  /** Gaps around a change within which sets settle. */
  static final int SETTLING_GAPS = 3;

  /** Gaps on either side from which the usual noise is taken. */
  static final int USUAL = 60;

  /** Samples below which the noise of a history is not measured. */
  static final int FEW = 15;

  /**
   * Least ratio of squares by which the motion along an orbit departs from the model: drag and the
   * adjustment of sets are never white noise.
   */
  static final double LEAST_EXCESS = 4;

  private static final double LOW_PERIOD = 225 * 60.0;

  private static final Tuning LOW = new Tuning(8, 9 * SetSeries.DAY, 0, false, 20, 100, 12);
  private static final Tuning HIGH =
      new Tuning(10, 15 * SetSeries.DAY, 4.5 * SetSeries.DAY, true, 100, 500, 30);

  /** The numbers for an object of a period [s]. */
  static Tuning of(double period) {
    return period < LOW_PERIOD ? LOW : HIGH;
  }

  /** Least deviation of a quantity: a rate is known better than the place a day later [m, m/s]. */
  double floor(Quantity quantity) {
    return quantity == Quantity.DRIFT ? 0.3 * floor / SetSeries.DAY : floor;
  }

  /** Deviation of a quantity where a history is too short [m, m/s]. */
  double usual(Quantity quantity) {
    return quantity == Quantity.DRIFT ? 0.5 * place / SetSeries.DAY : place;
  }
}

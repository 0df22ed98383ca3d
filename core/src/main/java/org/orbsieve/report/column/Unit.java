package org.orbsieve.report.column;

/** The unit of a column in a CSV. JSON has SI units, which its field names contain. */
public enum Unit {
  /** No unit. */
  NONE("", 1),
  /** Metre. */
  METRE("m", 1),
  /** Kilometre, for [m]. */
  KILOMETRE("km", 1_000),
  /** Kilometre per second, for [m/s]. */
  KILOMETRE_PER_SECOND("km/s", 1_000),
  /** Millimetre per second, for [m/s]. */
  MILLIMETRE_PER_SECOND("mm/s", 1e-3),
  /** Metre per day, for [m/s]. */
  METRE_PER_DAY("m/day", 1 / 86_400.0) {
    @Override
    double fromSi(double value) {
      return value * 86_400.0;
    }

    @Override
    public double toSi(double value) {
      return value / 86_400.0;
    }
  },
  /** Gram, for [kg]. */
  GRAM("g", 1e-3),
  /** Second. */
  SECOND("s", 1),
  /** Day of 86,400 SI seconds, for [s]. */
  DAY("days", 86_400),
  /** Degree, for [rad]. */
  DEGREE("deg", Math.PI / 180) {
    @Override
    double fromSi(double value) {
      return Math.toDegrees(value);
    }

    @Override
    public double toSi(double value) {
      return Math.toRadians(value);
    }
  },
  /** Degree per day, for [rad/s]. */
  DEGREE_PER_DAY("deg/day", Math.PI / 180 / 86_400);

  private final String symbol;
  private final double size;

  Unit(String symbol, double size) {
    this.symbol = symbol;
    this.size = size;
  }

  /**
   * The symbol of the unit.
   *
   * @return such as {@code km}; empty for no unit
   */
  public String symbol() {
    return symbol;
  }

  /** A value in this unit. */
  double fromSi(double value) {
    return value / size;
  }

  /**
   * A value in SI units.
   *
   * @param value in this unit
   * @return the value in [m], [m/s], [kg], [s] or [rad]
   */
  public double toSi(double value) {
    return value * size;
  }
}

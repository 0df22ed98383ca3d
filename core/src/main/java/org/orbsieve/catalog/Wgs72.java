package org.orbsieve.catalog;

/** Constants of WGS-72, the model of the Earth in which element sets are published. */
public final class Wgs72 {

  /** Gravitational parameter [m^3/s^2]. */
  public static final double MU = 3.986008e14;

  /** Equatorial radius [m]. */
  public static final double EARTH_RADIUS = 6_378_135.0;

  private Wgs72() {}
}

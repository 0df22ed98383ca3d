package org.orbsieve.catalog;

import java.util.Arrays;
import java.util.Optional;

/** Where an orbit is, as far as the errors of its public elements go. */
public enum OrbitRegime {
  /** Period below 225 minutes, which SGP4 takes for near earth. */
  LEO("leo"),
  /** Between low and geosynchronous orbits. */
  MEO("meo"),
  /** Period of 1300 to 1800 minutes. */
  GEO("geo"),
  /** Eccentricity of 0.1 or more. */
  HEO("heo");

  private static final double MINUTE = 60;
  private static final double NEAR_EARTH = 225 * MINUTE;
  private static final double GEO_FROM = 1_300 * MINUTE;
  private static final double GEO_TO = 1_800 * MINUTE;
  private static final double ECCENTRIC = 0.1;

  private final String id;

  OrbitRegime(String id) {
    this.id = id;
  }

  /** The word in files and options. */
  public String id() {
    return id;
  }

  /** The regime of a word, such as {@code leo}. */
  public static Optional<OrbitRegime> named(String word) {
    return Arrays.stream(values()).filter(r -> r.id.equalsIgnoreCase(word)).findFirst();
  }

  /** The regime of an orbit; every orbit has one. */
  public static OrbitRegime of(ElementSet elements) {
    double period = 2 * Math.PI / elements.meanMotion();
    if (elements.eccentricity() >= ECCENTRIC) {
      return HEO;
    }
    if (period < NEAR_EARTH) {
      return LEO;
    }
    return period >= GEO_FROM && period <= GEO_TO ? GEO : MEO;
  }
}

package org.orbsieve.report;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.catalog.TabulatedOrbit;
import org.orbsieve.catalog.TabulatedSegment;
import org.orekit.time.AbsoluteDate;

/**
 * The orbit by which an object was screened: an element set, or an operator's ephemeris.
 *
 * @param catalogNumber the object
 * @param epoch epoch of the element set, or start of the ephemeris
 * @param source name of its source; empty where sources have no names
 * @param period 2 pi over the mean motion of the elements [s], &gt; 0
 * @param fingerprint eight hexadecimal digits that depend on all elements, so that a correction
 *     with the same epoch shows
 */
public record UsedOrbit(
    int catalogNumber, AbsoluteDate epoch, String source, double period, String fingerprint) {

  /**
   * Validates the period, and that nothing is null.
   *
   * @param catalogNumber the object
   * @param epoch epoch of the element set, or start of the ephemeris
   * @param source name of its source; empty where sources have no names
   * @param period 2 pi over the mean motion of the elements [s], &gt; 0
   * @param fingerprint eight hexadecimal digits that depend on all elements
   * @throws IllegalArgumentException if a component is invalid
   */
  public UsedOrbit {
    Objects.requireNonNull(epoch, "epoch");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(fingerprint, "fingerprint");
    if (!(period > 0)) {
      throw new IllegalArgumentException("the period is missing or not above 0");
    }
  }

  /**
   * The orbit of an object.
   *
   * @param object with one element set or ephemeris
   * @return its orbit
   */
  public static UsedOrbit of(SpaceObject object) {
    ElementSet elements = object.elements();
    int hash =
        Arrays.hashCode(
            new double[] {
              elements.meanMotion(),
              elements.eccentricity(),
              elements.inclination(),
              elements.raan(),
              elements.argPerigee(),
              elements.meanAnomaly(),
              elements.bstar()
            });
    for (TabulatedSegment segment :
        object.ephemeris().map(TabulatedOrbit::segments).orElse(List.of())) {
      for (int node = 0; node < segment.size(); node++) {
        hash = 31 * hash + Double.hashCode(segment.time(node));
        hash = 31 * hash + Double.hashCode(segment.state(node, 0));
      }
    }
    return new UsedOrbit(
        object.catalogNumber(),
        object.epoch(),
        object.sourceName(),
        2 * Math.PI / elements.meanMotion(),
        HexFormat.of().toHexDigits(hash));
  }

  // Java makes those of a record when they are first called, which takes 20 ms or more.
  @Override
  public boolean equals(Object any) {
    return any instanceof UsedOrbit orbit
        && catalogNumber == orbit.catalogNumber
        && epoch.equals(orbit.epoch)
        && source.equals(orbit.source)
        && Double.compare(period, orbit.period) == 0
        && fingerprint.equals(orbit.fingerprint);
  }

  @Override
  public int hashCode() {
    return Objects.hash(catalogNumber, epoch, source, period, fingerprint);
  }
}

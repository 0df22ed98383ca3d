package org.orbsieve.assessment;

import java.util.Locale;
import org.orbsieve.catalog.SpaceObject;

/**
 * Hard-body radius per class of object [m]. The class is told from the name, since a GP catalogue
 * carries nothing else: {@code DEB} is debris, {@code R/B} a rocket body, everything else a
 * payload; an unnamed object is unknown.
 *
 * @param payload [m]
 * @param rocketBody [m]
 * @param debris [m]
 * @param unknown [m]
 */
public record HardBodyRadii(double payload, double rocketBody, double debris, double unknown) {

  /** 5 m payloads and rocket bodies, 0.5 m debris, 1 m unknown. */
  public static final HardBodyRadii DEFAULT = new HardBodyRadii(5.0, 5.0, 0.5, 1.0);

  /** Validates that each radius is positive and finite. */
  public HardBodyRadii {
    for (double radius : new double[] {payload, rocketBody, debris, unknown}) {
      if (!(radius > 0) || Double.isInfinite(radius)) {
        throw new IllegalArgumentException("a hard-body radius must be positive and finite");
      }
    }
  }

  /** The radius of an object [m]. */
  public double of(SpaceObject object) {
    String name = object.name().toUpperCase(Locale.ROOT);
    if (name.isBlank()) {
      return unknown;
    }
    if (name.contains("R/B")) {
      return rocketBody;
    }
    return name.matches(".*\\b(DEB|DEBRIS|COOLANT)\\b.*") ? debris : payload;
  }
}

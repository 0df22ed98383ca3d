package org.orbsieve.assessment;

import java.util.Locale;
import java.util.regex.Pattern;
import org.orbsieve.catalog.SpaceObject;

/**
 * Hard-body radius per class of object [m]. The class is told from the name, since a GP catalogue
 * carries nothing else: {@code DEB}, {@code COOLANT} and the like are debris, also when they come
 * from a rocket body; {@code R/B} and the kick motors are rocket bodies; an object without a name
 * or not yet identified ({@code UNKNOWN}, {@code OBJECT C}, {@code TBA}) is unknown; everything
 * else is a payload.
 *
 * @param payload [m]
 * @param rocketBody [m]
 * @param debris [m]
 * @param unknown [m]
 */
public record HardBodyRadii(double payload, double rocketBody, double debris, double unknown) {

  /**
   * 5 m payloads and rocket bodies, 0.5 m debris, 1 m unknown: what an open screener uses. They are
   * a convention, not the size of any object.
   */
  public static final HardBodyRadii DEFAULT = new HardBodyRadii(5.0, 5.0, 0.5, 1.0);

  private static final Pattern DEBRIS = Pattern.compile("\\b(DEB|DEBRIS|COOLANT)\\b");
  private static final Pattern ROCKET_BODY = Pattern.compile("\\b(R/B|AKM|PKM)\\b");
  private static final Pattern UNIDENTIFIED =
      Pattern.compile("\\s*|UNKNOWN\\b.*|TBA\\b.*|OBJECT [A-Z]{1,3}");

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
    if (UNIDENTIFIED.matcher(name).matches()) {
      return unknown;
    }
    if (DEBRIS.matcher(name).find()) {
      return debris;
    }
    return ROCKET_BODY.matcher(name).find() ? rocketBody : payload;
  }
}

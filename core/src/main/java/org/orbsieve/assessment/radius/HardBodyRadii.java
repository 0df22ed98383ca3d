package org.orbsieve.assessment.radius;

import java.util.Map;
import org.orbsieve.catalog.ObjectClass;
import org.orbsieve.catalog.SpaceObject;

/**
 * Hard-body radius per class of object [m]. The class is that of the satellite catalogue, else told
 * from the name ({@link ObjectClass#of}): a GP catalogue carries nothing else.
 *
 * @param payload [m]
 * @param rocketBody [m]
 * @param debris [m]
 * @param unknown [m]
 */
public record HardBodyRadii(double payload, double rocketBody, double debris, double unknown)
    implements RadiusSource {

  /**
   * 5 m payloads and rocket bodies, 0.5 m debris, 1 m unknown: what an open screener uses. They are
   * a convention, not the size of any object.
   */
  public static final HardBodyRadii DEFAULT = new HardBodyRadii(5.0, 5.0, 0.5, 1.0);

  /** In the order of {@link ObjectClass}; made once, since there is one for every object. */
  private static final Map<ObjectClass, String> SOURCES =
      Map.of(
          ObjectClass.PAYLOAD, "default for payload",
          ObjectClass.ROCKET_BODY, "default for rocket-body",
          ObjectClass.DEBRIS, "default for debris",
          ObjectClass.UNKNOWN, "default for unknown");

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
    return of(ObjectClass.of(object));
  }

  /** The radius of a class [m]. */
  public double of(ObjectClass kind) {
    return switch (kind) {
      case PAYLOAD -> payload;
      case ROCKET_BODY -> rocketBody;
      case DEBRIS -> debris;
      case UNKNOWN -> unknown;
    };
  }

  @Override
  public HardBodyRadius radius(SpaceObject object) {
    return radius(ObjectClass.of(object));
  }

  /** The radius of a class and where it is from. */
  HardBodyRadius radius(ObjectClass kind) {
    return new HardBodyRadius(of(kind), SOURCES.get(kind));
  }
}

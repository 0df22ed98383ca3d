package org.orbsieve.assessment.radius;

import java.util.Map;
import org.orbsieve.catalog.ObjectClass;
import org.orbsieve.catalog.SpaceObject;

/**
 * Hard-body radius per class of object [m]. The class is that of the satellite catalogue, otherwise
 * it follows from the name ({@link ObjectClass#of}): a GP catalogue contains nothing else.
 *
 * @param payload radius of a payload [m]
 * @param rocketBody radius of a rocket body [m]
 * @param debris radius of debris [m]
 * @param unknown radius of an unidentified object [m]
 */
public record HardBodyRadii(double payload, double rocketBody, double debris, double unknown)
    implements RadiusSource {

  /**
   * 5 m for payloads and rocket bodies, 0.5 m for debris, 1 m for unknown objects, as an open
   * screener uses. They are a convention, not the size of any object.
   */
  public static final HardBodyRadii DEFAULT = new HardBodyRadii(5.0, 5.0, 0.5, 1.0);

  /** In the order of {@link ObjectClass}; made once, since there is one for every object. */
  private static final Map<ObjectClass, String> SOURCES =
      Map.of(
          ObjectClass.PAYLOAD, "default for payload",
          ObjectClass.ROCKET_BODY, "default for rocket-body",
          ObjectClass.DEBRIS, "default for debris",
          ObjectClass.UNKNOWN, "default for unknown");

  /**
   * Validates that each radius is positive and finite.
   *
   * @param payload radius of a payload [m]
   * @param rocketBody radius of a rocket body [m]
   * @param debris radius of debris [m]
   * @param unknown radius of an unidentified object [m]
   * @throws IllegalArgumentException if a component is invalid
   */
  public HardBodyRadii {
    for (double radius : new double[] {payload, rocketBody, debris, unknown}) {
      if (!(radius > 0) || Double.isInfinite(radius)) {
        throw new IllegalArgumentException("a hard-body radius must be positive and finite");
      }
    }
  }

  /**
   * Radius of an object.
   *
   * @param object the object
   * @return the radius [m]
   */
  public double of(SpaceObject object) {
    return of(ObjectClass.of(object));
  }

  /**
   * Radius of a class.
   *
   * @param kind the class
   * @return the radius [m]
   */
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

  /** The radius of a class and its source. */
  HardBodyRadius radius(ObjectClass kind) {
    return new HardBodyRadius(of(kind), SOURCES.get(kind));
  }
}

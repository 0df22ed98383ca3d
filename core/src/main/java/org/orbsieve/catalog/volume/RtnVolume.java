package org.orbsieve.catalog.volume;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.orbsieve.catalog.SpaceObject;

/**
 * A volume around an object, aligned with its radial, transverse (in-track) and normal
 * (cross-track) axes. The surface belongs to it. Lengths are measured from the centre: semi-axes,
 * or half of a box's widths.
 *
 * @param shape what lies between the axes
 * @param radial reach along the radial axis [m], &gt; 0
 * @param transverse reach along the transverse axis [m], &gt; 0
 * @param normal reach along the normal axis [m], &gt; 0
 */
public record RtnVolume(Shape shape, double radial, double transverse, double normal)
    implements ScreeningVolume {

  /** The largest radius that can be screened for [m]. */
  public static final double MAX_RADIUS = 1e6;

  /** Forms of a volume. */
  public enum Shape {
    /** A ball; its three reaches are equal. */
    SPHERE,
    /** An ellipsoid with its axes along R, T and N. */
    ELLIPSOID,
    /** A box with its edges along R, T and N. */
    BOX;

    /** The name in lower case, as in {@link #spec}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Validates that it has an extent and is not too large to be screened for. */
  public RtnVolume {
    Objects.requireNonNull(shape, "shape");
    if (!(radial > 0 && transverse > 0 && normal > 0)) {
      throw new IllegalArgumentException("a screening volume must extend along each axis");
    }
    if (shape == Shape.SPHERE && (radial != transverse || radial != normal)) {
      throw new IllegalArgumentException("a sphere has one radius");
    }
    if (!(radius(shape, radial, transverse, normal) <= MAX_RADIUS)) {
      throw new IllegalArgumentException(
          "a screening volume may reach at most 1000 km from its centre");
    }
  }

  /** A ball of a radius [m]. */
  public static RtnVolume sphere(double radius) {
    return new RtnVolume(Shape.SPHERE, radius, radius, radius);
  }

  private static double radius(Shape shape, double r, double t, double n) {
    return shape == Shape.BOX ? Math.sqrt(r * r + t * t + n * n) : Math.max(r, Math.max(t, n));
  }

  @Override
  public Optional<RtnVolume> around(SpaceObject centre) {
    return Optional.of(this);
  }

  @Override
  public double circumscribedRadius() {
    return radius(shape, radial, transverse, normal);
  }

  /**
   * How far out a point is, as part of the way from the centre to the surface: at most 1 inside.
   *
   * @param r radial component [m]
   * @param t transverse component [m]
   * @param n normal component [m]
   */
  public double normalizedDistance(double r, double t, double n) {
    double x = r / radial;
    double y = t / transverse;
    double z = n / normal;
    return shape == Shape.BOX
        ? Math.max(Math.abs(x), Math.max(Math.abs(y), Math.abs(z)))
        : Math.sqrt(x * x + y * y + z * z);
  }

  @Override
  public String spec() {
    if (shape == Shape.SPHERE) {
      return number(radial) + unit();
    }
    return shape.id()
        + ":"
        + number(radial)
        + "x"
        + number(transverse)
        + "x"
        + number(normal)
        + unit();
  }

  private boolean isInMetres() {
    return Math.min(radial, Math.min(transverse, normal)) < 100;
  }

  private String unit() {
    return isInMetres() ? "m" : "km";
  }

  /** The exact decimal of the shortest that gives this double, without trailing zeros. */
  private String number(double metres) {
    return BigDecimal.valueOf(metres)
        .movePointLeft(isInMetres() ? 0 : 3)
        .stripTrailingZeros()
        .toPlainString();
  }
}

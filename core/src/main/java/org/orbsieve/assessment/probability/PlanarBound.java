package org.orbsieve.assessment.probability;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orbsieve.narrowphase.RtnFrame;

/**
 * Bounds how far the planar probability may be off because orbits are no straight lines and
 * velocities are not known.
 *
 * <p>The planar method assumes that the relative path pierces the encounter plane at b = b0 + A e,
 * linear in the Gaussian errors e. The true one is b + D(e). With C the covariance of b and p =
 * C^-1 b0 (the <em>pull</em>), a change of variables gives
 *
 * <pre>
 *   ln(P / P0) = ln E[ exp(p'D - D'C^-1 D / 2) / |1 + dD/db| ],   to second order at most y + 3/2 y^2
 *   y = E|p'D| + 3 E|D|,   |D| = sqrt(D'C^-1 D),
 * </pre>
 *
 * <p>where E is over the errors that lead to a collision: their mean is that of the regression on
 * b, their covariance at most the unconditional one. D is quadratic in e, so that the second moment
 * of p'D is at most three times the square of E|p'D|, and the trace of dD/db is at most three times
 * E|D|. D has three parts, each bounded by the moments of e ({@link ErrorMoments}):
 *
 * <ul>
 *   <li>velocities: who passes the plane a time s after TCA has moved by w s, with w the error of
 *       the relative velocity: sqrt(E w^2 E s^2);
 *   <li>curvature: an object off along the orbit or across it is lower by the sag of its orbit;
 *   <li>gravity gradient: relative accelerations are below 2 (mu / r^3) times the distance, hence
 *       the path is off by (mu / r^3) v |s|^3 / 3, and E|s|^3 &lt;= 3^(3/4) (E s^2)^(3/2).
 * </ul>
 *
 * @param velocities part of y
 * @param curvature part of y
 * @param gradient part of y
 */
public record PlanarBound(double velocities, double curvature, double gradient) {

  /** Largest y for which the expansion is relied on. */
  private static final double MAX_EXPANDED = 1;

  /** Weight of the determinant and of the square of D. */
  private static final double DETERMINANT = 3;

  /** 3^(3/4) / 3. */
  private static final double GRADIENT = 0.76;

  /** Largest error of the speed along the path, as a fraction of it. */
  private static final double MAX_SPEED_ERROR = 0.25;

  /**
   * The bound.
   *
   * @param flight the relative path and the error ellipse across it
   * @param primary moments of the primary's errors
   * @param secondary moments of the secondary's errors
   */
  static PlanarBound of(Flight flight, ErrorMoments primary, ErrorMoments secondary) {
    double time = Math.sqrt(flight.meanSquareTime());
    double faster = velocity(flight.along(), primary, secondary) / flight.speed();
    double late = faster <= MAX_SPEED_ERROR ? time * (1 + 2 * faster) : Double.POSITIVE_INFINITY;
    double across =
        Math.hypot(
            velocity(flight.major(), primary, secondary) / flight.sigmaMajor(),
            velocity(flight.minor(), primary, secondary) / flight.sigmaMinor());
    double velocities = late * (velocity(flight.pull(), primary, secondary) + DETERMINANT * across);
    double gravity = Math.max(primary.gravity(), secondary.gravity());
    double off = GRADIENT * gravity * flight.speed() * time * time * time;
    return new PlanarBound(
        velocities, flight.weight(primary) + flight.weight(secondary), flight.weight(off));
  }

  /** Root mean square of the error of the relative velocity along an axis. */
  private static double velocity(Vector3D axis, ErrorMoments primary, ErrorMoments secondary) {
    double mean = secondary.meanVelocity(axis) - primary.meanVelocity(axis);
    return Math.sqrt(
        mean * mean + primary.velocityVariance(axis) + secondary.velocityVariance(axis));
  }

  /**
   * Largest change of the logarithm of the probability; infinite where nothing is proved.
   *
   * @return the bound
   */
  public double logarithm() {
    double y = velocities + curvature + gradient;
    return y <= MAX_EXPANDED ? y + 1.5 * y * y : Double.POSITIVE_INFINITY;
  }

  /**
   * The largest of the parts, in words.
   *
   * @return the cause
   */
  public String cause() {
    if (velocities >= Math.max(curvature, gradient)) {
      return "the errors of the velocities turn the relative path";
    }
    return curvature >= gradient
        ? "the orbits are curved over the size of the errors"
        : "the gradient of gravity bends the relative path";
  }

  /**
   * The relative path, and the error ellipse in the plane across it.
   *
   * @param along unit vector of the relative velocity
   * @param speed relative speed [m/s]
   * @param meanSquareTime mean square of the time of a collision after TCA [s^2]
   * @param pull C^-1 times the miss vector [1/m]
   * @param major unit vector of the ellipse's major axis
   * @param minor unit vector of its minor axis
   * @param sigmaMajor [m]
   * @param sigmaMinor [m]
   */
  record Flight(
      Vector3D along,
      double speed,
      double meanSquareTime,
      Vector3D pull,
      Vector3D major,
      Vector3D minor,
      double sigmaMajor,
      double sigmaMinor) {

    /** What a displacement of unknown direction may count [m]. */
    double weight(double displacement) {
      return displacement * (pull.getNorm() + DETERMINANT / sigmaMinor);
    }

    /** What the curvature of an orbit may count. */
    double weight(ErrorMoments object) {
      return object.curvature().getX() * weight(object.frame().radial())
          + object.curvature().getY() * weight(object.frame().transverse())
          + object.curvature().getZ() * weight(object.frame().normal());
    }

    /** What a displacement along an axis may count [1/m]. */
    private double weight(Vector3D axis) {
      double size =
          Math.hypot(
              RtnFrame.along(axis, major) / sigmaMajor, RtnFrame.along(axis, minor) / sigmaMinor);
      return Math.abs(RtnFrame.along(axis, pull)) + DETERMINANT * size;
    }
  }
}

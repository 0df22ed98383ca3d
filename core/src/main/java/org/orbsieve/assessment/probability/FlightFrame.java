package org.orbsieve.assessment.probability;

import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orbsieve.assessment.covariance.RtnCovariance;
import org.orbsieve.narrowphase.RelativeState;
import org.orbsieve.narrowphase.RtnFrame;
import org.orbsieve.narrowphase.StateVector;

/**
 * The combined covariance of the position with one axis along the relative velocity (s) and two
 * across it (x, y): arbitrary ones, and nothing that is computed depends on which.
 *
 * @param along unit vector s
 * @param plane the axes x and y
 * @param primary covariance of the primary in its RTN frame
 * @param secondary covariance of the secondary in its RTN frame
 * @param ss variance along the velocity [m^2]
 * @param sx covariance of s and x [m^2]
 * @param sy covariance of s and y [m^2]
 * @param xx variance along x [m^2]
 * @param xy covariance of x and y [m^2]
 * @param yy variance along y [m^2]
 */
record FlightFrame(
    Vector3D along,
    EncounterPlane plane,
    RtnCovariance primary,
    RtnCovariance secondary,
    double ss,
    double sx,
    double sy,
    double xx,
    double xy,
    double yy) {

  static FlightFrame of(
      Vector3D velocity,
      RtnCovariance primary,
      RtnFrame primaryFrame,
      RtnCovariance secondary,
      RtnFrame secondaryFrame) {
    EncounterPlane plane = EncounterPlane.across(velocity);
    Vector3D along = velocity.normalize();
    double[] sum = new double[6];
    add(sum, primary, primaryFrame, along, plane);
    add(sum, secondary, secondaryFrame, along, plane);
    return new FlightFrame(
        along, plane, primary, secondary, sum[0], sum[1], sum[2], sum[3], sum[4], sum[5]);
  }

  private static void add(
      double[] sum, RtnCovariance c, RtnFrame frame, Vector3D along, EncounterPlane plane) {
    Vector3D s = frame.components(along);
    Vector3D x = frame.components(plane.first());
    Vector3D y = frame.components(plane.second());
    sum[0] += c.between(s, s);
    sum[1] += c.between(s, x);
    sum[2] += c.between(s, y);
    sum[3] += c.between(x, x);
    sum[4] += c.between(x, y);
    sum[5] += c.between(y, y);
  }

  /** The encounter seen in this frame; empty where its numbers are beyond all reason. */
  Optional<ShortEncounter> encounter(
      Encounter encounter, RelativeState relative, RtnFrame first, RtnFrame second) {
    double mean = 0.5 * (xx + yy);
    double spread = Math.hypot(0.5 * (xx - yy), xy);
    double largest = mean + spread;
    // By the determinant, which does not cancel as mean - spread does for a long ellipse.
    double smallest = largest > 0 ? (xx * yy - xy * xy) / largest : mean - spread;
    double floor = ShortEncounter.CLIP * encounter.radius().metres();
    floor = Math.max(floor * floor, EncounterGeometry.MIN_SIGMA * EncounterGeometry.MIN_SIGMA);
    double major = Math.max(largest, floor);
    double minor = Math.min(major, Math.max(smallest, floor));
    if (!(major <= EncounterGeometry.MAX_LENGTH * EncounterGeometry.MAX_LENGTH)) {
      return Optional.empty();
    }
    // Direction of the major axis, and the miss along both.
    double angle = 0.5 * Math.atan2(2 * xy, xx - yy);
    double rx = plane.alongFirst(relative.position());
    double ry = plane.alongSecond(relative.position());
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    double missMajor = rx * cos + ry * sin;
    double missMinor = ry * cos - rx * sin;
    double pullMajor = missMajor / major;
    double pullMinor = missMinor / minor;
    // Regression of s on the plane: the mean and the variance of s given x and y.
    double onMajor = (sx * cos + sy * sin) / major;
    double onMinor = (sy * cos - sx * sin) / minor;
    double variance = ss - major * onMajor * onMajor - minor * onMinor * onMinor;
    double speed = relative.velocity().getNorm();
    double s = RtnFrame.along(relative.position(), along);
    Vector3D pull =
        new Vector3D(
            pullMajor * cos - pullMinor * sin,
            plane.first(),
            pullMajor * sin + pullMinor * cos,
            plane.second());
    return Optional.of(
        new ShortEncounter(
            new EncounterGeometry(
                Math.sqrt(major), Math.sqrt(minor), Math.abs(missMajor), Math.abs(missMinor)),
            smallest < floor,
            Math.max(0, -smallest) / Math.max(Math.abs(largest), Double.MIN_NORMAL),
            -(s - missMajor * onMajor - missMinor * onMinor) / speed,
            Math.sqrt(Math.max(floor, variance)) / speed,
            speed,
            Math.min(
                ShortEncounter.period(encounter.primaryState()),
                ShortEncounter.period(encounter.secondaryState())),
            bend(pull, encounter, first, second)));
  }

  /**
   * How much the bending of the orbits changes the logarithm of the probability, to first order.
   * For the two to meet, each has to be off its mean place by C pull, with C its covariance and
   * pull the combined inverse times the miss. Off by d along its orbit and across, an object is
   * lower by d^2 / 2r than the straight error ellipsoid has it.
   */
  private double bend(Vector3D pull, Encounter encounter, RtnFrame first, RtnFrame second) {
    Vector3D one = sag(primary, first, pull, encounter.primaryState());
    Vector3D other = sag(secondary, second, pull, encounter.secondaryState());
    return Math.abs(RtnFrame.along(other.subtract(one), pull));
  }

  private static Vector3D sag(RtnCovariance c, RtnFrame frame, Vector3D pull, StateVector state) {
    Vector3D off = c.times(frame.components(pull));
    double r = new Vector3D(state.x(), state.y(), state.z()).getNorm();
    double across = off.getY() * off.getY() + off.getZ() * off.getZ();
    return frame.radial().scalarMultiply(-across / (2 * r));
  }
}

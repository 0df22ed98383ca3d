package org.orbsieve.assessment.probability;

import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orbsieve.assessment.covariance.RtnCovariance;
import org.orbsieve.narrowphase.RelativeState;
import org.orbsieve.narrowphase.RtnFrame;

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
    double centre =
        -(RtnFrame.along(relative.position(), along) - missMajor * onMajor - missMinor * onMinor)
            / speed;
    double width = Math.sqrt(Math.max(floor, variance)) / speed;
    double across = encounter.radius().metres() / speed;
    PlanarBound.Flight flight =
        new PlanarBound.Flight(
            along,
            speed,
            centre * centre + width * width + across * across,
            inPlane(pullMajor, pullMinor, cos, sin),
            inPlane(1, 0, cos, sin),
            inPlane(0, 1, cos, sin),
            Math.sqrt(major),
            Math.sqrt(minor));
    return Optional.of(
        new ShortEncounter(
            new EncounterGeometry(
                flight.sigmaMajor(), flight.sigmaMinor(), Math.abs(missMajor), Math.abs(missMinor)),
            smallest < floor,
            Math.max(0, -smallest) / Math.max(Math.abs(largest), Double.MIN_NORMAL),
            centre,
            width,
            speed,
            Math.min(
                ShortEncounter.period(encounter.primaryState()),
                ShortEncounter.period(encounter.secondaryState())),
            bound(flight, encounter, first, second)));
  }

  /** A vector of the plane by its components along the axes of the ellipse. */
  private Vector3D inPlane(double onMajor, double onMinor, double cos, double sin) {
    return new Vector3D(
        onMajor * cos - onMinor * sin,
        plane.first(),
        onMajor * sin + onMinor * cos,
        plane.second());
  }

  private PlanarBound bound(
      PlanarBound.Flight flight, Encounter encounter, RtnFrame first, RtnFrame second) {
    Vector3D pull = flight.pull();
    return PlanarBound.of(
        flight,
        ErrorMoments.of(encounter.primaryState(), first, primary, pull),
        ErrorMoments.of(encounter.secondaryState(), second, secondary, pull.negate()));
  }
}

package org.orbsieve.narrowphase.passage;

import org.orbsieve.ephemeris.PieceBounds;

/**
 * How fast the RTN frame of an object turns between two points of its track: bounds of {@code |Q'|}
 * and {@code |Q''|}, where the rows of {@code Q} are the frame's axes.
 *
 * <p>For an object that a theory gives these are the assumption R5 of docs/completeness.md, section
 * 12. For an ephemeris they follow from {@link PieceBounds}, with the names used there: a unit
 * vector {@code u} along {@code b} has
 *
 * <pre>
 *   |u'| &lt;= |b'|/|b|     |u''| &lt;= |b'' - u(u.b'')|/|b| + 2/sqrt(3) |b'|^2/|b|^2
 * </pre>
 *
 * The radial axis is along {@code P}, whose second derivative is central but for the residual
 * {@code g}; the normal along {@code H = P x V}, of which with {@code V = P' + w}
 *
 * <pre>
 *   H'  = V x w + P x (V' + k P)
 *   H'' = -k P x w + (P'' + k P) x V + 2 P' x (V' + k P) + P x (V'' + k P')
 * </pre>
 *
 * so that both are small where the motion is nearly free and velocities are derivatives.
 */
final class FrameBound {

  /** Bound of the angular rate of a theory's frame, in units of {@code sqrt(k)}. */
  static final double RATE = 1.5;

  /** Bound of the second derivative of its axes, in units of {@code k}. */
  static final double CURVATURE = 5;

  /** Above {@code 2/sqrt(3)}. */
  private static final double SQUARE = 1.2;

  private double turn;
  private double curvature;

  /** Bound of {@code |Q'|} [1/s]; infinite when there is none. */
  double turn() {
    return turn;
  }

  /** Bound of {@code |Q''|} [1/s^2]; infinite when there is none. */
  double curvature() {
    return curvature;
  }

  /**
   * The frame of an object that a theory gives.
   *
   * @param rate largest {@code k = mu / r^3} [1/s^2]
   */
  void setTheory(double rate) {
    turn = RATE * Math.sqrt(rate);
    curvature = CURVATURE * rate;
  }

  /**
   * The frame of an object from an ephemeris.
   *
   * @param piece bounds of its motion
   * @param radius smaller distance from the Earth's centre at the two points [m]
   * @param momentum smaller {@code |P x V|} at the two points [m^2/s]
   * @param time between the points [s]
   */
  void setPiece(PieceBounds piece, double radius, double momentum, double time) {
    double speed = piece.speed() + piece.defect();
    double torque = piece.defect() * speed + piece.radius() * piece.residual();
    double r = radius - 0.5 * time * piece.speed();
    double h = momentum - 0.5 * time * torque;
    if (!(r > 0 && h > 0)) {
      turn = Double.POSITIVE_INFINITY;
      curvature = Double.POSITIVE_INFINITY;
      return;
    }
    double change =
        piece.rate() * piece.radius() * piece.defect()
            + piece.residual() * (speed + 2 * piece.speed())
            + piece.radius() * piece.jerk();
    double radial = piece.speed() / r;
    double normal = torque / h;
    double radialBend = piece.residual() / r + SQUARE * radial * radial;
    double normalBend = change / h + SQUARE * normal * normal;
    // the third axis is the product of the two
    double otherBend = radialBend + normalBend + 2 * radial * normal;
    turn = Math.sqrt(radial * radial + normal * normal);
    curvature =
        Math.sqrt(radialBend * radialBend + normalBend * normalBend + otherBend * otherBend);
  }
}

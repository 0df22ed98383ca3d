package org.orbsieve.catalog;

/**
 * How the states of two neighbouring nodes of an ephemeris fit together, by the corrected
 * trapezoidal rule (Euler and Maclaurin), in which gravity gives the derivatives:
 *
 * <pre>
 *   r1 - r0 = h/2 (v0 + v1) - h^2/12 (a1 - a0)      the velocities must be those of the positions
 *   v1 - v0 = h/2 (a0 + a1) - h^2/12 (j1 - j0)      the velocity must change as gravity changes it
 * </pre>
 *
 * <p>What is left of the first is a contradiction, and what is left of the second a manoeuvre, an
 * oscillation, or a wrong state. Both look at two nodes only, so that they show the place.
 *
 * @param duration h, from the first node to the second [s]
 * @param drift mean velocity by the positions less that by the velocities, its length [m/s]
 * @param kick change of velocity that gravity does not explain, its length [m/s]
 * @param speed larger of the mean speeds by the positions and by the velocities [m/s]
 * @param radius smaller distance from the Earth's centre [m]
 * @param tolerance what the rule itself may leave over, in terms of velocity [m/s]
 */
public record NodeStep(
    double duration, double drift, double kick, double speed, double radius, double tolerance) {

  private static final double MU = 3.986004418e14;

  /** J2 times the square of the Earth's radius, and 1.5 [m^2]. */
  private static final double OBLATENESS = 1.5 * 1.0826e-3 * 6.378137e6 * 6.378137e6;

  /**
   * Angular rate at the perigee of a parabola, in terms of that of a circle: the square root of 2.
   */
  private static final double FASTEST = 1.5;

  /**
   * The remainder of the rule is h^5/720 times a fourth derivative; on eccentric orbits that is
   * larger than the power of the angular rate by up to this much.
   */
  private static final double REMAINDER = 1.0 / 100;

  /**
   * Velocities of SGP4 and SDP4 are not the derivatives of their positions: by up to 4.4 m/s among
   * the objects of a public catalogue below {@link #FAR}, by up to 8.2 m/s above, where the Sun and
   * the Moon are strong, and changing by up to 0.015 m/s each second.
   */
  private static final double DRIFT = 5;

  private static final double FAR_DRIFT = 12;

  /** Distance from the Earth's centre [m]. */
  private static final double FAR = 1.2e7;

  private static final double KICK_RATE = 0.02;

  /**
   * The step from a node to the next.
   *
   * @param times of the nodes [s]
   * @param states six numbers per node [m, m/s], TEME
   * @param node the first of the two
   * @return the step
   */
  public static NodeStep of(double[] times, double[] states, int node) {
    int at = TabulatedSegment.STATE * node;
    int next = at + TabulatedSegment.STATE;
    double h = times[node + 1] - times[node];
    double drift = 0;
    double kick = 0;
    double moving = 0;
    double stated = 0;
    for (int k = 0; k < 3; k++) {
      double a0 = acceleration(states, at, k);
      double a1 = acceleration(states, next, k);
      double v0 = states[at + 3 + k];
      double v1 = states[next + 3 + k];
      double by = (states[next + k] - states[at + k]) / h + h / 12 * (a1 - a0);
      double moved = by - (v0 + v1) / 2;
      double turned = jerk(states, next, k) - jerk(states, at, k);
      double pushed = v1 - v0 - h / 2 * (a0 + a1) + h * h / 12 * turned;
      drift += moved * moved;
      kick += pushed * pushed;
      moving += by * by;
      stated += (v0 + v1) * (v0 + v1) / 4;
    }
    double arc = arc(times, states, node);
    double radius = Math.min(length(states, at), length(states, next));
    return new NodeStep(
        h,
        Math.sqrt(drift),
        Math.sqrt(kick),
        Math.sqrt(Math.max(moving, stated)),
        radius,
        REMAINDER * arc * arc * arc * arc * Math.sqrt(2 * MU / radius));
  }

  /**
   * Change of velocity that neither gravity nor the habits of SGP4 explain [m/s].
   *
   * @return 0 where there is none
   */
  public double unexplainedKick() {
    return kick > tolerance + KICK_RATE * duration ? kick : 0;
  }

  /**
   * Contradiction between positions and velocities that is not a habit of SGP4 [m/s].
   *
   * @return 0 where there is none
   */
  public double contradiction() {
    return drift > tolerance + (radius > FAR ? FAR_DRIFT : DRIFT) ? drift : 0;
  }

  /**
   * Arc about the Earth's centre that an orbit may cover from a node to the next [rad].
   *
   * @param times times of the nodes [s]
   * @param states states of the nodes [m, m/s]
   * @param node index of the node
   * @return the arc [rad]
   */
  public static double arc(double[] times, double[] states, int node) {
    int at = TabulatedSegment.STATE * node;
    double radius = Math.min(length(states, at), length(states, at + TabulatedSegment.STATE));
    return FASTEST * Math.sqrt(MU / radius) / radius * (times[node + 1] - times[node]);
  }

  /** A component of the attraction of an oblate Earth [m/s^2]. */
  private static double acceleration(double[] s, int at, int axis) {
    double square = s[at] * s[at] + s[at + 1] * s[at + 1] + s[at + 2] * s[at + 2];
    double height = s[at + 2] * s[at + 2] / square;
    double oblate = OBLATENESS / square * (axis == 2 ? 3 - 5 * height : 1 - 5 * height);
    return -MU / (square * Math.sqrt(square)) * s[at + axis] * (1 + oblate);
  }

  /** A component of the rate of the attraction of a point [m/s^3]. */
  private static double jerk(double[] s, int at, int axis) {
    double square = s[at] * s[at] + s[at + 1] * s[at + 1] + s[at + 2] * s[at + 2];
    double radial = s[at] * s[at + 3] + s[at + 1] * s[at + 4] + s[at + 2] * s[at + 5];
    return -MU
        / (square * Math.sqrt(square))
        * (s[at + 3 + axis] - 3 * radial / square * s[at + axis]);
  }

  private static double length(double[] s, int at) {
    return Math.sqrt(s[at] * s[at] + s[at + 1] * s[at + 1] + s[at + 2] * s[at + 2]);
  }
}

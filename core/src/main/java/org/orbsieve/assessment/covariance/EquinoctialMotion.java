package org.orbsieve.assessment.covariance;

/**
 * Two-body motion by equinoctial elements at epoch 0: mean motion n, eccentricity vector (p, q),
 * orientation (chi, psi), mean longitude l. They have no singularity but for an orbit whose plane
 * is turned half around from the axes; each object therefore has its own axes, those of its orbit
 * plane at TCA. R. A. Broucke and P. J. Cefola, <em>On the Equinoctial Orbit Elements</em>,
 * Celestial Mechanics 5, 1972.
 *
 * <p>Vectors are in the axes of the elements [m, m/s]; states are arrays x, y, z, vx, vy, vz.
 *
 * @param n mean motion [rad/s], &gt; 0
 * @param p component of the eccentricity vector along the first equinoctial axis
 * @param q component along the second
 * @param chi tan(i/2) sin(node)
 * @param psi tan(i/2) cos(node)
 * @param l mean longitude at epoch [rad]
 */
public record EquinoctialMotion(double n, double p, double q, double chi, double psi, double l) {

  /** Gravitational parameter of the Earth, EGM-96 [m^3/s^2]. */
  public static final double MU = 3.986004418e14;

  private static final int MAX_KEPLER_ITERATIONS = 30;

  /** Newton's step after which the root is known to all digits: its error is the square of that. */
  private static final double KEPLER_STEP = 1e-8;

  private static final double[] OWN_AXES = {1, 0, 0, 0, 1, 0, 0, 0, 1};

  /**
   * The motion through a state.
   *
   * @param state position [m] and velocity [m/s]
   * @param t time of the state after epoch [s]
   * @return the motion; its elements are NaN where the orbit is not an ellipse
   */
  static EquinoctialMotion through(double[] state, double t) {
    double rx = state[0];
    double ry = state[1];
    double rz = state[2];
    double vx = state[3];
    double vy = state[4];
    double vz = state[5];
    double r = Math.sqrt(rx * rx + ry * ry + rz * rz);
    double a = 1 / (2 / r - (vx * vx + vy * vy + vz * vz) / MU);
    double hx = ry * vz - rz * vy;
    double hy = rz * vx - rx * vz;
    double hz = rx * vy - ry * vx;
    double h = Math.sqrt(hx * hx + hy * hy + hz * hz);
    double chi = hx / (h + hz);
    double psi = -hy / (h + hz);
    Axes axes = Axes.of(chi, psi, OWN_AXES);
    double ex = (vy * hz - vz * hy) / MU - rx / r;
    double ey = (vz * hx - vx * hz) / MU - ry / r;
    double ez = (vx * hy - vy * hx) / MU - rz / r;
    double p = axes.alongF(ex, ey, ez);
    double q = axes.alongG(ex, ey, ez);
    double x = axes.alongF(rx, ry, rz);
    double y = axes.alongG(rx, ry, rz);
    double s = Math.sqrt(1 - p * p - q * q);
    double beta = 1 / (1 + s);
    double cos = p + ((1 - p * p * beta) * x - p * q * beta * y) / (a * s);
    double sin = q + ((1 - q * q * beta) * y - p * q * beta * x) / (a * s);
    double n = Math.sqrt(MU / (a * a * a)); // NaN for a hyperbola
    double longitude = Math.atan2(sin, cos) + q * cos - p * sin;
    return new EquinoctialMotion(n, p, q, chi, psi, longitude - n * t);
  }

  /** Whether the elements are those of an ellipse. */
  public boolean isValid() {
    return n > 0 && p * p + q * q < 1 && Double.isFinite(chi + psi + l);
  }

  /** The elements as a vector n, p, q, chi, psi, l. */
  public double[] elements() {
    return new double[] {n, p, q, chi, psi, l};
  }

  /** The state at a time after epoch [s]. */
  public double[] state(double t) {
    return Orbit.at(this, t, OWN_AXES).state();
  }

  /**
   * The state at a time after epoch, and its partial derivatives.
   *
   * @param t time after epoch [s]
   * @param jacobian receives the 36 derivatives of the six coordinates (rows) by the six elements
   *     at epoch (columns)
   * @return the state
   */
  public double[] state(double t, double[] jacobian) {
    return state(t, jacobian, OWN_AXES);
  }

  /**
   * The same in other axes.
   *
   * @param axes those of the elements, as the columns of a 3 x 3 matrix
   */
  public double[] state(double t, double[] jacobian, double[] axes) {
    Orbit orbit = Orbit.at(this, t, axes);
    orbit.partials(t, jacobian);
    return orbit.state();
  }

  /** The equinoctial axes f and g in the orbit plane; {@code e} holds what they refer to. */
  private record Axes(
      double chi,
      double psi,
      double fx,
      double fy,
      double fz,
      double gx,
      double gy,
      double gz,
      double[] e) {

    static Axes of(double chi, double psi, double[] e) {
      double d = 1 / (1 + chi * chi + psi * psi);
      double squares = chi * chi - psi * psi;
      double[] f = Matrices.times(e, (1 - squares) * d, 2 * chi * psi * d, -2 * chi * d);
      double[] g = Matrices.times(e, 2 * chi * psi * d, (1 + squares) * d, 2 * psi * d);
      return new Axes(chi, psi, f[0], f[1], f[2], g[0], g[1], g[2], e);
    }

    double alongF(double x, double y, double z) {
      return x * fx + y * fy + z * fz;
    }

    double alongG(double x, double y, double z) {
      return x * gx + y * gy + z * gz;
    }

    /** Puts x f + y g into a column of a 6 x 6 matrix, from a row on. */
    void put(double x, double y, double[] matrix, int row, int column) {
      matrix[6 * row + column] = x * fx + y * gx;
      matrix[6 * (row + 1) + column] = x * fy + y * gy;
      matrix[6 * (row + 2) + column] = x * fz + y * gz;
    }

    /** Puts the derivatives of x f + y g by chi and psi into columns 3 and 4. */
    void putTurns(double x, double y, double[] matrix, int row) {
      double d = 2 / (1 + chi * chi + psi * psi);
      double across = psi * x + chi * y;
      double along = chi * x - psi * y;
      for (int i = 0; i < 3; i++) {
        double in = i == 0 ? x * fx + y * gx : i == 1 ? x * fy + y * gy : x * fz + y * gz;
        int at = 6 * (row + i) + 3;
        matrix[at] = d * (across * e[3 * i + 1] - along * e[3 * i] - x * e[3 * i + 2] - chi * in);
        matrix[at + 1] =
            d * (across * e[3 * i] + along * e[3 * i + 1] + y * e[3 * i + 2] - psi * in);
      }
    }
  }

  /** The motion within the orbit plane at one time. */
  private record Orbit(
      EquinoctialMotion motion, Axes axes, double a, double beta, double sin, double cos) {

    static Orbit at(EquinoctialMotion motion, double t, double[] axes) {
      double p = motion.p;
      double q = motion.q;
      double longitude = motion.l + motion.n * t;
      // Newton's method for F + q cos F - p sin F = l + n t
      double f = longitude;
      double cos = Math.cos(f);
      double sin = Math.sin(f);
      double step = 1;
      for (int i = 0; i < MAX_KEPLER_ITERATIONS && Math.abs(step) > KEPLER_STEP; i++) {
        step = (f + q * cos - p * sin - longitude) / (1 - p * cos - q * sin);
        f -= Math.max(-1, Math.min(1, step));
        boolean last = Math.abs(step) <= KEPLER_STEP;
        double turned = last ? cos + step * sin : Math.cos(f);
        sin = last ? sin - step * cos : Math.sin(f);
        cos = turned;
      }
      double eta = Math.sqrt(1 - p * p - q * q);
      return new Orbit(
          motion,
          Axes.of(motion.chi, motion.psi, axes),
          Math.cbrt(MU / (motion.n * motion.n)),
          1 / (1 + eta),
          sin,
          cos);
    }

    /** Radius over semi-major axis. */
    double rho() {
      return 1 - motion.p * cos - motion.q * sin;
    }

    double x() {
      double q = motion.q;
      return a * ((1 - q * q * beta) * cos + motion.p * q * beta * sin - motion.p);
    }

    double y() {
      double p = motion.p;
      return a * ((1 - p * p * beta) * sin + p * motion.q * beta * cos - motion.q);
    }

    /** Derivative of x by the eccentric longitude. */
    double xf() {
      double q = motion.q;
      return a * (motion.p * q * beta * cos - (1 - q * q * beta) * sin);
    }

    double yf() {
      double p = motion.p;
      return a * ((1 - p * p * beta) * cos - p * motion.q * beta * sin);
    }

    double[] state() {
      double rate = motion.n / rho();
      double x = x();
      double y = y();
      double vx = rate * xf();
      double vy = rate * yf();
      return new double[] {
        x * axes.fx + y * axes.gx,
        x * axes.fy + y * axes.gy,
        x * axes.fz + y * axes.gz,
        vx * axes.fx + vy * axes.gx,
        vx * axes.fy + vy * axes.gy,
        vx * axes.fz + vy * axes.gz
      };
    }

    void partials(double t, double[] j) {
      double p = motion.p;
      double q = motion.q;
      double n = motion.n;
      double rho = rho();
      double betaP = beta * beta * p / (1 / beta - 1);
      double betaQ = beta * beta * q / (1 / beta - 1);
      double mixP = q * beta + p * q * betaP;
      double mixQ = p * beta + p * q * betaQ;
      double byN = -2 / (3 * n);
      put(j, 0, t / rho, byN * x(), byN * y(), byN * xf(), byN * yf(), 0, 1 / n);
      put(
          j,
          1,
          sin / rho,
          a * (-q * q * betaP * cos + mixP * sin - 1),
          a * (-(2 * p * beta + p * p * betaP) * sin + mixP * cos),
          a * (q * q * betaP * sin + mixP * cos),
          -a * ((2 * p * beta + p * p * betaP) * cos + mixP * sin),
          -cos,
          0);
      put(
          j,
          2,
          -cos / rho,
          a * (-(2 * q * beta + q * q * betaQ) * cos + mixQ * sin),
          a * (-p * p * betaQ * sin + mixQ * cos - 1),
          a * ((2 * q * beta + q * q * betaQ) * sin + mixQ * cos),
          -a * (p * p * betaQ * cos + mixQ * sin),
          -sin,
          0);
      put(j, 5, 1 / rho, 0, 0, 0, 0, 0, 0);
      axes.putTurns(x(), y(), j, 0);
      axes.putTurns(n / rho * xf(), n / rho * yf(), j, 3);
    }

    /**
     * One column of the partial derivatives: the explicit ones at constant eccentric longitude F,
     * and those through F.
     *
     * @param column element
     * @param f derivative of F by it
     * @param x explicit derivative of x, then of y, of x by F, of y by F
     * @param rho explicit derivative of the radius over semi-major axis
     * @param rate explicit logarithmic derivative of the mean motion
     */
    private void put(
        double[] j,
        int column,
        double f,
        double x,
        double y,
        double xByF,
        double yByF,
        double rho,
        double rate) {
      double speed = motion.n / rho();
      double slowing = (rho + (motion.p * sin - motion.q * cos) * f) / rho();
      axes.put(x + xf() * f, y + yf() * f, j, 0, column);
      axes.put(
          speed * (xByF - (x() + a * motion.p) * f + xf() * (rate - slowing)),
          speed * (yByF - (y() + a * motion.q) * f + yf() * (rate - slowing)),
          j,
          3,
          column);
    }
  }
}

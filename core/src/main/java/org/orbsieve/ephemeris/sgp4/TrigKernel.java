package org.orbsieve.ephemeris.sgp4;

/**
 * Sine and cosine of one angle for the price of little more than one, and the same on every
 * machine: only IEEE operations and fused multiply-add, no library and no branch.
 *
 * <p>The angle is split into a quarter turn and a remainder, {@code x = k pi/2 + y}, |y| &lt;= pi/4
 * (Cody and Waite, Software Manual for the Elementary Functions, 1980, with two parts of pi/2 and
 * fused operations), then both functions of y are polynomials. Where a method asks for {@code
 * sin(x)} and {@code cos(x)} the compiler sees the same arithmetic twice and does it once.
 *
 * <p><b>Error.</b> For |x| &lt;= {@link #MAX_ANGLE} the result is within {@link #MAX_ERROR} of the
 * true value (absolute): the first step of the reduction is exact, since x - k fl(pi/2) is a
 * multiple of 2^-53 below 1; the second rounds once (2^-54) and leaves out k times the third part
 * of pi/2 (1.5e-33 k); the polynomials err by 1.6e-18 (sine) and 4.7e-20 (cosine) and are summed
 * with at most 1.5 units of 2^-53. Beyond that angle the results mean nothing.
 *
 * <p>The constants are public for the vector kernel, which does the same operations in the same
 * order.
 */
public final class TrigKernel {

  /** Largest |angle| [rad] for which the error bound holds: 2^30. */
  public static final double MAX_ANGLE = 0x1p30;

  /** Bound of the absolute error of a sine or cosine. */
  static final double MAX_ERROR = 2.5e-16;

  /** Quarter turns per radian. */
  public static final double TWO_OVER_PI = 0x1.45f306dc9c883p-1;

  /** pi/2 rounded to double. */
  public static final double HALF_PI_HIGH = 0x1.921fb54442d18p0;

  /** pi/2 less {@link #HALF_PI_HIGH}, rounded to double. */
  public static final double HALF_PI_LOW = 6.123233995736766e-17;

  /** Adding 1.5 * 2^52 leaves the nearest integer in the low bits of the sum. */
  public static final double INTEGER_BIAS = 0x1.8p52;

  // sin y = y + y^3 S(y^2), cos y = 1 - y^2/2 + y^4 C(y^2): minimax in the absolute error on
  // |y| <= pi/4, by Remez exchange in 50 digits.
  /** Coefficient 0 of the sine. */
  public static final double S0 = -0x1.555555555553dp-3;

  /** Coefficient 1 of the sine. */
  public static final double S1 = 0x1.111111110eb1fp-7;

  /** Coefficient 2 of the sine. */
  public static final double S2 = -0x1.a01a019ab4acap-13;

  /** Coefficient 3 of the sine. */
  public static final double S3 = 0x1.71de34756389fp-19;

  /** Coefficient 4 of the sine. */
  public static final double S4 = -0x1.ae5db477b53fcp-26;

  /** Coefficient 5 of the sine. */
  public static final double S5 = 0x1.5d64c8fb58defp-33;

  /** Coefficient 0 of the cosine. */
  public static final double C0 = 0x1.555555555554cp-5;

  /** Coefficient 1 of the cosine. */
  public static final double C1 = -0x1.6c16c16c15184p-10;

  /** Coefficient 2 of the cosine. */
  public static final double C2 = 0x1.a01a019cb26e1p-16;

  /** Coefficient 3 of the cosine. */
  public static final double C3 = -0x1.27e4f80a75b6ap-22;

  /** Coefficient 4 of the cosine. */
  public static final double C4 = 0x1.1ee9ec474474ep-29;

  /** Coefficient 5 of the cosine. */
  public static final double C5 = -0x1.8faecef5e6863p-37;

  /** Largest |angle| [rad] that {@link #sinTurn} and {@link #cosTurn} take for small. */
  public static final double SMALL_ANGLE = 0x1p-6;

  private TrigKernel() {}

  /** The number of quarter turns nearest to x [rad], biased so that its low bits are an integer. */
  private static double quarterTurns(double x) {
    return Math.fma(x, TWO_OVER_PI, INTEGER_BIAS);
  }

  /** What is left of x [rad] after the biased number of quarter turns: within +-pi/4. */
  private static double remainder(double x, double quarterTurns) {
    double k = INTEGER_BIAS - quarterTurns;
    return Math.fma(k, HALF_PI_LOW, Math.fma(k, HALF_PI_HIGH, x));
  }

  /** Sine of y [rad], |y| &lt;= pi/4. */
  private static double sinOfRemainder(double y) {
    double z = y * y;
    double z2 = z * z;
    double low = Math.fma(z, S1, S0);
    double middle = Math.fma(z, S3, S2);
    double high = Math.fma(z, S5, S4);
    return Math.fma(y * z, Math.fma(z2, Math.fma(z2, high, middle), low), y);
  }

  /** Cosine of y [rad], |y| &lt;= pi/4. */
  private static double cosOfRemainder(double y) {
    double z = y * y;
    double z2 = z * z;
    double low = Math.fma(z, C1, C0);
    double middle = Math.fma(z, C3, C2);
    double high = Math.fma(z, C5, C4);
    double tail = Math.fma(z2, Math.fma(z2, high, middle), low);
    return Math.fma(z2, tail, Math.fma(-0.5, z, 1.0));
  }

  /**
   * Sine of x [rad]. Which polynomial and which sign apply is settled on bits rather than by
   * branches: the quadrant is as good as random, and a mispredicted branch costs more than a
   * polynomial.
   */
  static double sin(double x) {
    double turns = quarterTurns(x);
    double y = remainder(x, turns);
    return choose(Double.doubleToRawLongBits(turns), sinOfRemainder(y), cosOfRemainder(y));
  }

  /** Cosine of x [rad]. */
  static double cos(double x) {
    double turns = quarterTurns(x);
    double y = remainder(x, turns);
    return choose(Double.doubleToRawLongBits(turns) + 1, sinOfRemainder(y), cosOfRemainder(y));
  }

  /**
   * Sine of an angle that is likely to be small: up to {@link #SMALL_ANGLE} a short Taylor series,
   * within 5e-17, with half the latency of {@link #sin}.
   */
  static double sinTurn(double x) {
    if (Math.abs(x) <= SMALL_ANGLE) {
      double z = x * x;
      return Math.fma(x * z, Math.fma(z, 1.0 / 120, -1.0 / 6), x);
    }
    return sin(x);
  }

  /** Cosine of an angle that is likely to be small: as {@link #sinTurn}, within 6e-17. */
  static double cosTurn(double x) {
    if (Math.abs(x) <= SMALL_ANGLE) {
      double z = x * x;
      return Math.fma(z, Math.fma(z, Math.fma(z, -1.0 / 720, 1.0 / 24), -0.5), 1.0);
    }
    return cos(x);
  }

  /** Sine of the angle that lies {@code k} quarter turns, modulo four, beyond its remainder. */
  private static double choose(long k, double sinRemainder, double cosRemainder) {
    long s = Double.doubleToRawLongBits(sinRemainder);
    long c = Double.doubleToRawLongBits(cosRemainder);
    long chosen = s ^ ((s ^ c) & -(k & 1));
    return Double.longBitsToDouble(chosen ^ ((k & 2) << 62));
  }
}

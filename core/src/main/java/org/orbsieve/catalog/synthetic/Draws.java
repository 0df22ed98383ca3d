package org.orbsieve.catalog.synthetic;

/**
 * A stream of random draws that is the same on every platform: SplitMix64 (Steele, Lea, Flood 2014,
 * "Fast splittable pseudorandom number generators", OOPSLA) and distributions built from it by
 * exactly rounded arithmetic and {@link StrictMath} alone. The generators of the JDK are not used
 * because only their integer streams are specified.
 */
final class Draws {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private long state;

  /**
   * Starts a stream; streams of one seed are independent of each other and of the order in which
   * they are read.
   *
   * @param seed seed of the catalogue
   * @param stream number of the stream
   */
  Draws(long seed, long stream) {
    state = mix(mix(seed + GOLDEN) ^ mix(stream * GOLDEN + 1));
  }

  private static long mix(long bits) {
    long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** Uniform over all 64-bit numbers. */
  long bits() {
    state += GOLDEN;
    return mix(state);
  }

  /** Uniform in [0, 1). */
  double unit() {
    return (bits() >>> 11) * 0x1.0p-53;
  }

  /** Uniform in [low, high). */
  double between(double low, double high) {
    return low + (high - low) * unit();
  }

  /** Log-uniform in [low, high), both positive: equally likely in every decade. */
  double logBetween(double low, double high) {
    return low * StrictMath.pow(high / low, unit());
  }

  /** Uniform in [0, 2 pi) [rad]. */
  double angle() {
    return between(0, 2 * Math.PI);
  }

  /**
   * Uniform in 0 to {@code bound - 1}; the bias of a product is below 2^-30 for the bounds used
   * here.
   */
  int below(int bound) {
    return (int) (unit() * bound);
  }

  /** True with a probability. */
  boolean chance(double probability) {
    return unit() < probability;
  }

  /**
   * Nearly normal with mean 0 and deviation 1: twelve uniforms less six (Irwin-Hall). It never
   * leaves [-6, 6], so that what is scattered by it has hard limits.
   */
  double normal() {
    double sum = -6;
    for (int i = 0; i < 12; i++) {
      sum += unit();
    }
    return sum;
  }

  /** Length of a vector of two normal components (Rayleigh) of deviation 1, at most 8.5. */
  double rayleigh() {
    double x = normal();
    double y = normal();
    return Math.sqrt(x * x + y * y);
  }

  /** One of the values, all equally likely. */
  double oneOf(double... values) {
    return values[below(values.length)];
  }
}

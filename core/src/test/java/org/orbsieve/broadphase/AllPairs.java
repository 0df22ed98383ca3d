package org.orbsieve.broadphase;

import org.orbsieve.ephemeris.InterpolationBound;
import org.orbsieve.ephemeris.MotionTable;

/** The oracle of every sieve: looks at all pairs, one by one, and knows no cells. */
final class AllPairs implements BroadPhase {

  private final double threshold;
  private final double tau;
  private final Strays strays;

  AllPairs(double threshold, double tau, Strays strays) {
    this.strays = strays;
    this.threshold = threshold;
    this.tau = tau;
  }

  @Override
  public long search(
      MotionTable motion, Roster roster, int step, double begin, CandidateBuffer out) {
    long checks = 0;
    for (int i = 0; i < roster.size(); i++) {
      for (int j = i + 1; j < roster.size(); j++) {
        if (!roster.isOver(i, begin) && !roster.isOver(j, begin)) {
          checks++;
          double g = check(motion, roster, begin, i, j);
          if (g >= 0) {
            out.add(roster.row(i), roster.row(j), step, g);
          }
        }
      }
    }
    return checks;
  }

  private double check(MotionTable motion, Roster roster, double begin, int i, int j) {
    if (isBounded(motion, roster, begin, i) && isBounded(motion, roster, begin, j)) {
      return EncounterBound.check(motion, i, j, roster.eps(i), roster.eps(j), threshold, tau);
    }
    double x = motion.x[j] - motion.x[i];
    double y = motion.y[j] - motion.y[i];
    double z = motion.z[j] - motion.z[i];
    double reach = threshold + stray(motion, roster, begin, i) + stray(motion, roster, begin, j);
    return Math.sqrt(x * x + y * y + z * z) > reach ? -1 : Double.POSITIVE_INFINITY;
  }

  private boolean isBounded(MotionTable motion, Roster roster, double begin, int i) {
    double inner = motion.radius[i] - motion.radialMotion[i];
    double angle = tau * Math.sqrt(EncounterBound.rate(motion, i));
    return inner > 0
        && angle < EncounterBound.MAX_ANGLE
        && roster.eps(i) < InterpolationBound.USELESS_ERROR
        && !roster.isRough(i, begin, begin + 2 * tau);
  }

  private double stray(MotionTable motion, Roster roster, double begin, int i) {
    double byPolynomial =
        roster.isRough(i, begin, begin + 2 * tau)
            ? Double.POSITIVE_INFINITY
            : EncounterBound.stray(motion, i, roster.eps(i), tau);
    double first = strays.of(roster.row(i), begin, begin + tau);
    double second = strays.of(roster.row(i), begin + tau, begin + 2 * tau);
    return isBounded(motion, roster, begin, i)
        ? byPolynomial
        : Math.min(byPolynomial, Math.max(first, second));
  }
}

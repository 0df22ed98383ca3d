package org.orbsieve.assessment.probability;

import java.util.Locale;
import java.util.Optional;
import org.hipparchus.exception.MathRuntimeException;
import org.orekit.ssa.collision.shorttermencounter.probability.twod.Alfano2005;
import org.orekit.ssa.collision.shorttermencounter.probability.twod.Alfriend1999;
import org.orekit.ssa.collision.shorttermencounter.probability.twod.Alfriend1999Max;
import org.orekit.ssa.collision.shorttermencounter.probability.twod.Chan1997;
import org.orekit.ssa.collision.shorttermencounter.probability.twod.Laas2015;
import org.orekit.ssa.collision.shorttermencounter.probability.twod.Patera2005;
import org.orekit.ssa.collision.shorttermencounter.probability.twod.ShortTermEncounter2DPOCMethod;

/**
 * The two-dimensional methods. All but {@link PcMethod#FOSTER} are Orekit's, which throw, give NaN
 * or are far off outside of the sizes for which they were made. Each is therefore compared with the
 * quadrature, and a result that is off by more than a factor of two is replaced by a reason.
 */
public final class PlanarProbability {

  /** Factor by which an approximation may be off. */
  private static final double FACTOR = 2;

  /** Difference from the quadrature that is told. */
  private static final double TOLD = 0.001;

  /** Smaller values never lead to an action, and series run out of digits. */
  private static final double IRRELEVANT = 1e-30;

  private PlanarProbability() {}

  /**
   * The probability by a method.
   *
   * @param geometry the encounter plane
   * @param radius combined hard-body radius [m]
   * @param method the method
   * @return the probability, or the reason why there is none
   */
  public static Probability of(PcMethod method, EncounterGeometry geometry, double radius) {
    double reference = DiscIntegral.probability(geometry, radius);
    if (method == PcMethod.FOSTER || radius == 0) {
      return Probability.of(method, reference);
    }
    double value;
    try {
      value =
          orekit(method)
              .compute(
                  geometry.missMinor(), // the minor axis first, as in the published cases: the
                  geometry.missMajor(), // series of Laas2015 loses three digits the other way
                  geometry.sigmaMinor(),
                  geometry.sigmaMajor(),
                  radius)
              .getValue();
    } catch (MathRuntimeException | IllegalArgumentException e) {
      return Probability.absent(method.id() + " fails for these sizes");
    }
    return checked(method, value, reference);
  }

  private static Probability checked(PcMethod method, double value, double reference) {
    if (!(value >= -IRRELEVANT && value <= 1 + 1e-9)) {
      return Probability.absent(
          String.format(
              Locale.ROOT, "%s gives %.3g, which is not a probability", method.id(), value));
    }
    double low = reference / FACTOR - IRRELEVANT;
    double high = reference * FACTOR + IRRELEVANT;
    if (value < low || (value > high && !method.isMaximum())) {
      return Probability.absent(
          String.format(
              Locale.ROOT,
              "%s gives %.3e, quadrature %.3e: the method does not hold for these sizes",
              method.id(),
              value,
              reference));
    }
    return Probability.of(method, Math.max(0, Math.min(1, value)));
  }

  /**
   * By how much an approximation differs from the quadrature, in words.
   *
   * @param result what the method gives
   * @param quadrature what {@link PcMethod#FOSTER} gives
   * @param method the method
   * @return empty where one of them is missing, the difference below 0.1 %, or the method gives
   *     something else, such as a maximum
   */
  public static Optional<String> difference(
      PcMethod method, Probability result, Probability quadrature) {
    if (!method.isTwoDimensional()
        || method.isMaximum()
        || !(result instanceof Probability.Known known)
        || !(quadrature instanceof Probability.Known exact)
        || !(exact.value() > 0)) {
      return Optional.empty();
    }
    double difference = known.value() / exact.value() - 1;
    return Math.abs(difference) < TOLD
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "%s is %.1f %% %s foster",
                method.id(),
                100 * Math.abs(difference),
                difference < 0 ? "below" : "above"));
  }

  /** A new one each time, since some keep state. */
  private static ShortTermEncounter2DPOCMethod orekit(PcMethod method) {
    return switch (method) {
      case ALFANO -> new Alfano2005();
      case CHAN -> new Chan1997();
      case PATERA -> new Patera2005();
      case LAAS -> new Laas2015();
      case ALFRIEND -> new Alfriend1999();
      case ALFRIEND_MAX -> new Alfriend1999Max();
      case FOSTER, HALL, MONTE_CARLO ->
          throw new IllegalArgumentException(method + " is not one of Orekit's");
    };
  }
}

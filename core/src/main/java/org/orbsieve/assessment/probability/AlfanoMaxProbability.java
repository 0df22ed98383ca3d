package org.orbsieve.assessment.probability;

import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orbsieve.assessment.covariance.RtnSigmas;
import org.orbsieve.assessment.radius.HardBodyRadii;
import org.orbsieve.narrowphase.Conjunction;
import org.orbsieve.narrowphase.RelativeState;
import org.orbsieve.narrowphase.RtnFrame;

/**
 * Alfano's maximum probability: how probable a collision could be at worst when the shape of the
 * position errors is known and their size is not.
 *
 * <p>S. Alfano, <em>Relating Position Uncertainty to Maximum Conjunction Probability</em>, The
 * Journal of the Astronautical Sciences 53 (2), 2005 (AAS 03-548). Let d be the miss distance, R
 * the combined hard-body radius, s the minor one-sigma axis of the combined covariance projected on
 * the encounter plane and AR * s the major one. Assumptions:
 *
 * <ul>
 *   <li>short encounter: straight relative motion, errors constant while it lasts and uncorrelated
 *       between the objects;
 *   <li>the true orientation of the miss vector in the ellipse is as unknown as the size, hence the
 *       worst one: along the <em>major</em> axis.
 * </ul>
 *
 * <p>The probability of the disc is then a function of s alone, whose maximum {@link WorstScale}
 * finds. Errors smaller than at the maximum make the probability fall because the miss is known,
 * larger ones because it is diluted.
 */
public final class AlfanoMaxProbability {

  /**
   * Relative speed below which the direction of the relative velocity is rounding noise, so that
   * there is no encounter plane [m/s]. Velocities of 10 km/s carry 2e-12 m/s in a double, and some
   * 1e-9 m/s after SGP4.
   */
  static final double MIN_RELATIVE_SPEED = 1e-6;

  private AlfanoMaxProbability() {}

  /**
   * The maximum probability of a conjunction for errors of the shape {@link RtnSigmas#SOCRATES}.
   */
  public static MaxProbability of(Conjunction conjunction, HardBodyRadii radii) {
    double radius = radii.of(conjunction.primary()) + radii.of(conjunction.secondary());
    return of(conjunction, radius, RtnSigmas.SOCRATES);
  }

  /**
   * The maximum probability of a conjunction.
   *
   * @param conjunction the close approach
   * @param radius combined hard-body radius [m], at least 0
   * @param sigmas shape of each object's errors; the scale does not matter
   */
  public static MaxProbability of(Conjunction conjunction, double radius, RtnSigmas sigmas) {
    switch (conjunction.kind()) {
      case COINCIDENT:
        return MaxProbability.unknown(radius, "the two objects have the same motion");
      case START:
      case STOP:
        return MaxProbability.unknown(radius, "no closest approach inside the period");
      case MINIMUM:
      default:
        break;
    }
    Vector3D velocity =
        RelativeState.of(conjunction.primaryState(), conjunction.secondaryState()).velocity();
    if (!(velocity.getNorm() >= MIN_RELATIVE_SPEED)) {
      return MaxProbability.unknown(radius, "no relative velocity, hence no encounter plane");
    }
    Optional<RtnFrame> primary = RtnFrame.of(conjunction.primaryState());
    Optional<RtnFrame> secondary = RtnFrame.of(conjunction.secondaryState());
    if (primary.isEmpty() || secondary.isEmpty()) {
      return MaxProbability.unknown(radius, "an object has no orbit plane");
    }
    double aspectRatio =
        EncounterPlane.across(velocity).aspectRatio(sigmas, primary.get(), secondary.get());
    return WorstScale.of(conjunction.missDistance(), radius, aspectRatio);
  }
}

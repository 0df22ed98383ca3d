package org.orbsieve.assessment.probability;

import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orbsieve.assessment.covariance.EquinoctialMotion;
import org.orbsieve.narrowphase.RelativeState;
import org.orbsieve.narrowphase.RtnFrame;
import org.orbsieve.narrowphase.StateVector;

/**
 * An encounter as a straight flight through constant errors: its plane, its time, and three numbers
 * that tell whether it is one.
 *
 * @param geometry encounter plane, along the axes of the repaired combined covariance
 * @param repaired whether the combined covariance was not positive definite, or too thin, in the
 *     encounter plane
 * @param defect most negative variance there before the repair, as a fraction of the largest one; 0
 *     where none is negative
 * @param centre time after TCA at which the density at the primary is largest [s]
 * @param width one-sigma width in time of that density's peak [s]
 * @param speed relative speed [m/s]
 * @param period the shorter one of the two orbital periods [s]; infinite for two hyperbolas
 * @param bound how far the probability may be off, since the flight is not quite straight
 */
public record ShortEncounter(
    EncounterGeometry geometry,
    boolean repaired,
    double defect,
    double centre,
    double width,
    double speed,
    double period,
    PlanarBound bound) {

  /**
   * Smallest standard deviation, as a fraction of the combined radius: CARA's eigenvalue clipping
   * (CovRemEigValClip, Fclip = 1e-4).
   */
  static final double CLIP = 1e-4;

  /** sqrt(2) erfc^-1(1e-16): the 1e-16 is that of CARA's usage violation test. */
  private static final double GAMMA_SIGMAS = 8.304785425194114;

  /**
   * The encounter.
   *
   * @return empty where there is no relative velocity, an object has no orbit plane, or numbers are
   *     beyond all reason
   */
  public static Optional<ShortEncounter> of(Encounter encounter) {
    RelativeState relative = RelativeState.of(encounter.primaryState(), encounter.secondaryState());
    Optional<RtnFrame> primary = RtnFrame.of(encounter.primaryState());
    Optional<RtnFrame> secondary = RtnFrame.of(encounter.secondaryState());
    double speed = relative.velocity().getNorm();
    if (primary.isEmpty()
        || secondary.isEmpty()
        || !(speed >= AlfanoMaxProbability.MIN_RELATIVE_SPEED)
        || relative.position().getNorm() > EncounterGeometry.MAX_LENGTH) {
      return Optional.empty();
    }
    FlightFrame frame =
        FlightFrame.of(
            relative.velocity(),
            encounter.primaryCovariance().covariance(),
            primary.get(),
            encounter.secondaryCovariance().covariance(),
            secondary.get());
    return frame.encounter(encounter, relative, primary.get(), secondary.get());
  }

  /** How long the encounter matters [s]: all but a fraction of 1e-16 of the probability. */
  public double duration() {
    return 2 * GAMMA_SIGMAS * width;
  }

  /** Duration as a fraction of the period: CARA's usage violation indicator "extended". */
  double extension() {
    return duration() / period;
  }

  /** Latest relevant time as a fraction of the period: CARA's indicator "offset". */
  double offset() {
    return (Math.abs(centre) + 0.5 * duration()) / period;
  }

  /**
   * Time for the miss distance at the relative speed, as a fraction of the period: how far the
   * relative motion may have turned before it has covered its own size.
   */
  double slowness() {
    return geometry.missDistance() / speed / period;
  }

  /**
   * How far the probability may be off its planar value.
   *
   * @param encounter what this was made of
   * @param planar the planar value
   * @return change of the logarithm, at least 0; infinite where nothing is proved
   */
  public double change(Encounter encounter, double planar) {
    boolean extreme = planar == 0 || planar == 1 || bound.logarithm() == Double.POSITIVE_INFINITY;
    return encounter.radius().metres() == 0 || (extreme && CertainMiss.isCertain(encounter, this))
        ? 0
        : bound.logarithm();
  }

  /** Orbital period of a state [s]; infinite for a hyperbola. */
  public static double period(StateVector state) {
    double r = new Vector3D(state.x(), state.y(), state.z()).getNorm();
    double v = new Vector3D(state.vx(), state.vy(), state.vz()).getNorm();
    double a = 1 / (2 / r - v * v / EquinoctialMotion.MU);
    return a > 0
        ? 2 * Math.PI * Math.sqrt(a * a * a / EquinoctialMotion.MU)
        : Double.POSITIVE_INFINITY;
  }
}

package org.orbsieve.assessment.probability;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orbsieve.assessment.covariance.RtnCovariance;
import org.orbsieve.narrowphase.RelativeState;
import org.orbsieve.narrowphase.RtnFrame;
import org.orbsieve.narrowphase.StateVector;

/**
 * Whether errors are so small that the mean paths alone decide: no error within 38.5 sigmas, beyond
 * which the probability is below the smallest double, moves the relative path by as much as it
 * would have to for the answer to be another one.
 */
final class CertainMiss {

  private static final double SIGMAS = 38.5;

  private CertainMiss() {}

  /**
   * Whether the answer is certain.
   *
   * @param encounter states and errors
   * @param shortly the same as a short encounter
   */
  static boolean isCertain(Encounter encounter, ShortEncounter shortly) {
    double radius = encounter.radius().metres();
    double needed = Math.abs(shortly.geometry().missDistance() - radius);
    RelativeState relative = RelativeState.of(encounter.primaryState(), encounter.secondaryState());
    double place = 0;
    double curve = 0;
    double velocity = 0;
    for (boolean first : new boolean[] {true, false}) {
      StateVector state = first ? encounter.primaryState() : encounter.secondaryState();
      RtnCovariance given =
          (first ? encounter.primaryCovariance() : encounter.secondaryCovariance()).covariance();
      RtnFrame frame = RtnFrame.of(state).orElseThrow();
      ErrorMoments moments = ErrorMoments.of(state, frame, given, Vector3D.ZERO);
      place += SIGMAS * sigma(moments.covariance(), 0);
      velocity += SIGMAS * sigma(moments.covariance(), 3);
      curve += SIGMAS * SIGMAS * moments.curvature().getNorm();
    }
    double time = (relative.position().getNorm() + radius + place + curve) / shortly.speed();
    double gradient = 2 * Math.PI * time / shortly.period();
    return velocity < 0.5 * shortly.speed()
        && SIGMAS * shortly.geometry().sigmaMajor()
                + curve
                + 2 * velocity * time
                + gradient * gradient * shortly.speed() * time
            < needed;
  }

  private static double sigma(RtnCovariance covariance, int from) {
    double sum = 0;
    for (int i = from; i < from + 3; i++) {
      sum += Math.max(0, covariance.get(i, i));
    }
    return Math.sqrt(sum);
  }
}

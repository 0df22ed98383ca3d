package org.orbsieve.changes;

/**
 * The change of velocity that the jump of the elements amounts to, as if it was one impulse. It is
 * the least that leads from one orbit to the other: impulses that cancel each other leave no jump.
 *
 * @param inTrack along the velocity, positive if the orbit was raised [m/s]
 * @param inTrackSigma its standard deviation [m/s]
 * @param radial magnitude towards or from the Earth [m/s]
 * @param radialSigma its standard deviation [m/s]
 * @param crossTrack magnitude out of the plane [m/s]
 * @param crossTrackSigma its standard deviation [m/s]
 */
public record DeltaV(
    double inTrack,
    double inTrackSigma,
    double radial,
    double radialSigma,
    double crossTrack,
    double crossTrackSigma) {

  /** A component that is smaller than this many standard deviations is not told from zero. */
  private static final double SEEN = 4;

  /** A component that exceeds the others by this factor names the kind. */
  private static final double DOMINANT = 3;

  /**
   * The total of the components that differ from zero; that along the velocity always counts.
   *
   * @return the magnitude [m/s]
   */
  public double total() {
    return Math.hypot(inTrack, Math.hypot(seenRadial(), seenCrossTrack()));
  }

  /**
   * Its standard deviation.
   *
   * @return the deviation of the magnitude [m/s]
   */
  public double totalSigma() {
    double total = total();
    if (total == 0) {
      return inTrackSigma;
    }
    double along = inTrack * inTrackSigma;
    double across = Math.hypot(seenRadial() * radialSigma, seenCrossTrack() * crossTrackSigma);
    return Math.hypot(along, across) / total;
  }

  private double seenRadial() {
    return radial > SEEN * radialSigma ? radial : 0;
  }

  private double seenCrossTrack() {
    return crossTrack > SEEN * crossTrackSigma ? crossTrack : 0;
  }

  ChangeKind kind(boolean isGeosynchronous) {
    double along = Math.abs(inTrack);
    double across = seenCrossTrack();
    double up = seenRadial();
    if (across > DOMINANT * Math.max(along, up)) {
      return isGeosynchronous ? ChangeKind.NORTH_SOUTH : ChangeKind.CROSS_TRACK;
    }
    if (up > DOMINANT * Math.max(along, across)) {
      return ChangeKind.RADIAL;
    }
    if (along > DOMINANT * Math.max(across, up) || across == 0 && up == 0) {
      return isGeosynchronous ? ChangeKind.EAST_WEST : ChangeKind.IN_TRACK;
    }
    return ChangeKind.MIXED;
  }
}

package org.orbsieve.assessment.companion;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.assessment.PassGroups;
import org.orbsieve.narrowphase.Conjunction;

/**
 * Finds the pairs that fly together among the rows of a run. A pair does
 *
 * <ul>
 *   <li>if the two have the same motion at all times, or
 *   <li>if rows slower than {@value PassGroups#CO_ORBITING} m/s are seen at least {@value #LEAST}
 *       times and in every third revolution, from one half of the period to the other. What drifts
 *       by is slow too, but is seen for a revolution or two, and remains an event.
 * </ul>
 *
 * <p>In a period of fewer than {@value #CERTAIN} revolutions a drift can look the same, so that the
 * finding is not certain. Rows of candidate manoeuvres do not count. Used by one thread.
 */
public final class Companions {

  /** A pair is seen at least so often. */
  private static final int LEAST = 3;

  /** A pair is seen once in so many revolutions. */
  private static final double REVOLUTIONS = 3;

  /** Revolutions of the period after which a drift has shown itself. */
  private static final int CERTAIN = 6;

  /** Largest relative speed of what is docked: that of two element sets of one body [m/s]. */
  private static final double AT_REST = 2;

  /** Largest relative speed of parts of one launch that are docked [m/s]. */
  private static final double ZERO = 0.1;

  /** Smallest miss distance below which a pair is a formation [m]. */
  private static final double FORMATION = 2_000;

  private final Map<Long, PairTrack> tracks = new TreeMap<>();

  /**
   * Takes a row that is not earlier than the one before.
   *
   * @param row conjunction or boundary case
   */
  public void add(AssessedConjunction row) {
    Conjunction one = row.conjunction();
    if (PassGroups.isSlow(one) && !one.isOfVariant()) {
      add(PairTrack.of(row));
    }
  }

  /**
   * Takes what an earlier run knew.
   *
   * @param track a pair
   */
  public void add(PairTrack track) {
    tracks.merge(key(track), track, PairTrack::and);
  }

  private static long key(PairTrack track) {
    long one = track.first().catalogNumber();
    long other = track.second().catalogNumber();
    return Math.min(one, other) << Integer.SIZE | Math.max(one, other);
  }

  /**
   * All pairs with slow rows.
   *
   * @return in the order of their catalogue numbers
   */
  public List<PairTrack> tracks() {
    return List.copyOf(tracks.values());
  }

  /**
   * The pairs that fly together.
   *
   * @param period length of the screening period [s]
   * @return in the order of their catalogue numbers
   */
  public List<Companion> in(double period) {
    Set<Integer> docked = new HashSet<>();
    for (PairTrack track : tracks.values()) {
      if (track.passing().sameMotion()) {
        docked.add(track.first().catalogNumber());
        docked.add(track.second().catalogNumber());
      }
    }
    List<Companion> found = new ArrayList<>();
    for (PairTrack track : tracks.values()) {
      if (isTogether(track, period)) {
        boolean certain = track.passing().sameMotion() || period >= CERTAIN * track.revolution();
        found.add(new Companion(kind(track, docked), track, certain));
      }
    }
    return found;
  }

  private static boolean isTogether(PairTrack track, double period) {
    Passing passing = track.passing();
    return passing.sameMotion()
        || (passing.seen() >= LEAST
            && passing.seen() >= period / track.revolution() / REVOLUTIONS
            && passing.last().durationFrom(passing.first()) >= period / 2);
  }

  private static Companion.Kind kind(PairTrack track, Set<Integer> docked) {
    double speed = track.closeness().fastest();
    boolean atDocked =
        docked.contains(track.first().catalogNumber())
            || docked.contains(track.second().catalogNumber());
    boolean isOne = track.first().isOfLaunchOf(track.second()) && speed < ZERO;
    if (isOne || (atDocked && speed < AT_REST)) {
      return Companion.Kind.DOCKED;
    }
    boolean isFar = track.closeness().closest() >= FORMATION;
    return isFar && track.first().isOfFleetOf(track.second())
        ? Companion.Kind.SAME_FLEET
        : Companion.Kind.FORMATION;
  }
}

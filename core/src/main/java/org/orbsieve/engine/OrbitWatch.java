package org.orbsieve.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.orbsieve.ScreeningCheckpoint.OrbitEnd;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Reject;
import org.orbsieve.ephemeris.ElementSetRows;
import org.orbsieve.ephemeris.ElementSetSeams;
import org.orbsieve.ephemeris.OrbitLifetime;
import org.orbsieve.ephemeris.Span;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.DateTimeComponents;

/**
 * Keeps how long each orbit lasts, and why it ends: the objects that cannot be screened to the end
 * are rejects.
 */
public final class OrbitWatch {

  /** Why a row is rejected whose theory gives states but no orbit. */
  public static final String NO_ORBIT = "propagation error: SGP4's drag terms leave no orbit";

  /** Why a deep-space row is rejected whose mean eccentricity drag has brought below zero. */
  static final String NEGATIVE =
      "propagation error: SGP4's mean eccentricity falls below zero, where its versions disagree";

  /** Why a row is rejected whose perigee is far below ground. */
  static final String CENTRE =
      "propagation error: perigee is thousands of kilometres below ground, where versions of SGP4"
          + " disagree";

  /** Why a row is rejected whose ephemeris has no states in the period. */
  static final String NO_STATES = "the ephemeris has no usable time";

  /** Intervals without states that are listed for one object; further ones are counted. */
  private static final int MOST_TOLD = 20;

  private final AstroContext context;
  private final ElementSetRows rows;
  private final AbsoluteDate start;
  private final OrbitLifetime lifetime;
  private final double[] validUntil;
  private final List<Reject> rejects = new ArrayList<>();
  private final List<OrbitEnd> seen = new ArrayList<>();
  private final Map<Integer, List<Span>> unscreened = new TreeMap<>();
  private final BitSet foreseen = new BitSet();
  private int truncated;

  OrbitWatch(
      AstroContext context, ElementSetRows rows, AbsoluteDate start, OrbitLifetime lifetime) {
    this.context = context;
    this.rows = rows;
    this.start = start;
    this.lifetime = lifetime;
    this.validUntil = new double[rows.size()];
    Arrays.fill(validUntil, Double.POSITIVE_INFINITY);
  }

  /**
   * Per row, the time at which its orbit ends [s]; infinite when it outlasts what has been seen of
   * the period.
   */
  double[] validUntil() {
    return validUntil;
  }

  /** Rejects a row that has no orbit at the start of the period. */
  void rejectAtStart(int row, String why) {
    validUntil[row] = 0;
    miss(row, 0, Double.POSITIVE_INFINITY);
    reject(row, why + (why.equals(NO_STATES) ? " in the period" : " at the start of the period"));
  }

  /** Looks for the end of a row's orbit between two times [s], before the end that is known. */
  void examine(int row, double from, double to) {
    if (foreseen.get(row)) {
      return;
    }
    double end = lifetime.end(row, from, to);
    if (end < validUntil[row]) {
      see(new OrbitEnd(row, end, lifetime.reason(row, end + OrbitLifetime.PRECISION)));
    }
  }

  /**
   * Takes note of an end that {@link #examine} found, now or in the run that this one continues.
   */
  void see(OrbitEnd end) {
    seen.add(end);
    endAt(end.row(), end.time(), end.reason());
  }

  /** What {@link #examine} found, in the order in which it did. */
  List<OrbitEnd> seen() {
    return seen;
  }

  /**
   * Takes note of the end of a row's orbit in the period, which is known beforehand.
   *
   * @param end that time [s]; infinite when it does not end
   * @param why why it does
   */
  void foresee(int row, double end, String why) {
    foreseen.set(row);
    if (end < Double.POSITIVE_INFINITY) {
      endAt(row, end, why);
    }
  }

  private void endAt(int row, double end, String why) {
    validUntil[row] = end;
    truncated++;
    miss(row, end, Double.POSITIVE_INFINITY);
    reject(row, why + " from " + told(end) + "; screened until then");
  }

  private String told(double time) {
    DateTimeComponents date =
        start.shiftedBy(time).getComponents(context.utc()).roundIfNeeded(60, 0);
    return date.toStringWithoutUtcOffset(60, 0) + "Z";
  }

  /**
   * Takes note of when a row's ephemeris has states.
   *
   * @param spans all of them
   * @param duration of the period [s]
   */
  void cover(int row, List<Span> spans, double duration) {
    List<String> gaps = new ArrayList<>();
    double covered = 0;
    for (Span span : spans) {
      if (span.to() > 0 && covered < duration) {
        note(row, gaps, covered, Math.min(span.from(), duration));
        covered = Math.max(covered, span.to());
      }
    }
    note(row, gaps, covered, duration);
    if (covered < duration) {
      validUntil[row] = covered;
    }
    if (!gaps.isEmpty()) {
      truncated++;
      int more = gaps.size() - MOST_TOLD;
      String text = String.join(", ", gaps.subList(0, Math.min(gaps.size(), MOST_TOLD)));
      String rest = more > 0 ? " and " + more + " times more" : "";
      reject(row, "the ephemeris has no states " + text + rest + "; not screened then");
    }
  }

  /**
   * Takes note of when the element sets of an object that has several give an orbit.
   *
   * @param object row of the object
   * @param survey what was found of each of the sets
   * @param duration of the period [s]
   */
  void coverSets(int object, Survey survey, double duration) {
    ElementSetSeams seams = rows.seams(object);
    List<String> gaps = new ArrayList<>();
    boolean any = false;
    for (int set = 0; set < seams.count(); set++) {
      int row = seams.row(set);
      double end = survey.end(row);
      double to = Math.min(duration, seams.to(set));
      any |= end > Math.max(0, seams.from(set));
      if (end < to) {
        validUntil[row] = end;
        miss(object, end, set + 1 < seams.count() ? to : Double.POSITIVE_INFINITY);
        gaps.add(survey.endReason(row) + " from " + told(end) + " to " + told(to));
      }
    }
    if (any && !gaps.isEmpty()) {
      truncated++;
    }
    if (!gaps.isEmpty()) {
      reject(object, String.join(", ", gaps) + "; not screened then");
    }
  }

  private void note(int row, List<String> gaps, double from, double to) {
    if (from < to) {
      miss(row, from, to);
      gaps.add("from " + told(from) + " to " + told(to));
    }
  }

  private void miss(int row, double from, double to) {
    unscreened.computeIfAbsent(row, r -> new ArrayList<>()).add(new Span(from, to));
  }

  /** Times at which a row was not screened [s], up to infinity where it never was again; by row. */
  Map<Integer, List<Span>> unscreened() {
    return unscreened;
  }

  private void reject(int row, String reason) {
    rejects.add(rows.record(row).reject(reason));
  }

  /** Number of objects whose orbit, or ephemeris, does not last for the whole period. */
  int truncated() {
    return truncated;
  }

  /** The rejects, in the order of their places in the sources. */
  List<Reject> rejects() {
    rejects.sort(Comparator.comparing(Reject::source).thenComparingLong(Reject::line));
    return rejects;
  }
}

package org.orbsieve.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.CatalogContents;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.ephemeris.Ephemeris;
import org.orbsieve.ephemeris.sgp4.Sgp4Ephemeris;
import org.orbsieve.ephemeris.sgp4.Sgp4Table;
import org.orbsieve.narrowphase.RtnFrame;
import org.orbsieve.narrowphase.StateVector;
import org.orekit.time.AbsoluteDate;

/**
 * How the difference between two sources for one object develops over a period, and which side's
 * orbit changed.
 *
 * @param largest the largest difference of the period
 * @param samples differences at equal steps from the start to the end of the period
 * @param mover whose orbit changed
 */
public record SourceSeries(SourceDifference largest, List<Sample> samples, Mover mover) {

  /** Samples of a series: each quarter of an hour of a day, six in a low orbit. */
  private static final int STEPS = 96;

  /** Epochs that differ by less are those of one element set [s]. */
  private static final double SAME_EPOCH = 1;

  /**
   * A difference.
   *
   * @param time after the start of the period [s]
   * @param rtn second position minus first, in the RTN frame of the first [m]
   */
  public record Sample(double time, Vector3D rtn) {}

  /**
   * Whose orbit changed between its last two element sets. A side changed if its earlier set agrees
   * with the other side at the time of the largest difference, to half of that difference: then the
   * difference came with the newer set.
   */
  public enum Mover {
    /** That of the first source. */
    FIRST,
    /** That of the second source. */
    SECOND,
    /** Those of both. */
    BOTH,
    /** None: the sources differed before. */
    NEITHER,
    /** No source has an earlier element set. */
    UNKNOWN
  }

  /**
   * Takes an immutable copy.
   *
   * @param largest the largest difference of the period
   * @param samples differences over the period
   * @param mover whose orbit changed
   */
  public SourceSeries {
    Objects.requireNonNull(largest, "largest");
    Objects.requireNonNull(mover, "mover");
    samples = List.copyOf(samples);
  }

  /**
   * The series of some objects; objects with ephemerides have none.
   *
   * @param context leap seconds
   * @param contents what was read, with the earlier element sets
   * @param start start of the period
   * @param stop end of the period
   * @param numbers catalogue numbers of the objects
   * @return for every two sources that have an object and throughout the period an orbit of it, the
   *     largest difference first
   * @throws IllegalArgumentException if the period is empty or longer than a year
   */
  public static List<SourceSeries> of(
      AstroContext context,
      CatalogContents contents,
      AbsoluteDate start,
      AbsoluteDate stop,
      Set<Integer> numbers) {
    List<CatalogRecord> some =
        contents.records().stream()
            .filter(found -> numbers.contains(found.object().catalogNumber()))
            .filter(found -> !found.object().isTabulated() && !found.object().isVariant())
            .toList();
    CatalogContents these = new CatalogContents(some, List.of());
    List<SourceSeries> all = new ArrayList<>();
    for (SourceDifference one : SourceComparison.of(context, these, start, stop, 1).differences()) {
      if (one.isKnown()) {
        all.add(new Pair(context, one, some, start, stop.durationFrom(start)).series());
      }
    }
    return all;
  }

  /** An object by two sources, with the earlier element set of each. */
  private static final class Pair {

    private final SourceDifference difference;
    private final Optional<ElementSet> earlierFirst;
    private final Optional<ElementSet> earlierSecond;
    private final AbsoluteDate start;
    private final double duration;
    private final Ephemeris orbits;

    Pair(
        AstroContext context,
        SourceDifference difference,
        List<CatalogRecord> records,
        AbsoluteDate start,
        double duration) {
      this.difference = difference;
      this.start = start;
      this.duration = duration;
      earlierFirst = earlier(difference.first(), records);
      earlierSecond = earlier(difference.second(), records);
      List<ElementSet> sets =
          Stream.of(
                  Stream.of(difference.first().elements(), difference.second().elements()),
                  earlierFirst.stream(),
                  earlierSecond.stream())
              .flatMap(part -> part)
              .toList();
      orbits = new Sgp4Ephemeris(Sgp4Table.of(sets, start, 0, duration, context.utc()));
    }

    private static Optional<ElementSet> earlier(SpaceObject used, List<CatalogRecord> records) {
      return records.stream()
          .map(CatalogRecord::object)
          .filter(one -> one.catalogNumber() == used.catalogNumber())
          .filter(one -> one.sourceName().equals(used.sourceName()))
          .map(SpaceObject::elements)
          .filter(set -> used.epoch().durationFrom(set.epoch()) > SAME_EPOCH)
          .max(Comparator.comparing(ElementSet::epoch));
    }

    SourceSeries series() {
      List<Sample> samples = new ArrayList<>();
      for (int i = 0; i <= STEPS; i++) {
        double time = duration * i / STEPS;
        double[] first = state(0, time);
        Vector3D teme = position(state(1, time)).subtract(position(first));
        RtnFrame.of(new StateVector(first[0], first[1], first[2], first[3], first[4], first[5]))
            .ifPresent(frame -> samples.add(new Sample(time, frame.components(teme))));
      }
      return new SourceSeries(difference, samples, mover());
    }

    private Mover mover() {
      if (earlierFirst.isEmpty() && earlierSecond.isEmpty()) {
        return Mover.UNKNOWN;
      }
      double time = difference.time().durationFrom(start);
      boolean first = earlierFirst.isPresent() && agrees(2, 1, time);
      int row = earlierFirst.isPresent() ? 3 : 2;
      boolean second = earlierSecond.isPresent() && agrees(row, 0, time);
      if (first) {
        return second ? Mover.BOTH : Mover.FIRST;
      }
      return second ? Mover.SECOND : Mover.NEITHER;
    }

    private boolean agrees(int earlier, int other, double time) {
      double distance = position(state(earlier, time)).distance(position(state(other, time)));
      return distance <= difference.distance() / 2;
    }

    private double[] state(int row, double time) {
      double[] state = new double[6];
      orbits.state(row, time, state);
      return state;
    }

    private static Vector3D position(double[] state) {
      return new Vector3D(state[0], state[1], state[2]);
    }
  }
}

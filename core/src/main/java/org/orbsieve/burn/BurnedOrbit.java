package org.orbsieve.burn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orbsieve.catalog.TabulatedOrbit;
import org.orbsieve.catalog.TabulatedSegment;
import org.orbsieve.ephemeris.TabulatedMotion;
import org.orbsieve.narrowphase.RtnFrame;
import org.orbsieve.narrowphase.StateVector;

/**
 * An operator's ephemeris as it would be after a burn: to its states, the difference of two flights
 * from its state at the burn is added, one with the burn and one without, see {@link
 * FlightDifference}. The nodes keep their times, also those before the burn on which the
 * interpolation right after it rests: these get the changed flight traced back.
 */
final class BurnedOrbit {

  private BurnedOrbit() {}

  /**
   * The ephemeris after a burn.
   *
   * @param orbit the ephemeris without it
   * @param burn the burn
   * @return the changed ephemeris
   * @throws BurnException if there is no state at the time of the burn
   */
  static TabulatedOrbit of(TabulatedOrbit orbit, Burn burn) throws BurnException {
    double time = burn.date().durationFrom(orbit.reference());
    double[] state = new double[TabulatedSegment.STATE];
    new TabulatedMotion(orbit, orbit.reference()).state(time, state);
    if (Double.isNaN(state[0])) {
      throw new BurnException("the ephemeris has no state at the time of the burn");
    }
    FlightDifference difference = new FlightDifference(time, state, burn.deltaV());
    List<TabulatedSegment> segments = new ArrayList<>();
    for (TabulatedSegment segment : orbit.segments()) {
      if (segment.usableFrom() < time) {
        segments.add(between(segment, states(segment), segment.usableFrom(), time));
      }
    }
    for (TabulatedSegment segment : orbit.segments()) {
      if (segment.usableTo() > time) {
        segments.add(between(segment, changed(segment, difference), time, segment.usableTo()));
      }
    }
    return new TabulatedOrbit(
        orbit.name(),
        orbit.objectId(),
        orbit.source(),
        orbit.reference(),
        segments,
        orbit.warnings());
  }

  private static TabulatedSegment between(
      TabulatedSegment segment, double[] states, double from, double to) {
    double[] times = new double[segment.size()];
    Arrays.setAll(times, segment::time);
    return new TabulatedSegment(
        times,
        states,
        Math.max(segment.usableFrom(), from),
        Math.min(segment.usableTo(), to),
        segment.method(),
        segment.nodes(),
        segment.covariances());
  }

  private static double[] states(TabulatedSegment segment) {
    double[] states = new double[TabulatedSegment.STATE * segment.size()];
    Arrays.setAll(
        states, k -> segment.state(k / TabulatedSegment.STATE, k % TabulatedSegment.STATE));
    return states;
  }

  private static double[] changed(TabulatedSegment segment, FlightDifference difference)
      throws BurnException {
    double[] states = states(segment);
    for (int node = 0; node < segment.size(); node++) {
      int at = TabulatedSegment.STATE * node;
      Optional<RtnFrame> frame =
          RtnFrame.of(
              new StateVector(
                  states[at],
                  states[at + 1],
                  states[at + 2],
                  states[at + 3],
                  states[at + 4],
                  states[at + 5]));
      if (frame.isEmpty()) {
        throw new BurnException("the ephemeris has a state without an orbit");
      }
      double[] rtn = difference.at(segment.time(node));
      add(states, at, frame.get(), new Vector3D(rtn[0], rtn[1], rtn[2]));
      add(states, at + 3, frame.get(), new Vector3D(rtn[3], rtn[4], rtn[5]));
    }
    return states;
  }

  private static void add(double[] states, int at, RtnFrame frame, Vector3D rtn) {
    Vector3D change =
        new Vector3D(
            rtn.getX(), frame.radial(), rtn.getY(), frame.transverse(), rtn.getZ(), frame.normal());
    states[at] += change.getX();
    states[at + 1] += change.getY();
    states[at + 2] += change.getZ();
  }
}

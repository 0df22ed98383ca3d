package org.orbsieve.burn;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.orbsieve.narrowphase.RtnFrame;
import org.orbsieve.narrowphase.StateVector;

/**
 * The difference that a burn makes, along the axes R, T, N of the flight without it: that of two
 * flights by {@link ZonalGravity}. Asked for times in either order, it goes on from the nearest
 * time that it was asked for.
 */
final class FlightDifference {

  /** Tolerance of the integrator [m, m/s]; both flights take nearly the same steps. */
  private static final double TOLERANCE = 1e-6;

  private static final double LONGEST_STEP = 300;

  private final TreeMap<Double, double[][]> known = new TreeMap<>();

  /**
   * The difference of a burn.
   *
   * @param time time of the burn [s]
   * @param state state before it [m, m/s], TEME
   * @param deltaV change of the velocity, RTN [m/s]
   * @throws BurnException if the state is not that of an orbit
   */
  FlightDifference(double time, double[] state, Vector3D deltaV) throws BurnException {
    RtnFrame frame = frame(state);
    Vector3D change =
        new Vector3D(
            deltaV.getX(),
            frame.radial(),
            deltaV.getY(),
            frame.transverse(),
            deltaV.getZ(),
            frame.normal());
    double[] changed = state.clone();
    changed[3] += change.getX();
    changed[4] += change.getY();
    changed[5] += change.getZ();
    known.put(time, new double[][] {state.clone(), changed});
  }

  /**
   * The difference at a time.
   *
   * @param time the time [s]
   * @return position [m] and velocity [m/s], RTN, axes not turning
   * @throws BurnException if the flight without the burn is no orbit any more
   */
  double[] at(double time) throws BurnException {
    double[][] both = known.get(time);
    if (both == null) {
      Map.Entry<Double, double[][]> low = known.floorEntry(time);
      Map.Entry<Double, double[][]> high = known.ceilingEntry(time);
      boolean isLow = high == null || (low != null && time - low.getKey() <= high.getKey() - time);
      Map.Entry<Double, double[][]> from = isLow ? low : high;
      both =
          new double[][] {
            flown(from.getKey(), from.getValue()[0], time),
            flown(from.getKey(), from.getValue()[1], time)
          };
      known.put(time, both);
    }
    RtnFrame frame = frame(both[0]);
    double[] out = new double[6];
    for (int k = 0; k < 6; k += 3) {
      Vector3D rtn =
          frame.components(
              new Vector3D(
                  both[1][k] - both[0][k],
                  both[1][k + 1] - both[0][k + 1],
                  both[1][k + 2] - both[0][k + 2]));
      out[k] = rtn.getX();
      out[k + 1] = rtn.getY();
      out[k + 2] = rtn.getZ();
    }
    return out;
  }

  private static double[] flown(double from, double[] state, double to) {
    DormandPrince853Integrator integrator =
        new DormandPrince853Integrator(1e-9, LONGEST_STEP, TOLERANCE, 0);
    integrator.setInitialStepSize(Math.min(30, Math.abs(to - from)));
    return integrator
        .integrate(new ZonalGravity(), new ODEState(from, state), to)
        .getPrimaryState();
  }

  private static RtnFrame frame(double[] s) throws BurnException {
    Optional<RtnFrame> frame = RtnFrame.of(new StateVector(s[0], s[1], s[2], s[3], s[4], s[5]));
    return frame.orElseThrow(() -> new BurnException("the object has no orbit after the burn"));
  }
}

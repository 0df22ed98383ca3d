package org.orbsieve.burn;

import java.util.List;
import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.ephemeris.sgp4.Sgp4;
import org.orbsieve.ephemeris.sgp4.Sgp4Table;
import org.orbsieve.ephemeris.sgp4.Sgp4TableBuilder;
import org.orbsieve.narrowphase.RtnFrame;
import org.orbsieve.narrowphase.StateVector;
import org.orekit.time.AbsoluteDate;

/**
 * Element sets that continue one set after a burn: of the same epoch and drag terms, with SGP4's
 * position at the burn unchanged and its velocity changed. The difference of the two sets is then
 * the effect of the burn, and nothing else: SGP4's velocity is not the derivative of its position,
 * so that any other theory that starts from its state leaves the orbit by kilometres within a day,
 * and a set of another epoch has another drag.
 *
 * <p>The six elements are found by Newton's method. The derivatives are those without a burn; where
 * that does not converge, as for some orbits in the equator, those of each step.
 */
final class SameEpochFit {

  /** Largest residual that is accepted, of the position and of the velocity over the rate [m]. */
  private static final double ACCEPTED = 1e-3;

  /** Residual at which nothing is left to gain [m]. */
  private static final double GOAL = 2e-7;

  private static final int SIMPLE_STEPS = 8;
  private static final int STEPS = 30;

  /** Smallest part of a step that is tried where the whole step leads away. */
  private static final double SMALLEST_PART = 1e-3;

  /** Half the difference of the variables for derivatives. */
  private static final double STEP = 1e-6;

  private final AstroContext context;
  private final ElementSet set;
  private final AbsoluteDate date;
  private final double[] state;
  private final RtnFrame frame;
  private final DecompositionSolver simple;

  /**
   * Prepares the burns at a time.
   *
   * @param context time scales
   * @param set the set without a burn
   * @param date time of the burn
   * @throws BurnException if the set gives no state at that time
   */
  SameEpochFit(AstroContext context, ElementSet set, AbsoluteDate date) throws BurnException {
    this.context = context;
    this.set = set;
    this.date = date;
    this.state = state(set);
    Optional<RtnFrame> axes =
        RtnFrame.of(new StateVector(state[0], state[1], state[2], state[3], state[4], state[5]));
    if (axes.isEmpty()) {
      throw new BurnException("the object has no orbit at the time of the burn");
    }
    this.frame = axes.get();
    this.simple = derivatives(FitVariables.of(set));
  }

  /**
   * The set after a burn.
   *
   * @param deltaV change of the velocity, RTN [m/s]
   * @return the set; the given one if the velocity does not change
   * @throws BurnException if there is none
   */
  ElementSet after(Vector3D deltaV) throws BurnException {
    if (deltaV.getNormSq() == 0) {
      return set;
    }
    Vector3D change =
        new Vector3D(
            deltaV.getX(),
            frame.radial(),
            deltaV.getY(),
            frame.transverse(),
            deltaV.getZ(),
            frame.normal());
    double[] wanted = state.clone();
    wanted[3] += change.getX();
    wanted[4] += change.getY();
    wanted[5] += change.getZ();
    return solve(wanted);
  }

  private ElementSet solve(double[] wanted) throws BurnException {
    double[] x = FitVariables.of(set);
    double[] missing = missing(wanted, state(set));
    double least = norm(missing);
    DecompositionSolver solver = simple;
    for (int step = 0; step < STEPS && least > GOAL; step++) {
      double[] change = solver.solve(new ArrayRealVector(missing, false)).toArray();
      boolean better = false;
      for (double part = 1; part > SMALLEST_PART && !better; part /= 4) {
        double[] next = x.clone();
        for (int k = 0; k < next.length; k++) {
          next[k] += part * change[k];
        }
        double[] left = left(wanted, next);
        better = norm(left) < least;
        if (better) {
          x = next;
          missing = left;
          least = norm(left);
        }
      }
      if (solver == simple && better && step < SIMPLE_STEPS) {
        continue;
      }
      if (!better && solver != simple) {
        break;
      }
      solver = derivatives(x);
    }
    if (!(least <= ACCEPTED)) {
      throw new BurnException("no element set of the same epoch continues after the burn");
    }
    return FitVariables.elements(x, set);
  }

  /** What is missing with other variables; infinite where they lead to no orbit. */
  private double[] left(double[] wanted, double[] x) {
    try {
      return missing(wanted, state(FitVariables.elements(x, set)));
    } catch (IllegalArgumentException | BurnException e) {
      return new double[] {Double.POSITIVE_INFINITY};
    }
  }

  private static double norm(double[] vector) {
    return new ArrayRealVector(vector, false).getNorm();
  }

  /** Position and velocity over the rate [m]. */
  private double[] missing(double[] wanted, double[] is) {
    double[] missing = new double[FitVariables.COUNT];
    for (int k = 0; k < missing.length; k++) {
      missing[k] = (wanted[k] - is[k]) / (k < 3 ? 1 : set.meanMotion());
    }
    return missing;
  }

  private DecompositionSolver derivatives(double[] x) throws BurnException {
    RealMatrix matrix = new Array2DRowRealMatrix(FitVariables.COUNT, FitVariables.COUNT);
    for (int k = 0; k < FitVariables.COUNT; k++) {
      double[] above = x.clone();
      double[] below = x.clone();
      above[k] += STEP;
      below[k] -= STEP;
      double[] rate =
          missing(
              state(FitVariables.elements(above, set)), state(FitVariables.elements(below, set)));
      matrix.setColumnVector(k, new ArrayRealVector(rate).mapDivide(2 * STEP));
    }
    return new QRDecomposition(matrix).getSolver();
  }

  private double[] state(ElementSet of) throws BurnException {
    Sgp4TableBuilder builder = new Sgp4TableBuilder(List.of(of), date, 0, 0, context.utc());
    builder.fill(0, 1);
    Sgp4Table table = builder.build();
    double[] out = new double[Sgp4.STATE];
    Sgp4.state(table, 0, 0, out, 0);
    for (double coordinate : out) {
      if (!Double.isFinite(coordinate)) {
        throw new BurnException("the object has no orbit at the time of the burn");
      }
    }
    return out;
  }
}

package org.orbsieve.avoid;

import java.util.function.Function;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.linear.RealMatrix;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.assessment.RiskAssessment;
import org.orbsieve.assessment.covariance.RtnCovariance;
import org.orbsieve.narrowphase.Conjunction;
import org.orbsieve.narrowphase.RtnFrame;
import org.orbsieve.narrowphase.StateVector;
import org.orekit.time.AbsoluteDate;

/**
 * What a burn does to an event, predicted from the event without it: derivatives of the state by
 * the burn, laid along the arc of the orbit, those across it taken where the object then is;
 * straight motion; the Gaussian summed over the disc by an integration of its own.
 */
final class LinearPrediction {

  final double range;
  final double pc;

  LinearPrediction(
      AssessedConjunction row,
      int object,
      Function<AbsoluteDate, RealMatrix> derivatives,
      Vector3D deltaV) {
    Conjunction c = row.conjunction();
    boolean first = c.primary().catalogNumber() == object;
    StateVector own = first ? c.primaryState() : c.secondaryState();
    StateVector other = first ? c.secondaryState() : c.primaryState();
    RiskAssessment risk = row.risk().orElseThrow();
    RtnCovariance ownErrors =
        (first ? risk.primaryCovariance() : risk.secondaryCovariance()).orElseThrow().covariance();
    RtnCovariance otherErrors =
        (first ? risk.secondaryCovariance() : risk.primaryCovariance()).orElseThrow().covariance();
    double[] change = derivatives.apply(c.tca()).operate(deltaV.toArray());
    AbsoluteDate place = c.tca().shiftedBy(change[1] / velocity(own).getNorm());
    double[] across = derivatives.apply(place).operate(deltaV.toArray());
    RtnFrame frame = RtnFrame.of(own).orElseThrow();
    double radius = position(own).getNorm();
    double angle = change[1] / radius;
    Vector3D moved =
        new Vector3D(
            (radius + across[0]) * Math.cos(angle),
            frame.radial(),
            (radius + across[0]) * Math.sin(angle),
            frame.transverse(),
            across[2],
            frame.normal());
    Vector3D faster =
        velocity(own)
            .add(
                new Vector3D(
                    change[3],
                    frame.radial(),
                    change[4],
                    frame.transverse(),
                    change[5],
                    frame.normal()));
    Vector3D apart = position(other).subtract(moved);
    Vector3D speed = velocity(other).subtract(faster);
    Vector3D along = speed.normalize();
    Vector3D miss = apart.subtract(along.scalarMultiply(apart.dotProduct(along)));
    range = miss.getNorm();
    // the axes of the errors are those at the new time of closest approach
    double later = -apart.dotProduct(along) / speed.getNorm();
    RtnFrame ownFrame = RtnFrame.of(fallen(moved, faster, later)).orElseThrow();
    RtnFrame otherFrame =
        RtnFrame.of(fallen(position(other), velocity(other), later)).orElseThrow();
    Vector3D u = along.orthogonal();
    Vector3D w = along.crossProduct(u);
    double a = between(ownErrors, ownFrame, u, u) + between(otherErrors, otherFrame, u, u);
    double b = between(ownErrors, ownFrame, u, w) + between(otherErrors, otherFrame, u, w);
    double d = between(ownErrors, ownFrame, w, w) + between(otherErrors, otherFrame, w, w);
    pc =
        disc(
            new double[] {a, b, d}, miss.dotProduct(u), miss.dotProduct(w), risk.radius().metres());
  }

  /** Midpoints in radius and angle. */
  private static double disc(double[] c, double x, double y, double radius) {
    double det = c[0] * c[2] - c[1] * c[1];
    int rings = 60;
    int rays = 120;
    double sum = 0;
    for (int i = 0; i < rings; i++) {
      double r = radius * (i + 0.5) / rings;
      for (int k = 0; k < rays; k++) {
        double angle = 2 * Math.PI * (k + 0.5) / rays;
        double px = x + r * Math.cos(angle);
        double py = y + r * Math.sin(angle);
        double q = (c[2] * px * px - 2 * c[1] * px * py + c[0] * py * py) / det;
        sum += r * Math.exp(-q / 2);
      }
    }
    return sum * radius / rings * 2 * Math.PI / rays / (2 * Math.PI * Math.sqrt(det));
  }

  private static double between(RtnCovariance errors, RtnFrame frame, Vector3D a, Vector3D b) {
    return errors.between(frame.components(a), frame.components(b));
  }

  /** A state some seconds later. */
  private static StateVector fallen(Vector3D from, Vector3D at, double t) {
    Vector3D gravity = from.scalarMultiply(-3.986004415e14 / Math.pow(from.getNorm(), 3));
    Vector3D p = from.add(at.scalarMultiply(t)).add(gravity.scalarMultiply(t * t / 2));
    Vector3D v = at.add(gravity.scalarMultiply(t));
    return new StateVector(p.getX(), p.getY(), p.getZ(), v.getX(), v.getY(), v.getZ());
  }

  private static Vector3D position(StateVector s) {
    return new Vector3D(s.x(), s.y(), s.z());
  }

  private static Vector3D velocity(StateVector s) {
    return new Vector3D(s.vx(), s.vy(), s.vz());
  }
}

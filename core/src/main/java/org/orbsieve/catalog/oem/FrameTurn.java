package org.orbsieve.catalog.oem;

import java.util.HashMap;
import java.util.Map;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.frames.Frame;
import org.orekit.frames.FramesFactory;
import org.orekit.frames.StaticTransform;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.PVCoordinates;

/**
 * Turns states from the frame of an ephemeris to TEME. What it gives depends on the state and its
 * time only: Orekit's own tables of frames depend on the order of the calls by micrometres, and
 * without them a turn takes a hundred microseconds. So axes are turned at every full hour, and
 * between four hours interpolated by a cubic: the fastest notable nutation has a period of 13.7
 * days and an amplitude of 0.2 arc seconds, of which the cubic leaves out less than 1e-14 rad. Its
 * slope is what the turning of the axes adds to a velocity, as in Orekit's transforms.
 */
final class FrameTurn {

  private static final double HOUR = 3_600;

  private final Frame frame;
  private final Frame teme;

  /** The turn of the axes in which a frame turns with the Earth; null for other frames. */
  private final FrameTurn inertial;

  /** The frame's three axes in TEME by hour. */
  private final Map<Long, Vector3D[]> axes = new HashMap<>();

  /** For states in a frame. */
  FrameTurn(Frame frame, Frame teme) {
    this.frame = frame;
    this.teme = teme;
    this.inertial = frame.isPseudoInertial() ? null : new FrameTurn(axesOfDate(frame), teme);
  }

  /** What an Earth-fixed frame turns in. */
  private static Frame axesOfDate(Frame fixed) {
    Frame frame = fixed;
    while (!frame.isPseudoInertial()) {
      frame = frame.getParent();
    }
    return frame;
  }

  /** A state in TEME. */
  PVCoordinates toTeme(AbsoluteDate date, PVCoordinates state) {
    if (inertial != null) {
      return inertial.toTeme(
          date,
          FramesFactory.getNonInterpolatingTransform(frame, inertial.frame, date)
              .transformPVCoordinates(state));
    }
    double hours = date.durationFrom(AbsoluteDate.ARBITRARY_EPOCH) / HOUR;
    long hour = (long) Math.floor(hours);
    double u = hours - hour;
    // Lagrange's polynomials for the places -1, 0, 1, 2, and their slopes
    double[] weight = {
      -u * (u - 1) * (u - 2) / 6,
      (u + 1) * (u - 1) * (u - 2) / 2,
      -(u + 1) * u * (u - 2) / 2,
      (u + 1) * u * (u - 1) / 6
    };
    double[] slope = {
      -(3 * u * u - 6 * u + 2) / 6,
      (3 * u * u - 4 * u - 1) / 2,
      -(3 * u * u - 2 * u - 2) / 2,
      (3 * u * u - 1) / 6
    };
    Vector3D position = Vector3D.ZERO;
    Vector3D velocity = Vector3D.ZERO;
    for (int k = 0; k < 4; k++) {
      Vector3D[] turned = axes.computeIfAbsent(hour + k - 1, this::axes);
      Vector3D p = along(turned, state.getPosition());
      position = position.add(weight[k], p);
      velocity =
          velocity.add(weight[k], along(turned, state.getVelocity())).add(slope[k] / HOUR, p);
    }
    return new PVCoordinates(position, velocity);
  }

  private Vector3D[] axes(long hour) {
    AbsoluteDate date = AbsoluteDate.ARBITRARY_EPOCH.shiftedBy(hour * HOUR);
    StaticTransform turn =
        FramesFactory.getNonInterpolatingTransform(frame, teme, date).toStaticTransform();
    return new Vector3D[] {
      turn.transformVector(Vector3D.PLUS_I),
      turn.transformVector(Vector3D.PLUS_J),
      turn.transformVector(Vector3D.PLUS_K)
    };
  }

  private static Vector3D along(Vector3D[] axes, Vector3D v) {
    return new Vector3D(v.getX(), axes[0], v.getY(), axes[1], v.getZ(), axes[2]);
  }
}

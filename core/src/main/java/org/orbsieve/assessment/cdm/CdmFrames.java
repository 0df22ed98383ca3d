package org.orbsieve.assessment.cdm;

import java.util.Locale;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.narrowphase.StateVector;
import org.orekit.errors.OrekitException;
import org.orekit.frames.Frame;
import org.orekit.frames.Frames;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.IERSConventions;
import org.orekit.utils.PVCoordinates;

/**
 * Brings the two states of a message into one inertial frame. Two states of one inertial frame stay
 * as they are. Earth-fixed ones are turned into EME2000; without Earth orientation data that is off
 * by tens of metres, but by the same rotation for both, on which no risk depends.
 */
final class CdmFrames {

  private final Frames frames;

  CdmFrames(AstroContext context) {
    frames = context.messages().getFrames();
  }

  /**
   * Both states in one frame.
   *
   * @param frame inertial
   */
  record Common(Frame frame, StateVector first, StateVector second) {}

  /**
   * The states of a message.
   *
   * @param firstFrame REF_FRAME of the first object
   * @param secondFrame REF_FRAME of the second object
   * @throws CdmReadException if a frame is not known
   */
  Common common(CdmNumbers numbers, String firstFrame, String secondFrame) throws CdmReadException {
    Frame first = frame(firstFrame);
    Frame second = frame(secondFrame);
    CdmNumbers.Body one = numbers.objects().get(0);
    CdmNumbers.Body two = numbers.objects().get(1);
    if (first == second && first.isPseudoInertial()) {
      return new Common(
          first,
          state(new PVCoordinates(one.position(), one.velocity())),
          state(new PVCoordinates(two.position(), two.velocity())));
    }
    try {
      return new Common(
          frames.getEME2000(),
          inEme2000(first, one, numbers.tca()),
          inEme2000(second, two, numbers.tca()));
    } catch (OrekitException e) {
      throw new CdmReadException("cannot turn " + firstFrame + " into EME2000", e);
    }
  }

  private StateVector inEme2000(Frame frame, CdmNumbers.Body body, AbsoluteDate date) {
    return state(
        frame
            .getTransformTo(frames.getEME2000(), date)
            .transformPVCoordinates(new PVCoordinates(body.position(), body.velocity())));
  }

  private static StateVector state(PVCoordinates pv) {
    Vector3D p = pv.getPosition();
    Vector3D v = pv.getVelocity();
    return new StateVector(p.getX(), p.getY(), p.getZ(), v.getX(), v.getY(), v.getZ());
  }

  private Frame frame(String name) throws CdmReadException {
    String upper = name.toUpperCase(Locale.ROOT);
    if (upper.startsWith("ITRF")) {
      return frames.getITRF(IERSConventions.IERS_2010, true);
    }
    return switch (upper) {
      case "EME2000", "J2000" -> frames.getEME2000();
      case "GCRF", "ICRF" -> frames.getGCRF();
      case "TEME" -> frames.getTEME();
      case "" -> throw new CdmReadException("REF_FRAME is missing");
      default -> throw new CdmReadException("the frame " + name + " is not known");
    };
  }
}

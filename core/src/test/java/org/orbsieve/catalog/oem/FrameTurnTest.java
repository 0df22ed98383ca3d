package org.orbsieve.catalog.oem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.TestContexts;
import org.orekit.frames.Frame;
import org.orekit.frames.Frames;
import org.orekit.frames.FramesFactory;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.IERSConventions;
import org.orekit.utils.PVCoordinates;

/** Turns of states against Orekit's transforms. */
class FrameTurnTest {

  private static final AstroContext CONTEXT = TestContexts.context();

  private static Frame frame(String name) {
    Frames frames = CONTEXT.messages().getFrames();
    return switch (name) {
      case "EME2000" -> frames.getEME2000();
      case "GCRF" -> frames.getGCRF();
      case "TEME" -> frames.getTEME();
      case "TOD" -> frames.getTOD(IERSConventions.IERS_2010, true);
      case "MOD" -> frames.getMOD(IERSConventions.IERS_2010);
      case "CIRF" -> frames.getCIRF(IERSConventions.IERS_2010, true);
      default -> frames.getITRF(IERSConventions.IERS_2010, true);
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"EME2000", "GCRF", "TEME", "TOD", "MOD", "CIRF", "ITRF"})
  void turnIsOrekits(String name) {
    Random random = new Random(2);
    List<AbsoluteDate> dates = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      dates.add(new AbsoluteDate(2026, 1, 1, CONTEXT.utc()).shiftedBy(3e7 * random.nextDouble()));
    }
    FrameTurn turn = new FrameTurn(frame(name), CONTEXT.teme());
    List<PVCoordinates> found = new ArrayList<>();
    PVCoordinates state =
        new PVCoordinates(new Vector3D(3e7, -2.5e7, 1e7), new Vector3D(1_000, 2_000, 3_000));
    for (AbsoluteDate date : dates) {
      PVCoordinates one = turn.toTeme(date, state);
      found.add(one);
      PVCoordinates expected =
          FramesFactory.getNonInterpolatingTransform(frame(name), CONTEXT.teme(), date)
              .transformPVCoordinates(state);
      assertEquals(0, Vector3D.distance(expected.getPosition(), one.getPosition()), 1e-6);
      // without tables Orekit leaves a part of the axes' rates out
      Vector3D velocity =
          frame(name)
              .getTransformTo(CONTEXT.teme(), date)
              .transformPVCoordinates(state)
              .getVelocity();
      double allowed = name.equals("ITRF") ? 1e-5 : 1e-6;
      assertEquals(0, Vector3D.distance(velocity, one.getVelocity()), allowed);
    }
    // the same bits in another order
    Collections.reverse(dates);
    Collections.reverse(found);
    FrameTurn other = new FrameTurn(frame(name), CONTEXT.teme());
    for (int i = 0; i < dates.size(); i++) {
      assertEquals(found.get(i).getPosition(), other.toTeme(dates.get(i), state).getPosition());
      assertEquals(found.get(i).getVelocity(), other.toTeme(dates.get(i), state).getVelocity());
    }
  }
}

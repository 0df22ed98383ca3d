package org.orbsieve.narrowphase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;

class RelativeStateTest {

  /** A circular orbit in the equator, so that R, T, N are x, y, z. */
  private static final StateVector ON_X_AXIS = new StateVector(7e6, 0, 0, 0, 7.5e3, 0);

  @Test
  void axesOfAnEquatorialOrbitAreThoseOfTheFrame() {
    RtnFrame frame = RtnFrame.of(ON_X_AXIS).orElseThrow();
    assertVector(1, 0, 0, frame.radial());
    assertVector(0, 1, 0, frame.transverse());
    assertVector(0, 0, 1, frame.normal());
  }

  /** A quarter of the orbit later the same axes have turned: an object ahead has moved to -x. */
  @Test
  void aheadIsTransverse() {
    StateVector onYaxis = new StateVector(0, 7e6, 0, -7.5e3, 0, 0);
    RelativeState ahead = RelativeState.of(onYaxis, new StateVector(-10, 7e6, 0, -7.5e3, 0, 2));
    RtnFrame frame = RtnFrame.of(onYaxis).orElseThrow();
    assertVector(0, 10, 0, frame.components(ahead.position()));
    assertVector(0, 0, 2, frame.components(ahead.velocity()));
  }

  /** For an eccentric orbit the velocity is not transverse, but it has no normal component. */
  @Test
  void framesAreOrthonormalAndHoldPositionAndVelocity() {
    Random random = new Random(11);
    for (int i = 0; i < 1000; i++) {
      StateVector state = randomState(random);
      RtnFrame frame = RtnFrame.of(state).orElseThrow();
      Vector3D position = frame.components(RtnFrame.position(state));
      Vector3D velocity = frame.components(RtnFrame.velocity(state));
      assertVector(RtnFrame.position(state).getNorm(), 0, 0, position);
      assertEquals(0, velocity.getZ(), 1e-8);
      assertTrue(velocity.getY() > 0);
      assertEquals(RtnFrame.velocity(state).getNorm(), velocity.getNorm(), 1e-8);
    }
  }

  @Test
  void fallingStraightDownHasNoFrame() {
    assertTrue(RtnFrame.of(new StateVector(7e6, 0, 0, -100, 0, 0)).isEmpty());
    assertTrue(RtnFrame.of(new StateVector(7e6, 0, 0, Double.NaN, 1, 0)).isEmpty());
    assertTrue(RtnFrame.of(new StateVector(0, 0, 0, 0, 0, 0)).isEmpty());
  }

  private static StateVector randomState(Random random) {
    return new StateVector(
        7e6 * random.nextGaussian(),
        7e6 * random.nextGaussian(),
        7e6 * random.nextGaussian(),
        7e3 * random.nextGaussian(),
        7e3 * random.nextGaussian(),
        7e3 * random.nextGaussian());
  }

  private static void assertVector(double x, double y, double z, Vector3D actual) {
    assertEquals(x, actual.getX(), 1e-8);
    assertEquals(y, actual.getY(), 1e-8);
    assertEquals(z, actual.getZ(), 1e-8);
  }
}

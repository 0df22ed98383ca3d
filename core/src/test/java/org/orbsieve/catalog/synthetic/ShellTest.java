package org.orbsieve.catalog.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShellTest {

  /**
   * Ideal places of the shell, moved along their circles in small steps: no formula of the
   * crossings.
   */
  @ParameterizedTest
  @CsvSource({
    "550, 53.0, 100, 20", "540, 53.2, 58, 20", "530, 43, 144, 20", "570, 70, 46, 20",
    "563, 97.6, 35, 20", "1200, 87.9, 400, 1.5", "550, 53.0, 1600, 5", "600, 33, 7, 20"
  })
  void satellitesOfOneShellKeepApart(double km, double degrees, int satellites, double leastKm) {
    Shell shell = Shell.of(km * 1e3, Math.toRadians(degrees), satellites, 1.0);
    int perPlane = (satellites + shell.planes() - 1) / shell.planes();
    double closest = Double.POSITIVE_INFINITY;
    double[][] places = new double[satellites][];
    for (double turned = 0; turned < 2 * Math.PI / perPlane; turned += 2e-3) {
      for (int i = 0; i < satellites; i++) {
        places[i] = place(shell, i, perPlane, turned);
      }
      // every pair differs from a pair with the first plane's first satellite by a symmetry,
      // except where the pattern ends, so a sample of rows suffices
      for (int i = 0; i < satellites; i += Math.max(1, satellites / 50)) {
        for (int j = 0; j < satellites; j++) {
          closest = i == j ? closest : Math.min(closest, distance(places[i], places[j]));
        }
      }
    }
    assertTrue(closest > leastKm * 1e3, "closest approach " + closest + " m");
  }

  private static double[] place(Shell shell, int i, int perPlane, double turned) {
    int plane = i / perPlane;
    double u =
        turned
            + 2
                * Math.PI
                * (i % perPlane + (double) plane * shell.phasing() / shell.planes())
                / perPlane;
    double node = shell.span() * plane / shell.planes();
    double r = 6378135 + shell.height() + shell.planeStep() * plane;
    double cosI = Math.cos(shell.inclination());
    return new double[] {
      r * (Math.cos(node) * Math.cos(u) - Math.sin(node) * Math.sin(u) * cosI),
      r * (Math.sin(node) * Math.cos(u) + Math.cos(node) * Math.sin(u) * cosI),
      r * Math.sin(u) * Math.sin(shell.inclination())
    };
  }

  private static double distance(double[] a, double[] b) {
    double x = a[0] - b[0];
    double y = a[1] - b[1];
    double z = a[2] - b[2];
    return Math.sqrt(x * x + y * y + z * z);
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "6", "579", "10000", "10001", "14500"})
  void everyPlaceHasAnOrbit(int satellites) {
    Constellations constellations = new Constellations(satellites, new Draws(1, 1));
    for (int place = 0; place < satellites; place++) {
      Orbit orbit = constellations.orbit(place, new Draws(2, place));
      double height = orbit.semiMajorAxis() - Orbit.EARTH_RADIUS;
      assertTrue(height > 329e3 && height < 1500e3, "height " + height);
      assertEquals(1.4e-4, orbit.eccentricity(), 7e-5);
    }
  }
}

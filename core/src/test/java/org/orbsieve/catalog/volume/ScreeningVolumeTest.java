package org.orbsieve.catalog.volume;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.volume.RtnVolume.Shape;
import org.orekit.time.AbsoluteDate;

class ScreeningVolumeTest {

  @ParameterizedTest
  @CsvSource({
    "5km, SPHERE, 5000, 5000, 5000",
    "' 500 M ', SPHERE, 500, 500, 500",
    "sphere:.5km, SPHERE, 500, 500, 500",
    "0.4x44x51km, ELLIPSOID, 400, 44000, 51000",
    "ellipsoid:0.4x44x51km, ELLIPSOID, 400, 44000, 51000",
    "'Ellipsoid: 0.4 X 44 X 51 KM', ELLIPSOID, 400, 44000, 51000",
    "400mx44x51km, ELLIPSOID, 400, 44000, 51000",
    "box:500x17000x20000m, BOX, 500, 17000, 20000",
  })
  void readsWhatPeopleWrite(String text, Shape shape, double r, double t, double n) {
    assertEquals(new RtnVolume(shape, r, t, n), ScreeningVolume.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5km",
        "500m",
        "0.05km",
        "0.4x44x51km",
        "box:0.123x44x51km",
        "box:99.9x44000x51000m",
        "handbook",
        "ellipsoid:handbook",
        "BOX:handbook"
      })
  void specIsReadBackAsTheSame(String text) {
    ScreeningVolume volume = ScreeningVolume.parse(text);
    assertEquals(volume, ScreeningVolume.parse(volume.spec()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5km|5km",
        "5000 m|5km",
        "0.4x44x51km|ellipsoid:0.4x44x51km",
        "box:50x50x50m|box:50x50x50m",
        "ellipsoid:handbook|handbook"
      })
  void theSameVolumeHasTheSameSpec(String text, String spec) {
    assertEquals(spec, ScreeningVolume.parse(text).spec());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|is not a screening volume",
        "5|has no unit",
        "0.4x44x51|has no unit",
        "0.4kmx44x51|has no unit",
        "0.4x44km|is not a screening volume",
        "1x2x3x4km|is not a screening volume",
        "box:5km|takes three lengths",
        "ellipsoid:5km|takes three lengths",
        "sphere:1x2x3km|a sphere has one radius",
        "sphere:handbook|no spheres",
        "cylinder:1x2x3km|is not a screening volume",
        "-5km|is not a screening volume",
        "1e3km|is not a screening volume",
        "0x1x1km|must extend along each axis",
        "0km|must extend along each axis",
        "1001km|at most 1000 km",
        "box:600x600x600km|at most 1000 km",
        "x|is not a screening volume",
        ":|is not a screening volume",
        "box:|is not a screening volume"
      })
  void refusesTheRestAndSaysWhy(String text, String why) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> ScreeningVolume.parse(text))
            .getMessage();
    assertTrue(message.contains("'" + text + "'") && message.contains(why), message);
  }

  @Test
  void distanceIsOneOnTheSurface() {
    RtnVolume ellipsoid = (RtnVolume) ScreeningVolume.parse("0.4x44x51km");
    RtnVolume box = (RtnVolume) ScreeningVolume.parse("box:0.4x44x51km");
    assertEquals(1, ellipsoid.normalizedDistance(-400, 0, 0));
    assertEquals(1, ellipsoid.normalizedDistance(0, 0.6 * 44_000, 0.8 * 51_000), 1e-15);
    assertEquals(1, box.normalizedDistance(400, -44_000, 51_000));
    assertEquals(0.5, box.normalizedDistance(100, -22_000, 10));
    assertEquals(51_000, ellipsoid.circumscribedRadius());
    assertEquals(Math.sqrt(160_000 + 1.936e9 + 2.601e9), box.circumscribedRadius());
  }

  @ParameterizedTest
  @CsvSource({
    // perigee [km], apogee [km], inclination [deg]
    "420, 420, 51.6, LEO1",
    "499.9, 2000, 98, LEO1",
    "500.1, 560, 98, LEO2",
    "750.1, 780, 66, LEO3",
    "1200.1, 1400, 52, LEO4",
    "1999, 2100, 110, LEO4",
    "2001, 2100, 110, OTHER_NEAR_EARTH",
    "250, 10000, 28, OTHER_NEAR_EARTH",
    "250, 35786, 28, OTHER_DEEP_SPACE",
    "500, 39800, 63, OTHER_DEEP_SPACE",
    "20180, 20190, 55, OTHER_DEEP_SPACE",
    "35780, 35800, 0.1, DEEP_SPACE",
    "35780, 35800, 36, OTHER_DEEP_SPACE",
    "41000, 42000, 5, DEEP_SPACE",
  })
  void regimesAreThoseOfTheTable(
      double perigee, double apogee, double inclination, HandbookRegime regime) {
    double a = 6_378_135 + 500 * (perigee + apogee);
    double e = 500 * (apogee - perigee) / a;
    ElementSet elements =
        new ElementSet(
            AbsoluteDate.ARBITRARY_EPOCH,
            Math.sqrt(398600.8e9 / (a * a * a)),
            e,
            Math.toRadians(inclination),
            0,
            0,
            0,
            0,
            0,
            0,
            1,
            1);
    assertEquals(regime, HandbookRegime.of(elements));
  }

  @Test
  void handbookReachesAsFarAsItsLargestVolume() {
    assertEquals(51_000, ScreeningVolume.parse("handbook").circumscribedRadius());
    assertEquals(
        Math.sqrt(160_000 + 1.936e9 + 2.601e9),
        ScreeningVolume.parse("box:handbook").circumscribedRadius());
  }
}

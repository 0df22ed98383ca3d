package org.orbsieve.report.html.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbsieve.catalog.volume.RtnVolume;
import org.orbsieve.report.html.model.Flight;
import org.orbsieve.report.html.model.Levels;
import org.orbsieve.report.html.model.TrendPoint;
import org.orbsieve.report.html.model.Visit;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The charts of one event, with ordinary and with extreme values. */
class EventChartsTest {

  private static final Levels LEVELS =
      new Levels(
          List.of(
              new Levels.Level("watch", 1e-7),
              new Levels.Level("a very long name of a level", 1e-4)));

  private static PlaneChart.Data plane(
      double across, double radial, double major, double minor, double angle, double radius) {
    return new PlaneChart.Data(
        across, radial, Optional.of(new PlaneChart.Ellipse(major, minor, angle)), radius, true);
  }

  @ParameterizedTest
  @CsvSource({
    "400, -300, 800, 320, 0.4, 10",
    "0, 0, 1e-9, 1e-9, 0, 0",
    "0, 0, 1e15, 1e-9, 1.5, 1e4",
    "1e7, 1e7, 1, 1, -1.5, 5",
    "-1, 0, 1e6, 1, 0, 100"
  })
  void planesAreSound(
      double across, double radial, double major, double minor, double angle, double radius)
      throws Exception {
    Document drawn =
        Pictures.sound(PlaneChart.draw(plane(across, radial, major, minor, angle, radius)));
    assertEquals(3, Pictures.ofClass(drawn, "sig").size());
  }

  /** The drawn ellipse is measured: as wide and as high as the covariance says, on one scale. */
  @Test
  void thePlaneHasOneScaleAndTheRightTilt() throws Exception {
    double major = 900;
    double minor = 300;
    double angle = 0.6;
    Document drawn = Pictures.sound(PlaneChart.draw(plane(500, -200, major, minor, angle, 400)));
    double[] one = Pictures.numbers(Pictures.ofClass(drawn, "s1").get(0), "d");
    double[] miss = Pictures.numbers(Pictures.ofClass(drawn, "missv").get(0), "d");
    double pixels = Math.hypot(miss[2] - miss[0], miss[3] - miss[1]) / Math.hypot(500, 200);
    double left = 1e9;
    double right = -1e9;
    double top = 1e9;
    double highest = 0;
    for (int i = 0; i < one.length; i += 2) {
      left = Math.min(left, one[i]);
      right = Math.max(right, one[i]);
      if (one[i + 1] < top) {
        top = one[i + 1];
        highest = one[i];
      }
    }
    double varianceAcross =
        Math.pow(major * Math.cos(angle), 2) + Math.pow(minor * Math.sin(angle), 2);
    assertEquals(2 * Math.sqrt(varianceAcross), (right - left) / pixels, 15);
    assertTrue(highest > miss[2], "the major axis leads up to the right");
    Element body = Pictures.ofClass(drawn, "hb").get(0);
    assertEquals(400 * pixels, Double.parseDouble(body.getAttribute("r")), 0.2);
    assertTrue(miss[3] > miss[1], "the other is below the asset");
  }

  @Test
  void aPlaneWithoutErrorsSaysSo() throws Exception {
    Document drawn =
        Pictures.sound(PlaneChart.draw(new PlaneChart.Data(100, 50, Optional.empty(), 5, true)));
    assertTrue(Pictures.texts(drawn).contains("no position errors"));
    assertEquals(0, Pictures.ofClass(drawn, "sig").size());
    assertTrue(PlaneChart.isEnlarged(plane(400, 300, 800, 320, 0, 1)));
  }

  private static List<CurveChart.Point> curve(double scale) {
    List<CurveChart.Point> points = new ArrayList<>();
    for (int i = -20; i <= 20; i++) {
      double k = Math.pow(10, i / 13.0);
      points.add(new CurveChart.Point(k, scale * Math.exp(-1 / (k * k)) / (k * k)));
    }
    return points;
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 1e-4, 1e-12, 1e-200, 0})
  void curvesAreSound(double scale) throws Exception {
    CurveChart.Point now = new CurveChart.Point(1, scale * Math.exp(-1));
    for (double peak : new double[] {1, 1e-3, 500}) {
      Pictures.sound(
          CurveChart.draw(
              new CurveChart.Data(
                  "scale", curve(scale), now, OptionalDouble.of(peak), false, LEVELS)));
    }
    Document bound =
        Pictures.sound(
            CurveChart.draw(
                new CurveChart.Data(
                    "1σ, m",
                    curve(scale),
                    new CurveChart.Point(1e6, 0),
                    OptionalDouble.empty(),
                    true,
                    Levels.NONE)));
    assertTrue(Pictures.texts(bound).stream().anyMatch(text -> text.contains("largest Pc")));
  }

  @Test
  void aMaximumOutsideHasAnArrow() throws Exception {
    Document drawn =
        Pictures.sound(
            CurveChart.draw(
                new CurveChart.Data(
                    "scale",
                    curve(1e-3),
                    new CurveChart.Point(1, 4e-4),
                    OptionalDouble.of(80),
                    false,
                    LEVELS)));
    assertTrue(Pictures.texts(drawn).contains("max at 80 →"), Pictures.texts(drawn)::toString);
    assertTrue(Pictures.texts(drawn).contains("robust"));
  }

  private static final Visit VISIT =
      new Visit(
          new RtnVolume(RtnVolume.Shape.ELLIPSOID, 400, 12_000, 12_000), -0.38, 0.29, false, 0.95);

  @Test
  void theTrackTurnsWithTheFrameOfTheAsset() throws Exception {
    Flight flight =
        new Flight(new Vector3D(-379, 72, 95), new Vector3D(10, -11_000, 2_900), 1.03e-3, 0);
    Document drawn = Pictures.sound(TrackChart.draw(flight, Optional.of(VISIT), "t0"));
    assertTrue(
        Pictures.texts(drawn).containsAll(List.of("in", "out", "radial, km", "cross-track, km")));
    assertEquals(2, Pictures.ofClass(drawn, "vol").size());
    // by hand: after a second the frame has turned by 1.03e-3 rad
    Vector3D after = flight.at(1);
    Vector3D straight = new Vector3D(-369, -10_928, 2_995);
    assertEquals(straight.getNorm(), after.getNorm(), 1e-9);
    assertEquals(straight.getX() + 1.03e-3 * straight.getY(), after.getX(), 0.02);
    assertEquals(straight.getZ(), after.getZ(), 1e-9);
  }

  @Test
  void tracksOfAnySpeedAreSound() throws Exception {
    for (double speed : new double[] {0, 1e-6, 1, 15_000}) {
      Flight flight = new Flight(new Vector3D(0, 0, 1e-3), new Vector3D(0, speed, 0), 0, 0);
      Pictures.sound(TrackChart.draw(flight, Optional.empty(), "a"));
      Pictures.sound(TrackChart.draw(flight, Optional.of(VISIT), "b"));
      Pictures.sound(
          RangeChart.draw(
              List.of(
                  new RangeChart.Point(-10, flight.range(-10)),
                  new RangeChart.Point(0, 0),
                  new RangeChart.Point(10, flight.range(10))),
              0));
    }
    Visit box =
        new Visit(
            new RtnVolume(RtnVolume.Shape.BOX, 2_000, 25_000, 25_000), -1e5, 1e5, true, Double.NaN);
    Pictures.sound(
        TrackChart.draw(
            new Flight(new Vector3D(1e6, 1e6, 1e6), new Vector3D(1, 1, 1), 1e-3, 0),
            Optional.of(box),
            "c"));
  }

  private static TrendPoint point(double hours, double chance, double miss) {
    return new TrendPoint(
        hours,
        chance < 0 ? OptionalDouble.empty() : OptionalDouble.of(chance),
        miss,
        chance < 0 ? OptionalDouble.empty() : OptionalDouble.of(300),
        chance < 0 ? OptionalDouble.empty() : OptionalDouble.of(miss / 300));
  }

  @Test
  void trendsLabelTheLastAndLeaveGaps() throws Exception {
    Document drawn =
        Pictures.sound(
            TrendChart.draw(
                List.of(point(66, 2e-5, 1300), point(42, -1, 1400), point(18, 1.2e-5, 1620)),
                LEVELS));
    assertTrue(
        Pictures.texts(drawn).containsAll(List.of("1.2e-5", "1.62 km", "5.4", "TCA")),
        Pictures.texts(drawn)::toString);
    assertEquals(
        2,
        Pictures.ofClass(drawn, "r1").stream()
            .filter(e -> e.getAttribute("class").startsWith("m "))
            .count());
    String line = Pictures.ofClass(drawn, "curve").get(0).getAttribute("d");
    assertTrue(line.indexOf('M') != line.lastIndexOf('M') && !line.contains("L"), line);
  }

  @Test
  void trendsOfExtremesAreSound() throws Exception {
    Pictures.sound(TrendChart.draw(List.of(point(0, 0, 0), point(0, 1, 1e7)), Levels.NONE));
    Pictures.sound(TrendChart.draw(List.of(point(2000, -1, 5), point(-3, -1, 5)), LEVELS));
  }

  @Test
  void methodsAreSideBySide() throws Exception {
    Document drawn =
        Pictures.sound(
            MethodChart.draw(
                List.of(
                    new MethodChart.Line("Foster 1992", 9.6e-5, false),
                    new MethodChart.Line("Chan 1997", -1, false),
                    new MethodChart.Line("a method with a very long name <b>", 0, false),
                    new MethodChart.Line("any errors", 1, true)),
                LEVELS));
    assertTrue(Pictures.texts(drawn).containsAll(List.of("9.6e-5", "does not hold", "0", "1")));
    assertEquals(1, Pictures.ofClass(drawn, "pk").size());
  }
}

package org.orbsieve.catalog.oem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.catalog.TabulatedOrbit;
import org.orbsieve.catalog.TestContexts;
import org.orbsieve.catalog.synthetic.SyntheticCatalog;
import org.orbsieve.ephemeris.OrekitEphemeris;
import org.orbsieve.ephemeris.TabulatedMotion;
import org.orekit.frames.Frame;
import org.orekit.orbits.CartesianOrbit;
import org.orekit.propagation.Propagator;
import org.orekit.propagation.analytical.KeplerianPropagator;
import org.orekit.propagation.analytical.tle.TLE;
import org.orekit.propagation.analytical.tle.TLEPropagator;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.Constants;
import org.orekit.utils.PVCoordinates;
import org.orekit.utils.TimeStampedPVCoordinates;

/** The ephemerides in {@code data/}: they are what its README says. */
class SampleEphemerisTest {

  private static final Path FILE = Path.of("..", "data", "sample-ephemeris.oem");
  private static final AstroContext CONTEXT = TestContexts.context();
  private static final AbsoluteDate BEGIN = new AbsoluteDate("2026-10-31T23:20:00", CONTEXT.utc());
  private static final Path LAUNCH_FILE = Path.of("..", "data", "sample-launch.oem");
  private static final AbsoluteDate LAUNCH = new AbsoluteDate("2026-11-01T06:00:00", CONTEXT.utc());
  private static final int LAUNCH_NODES = 241;
  private static final double STEP = 120;
  private static final int NODES = 681;
  private static final int NUMBER = 1838;

  private static SpaceObject object() {
    AbsoluteDate epoch = new AbsoluteDate(2026, 11, 1, CONTEXT.utc());
    return SyntheticCatalog.generate(CONTEXT, 2000, 1, epoch).stream()
        .filter(object -> object.catalogNumber() == NUMBER)
        .findFirst()
        .orElseThrow();
  }

  /** States of the elements, to the millimetre, in EME2000. */
  private static String generated() {
    SpaceObject object = object();
    StringBuilder text = new StringBuilder();
    line(text, "CCSDS_OEM_VERS = 2.0");
    line(text, "COMMENT Fictitious, like the object of data/sample-catalogue.csv");
    AbsoluteDate usable = BEGIN.shiftedBy(6 * STEP);
    AbsoluteDate end = BEGIN.shiftedBy((NODES - 7) * STEP);
    metadata(text, object.name(), object.designator(), BEGIN, usable, end, NODES);
    states(text, propagator(object), BEGIN, NODES);
    line(text, "");
    line(text, "COVARIANCE_START");
    for (int i = 6; i < NODES - 7; i += 120) {
      appendCovariance(text, BEGIN.shiftedBy(i * STEP));
    }
    line(text, "COVARIANCE_STOP");
    return text.toString();
  }

  /**
   * A free fall from an injection at six o'clock, in EME2000: three hours later it passes {@link
   * #NUMBER} a kilometre above it, across its way at 40 degrees.
   */
  private static String generatedLaunch() {
    AbsoluteDate pass = LAUNCH.shiftedBy(10_800);
    PVCoordinates other = propagator(object()).propagate(pass).getPVCoordinates();
    Vector3D up = other.getPosition().normalize();
    Vector3D p = other.getPosition().add(1_000, up);
    Vector3D ahead = Vector3D.crossProduct(other.getMomentum().normalize(), up);
    Vector3D across = other.getMomentum().normalize();
    double speed = Math.sqrt(Constants.WGS84_EARTH_MU / p.getNorm());
    double angle = Math.toRadians(40);
    Vector3D v = new Vector3D(speed * Math.cos(angle), ahead, speed * Math.sin(angle), across);
    KeplerianPropagator fall =
        new KeplerianPropagator(
            new CartesianOrbit(
                new PVCoordinates(p, v), CONTEXT.teme(), pass, Constants.WGS84_EARTH_MU));
    StringBuilder text = new StringBuilder();
    line(text, "CCSDS_OEM_VERS = 2.0");
    line(text, "COMMENT Fictitious: a launch that no catalogue has yet");
    AbsoluteDate end = LAUNCH.shiftedBy((LAUNCH_NODES - 1) * STEP);
    metadata(text, "ARDENT 1", "2026-201A", LAUNCH, LAUNCH, end, LAUNCH_NODES);
    states(text, fall, LAUNCH, LAUNCH_NODES);
    return text.toString();
  }

  private static void metadata(
      StringBuilder text,
      String name,
      String designator,
      AbsoluteDate begin,
      AbsoluteDate usable,
      AbsoluteDate usableEnd,
      int nodes) {
    line(text, "CREATION_DATE = " + time(BEGIN));
    line(text, "ORIGINATOR = ORBSIEVE");
    line(text, "");
    line(text, "META_START");
    line(text, "OBJECT_NAME = " + name);
    line(text, "OBJECT_ID = " + designator);
    line(text, "CENTER_NAME = EARTH");
    line(text, "REF_FRAME = EME2000");
    line(text, "TIME_SYSTEM = UTC");
    line(text, "START_TIME = " + time(begin));
    line(text, "USEABLE_START_TIME = " + time(usable));
    line(text, "USEABLE_STOP_TIME = " + time(usableEnd));
    line(text, "STOP_TIME = " + time(begin.shiftedBy((nodes - 1) * STEP)));
    line(text, "INTERPOLATION = LAGRANGE");
    line(text, "INTERPOLATION_DEGREE = 11");
    line(text, "META_STOP");
    line(text, "");
  }

  private static void states(
      StringBuilder text, Propagator propagator, AbsoluteDate begin, int nodes) {
    Frame eme2000 = CONTEXT.messages().getFrames().getEME2000();
    for (int i = 0; i < nodes; i++) {
      AbsoluteDate date = begin.shiftedBy(i * STEP);
      TimeStampedPVCoordinates pv = propagator.propagate(date).getPVCoordinates(eme2000);
      Vector3D p = pv.getPosition().scalarMultiply(1e-3);
      Vector3D v = pv.getVelocity().scalarMultiply(1e-3);
      line(
          text,
          String.format(
              Locale.ROOT,
              "%s %.6f %.6f %.6f %.9f %.9f %.9f",
              time(date),
              p.getX(),
              p.getY(),
              p.getZ(),
              v.getX(),
              v.getY(),
              v.getZ()));
    }
  }

  /** 20 m, 100 m and 10 m along R, T and N, the velocity to match. */
  private static void appendCovariance(StringBuilder text, AbsoluteDate date) {
    line(text, "EPOCH = " + time(date));
    line(text, "COV_REF_FRAME = RTN");
    line(text, "4.0e-04");
    line(text, "0.0e+00 1.0e-02");
    line(text, "0.0e+00 0.0e+00 1.0e-04");
    line(text, "0.0e+00 -1.1e-05 0.0e+00 1.21e-08");
    line(text, "-4.4e-07 0.0e+00 0.0e+00 0.0e+00 4.84e-10");
    line(text, "0.0e+00 0.0e+00 0.0e+00 0.0e+00 0.0e+00 1.21e-10");
  }

  private static TLEPropagator propagator(SpaceObject object) {
    TLE tle = OrekitEphemeris.toTle(CONTEXT, object);
    return TLEPropagator.selectExtrapolator(tle, CONTEXT.teme());
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append('\n');
  }

  private static String time(AbsoluteDate date) {
    return date.getComponents(CONTEXT.utc()).toStringWithoutUtcOffset(60, 0);
  }

  @Test
  void filesAreTheGeneratorsOutput() throws IOException {
    requireEqual(generated(), FILE);
    requireEqual(generatedLaunch(), LAUNCH_FILE);
  }

  private static void requireEqual(String generated, Path file) throws IOException {
    String[] expected = generated.split("\n", -1);
    String[] lines = Files.readString(file, StandardCharsets.UTF_8).split("\n", -1);
    for (int i = 0; i < Math.min(lines.length, expected.length); i++) {
      assertEquals(expected[i], lines[i], file + " line " + (i + 1));
    }
    assertEquals(expected.length, lines.length);
  }

  @Test
  void launchBeginsInsideThePeriodAndPassesTheOther() throws IOException {
    TabulatedOrbit launch = read(LAUNCH_FILE);
    assertEquals(List.of(), launch.warnings());
    TabulatedMotion one = new TabulatedMotion(read(FILE), LAUNCH);
    TabulatedMotion two = new TabulatedMotion(launch, LAUNCH);
    double[] a = new double[6];
    double[] b = new double[6];
    one.state(10_800, a);
    two.state(10_800, b);
    assertEquals(1_000, Math.hypot(Math.hypot(a[0] - b[0], a[1] - b[1]), a[2] - b[2]), 0.1);
    assertEquals(false, two.covers(-1));
  }

  private static TabulatedOrbit read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    return EphemerisReader.read(CONTEXT, new ByteArrayInputStream(bytes), "x").get(0);
  }

  @Test
  void oemIsReadWithoutAWarning() throws IOException {
    TabulatedOrbit orbit = read(FILE);
    assertEquals(List.of(), orbit.warnings());
    assertEquals(6, orbit.segments().get(0).covariances().size());
    assertEquals(0, new TabulatedMotion(orbit, BEGIN).interpolationError(), 0.05);
  }
}

package org.orbsieve.catalog;

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
import org.orbsieve.ephemeris.OrekitEphemeris;
import org.orbsieve.ephemeris.TabulatedMotion;
import org.orekit.frames.Frame;
import org.orekit.propagation.analytical.tle.TLE;
import org.orekit.propagation.analytical.tle.TLEPropagator;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.TimeStampedPVCoordinates;

/** The ephemeris in {@code data/}: it is what its README says. */
class SampleEphemerisTest {

  private static final Path FILE = Path.of("..", "data", "sample-ephemeris.oem");
  private static final AstroContext CONTEXT = TestContexts.context();
  private static final AbsoluteDate BEGIN = new AbsoluteDate("2026-10-31T23:20:00", CONTEXT.utc());
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
    Frame eme2000 = CONTEXT.messages().getFrames().getEME2000();
    TLEPropagator propagator = propagator(object);
    StringBuilder text = new StringBuilder();
    line(text, "CCSDS_OEM_VERS = 2.0");
    line(text, "COMMENT Fictitious, like the object of data/sample-catalogue.csv");
    line(text, "CREATION_DATE = " + time(BEGIN));
    line(text, "ORIGINATOR = ORBSIEVE");
    line(text, "");
    line(text, "META_START");
    line(text, "OBJECT_NAME = " + object.name());
    line(text, "OBJECT_ID = " + object.designator());
    line(text, "CENTER_NAME = EARTH");
    line(text, "REF_FRAME = EME2000");
    line(text, "TIME_SYSTEM = UTC");
    line(text, "START_TIME = " + time(BEGIN));
    line(text, "USEABLE_START_TIME = " + time(BEGIN.shiftedBy(6 * STEP)));
    line(text, "USEABLE_STOP_TIME = " + time(BEGIN.shiftedBy((NODES - 7) * STEP)));
    line(text, "STOP_TIME = " + time(BEGIN.shiftedBy((NODES - 1) * STEP)));
    line(text, "INTERPOLATION = LAGRANGE");
    line(text, "INTERPOLATION_DEGREE = 11");
    line(text, "META_STOP");
    line(text, "");
    for (int i = 0; i < NODES; i++) {
      AbsoluteDate date = BEGIN.shiftedBy(i * STEP);
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
    line(text, "");
    line(text, "COVARIANCE_START");
    for (int i = 6; i < NODES - 7; i += 120) {
      appendCovariance(text, BEGIN.shiftedBy(i * STEP));
    }
    line(text, "COVARIANCE_STOP");
    return text.toString();
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
  void oemIsTheGeneratorsOutput() throws IOException {
    String[] expected = generated().split("\n", -1);
    String[] lines = Files.readString(FILE, StandardCharsets.UTF_8).split("\n", -1);
    for (int i = 0; i < Math.min(lines.length, expected.length); i++) {
      assertEquals(expected[i], lines[i], FILE + " line " + (i + 1));
    }
    assertEquals(expected.length, lines.length);
  }

  @Test
  void oemIsReadWithoutAWarning() throws IOException {
    TabulatedOrbit orbit =
        EphemerisReader.read(CONTEXT, new ByteArrayInputStream(Files.readAllBytes(FILE)), "x")
            .get(0);
    assertEquals(List.of(), orbit.warnings());
    assertEquals(6, orbit.segments().get(0).covariances().size());
    assertEquals(0, new TabulatedMotion(orbit, BEGIN).interpolationError(), 0.05);
  }
}

package org.orbsieve.catalog.oem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orbsieve.SharedData;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.CatalogReadException;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.catalog.TabulatedCovariance;
import org.orbsieve.catalog.TabulatedOrbit;
import org.orbsieve.catalog.TabulatedSegment;
import org.orbsieve.catalog.TabulatedSegment.Method;
import org.orekit.time.AbsoluteDate;

class EphemerisReaderTest {

  private static final AstroContext CONTEXT = AstroContext.bundled();

  private static final String OEM =
      """
      CCSDS_OEM_VERS = 2.0
      CREATION_DATE = 2026-11-01T00:00:00
      ORIGINATOR = TEST
      META_START
      OBJECT_NAME = SAT
      OBJECT_ID = 2020-001A
      CENTER_NAME = EARTH
      REF_FRAME = EME2000
      TIME_SYSTEM = UTC
      START_TIME = 2026-11-01T00:00:00
      USEABLE_START_TIME = 2026-11-01T00:01:00
      USEABLE_STOP_TIME = 2026-11-01T00:03:00
      STOP_TIME = 2026-11-01T00:04:00
      INTERPOLATION = HERMITE
      INTERPOLATION_DEGREE = 5
      META_STOP
      2026-11-01T00:00:00 7000.000 0.000 0.000 0.000000 7.500000 0.000000
      2026-11-01T00:01:00 6985.362 449.686 0.000 -0.487754 7.484317 0.000000
      2026-11-01T00:02:00 6941.509 897.492 0.000 -0.973543 7.437324 0.000000
      2026-11-01T00:03:00 6868.616 1341.542 0.000 -1.455406 7.359199 0.000000
      2026-11-01T00:04:00 6766.978 1779.979 0.000 -1.931395 7.250232 0.000000
      COVARIANCE_START
      EPOCH = 2026-11-01T00:01:00
      COV_REF_FRAME = RTN
      4.0e-6
      0.0 9.0e-6
      0.0 0.0 1.0e-6
      0.0 0.0 0.0 1.0e-12
      0.0 0.0 0.0 0.0 1.0e-12
      0.0 0.0 0.0 0.0 0.0 1.0e-12
      COVARIANCE_STOP
      """;

  private static List<TabulatedOrbit> read(byte[] bytes, String name) throws IOException {
    return EphemerisReader.read(CONTEXT, new ByteArrayInputStream(bytes), name);
  }

  private static TabulatedOrbit read(String text) throws IOException {
    return read(text.getBytes(StandardCharsets.UTF_8), "test").get(0);
  }

  private static String refusal(String text) {
    String message = assertThrows(CatalogReadException.class, () -> read(text)).getMessage();
    assertTrue(message.startsWith("test: "), message);
    return message;
  }

  @Test
  void oemIsReadWithUsableTimeInterpolationAndCovariance() throws IOException {
    TabulatedOrbit orbit = read(OEM);
    assertEquals("SAT", orbit.name());
    assertEquals("2020-001A", orbit.objectId());
    assertEquals(List.of(), orbit.warnings());
    assertEquals(1, orbit.segments().size());
    TabulatedSegment segment = orbit.segments().get(0);
    assertEquals(5, segment.size());
    assertEquals(60, segment.usableFrom());
    assertEquals(180, segment.usableTo());
    assertEquals(Method.HERMITE, segment.method());
    assertEquals(3, segment.nodes());
    TabulatedCovariance covariance = segment.covariances().get(0);
    assertEquals(60, covariance.time());
    assertEquals(TabulatedCovariance.Axes.RTN, covariance.axes());
    assertEquals(4.0, covariance.matrix().getEntry(0, 0), 1e-12);
    assertEquals(9.0, covariance.matrix().getEntry(1, 1), 1e-12);
  }

  @Test
  void gzipAndEmptyHeadersAreRead() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(
          OEM.replace(" 2026-11-01T00:00:00\nORIG", "\nORIG").getBytes(StandardCharsets.UTF_8));
    }
    assertEquals(1, read(packed.toByteArray(), "x").size());
  }

  @Test
  void covarianceInInertialOrVelocityAxesTurnsIntoRtn() throws IOException {
    TabulatedOrbit orbit = read(OEM.replace("COV_REF_FRAME = RTN", "COV_REF_FRAME = EME2000"));
    TabulatedSegment segment = orbit.segments().get(0);
    TabulatedCovariance covariance = segment.covariances().get(0);
    assertEquals(TabulatedCovariance.Axes.TEME, covariance.axes());
    Vector3D p = new Vector3D(segment.state(1, 0), segment.state(1, 1), segment.state(1, 2));
    Vector3D v = new Vector3D(segment.state(1, 3), segment.state(1, 4), segment.state(1, 5));
    RealMatrix rtn = covariance.rtn(p, v);
    // the position's direction is 450/6985 rad from x, and x had 4, y 9, z 1
    double angle = Math.atan2(449.686, 6985.362);
    double c = Math.cos(angle) * Math.cos(angle);
    double s = Math.sin(angle) * Math.sin(angle);
    assertEquals(4 * c + 9 * s, rtn.getEntry(0, 0), 1e-6);
    assertEquals(9 * c + 4 * s, rtn.getEntry(1, 1), 1e-6);
    assertEquals(1, rtn.getEntry(2, 2), 1e-6);
    TabulatedCovariance tnw =
        read(OEM.replace("COV_REF_FRAME = RTN", "COV_REF_FRAME = TNW"))
            .segments()
            .get(0)
            .covariances()
            .get(0);
    RealMatrix turned = tnw.rtn(p, v);
    double trace = turned.getEntry(0, 0) + turned.getEntry(1, 1) + turned.getEntry(2, 2);
    assertEquals(14, trace, 1e-9);
    assertEquals(4, turned.getEntry(1, 1), 0.01); // T is nearly the transverse axis
    assertEquals(1, turned.getEntry(2, 2), 1e-9);
  }

  @Test
  void longIntervalBetweenNodesIsAGap() throws IOException {
    String late =
        OEM.replace("STOP_TIME = 2026-11-01T00:04:00", "STOP_TIME = 2026-11-01T02:04:00")
            .replace("USEABLE_STOP_TIME = 2026-11-01T00:03", "USEABLE_STOP_TIME = 2026-11-01T02:04")
            .replace("2026-11-01T00:03:00 6868", "2026-11-01T02:03:00 6870")
            .replace("2026-11-01T00:04:00 6766", "2026-11-01T02:04:00 6770");
    TabulatedOrbit orbit = read(late);
    assertEquals(2, orbit.segments().size());
    assertEquals(List.of(new TabulatedOrbit.Gap(120, 7380)), orbit.gaps(60, 7400));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CENTER_NAME = EARTH   | CENTER_NAME = MARS    | the centre is MARS, not EARTH",
        "00:02:00 6941         | 00:00:30 6941         | the times do not increase at node 3",
        "6941.509 897.492      | 6941.509 x897.492     | invalid OEM: line 19: \"x897.492\" is not"
            + " a number",
        "6941.509 897.492      | 6941.509 NaN          | invalid OEM: line 19: \"NaN\" is not a"
            + " number",
        "REF_FRAME = EME2000   | REF_FRAME = NOWHERE   | frame NOWHERE is not valid",
        "TIME_SYSTEM = UTC     | TIME_SYSTEM = MET     | line 9: TIME_SYSTEM MET does not say from when",
        "USEABLE_STOP_TIME = 2026-11-01T00:03 | USEABLE_STOP_TIME = 2026-11-01T00:01 | no usable time"
      })
  void damagedOemIsRefused(String text, String replacement, String reason) {
    String message = refusal(OEM.replace(text, replacement));
    assertTrue(message.contains(reason) && !message.contains("?"), message);
  }

  /** About the Earth the two have one origin and one orientation, and publishers use both names. */
  @Test
  void icrfIsGcrf() throws IOException {
    String frame = "REF_FRAME = EME2000";
    TabulatedSegment gcrf = read(OEM.replace(frame, "REF_FRAME = GCRF")).segments().get(0);
    TabulatedSegment eme = read(OEM).segments().get(0);
    for (String name : List.of("ICRF", "ICRF3")) {
      TabulatedSegment icrf = read(OEM.replace(frame, "REF_FRAME = " + name)).segments().get(0);
      for (int k = 0; k < 6; k++) {
        assertEquals(gcrf.state(2, k), icrf.state(2, k));
      }
      // the bias between the two frames is 23 thousandths of an arc second
      double off =
          Math.hypot(icrf.state(2, 0) - eme.state(2, 0), icrf.state(2, 1) - eme.state(2, 1));
      assertTrue(off > 0.01 && off < 2, "" + off);
    }
  }

  /** The same instants in other time systems, and what has to be said of UT1. */
  @ParameterizedTest
  @CsvSource({"TAI, 37", "GPS, 18", "TT, 69.184", "TDB, 69.184", "UT1, 0"})
  void timeSystemsAreFollowed(String name, double ahead) throws IOException {
    TabulatedOrbit orbit = read(OEM.replace("TIME_SYSTEM = UTC", "TIME_SYSTEM = " + name));
    double shift = read(OEM).reference().durationFrom(orbit.reference());
    assertEquals(ahead, shift, 2e-3, "of TDB, which swings by 1.7 ms about TT, too");
    List<String> expected =
        name.equals("UT1")
            ? List.of(
                "TIME_SYSTEM UT1 rotates with the Earth, and there are no Earth orientation data"
                    + " for it: times are off by UT1-UTC (0.9 s at most)")
            : List.of();
    assertEquals(expected, orbit.warnings());
  }

  @Test
  void hostileXmlIsRefused() {
    String bomb = "<?xml version=\"1.0\"?>\n<!DOCTYPE oem [<!ENTITY a \"aa\">]>\n<oem>&a;</oem>";
    assertEquals(
        "test: XML with a document type declaration or entities is refused", refusal(bomb));
    refusal("<oem>");
    refusal("<oem></oem>");
    refusal("<ndm></ndm>");
    assertEquals("test: XML, but neither an OEM nor an NDM", refusal("<cdm></cdm>"));
    refusal("<html></html>");
    refusal("");
    refusal("hello");
    refusal("CCSDS_OEM_VERS = 2.0\n");
    assertEquals(
        "test: invalid OEM: incomplete or damaged, read as far as line 16",
        refusal(OEM.substring(0, OEM.indexOf("2026-11-01T00:00:00 7000"))));
  }

  /** Whatever the damage, there is an orbit or a clear refusal. */
  @Test
  void anythingAtAllIsReadOrRefused() {
    Random random = new Random(5);
    int refused = 0;
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder(round % 2 == 0 ? OEM : itc());
      for (int i = 1 + random.nextInt(3); i > 0; i--) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(4)) {
          case 0 -> text.deleteCharAt(at);
          case 1 -> text.insert(at, "\n=.<[0E x-".charAt(random.nextInt(10)));
          case 2 -> text.setCharAt(at, (char) (32 + random.nextInt(95)));
          default -> text.setLength(at + 1);
        }
      }
      try {
        read(text.toString());
      } catch (CatalogReadException e) {
        refused++;
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
    assertTrue(refused > 500 && refused < 2_000, refused + " refused");
  }

  private static String itc() {
    StringBuilder text =
        new StringBuilder(
            "created:2026-11-01 02:04:18 UTC\n"
                + "ephemeris_start:2026-11-01 00:00:00 UTC ephemeris_stop:2026-11-01 00:04:00 UTC"
                + " step_size:60\nephemeris_source:blend\nUVW\n");
    List<String> states = OEM.lines().filter(line -> line.startsWith("2026-")).toList();
    for (int i = 0; i < 5; i++) {
      text.append("202630500").append("0").append(i).append("00.000 ");
      text.append(states.get(i).substring(states.get(i).indexOf(' ') + 1)).append('\n');
      text.append("4e-6 0 9e-6 0 0 1e-6 0\n0 0 1e-12 0 0 0 0\n1e-12 0 0 0 0 0 1e-12\n");
    }
    return text.toString();
  }

  @Test
  void itcIsRead() throws IOException {
    TabulatedOrbit orbit =
        read(
                itc().getBytes(StandardCharsets.UTF_8),
                "folder/MEME_44713_STARLINK-1007_3050000_Operational_1_UNCLASSIFIED.txt")
            .get(0);
    assertEquals(44713, orbit.catalogNumber());
    assertEquals("STARLINK-1007", orbit.name());
    assertEquals(List.of(), orbit.warnings());
    assertEquals(new AbsoluteDate("2026-11-01", CONTEXT.utc()), orbit.reference());
    TabulatedSegment segment = orbit.segments().get(0);
    assertEquals(5, segment.size());
    assertEquals(240, segment.usableTo());
    // EME2000 and TEME differ by a rotation
    double radius =
        Math.sqrt(
            Math.pow(segment.state(0, 0), 2)
                + Math.pow(segment.state(0, 1), 2)
                + Math.pow(segment.state(0, 2), 2));
    assertEquals(7_000_000, radius, 1e-6);
    assertEquals(5, segment.covariances().size());
    assertEquals(9, segment.covariances().get(4).matrix().getEntry(1, 1), 1e-12);
    assertEquals(1e-6, segment.covariances().get(4).matrix().getEntry(5, 5), 1e-18);
    assertEquals(1, read(itc()).warnings().size(), "whose it is");
  }

  @Test
  void damagedItcIsRefusedWithTheLine() {
    String text = itc();
    assertEquals(
        "test: line 9: a state has a time and six numbers",
        refusal(text.replace("6985.362 449.686", "6985.362")));
    assertEquals(
        "test: line 8: number \"4f-6\" is not a number",
        refusal(text.replaceFirst("4e-6 0 9e-6", "4f-6 0 9e-6")));
    assertTrue(refusal(text.substring(0, text.length() - 40)).contains("a covariance has 21"));
    assertTrue(
        refusal(text.replace("2026305000300.000", "2026305000100.000")).contains("increase"));
    assertTrue(refusal(text.substring(0, 60)).contains("no states"));
  }

  @Test
  void samplesAreRead() throws IOException {
    Path iss = SharedData.require("formats/oem/iss-2025-057.oem.xml.gz");
    try (InputStream in = Files.newInputStream(iss)) {
      TabulatedOrbit orbit = EphemerisReader.read(CONTEXT, in, "iss").get(0);
      assertEquals("ISS", orbit.name());
      assertTrue(orbit.segments().get(0).size() > 5_000);
      SpaceObject iss25544 =
          new SpaceObject(
              25544,
              "ISS",
              "1998-067A",
              'U',
              new ElementSet(orbit.reference(), 1e-3, 0, 1, 1, 1, 1, 0, 0, 0, 1, 1));
      assertTrue(orbit.isOf(iss25544));
    }
    Path folder = SharedData.require("formats/ephemeris");
    try (var files = Files.list(folder)) {
      Path meme =
          files
              .filter(f -> f.getFileName().toString().startsWith("MEME"))
              .findFirst()
              .orElseThrow();
      try (InputStream in = Files.newInputStream(meme)) {
        TabulatedOrbit orbit = EphemerisReader.read(CONTEXT, in, meme.toString()).get(0);
        assertEquals(100002, orbit.catalogNumber());
        assertEquals(8, orbit.segments().get(0).size());
        assertEquals(
            List.of("the states do not reach the ends of the stated time"), orbit.warnings());
      }
    }
  }
}

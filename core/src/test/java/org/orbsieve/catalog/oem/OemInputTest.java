package org.orbsieve.catalog.oem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.CatalogReadException;
import org.orbsieve.catalog.TabulatedOrbit;
import org.orbsieve.catalog.TabulatedSegment;
import org.orbsieve.catalog.TabulatedSegment.Method;

/** OEMs as they come in the field: what is read, and what a damaged message costs. */
class OemInputTest {

  private static final AstroContext CONTEXT = AstroContext.bundled();
  private static final double MU = 398600.4418;
  private static final double RADIUS = 7000;

  private static EphemerisContents readAll(byte[] bytes) throws IOException {
    return EphemerisReader.readAll(CONTEXT, new ByteArrayInputStream(bytes), "test");
  }

  private static EphemerisContents readAll(String text) throws IOException {
    return readAll(text.getBytes(StandardCharsets.UTF_8));
  }

  private static TabulatedOrbit read(String text) throws IOException {
    EphemerisContents contents = readAll(text);
    assertEquals(List.of(), contents.rejects());
    assertEquals(1, contents.orbits().size());
    return contents.orbits().get(0);
  }

  private static String refusal(String text) {
    return assertThrows(CatalogReadException.class, () -> readAll(text)).getMessage();
  }

  /** Positions and velocities on a circle, one a minute: {@code x y z vx vy vz} [km, km/s]. */
  private static List<double[]> circle(int count) {
    double rate = Math.sqrt(MU / RADIUS) / RADIUS;
    List<double[]> states = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double c = RADIUS * Math.cos(60 * i * rate);
      double s = RADIUS * Math.sin(60 * i * rate);
      states.add(new double[] {c, s * 0.6, s * 0.8, -s * rate, c * 0.6 * rate, c * 0.8 * rate});
    }
    return states;
  }

  private static String time(int minute) {
    return String.format(Locale.ROOT, "2026-11-01T00:%02d:00", minute);
  }

  private static String metadata(String id, String more) {
    return "META_START\nOBJECT_NAME = SAT\nOBJECT_ID = "
        + id
        + "\nCENTER_NAME = EARTH\nREF_FRAME = TEME\nTIME_SYSTEM = UTC\nSTART_TIME = "
        + time(0)
        + "\nSTOP_TIME = "
        + time(19)
        + "\n"
        + more
        + "META_STOP\n";
  }

  private static final String HEADER =
      "CCSDS_OEM_VERS = 2.0\nCREATION_DATE = 2026-11-01T00:00:00\nORIGINATOR = X\n";

  private static List<String> lines(List<double[]> states) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < states.size(); i++) {
      StringBuilder line = new StringBuilder(time(i));
      for (double number : states.get(i)) {
        line.append(String.format(Locale.ROOT, " %.9f", number));
      }
      lines.add(line.append('\n').toString());
    }
    return lines;
  }

  private static String kvn(String id, String more) {
    return HEADER + metadata(id, more) + String.join("", lines(circle(20)));
  }

  private static String xml(String id, String prefix) {
    StringBuilder text =
        new StringBuilder("<P:oem id=\"CCSDS_OEM_VERS\" version=\"2.0\"><P:header>");
    text.append("<P:CREATION_DATE>2026-11-01T00:00:00</P:CREATION_DATE>");
    text.append("<P:ORIGINATOR>X</P:ORIGINATOR></P:header><P:body><P:segment><P:metadata>");
    metadata(id, "")
        .lines()
        .filter(line -> line.contains("="))
        .forEach(
            line -> {
              String[] parts = line.split(" = ");
              text.append("<P:" + parts[0] + ">" + parts[1] + "</P:" + parts[0] + ">");
            });
    text.append("</P:metadata><P:data>");
    String[] names = {"EPOCH", "X", "Y", "Z", "X_DOT", "Y_DOT", "Z_DOT"};
    for (String line : lines(circle(20))) {
      String[] fields = line.strip().split(" ");
      text.append("\n<P:stateVector>");
      for (int i = 0; i < names.length; i++) {
        text.append("<P:" + names[i] + ">" + fields[i] + "</P:" + names[i] + ">");
      }
      text.append("</P:stateVector>");
    }
    text.append("</P:data></P:segment></P:body></P:oem>\n");
    return text.toString().replace("P:", prefix);
  }

  private static void assertSame(TabulatedSegment expected, TabulatedSegment found) {
    assertEquals(expected, found);
  }

  private static TabulatedSegment segment(String text) throws IOException {
    return read(text).segments().get(0);
  }

  @Test
  void numberMayBeAlpha5() throws IOException {
    assertEquals(100_001, read(kvn("A0001", "")).catalogNumber());
    assertEquals(1_569, read(kvn("1569.0", "")).catalogNumber());
    assertEquals(-1, read(kvn("I0001", "")).catalogNumber());
  }

  @ParameterizedTest
  @CsvSource({"LAGRANGE, LAGRANGE, 12, 11", "HERMITE, HERMITE, 4, 7"})
  void methodWithoutADegreeHasOneThatIsSaid(String stated, Method method, int nodes, int degree)
      throws IOException {
    TabulatedOrbit orbit = read(kvn("5", "INTERPOLATION = " + stated + "\n"));
    assertEquals(method, orbit.segments().get(0).method());
    assertEquals(nodes, orbit.segments().get(0).nodes());
    assertEquals(
        List.of(
            "INTERPOLATION = "
                + stated
                + " without INTERPOLATION_DEGREE: interpolated with degree "
                + degree),
        orbit.warnings());
  }

  @Test
  void statedDegreeIsFollowedAlsoAsADecimal() throws IOException {
    String stated = "INTERPOLATION = LAGRANGE\nINTERPOLATION_DEGREE = ";
    assertEquals(6, segment(kvn("5", stated + "5\n")).nodes());
    assertEquals(6, segment(kvn("5", stated + "5.0\n")).nodes());
    assertEquals(2, segment(kvn("5", stated + "1\n")).nodes());
  }

  @Test
  void remarksMayStandBeforeTheVersion() throws IOException {
    String remarks = "COMMENT made by hand\n\n  COMMENT\nCOMMENT CCSDS_OEM_VERS\n";
    assertSame(segment(kvn("5", "")), segment(remarks + kvn("5", "")));
    String everywhere = kvn("5", "").replaceAll("(?m)$", "\nCOMMENT a b = c\n").strip();
    assertSame(segment(kvn("5", "")), segment(everywhere));
    VariantFile file =
        VariantFile.read(
            CONTEXT,
            new ByteArrayInputStream((remarks + kvn("5", "")).getBytes(StandardCharsets.UTF_8)),
            "x",
            -1);
    assertEquals(1, file.orbits().size());
  }

  @Test
  void messagesInARowAreReadAmongOthers() throws IOException {
    String omm = "COMMENT of the OMM\nCCSDS_OMM_VERS = 2.0\nOBJECT_NAME = X\nEPOCH = y\n";
    String text = omm + "COMMENT a\n" + kvn("5", "") + "COMMENT b\n" + kvn("6", "") + omm;
    EphemerisContents contents = readAll(text);
    assertEquals(List.of(), contents.rejects());
    assertEquals(
        List.of("5", "6"), contents.orbits().stream().map(TabulatedOrbit::objectId).toList());
    for (TabulatedOrbit orbit : contents.orbits()) {
      assertSame(segment(kvn("5", "")), orbit.segments().get(0));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ndm:", "n1-x.y:"})
  void xmlIsReadWithAnyPrefixAloneAndAmongOthers(String prefix) throws IOException {
    TabulatedSegment expected = segment(kvn("5", ""));
    assertSame(expected, segment("<?xml version=\"1.0\"?>\n" + xml("5", prefix)));
    EphemerisContents contents =
        readAll(
            "<"
                + prefix
                + "ndm xmlns:x=\"urn:y\"><omm><x>broken</omm><!-- <oem> -->"
                + xml("5", prefix)
                + xml("A0006", "")
                + "</"
                + prefix
                + "ndm>");
    assertEquals(List.of(), contents.rejects());
    assertEquals(
        List.of(5, 100_006),
        contents.orbits().stream().map(TabulatedOrbit::catalogNumber).toList());
    assertSame(expected, contents.orbits().get(1).segments().get(0));
  }

  @Test
  void damagedMessageCostsItselfAndIsPlaced() throws IOException {
    String bad = kvn("6", "").replace(time(3) + " ", time(3) + " x");
    EphemerisContents contents = readAll(kvn("5", "") + bad + kvn("7", ""));
    assertEquals(
        List.of("5", "7"), contents.orbits().stream().map(TabulatedOrbit::objectId).toList());
    long before = kvn("5", "").lines().count();
    long line = before + bad.lines().takeWhile(text -> !text.startsWith(time(3))).count() + 1;
    assertEquals(before + 1, contents.rejects().get(0).line());
    String reason = contents.rejects().get(0).reason();
    assertTrue(reason.startsWith("invalid OEM: line " + line + ": \"x"), reason);
    String frame = kvn("6", "").replace("TEME", "NOWHERE");
    contents = readAll(kvn("5", "") + frame);
    assertEquals(1, contents.orbits().size());
    assertTrue(contents.rejects().get(0).reason().contains("NOWHERE"), contents::toString);
    String twoXml = "<ndm>" + xml("5", "") + xml("6", "").replace("</Z>", "</Y>") + "</ndm>";
    contents = readAll(twoXml);
    assertEquals(1, contents.orbits().size());
    assertEquals(1, contents.rejects().size());
  }

  @Test
  void reverseTimeIsNamed() {
    List<String> lines = lines(circle(20));
    Collections.reverse(lines);
    String text = HEADER + metadata("5", "") + String.join("", lines);
    assertEquals(
        "test: object 5: the states are in reverse order of time, at 2026-11-01T00:19:00.000Z",
        refusal(text));
    List<String> once = lines(circle(20));
    Collections.swap(once, 7, 8);
    String swapped = refusal(HEADER + metadata("5", "") + String.join("", once));
    assertTrue(swapped.contains("the times do not increase at node 9"), swapped);
    List<String> twice = lines(circle(20));
    twice.add(7, twice.get(7));
    String doubled = refusal(HEADER + metadata("5", "") + String.join("", twice));
    assertTrue(doubled.contains("its time is that of the last"), doubled);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"NaN", "Infinity", "-Infinity", "1e999", "0x1p0", "0.0d", "0f", "0,0", "\u0660"})
  void otherNumbersAreRefused(String number) {
    List<String> lines = lines(circle(20));
    String kvn =
        kvn("5", "").replace(lines.get(2), lines.get(2).replaceFirst(" \\S+", " " + number));
    assertTrue(refusal(kvn).contains(number) || refusal(kvn).contains("finite"), refusal(kvn));
    String first = lines.get(2).split(" ")[1];
    String xml = xml("5", "").replace("<X>" + first, "<X>" + number);
    assertTrue(
        refusal(xml).contains(number.equals("\u0660") ? "is not a number" : "")
            && (refusal(xml).contains(number) || refusal(xml).contains("finite")),
        refusal(xml));
    String covariance =
        kvn("5", "")
            + "COVARIANCE_START\nEPOCH = "
            + time(2)
            + "\n1\n0 1\n0 0 "
            + number
            + "\n0 0 0 1\n0 0 0 0 1\n0 0 0 0 0 1\nCOVARIANCE_STOP\n";
    assertTrue(
        refusal(covariance).contains(number) || refusal(covariance).contains("finite"),
        refusal(covariance));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Z", "+00:00", ".000", ".000000000Z"})
  void timesInUtcAreReadHoweverTheySaySo(String end) throws IOException {
    String text = kvn("5", "").replaceAll("(?m)(2026-11-01T00:\\d\\d:00)", "$1" + end);
    TabulatedOrbit orbit = read(text);
    assertEquals(read(kvn("5", "")).reference(), orbit.reference());
    assertSame(segment(kvn("5", "")), orbit.segments().get(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16"})
  void utf16IsRead(String name) throws IOException {
    Charset charset = Charset.forName(name);
    assertEquals(1, readAll(kvn("5", "").getBytes(charset)).orbits().size());
    String xml = "<?xml version=\"1.0\" encoding=\"" + name + "\"?>\n" + xml("5", "");
    assertEquals(1, readAll(xml.getBytes(charset)).orbits().size());
  }

  @Test
  void latin1IsReadWhereDeclared() throws IOException {
    String xml =
        "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n"
            + xml("5", "").replace(">SAT<", ">CAF\u00c9<");
    EphemerisContents contents = readAll(xml.getBytes(StandardCharsets.ISO_8859_1));
    assertEquals("CAF\u00c9", contents.orbits().get(0).name());
  }

  @Test
  void whatTheServerSaidIsQuoted() {
    assertEquals(
        "test: is a page in HTML, not an ephemeris: \"404 Not Found\"",
        refusal("<html><head><title>404 Not Found</title></head></html>"));
    assertEquals(
        "test: neither OEM in KVN or XML nor an ITC ephemeris: \"Login required\"",
        refusal("Login required\nat once"));
  }
}

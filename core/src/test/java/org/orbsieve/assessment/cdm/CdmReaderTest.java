package org.orbsieve.assessment.cdm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Stream;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbsieve.SharedData;
import org.orbsieve.assessment.ActionLevels;
import org.orbsieve.assessment.RiskAssessor;
import org.orbsieve.assessment.probability.PcMethod;
import org.orbsieve.assessment.probability.Probability;
import org.orbsieve.assessment.radius.HardBodyRadii;
import org.orbsieve.narrowphase.RelativeState;
import org.orbsieve.report.cdm.CdmEncoder;
import org.orbsieve.report.cdm.CdmFormat;
import org.orbsieve.report.cdm.CdmScenes;

class CdmReaderTest {

  private static final CdmReader READER = new CdmReader(CdmScenes.CONTEXT);

  private static CdmMessage read(String text) throws IOException {
    return READER.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** A valid message with a full covariance of the primary. */
  private static String message(CdmFormat format) {
    return new CdmEncoder(CdmScenes.CONTEXT, CdmScenes.heading(), format)
        .encode(CdmScenes.rows(1, 1).get(0), "ID");
  }

  /** Replaces the first value of a keyword. */
  private static String with(CdmFormat format, String key, String value) {
    String text = message(format);
    return format == CdmFormat.KVN
        ? text.replaceFirst("(?m)^(" + key + " *= )\\S.*$", "$1" + value)
        : text.replaceFirst("(<" + key + "\\b[^>]*>)[^<]*", "$1" + value);
  }

  private static Stream<Path> samples() throws IOException {
    Path formats = SharedData.require("formats/cdm");
    Path cases = SharedData.require("pc/cdm");
    return Stream.of(formats, cases).flatMap(CdmReaderTest::list).sorted();
  }

  private static Stream<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Where Orekit's strict parser reads a message, our fields give the same numbers. */
  @Test
  void fieldsGiveTheNumbersOfOrekit() throws IOException {
    int compared = 0;
    for (Path file : samples().toList()) {
      String text = Files.readString(file);
      CdmNumbers expected;
      try {
        expected = OrekitNumbers.of(CdmScenes.CONTEXT, text);
      } catch (RuntimeException e) {
        continue;
      }
      CdmFields.Parts parts =
          text.stripLeading().startsWith("<") ? XmlLexer.parts(text) : KvnLexer.parts(text);
      CdmNumbers found = FieldNumbers.of(CdmScenes.CONTEXT, parts);
      assertEquals(expected.tca(), found.tca());
      for (int i = 0; i < 2; i++) {
        CdmNumbers.Body one = expected.objects().get(i);
        CdmNumbers.Body two = found.objects().get(i);
        assertEquals(one.position(), two.position(), file::toString);
        assertEquals(one.velocity(), two.velocity(), file::toString);
        for (int k = 0; k < 21; k++) {
          assertEquals(one.covariance()[k], two.covariance()[k], file::toString);
        }
      }
      compared++;
    }
    assertTrue(compared >= 40, compared + " compared");
  }

  /** The states give the relative state that the message itself tells, to its digits. */
  @Test
  void realMessagesAreRead() throws IOException {
    int read = 0;
    for (Path file : samples().filter(path -> path.toString().contains("pc")).toList()) {
      CdmMessage message = READER.read(new ByteArrayInputStream(Files.readAllBytes(file)));
      String text = Files.readString(file);
      double told = Double.parseDouble(text.replaceFirst("(?s).*MISS_DISTANCE *= *(\\S+).*", "$1"));
      RelativeState relative =
          RelativeState.of(message.primary().state(), message.secondary().state());
      assertEquals(told, relative.position().getNorm(), 0.6, file::toString);
      assertTrue(message.radius().isPresent(), file::toString);
      assertTrue(message.primary().covariance().orElseThrow().hasVelocity(), file::toString);
      read++;
    }
    assertEquals(38, read);
  }

  @Test
  void whatDoesNotMatterIsGotOver() throws IOException {
    Path file = SharedData.require("pc/cdm/AlfanoTestCase01.cdm");
    CdmMessage message = READER.read(new ByteArrayInputStream(Files.readAllBytes(file)));
    assertEquals(1, message.notices().size());
    assertTrue(message.notices().get(0).contains("m and m/s"), message.notices().get(0));
    assertEquals(OptionalDouble.of(15), message.radius());
  }

  @ParameterizedTest
  @EnumSource(CdmFormat.class)
  void aFieldWithoutAValueIsNotThere(CdmFormat format) throws IOException {
    assertTrue(read(message(format)).probability().isPresent());
    for (String nothing : new String[] {"", "N/A", "NaN", "null"}) {
      CdmMessage message = read(with(format, "COLLISION_PROBABILITY", nothing));
      assertEquals(OptionalDouble.empty(), message.probability());
      assertEquals("FOSTER-1992", message.probabilityMethod());
      CdmMessage name = read(with(format, "OBJECT_NAME", nothing));
      assertEquals(nothing.isEmpty() ? 1 : 0, name.notices().size(), name.notices()::toString);
      assertEquals("", name.primary().name());
    }
  }

  @ParameterizedTest
  @EnumSource(CdmFormat.class)
  void anUnknownVelocityErrorLeavesThePosition(CdmFormat format) throws IOException {
    assertTrue(read(message(format)).primary().covariance().orElseThrow().hasVelocity());
    CdmMessage velocity = read(with(format, "CNDOT_NDOT", "N/A"));
    assertFalse(velocity.primary().covariance().orElseThrow().hasVelocity());
    assertEquals(1, velocity.notices().size());
    assertTrue(read(with(format, "CN_N", "N/A")).primary().covariance().isEmpty());
    // all zero, as in the message of the secondary
    assertFalse(velocity.secondary().covariance().orElseThrow().hasVelocity());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TCA   | N/A                     | TCA is missing",
        "TCA   | 2024-02-30T00:00:00.000 | TCA: non-existent date 2024-02-30",
        "X     | N/A                     | OBJECT1: X is missing",
        "Y_DOT | seven                   | OBJECT1: Y_DOT is not a number",
        "Z     | 1e999                   | OBJECT1: Z is not a finite number",
        "CR_R  | many                    | OBJECT1: CR_R is not a number",
        "REF_FRAME | LVLH                | the frame LVLH is not known",
        "REF_FRAME | N/A                 | REF_FRAME is missing"
      })
  void whatMattersMustBeThere(String key, String value, String reason) {
    for (CdmFormat format : CdmFormat.values()) {
      String text = with(format, key, value);
      CdmReadException e = assertThrows(CdmReadException.class, () -> read(text), key);
      assertTrue(e.getMessage().contains(reason), e.getMessage());
    }
  }

  @ParameterizedTest
  @EnumSource(CdmFormat.class)
  void aMissThatContradictsTheStatesIsNoted(CdmFormat format) throws IOException {
    CdmMessage message = read(with(format, "MISS_DISTANCE", "77777"));
    assertEquals(1, message.notices().size());
    assertTrue(message.notices().get(0).startsWith("its MISS_DISTANCE is 77777.0 m, but its"));
  }

  @Test
  void unitsAreHeeded() throws IOException {
    String text = message(CdmFormat.KVN);
    double x = read(text).primary().state().x();
    String metres = text.replaceFirst("(?m)^(X  *= ).*$", "$1" + x + " [m]");
    assertEquals(x, read(metres).primary().state().x(), 1e-8);
    String wrong = text.replaceFirst("(?m)^(X  *= ).*$", "$1" + x + " [m/s]");
    assertThrows(CdmReadException.class, () -> read(wrong));
  }

  /**
   * Earth-fixed states are turned, and their velocity made inertial: the miss stays what it was.
   */
  @Test
  void earthFixedStatesAreTurned() throws IOException {
    String text = message(CdmFormat.KVN);
    CdmMessage inertial = read(text);
    CdmMessage fixed = read(text.replace("EME2000", "ITRF"));
    assertEquals(List.of(), fixed.notices());
    RelativeState before =
        RelativeState.of(inertial.primary().state(), inertial.secondary().state());
    RelativeState after = RelativeState.of(fixed.primary().state(), fixed.secondary().state());
    assertEquals(before.position().getNorm(), after.position().getNorm(), 1e-7);
    Vector3D spin = new Vector3D(0, 0, 7.292115e-5);
    Vector3D carried = spin.crossProduct(before.position());
    assertEquals(before.velocity().add(carried).getNorm(), after.velocity().getNorm(), 1e-4);
    CdmMessage mixed = read(text.replaceFirst("EME2000", "GCRF"));
    double bias =
        RelativeState.of(mixed.primary().state(), mixed.secondary().state())
            .position()
            .distance(before.position());
    assertTrue(bias > 0.1 && bias < 2, "the frame bias of 23 mas is most of a metre: " + bias);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   \n",
        "{\"cdm\": 1}",
        "CCSDS_OEM_VERS = 2.0\n",
        "CCSDS_CDM_VERS = 1.0\n",
        "<?xml version=\"1.0\"?><oem/>",
        "<cdm",
        "<cdm><body><segment/></body></cdm>",
        "<cdm><body><segment/><segment/><segment/></body></cdm>",
        "<!DOCTYPE cdm [<!ENTITY a \"b\">]><cdm>&a;</cdm>",
        "<!DOCTYPE cdm SYSTEM \"file:///etc/hostname\"><cdm/>",
        "<?xml version=\"1.0\"?><!DOCTYPE cdm [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
            + "<cdm><body>&x;</body></cdm>",
        "<cdm>&undeclared;</cdm>",
        "CCSDS_CDM_VERS = 1.0\n\u001b[2Jno keyword\n"
      })
  void whatIsNoMessageIsRefused(String text) {
    CdmReadException e = assertThrows(CdmReadException.class, () -> read(text));
    assertTrue(e.getMessage().chars().noneMatch(c -> c < ' '), e.getMessage());
    assertTrue(e.getMessage().length() < 300, e.getMessage());
  }

  @Test
  void sizesAreLimited() {
    assertThrows(CdmReadException.class, () -> read(" ".repeat(CdmReader.MAX_MESSAGE + 1)));
    assertThrows(CdmReadException.class, () -> read("<cdm>" + "<a>".repeat(100_000)));
    String two = message(CdmFormat.KVN) + message(CdmFormat.KVN);
    CdmReadException e = assertThrows(CdmReadException.class, () -> read(two));
    assertTrue(e.getMessage().contains("2 messages in one file"), e.getMessage());
  }

  /** Whatever is broken: a message, or a reason, and nothing else. */
  @ParameterizedTest
  @EnumSource(CdmFormat.class)
  void damagedMessagesNeverThrowAnythingElse(CdmFormat format) throws IOException {
    Random random = new Random(17);
    byte[] whole = message(format).getBytes(StandardCharsets.UTF_8);
    int refused = 0;
    for (int i = 0; i < 1000; i++) {
      byte[] bytes = whole.clone();
      for (int k = 1 + random.nextInt(5); k > 0; k--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      int length = random.nextInt(4) == 0 ? random.nextInt(bytes.length) : bytes.length;
      try {
        READER.read(new ByteArrayInputStream(bytes, 0, length));
      } catch (CdmReadException e) {
        refused++;
      }
    }
    assertTrue(refused > 100 && refused < 1000, refused + " refused");
  }

  private static CdmContents readAll(String text) throws IOException {
    return READER.readAll(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String body(CdmFormat format) {
    return message(format).replaceFirst("(?s)^\\s*<\\?xml.*?\\?>\\s*", "");
  }

  @ParameterizedTest
  @EnumSource(CdmFormat.class)
  void severalMessagesInAFileAreAllRead(CdmFormat format) throws IOException {
    CdmMessage one = read(message(format));
    CdmContents three = readAll(message(format) + "\n" + body(format) + body(format));
    assertEquals(3, three.size());
    assertEquals(List.of(), three.refused());
    for (int i = 0; i < 3; i++) {
      assertEquals(i + 1, three.messages().get(i).place());
      assertEquals(one, three.messages().get(i).message());
    }
    assertEquals("x.cdm#2", three.name("x.cdm", 2));
    assertEquals("x.cdm", readAll(message(format)).name("x.cdm", 1));
  }

  @ParameterizedTest
  @EnumSource(CdmFormat.class)
  void aBrokenMessageCostsNoneOfTheOthers(CdmFormat format) throws IOException {
    String broken = body(format).replaceFirst("TCA", "TCB").replaceFirst("</TCA", "</TCB");
    CdmContents three = readAll(message(format) + broken + body(format));
    assertEquals(List.of(1, 3), three.messages().stream().map(m -> m.place()).toList());
    assertEquals(2, three.refused().get(0).place());
    assertEquals("TCA is missing", three.refused().get(0).problem().getMessage());
    String cut = body(format).substring(0, body(format).length() / 2);
    CdmContents two = readAll(cut + "\n" + body(format));
    assertEquals(List.of(2), two.messages().stream().map(m -> m.place()).toList());
    assertEquals(1, two.refused().size());
  }

  @Test
  void messagesInsideOfOtherElementsAndWithPrefixesAreRead() throws IOException {
    CdmMessage plain = read(message(CdmFormat.XML));
    String body = body(CdmFormat.XML);
    String contained = "<?xml version=\"1.0\"?>\n<ndm><!-- <cdm> -->" + body + body + "</ndm>";
    assertEquals(2, readAll(contained).messages().size());
    assertEquals(plain, readAll(contained).messages().get(1).message());
    String prefixed =
        body.replaceAll("<(/?)([A-Za-z_])", "<$1n:$2")
            .replaceFirst("<n:cdm", "<n:cdm xmlns:n=\"urn:ccsds:schema:ndmxml\"");
    assertEquals(plain, read(prefixed));
    String declaredOutside =
        "<n:ndm xmlns:n=\"urn:x\">" + body.replaceAll("<(/?)([A-Za-z_])", "<$1n:$2") + "</n:ndm>";
    assertEquals(plain, read(declaredOutside));
  }

  @Test
  void commentsMayPrecedeTheVersion() throws IOException {
    String text = message(CdmFormat.KVN);
    CdmMessage plain = read(text);
    CdmMessage after = read("COMMENT made by hand\n\nCOMMENT HBR = 33.5 [m]\n" + text);
    assertEquals(List.of(), after.notices().stream().filter(n -> n.contains("valid")).toList());
    assertEquals(plain.primary(), after.primary());
    CdmContents two = readAll(text + "\nCOMMENT HBR = 33.5 [m]\n" + text);
    assertEquals(plain.radius(), two.messages().get(0).message().radius());
    assertEquals(OptionalDouble.of(33.5), two.messages().get(1).message().radius());
    assertThrows(CdmReadException.class, () -> readAll("X = 1\n" + text));
  }

  /** Zeros stand for what is not known: no orbit is known exactly. */
  @ParameterizedTest
  @EnumSource(CdmFormat.class)
  void aZeroCovarianceIsNotKnown(CdmFormat format) throws IOException {
    String zero = message(format);
    for (String key : CdmNumbers.COVARIANCE.subList(0, 6)) {
      zero =
          format == CdmFormat.KVN
              ? zero.replaceAll("(?m)^(" + key + " *= )\\S+", "$10.0")
              : zero.replaceAll("(<" + key + "\\b[^>]*>)[^<]*", "$10.0");
    }
    CdmMessage message = read(zero);
    assertTrue(message.primary().covariance().isEmpty());
    assertTrue(message.secondary().covariance().isEmpty());
    assertTrue(
        message.notices().contains("the covariance of OBJECT1 is zero, which means unknown"),
        message.notices().toString());
    CdmAssessor assessor =
        new CdmAssessor(
            new RiskAssessor(PcMethod.FOSTER, ActionLevels.CARA),
            Optional.empty(),
            HardBodyRadii.DEFAULT);
    CdmAssessment assessment = assessor.assess(message);
    assertNull(assessment.risk());
    assertEquals(
        new Probability.Absent("the message has no covariance of OBJECT1"),
        assessment.probabilities().get(PcMethod.FOSTER));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HBR = 20 [m]                            | 20",
        "HBR: 20                                 | 20",
        "EFFECTIVE_HBR = 15.0 [m]                | 15",
        "effective HBR = 15.0 m                  | 15",
        "Operator Hard Body Radius = 15.0 [m]    | 15",
        "HARD_BODY_RADIUS = 1.5E1 [m]            | 15",
        "Combined hard-body radius (m) = 20      | 20",
        "COMBINED_HBR=0.02 [km]                  | 20",
        "Combined HBR is 20 m                    | 20",
        "Total radius = 7.5 m                    | 7.5",
        "HBR 20 [m]                              | 20",
        "EXCLUSION_VOLUME_RADIUS = 19 [m]        | none",
        "HBR = large                             | ?",
        "HBR = 20 [ft]                           | ?",
        "HBR = -5 [m]                            | ?",
        "HBR = 0 [m]                             | ?",
        "HBR = 5 m and 7 m                       | ?",
        "radius unknown                          | ?",
        "made with a radiator                    | none"
      })
  void radiiInCommentsAreUnderstoodOrRemarkedOn(String comment, String expected)
      throws IOException {
    String text = message(CdmFormat.KVN).replaceAll("(?m)^COMMENT.*HBR.*\\R", "");
    CdmMessage message =
        read(text.replaceFirst("(?m)^TCA", "COMMENT " + comment.strip() + "\nTCA"));
    List<String> remarks =
        message.notices().stream().filter(n -> n.startsWith("not understood as")).toList();
    assertEquals(expected.equals("?") ? 1 : 0, remarks.size(), remarks.toString());
    assertEquals(
        expected.matches("[0-9.]+")
            ? OptionalDouble.of(Double.parseDouble(expected))
            : OptionalDouble.empty(),
        message.radius());
  }

  /** In the part of an object it is that object's, unless it says otherwise. */
  @Test
  void radiiBelongToWhomTheyNameOrStandWith() throws IOException {
    String text = message(CdmFormat.KVN).replaceAll("(?m)^COMMENT.*HBR.*\\R", "");
    String own =
        text.replaceAll("(?m)^(OBJECT_DESIGNATOR.*)$", "COMMENT Hard Body Radius = 4.0 [m]\n$1");
    assertEquals(OptionalDouble.of(4), read(own).primary().radius());
    assertEquals(OptionalDouble.of(4), read(own).secondary().radius());
    assertEquals(OptionalDouble.empty(), read(own).radius());
    CdmMessage named =
        read(
            text.replaceFirst(
                "(?m)^TCA", "COMMENT OBJECT1_HBR = 3 [m]\nCOMMENT HBR2 = 2.5 [m]\nTCA"));
    assertEquals(OptionalDouble.of(3), named.primary().radius());
    assertEquals(OptionalDouble.of(2.5), named.secondary().radius());
    CdmMessage two =
        read(text.replaceFirst("(?m)^TCA", "COMMENT HBR = 3\nCOMMENT COMBINED HBR = 9\nTCA"));
    assertEquals(OptionalDouble.of(9), two.radius());
    assertTrue(two.notices().toString().contains("the larger one is used"));
  }

  @Test
  void byteOrderMarkAndCarriageReturnsAreSkipped() throws IOException {
    CdmMessage plain = read(message(CdmFormat.KVN));
    String windows = "\uFEFF" + message(CdmFormat.KVN).replace("\n", "\r\n");
    assertEquals(plain, read(windows));
    assertEquals(List.of(), plain.notices());
  }
}

package org.orbsieve.report.cdm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.assessment.RiskAssessment;
import org.orbsieve.assessment.RiskAssessor;
import org.orbsieve.assessment.cdm.CdmAssessor;
import org.orbsieve.assessment.cdm.CdmMessage;
import org.orbsieve.assessment.cdm.CdmReader;
import org.orbsieve.assessment.covariance.RtnCovariance;
import org.orbsieve.assessment.probability.Encounter;
import org.orbsieve.assessment.probability.PcMethod;
import org.orbsieve.assessment.probability.Probability;
import org.orbsieve.assessment.radius.HardBodyRadii;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.narrowphase.Conjunction;
import org.orbsieve.narrowphase.RelativeState;
import org.orbsieve.narrowphase.RtnFrame;
import org.orbsieve.narrowphase.StateVector;
import org.orekit.data.DataSource;
import org.orekit.files.ccsds.ndm.ParserBuilder;
import org.orekit.files.ccsds.ndm.WriterBuilder;
import org.orekit.files.ccsds.ndm.cdm.Cdm;
import org.orekit.files.ccsds.ndm.cdm.CdmRelativeMetadata;
import org.orekit.files.ccsds.ndm.cdm.CovarianceMethod;
import org.orekit.files.ccsds.utils.generation.Generator;
import org.orekit.files.ccsds.utils.generation.KvnGenerator;
import org.orekit.files.ccsds.utils.generation.XmlGenerator;
import org.orekit.frames.FramesFactory;
import org.orekit.frames.StaticTransform;

class CdmEncoderTest {

  private static final AstroContext CONTEXT = CdmScenes.CONTEXT;

  private static final RiskAssessor ASSESSOR = new RiskAssessor(PcMethod.FOSTER, List.of());

  private static String encode(CdmFormat format, AssessedConjunction row) {
    return new CdmEncoder(CONTEXT, CdmScenes.heading(), format).encode(row, "ID");
  }

  /** By Orekit's strict parser, as another tool would. */
  private static Cdm parse(String text) {
    DataSource source = new DataSource("message", () -> new StringReader(text));
    return new ParserBuilder(CONTEXT.messages()).buildCdmParser().parseMessage(source);
  }

  @ParameterizedTest
  @EnumSource(CdmFormat.class)
  void strictParserReadsTheSameNumbers(CdmFormat format) {
    for (AssessedConjunction row : CdmScenes.rows(1, 50)) {
      Conjunction conjunction = row.conjunction();
      RiskAssessment risk = row.risk().orElseThrow();
      Cdm message = parse(encode(format, row));
      CdmRelativeMetadata relative = message.getRelativeMetadata();
      assertEquals(0, relative.getTca().durationFrom(conjunction.tca()), 0.5e-6 + 1e-12);
      assertEquals(conjunction.missDistance(), relative.getMissDistance());
      assertEquals(conjunction.relativeSpeed(), relative.getRelativeSpeed());
      RelativeState rtn = RelativeState.rtn(conjunction).orElseThrow();
      assertEquals(rtn.position(), relative.getRelativePosition());
      assertEquals(rtn.velocity(), relative.getRelativeVelocity());
      assertEquals(5000, relative.getScreenVolumeX());
      assertEquals("FOSTER-1992", relative.getCollisionProbaMethod().getName());
      assertEquals("OBJECT1", message.getMetadataObject1().getObject());
      assertEquals("EME2000", message.getMetadataObject1().getRefFrame().getName());
      assertEquals(
          risk.primaryCovariance().orElseThrow().assumed()
              ? CovarianceMethod.DEFAULT
              : CovarianceMethod.CALCULATED,
          message.getMetadataObject1().getCovarianceMethod());
      assertEquals(CovarianceMethod.DEFAULT, message.getMetadataObject2().getCovarianceMethod());
      RtnCovariance covariance = risk.primaryCovariance().orElseThrow().covariance();
      for (int i = 0; i < (covariance.hasVelocity() ? 6 : 3); i++) {
        for (int j = 0; j <= i; j++) {
          double found =
              message
                  .getDataObject1()
                  .getRTNCovarianceBlock()
                  .getRTNCovarianceMatrix()
                  .getEntry(i, j);
          assertEquals(covariance.get(i, j), found, 1e-15 * Math.abs(found));
        }
      }
    }
  }

  /** Against Orekit's transform of that very time; ours is computed each minute. */
  @Test
  void statesAreThoseOfTheExactTransform() {
    for (AssessedConjunction row : CdmScenes.rows(3, 50)) {
      Conjunction conjunction = row.conjunction();
      StateVector s = conjunction.primaryState();
      StaticTransform transform =
          FramesFactory.getNonInterpolatingTransform(
                  CONTEXT.teme(), CONTEXT.messages().getFrames().getEME2000(), conjunction.tca())
              .toStaticTransform();
      Vector3D position = transform.transformPosition(new Vector3D(s.x(), s.y(), s.z()));
      Vector3D velocity = transform.transformVector(new Vector3D(s.vx(), s.vy(), s.vz()));
      var found = parse(encode(CdmFormat.KVN, row)).getDataObject1().getStateVectorBlock();
      assertEquals(0, Vector3D.distance(position, found.getPositionVector()), 1e-4);
      assertEquals(0, Vector3D.distance(velocity, found.getVelocityVector()), 1e-7);
    }
  }

  /**
   * The states are rotated and rounded to the last digit of a double of kilometres: some
   * nanometres.
   */
  @ParameterizedTest
  @EnumSource(CdmFormat.class)
  void ourReaderFindsTheSameEncounter(CdmFormat format) throws IOException {
    for (AssessedConjunction row : CdmScenes.rows(2, 50)) {
      byte[] bytes = encode(format, row).getBytes(StandardCharsets.UTF_8);
      CdmMessage message = new CdmReader(CONTEXT).read(new ByteArrayInputStream(bytes));
      RiskAssessment risk = row.risk().orElseThrow();
      assertEquals(List.of(), message.notices());
      assertEquals(12.5, message.radius().orElseThrow());
      assertEquals("ID", message.id());
      assertEquals(
          risk.primaryCovariance().orElseThrow().covariance().hasVelocity(),
          message.primary().covariance().orElseThrow().hasVelocity());
      RelativeState before = RelativeState.rtn(row.conjunction()).orElseThrow();
      RelativeState teme = RelativeState.of(message.primary().state(), message.secondary().state());
      RtnFrame frame = RtnFrame.of(message.primary().state()).orElseThrow();
      assertEquals(
          0, Vector3D.distance(before.position(), frame.components(teme.position())), 2e-8);
      assertEquals(
          0, Vector3D.distance(before.velocity(), frame.components(teme.velocity())), 1e-10);
    }
  }

  /** The miss differs by nanometres, the probability far out in the tail by parts in a billion. */
  @ParameterizedTest
  @EnumSource(CdmFormat.class)
  void aMessageGivesTheSameProbabilityAgain(CdmFormat format) throws IOException {
    CdmAssessor again = new CdmAssessor(ASSESSOR, Optional.empty(), HardBodyRadii.DEFAULT);
    int compared = 0;
    for (AssessedConjunction row : CdmScenes.rows(8, 60)) {
      RiskAssessment given = row.risk().orElseThrow();
      Encounter encounter =
          new Encounter(
              row.conjunction().tca(),
              row.conjunction().primaryState(),
              row.conjunction().secondaryState(),
              given.primaryCovariance().orElseThrow(),
              given.secondaryCovariance().orElseThrow(),
              given.radius());
      Probability before = ASSESSOR.assess(encounter).probability();
      byte[] bytes = encode(format, row).getBytes(StandardCharsets.UTF_8);
      CdmMessage message = new CdmReader(CONTEXT).read(new ByteArrayInputStream(bytes));
      Probability after = again.assess(message).risk().probability();
      if (before instanceof Probability.Known known) {
        Probability.Known found = assertInstanceOf(Probability.Known.class, after);
        assertEquals(known.method(), found.method());
        assertEquals(known.value(), found.value(), 1e-6 * known.value());
        compared += known.value() > 0 ? 1 : 0;
      } else {
        assertEquals(before, after);
      }
    }
    assertTrue(compared > 40, compared + " compared");
  }

  /** Which messages a thread wrote before is a matter of chance. */
  @Test
  void aMessageDoesNotDependOnThoseBefore() {
    List<AssessedConjunction> rows = CdmScenes.rows(11, 30);
    List<String> forwards = encodeInOrder(rows);
    List<String> backwards = encodeInOrder(reversed(rows));
    assertEquals(forwards, reversed(backwards));
  }

  private static <T> List<T> reversed(List<T> list) {
    List<T> copy = new ArrayList<>(list);
    Collections.reverse(copy);
    return copy;
  }

  private static List<String> encodeInOrder(List<AssessedConjunction> rows) {
    CdmEncoder encoder = new CdmEncoder(AstroContext.bundled(), CdmScenes.heading(), CdmFormat.KVN);
    return rows.stream().map(row -> encoder.encode(row, "ID")).toList();
  }

  /** What was made faster must write what Orekit writes. */
  @Test
  void generatorsWriteWhatOrekitsDo() throws IOException {
    AssessedConjunction row = CdmScenes.rows(3, 1).get(0);
    Cdm message = new CdmAssembler(CONTEXT, CdmScenes.heading()).assemble(row, "ID", 1.0);
    StringBuilder kvn = new StringBuilder();
    try (Generator generator = new KvnGenerator(kvn, 28, "ID", -1, 55)) {
      new WriterBuilder(CONTEXT.messages()).buildCdmWriter().writeMessage(generator, message);
    }
    assertEquals(kvn.toString().replace("\r", ""), encode(CdmFormat.KVN, row));
    StringBuilder xml = new StringBuilder();
    try (Generator generator =
        new XmlGenerator(xml, 2, "ID", -1, true, XmlGenerator.NDM_XML_V3_SCHEMA_LOCATION)) {
      new WriterBuilder(CONTEXT.messages()).buildCdmWriter().writeMessage(generator, message);
    }
    String escaped =
        xml.toString().replace("\r", "").replace("<angles> & more", "&lt;angles&gt; &amp; more");
    assertEquals(escaped, encode(CdmFormat.XML, row));
  }

  /** Status brackets would be read as a unit, markup as markup, a line end as the next keyword. */
  @ParameterizedTest
  @EnumSource(CdmFormat.class)
  void namesCannotBreakAMessage(CdmFormat format) {
    assertEquals("STARLINK-1 (+)", nameAfter(format, "STARLINK-1 [+]"));
    assertEquals("A & B <C>", nameAfter(format, "A & B <C>"));
    assertEquals("A X = 7", nameAfter(format, "A\r\nX = 7"));
    assertEquals("Eole ?", nameAfter(format, "\u00c9ole \u4e2d"));
    assertEquals("UNKNOWN", nameAfter(format, " \t "));
    assertEquals(200, nameAfter(format, "x".repeat(1000)).length());
  }

  private static String nameAfter(CdmFormat format, String name) {
    String text = encode(format, CdmScenes.named(name));
    assertTrue(text.chars().allMatch(c -> c == '\n' || (c >= ' ' && c <= '~')), text);
    assertTrue(text.lines().allMatch(line -> line.length() <= 254), text);
    Cdm message = parse(text);
    assertEquals("UNKNOWN", message.getMetadataObject2().getObjectName());
    assertEquals("UNKNOWN", message.getMetadataObject2().getInternationalDes());
    return message.getMetadataObject1().getObjectName();
  }

  /** Rounded up out of a leap second into the next year. */
  @Test
  void tcaIsRoundedToAMicrosecond() {
    assertTrue(
        encode(CdmFormat.KVN, CdmScenes.named("X"))
            .contains("TCA                          = 2017-01-01T00:00:00.000\n"));
  }

  @Test
  void withoutCovarianceThereIsNoMessage() {
    AssessedConjunction row = CdmScenes.rows(4, 1).get(0);
    assertTrue(CdmEncoder.isPossible(row));
    assertFalse(
        CdmEncoder.isPossible(new AssessedConjunction(row.conjunction(), row.maxProbability())));
  }
}

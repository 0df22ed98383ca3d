package org.orbsieve.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orbsieve.assessment.covariance.CovarianceSource;
import org.orbsieve.assessment.covariance.CovarianceTable;
import org.orbsieve.assessment.covariance.PublicElementsCovariance;
import org.orbsieve.assessment.covariance.RtnCovariance;
import org.orbsieve.assessment.covariance.SourcedCovariance;
import org.orbsieve.assessment.probability.PcMethod;
import org.orbsieve.assessment.probability.Probability;
import org.orbsieve.assessment.radius.HardBodyRadii;
import org.orbsieve.assessment.radius.HardBodyRadius;
import org.orbsieve.assessment.radius.RadiusTable;
import org.orbsieve.assessment.radius.SocratesRadii;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.ObjectFacts;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.narrowphase.Conjunction;
import org.orbsieve.narrowphase.StateVector;
import org.orekit.time.AbsoluteDate;

/** Radii, covariances and levels from files, the built-in model, and who is asked first. */
class UserTablesTest {

  private static final AbsoluteDate EPOCH = AbsoluteDate.ARBITRARY_EPOCH;
  private static final double DAY = 86_400;
  private static final StateVector STATE = new StateVector(7e6, 0, 0, 0, 7_500, 0);

  @TempDir Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("table.csv"), text);
  }

  private static SpaceObject object(int number, String name, double period, double eccentricity) {
    double n = 2 * Math.PI / period;
    ElementSet elements = new ElementSet(EPOCH, n, eccentricity, 1, 0, 0, 0, 0, 0, 0, 1, 1);
    return new SpaceObject(number, name, "", 'U', elements);
  }

  private static SpaceObject low(int number, String name) {
    return object(number, name, 6_000, 0.001);
  }

  private static SpaceObject known(ObjectFacts.Type type, ObjectFacts.Size size) {
    return low(3, "SAT DEB")
        .withFacts(new ObjectFacts(type, ObjectFacts.Status.UNSTATED, "", size));
  }

  @Test
  void theSatelliteCatalogueKnowsBetterThanTheName() {
    assertEquals(
        new HardBodyRadius(5, "default for payload"),
        HardBodyRadii.DEFAULT.radius(known(ObjectFacts.Type.PAYLOAD, ObjectFacts.Size.UNKNOWN)));
    assertEquals(
        new HardBodyRadius(0.5, "default for debris"),
        HardBodyRadii.DEFAULT.radius(known(ObjectFacts.Type.UNKNOWN, ObjectFacts.Size.LARGE)));
    assertEquals(
        5, HardBodyRadii.DEFAULT.of(known(ObjectFacts.Type.ROCKET_BODY, ObjectFacts.Size.SMALL)));
  }

  @Test
  void theMostSpecificRadiusCounts() throws IOException {
    Path file = file("# radii\nobject,radius_m\n7,12\nlarge,4\npayload,2\n");
    RadiusTable table = RadiusTable.read(file, HardBodyRadii.DEFAULT);
    assertEquals(new HardBodyRadius(12, "file table.csv"), table.radius(low(7, "SAT")));
    assertEquals(4, table.radius(known(ObjectFacts.Type.UNKNOWN, ObjectFacts.Size.LARGE)).metres());
    assertEquals(2, table.radius(known(ObjectFacts.Type.PAYLOAD, ObjectFacts.Size.SMALL)).metres());
    assertEquals(2, table.radius(low(5, "SAT")).metres());
    assertEquals(new HardBodyRadius(0.5, "default for debris"), table.radius(low(5, "SAT DEB")));
  }

  @Test
  void patternsOfNamesComeAfterNumbersAndBeforeKinds() throws IOException {
    Path file = file("object,radius_m\n7,12\nstarlink*,10\nSTAR?,3\n*DEB*,1.5\npayload,2\n");
    RadiusTable table = RadiusTable.read(file, HardBodyRadii.DEFAULT);
    assertEquals(12, table.radius(low(7, "STARLINK-7")).metres());
    assertEquals(new HardBodyRadius(10, "file table.csv"), table.radius(low(8, "Starlink-8 DEB")));
    assertEquals(3, table.radius(low(8, "STARS")).metres());
    assertEquals(2, table.radius(low(8, "STARDUST")).metres());
    assertEquals(1.5, table.radius(low(8, "FENGYUN 1C DEB")).metres());
  }

  @Test
  void theRadiiOfSocratesGoByTheName() {
    SocratesRadii radii = new SocratesRadii();
    assertEquals(new HardBodyRadius(10, "socrates"), radii.radius(low(8, "STARLINK-30801")));
    assertEquals(1, radii.radius(low(8, "CZ-6A DEB")).metres());
    assertEquals(1, radii.radius(low(8, "OBJECT STARLINK")).metres());
  }

  /** Zeros in a table stand for what is not known: the next source answers, and it is said. */
  @Test
  void zerosInATableAreNotKnown() throws IOException {
    Path file = file("object,radial_m,transverse_m,normal_m\n7,0,0,0\n8,0,5,0\n");
    CovarianceSource both =
        CovarianceSource.firstOf(
            List.of(CovarianceTable.read(file), new PublicElementsCovariance()));
    assertEquals(
        "public elements leo (table table.csv is zero, which means unknown)",
        both.of(low(7, "X"), EPOCH, STATE).get().source());
    assertEquals("table table.csv", both.of(low(8, "X"), EPOCH, STATE).get().source());
    CovarianceSource alone = CovarianceSource.firstOf(List.of(CovarianceTable.read(file)));
    assertEquals(Optional.empty(), alone.of(low(7, "X"), EPOCH, STATE));
  }

  @Test
  void theMostSpecificErrorsCountAndGrow() throws IOException {
    Path file =
        file(
            "OBJECT,radial_m,transverse_m,normal_m,transverse_m_per_day\n"
                + "7,1,2,3,4\ndebris,10,20,30,\nleo,100,200,300,\n");
    CovarianceTable table = CovarianceTable.read(file);
    SourcedCovariance known = table.of(low(7, "X"), EPOCH.shiftedBy(-2 * DAY), STATE).get();
    assertEquals(RtnCovariance.ofSigmas(1, 10, 3), known.covariance());
    assertTrue(known.assumed());
    assertEquals(
        RtnCovariance.ofSigmas(10, 20, 30),
        table.of(low(8, "X DEB"), EPOCH, STATE).get().covariance());
    assertEquals(
        RtnCovariance.ofSigmas(100, 200, 300),
        table.of(low(8, "X"), EPOCH, STATE).get().covariance());
    SpaceObject high = object(9, "X", DAY, 0);
    assertEquals(Optional.empty(), table.of(high, EPOCH, STATE));
    CovarianceSource both =
        CovarianceSource.firstOf(List.of(table, new PublicElementsCovariance()));
    assertEquals("public elements geo", both.of(high, EPOCH, STATE).get().source());
    assertTrue(both.name().startsWith("table table.csv, else public"), both.name());
  }

  /** A day after the epoch: table 2 of Flohrer et al. 2008 and the growth per day. */
  @ParameterizedTest
  @CsvSource({
    "6000, 0.01, 50, leo, 301, 1087, 168",
    "43200, 0.01, 10, meo, 241, 456, 253",
    "43200, 0.01, 55, meo, 121, 428, 145", // navigation satellites
    "43200, 0.01, 65, meo, 141, 628, 164",
    "86164, 0.0, 0, geo, 507, 1432, 283",
    "86164, 0.0, 55, geo, 509, 1432, 286",
    "38000, 0.73, 7, heo, 2452, 4770, 1521", // geostationary transfer
    "38000, 0.73, 50, heo, 829, 1409, 2157",
    "38000, 0.73, 64, heo, 694, 1314, 1437",
    "43200, 0.7, 7, heo, 1948, 3619, 1071",
    "43200, 0.7, 50, heo, 2032, 2378, 1554",
    "43200, 0.7, 63.4, heo, 729, 1317, 1670",
    "86164, 0.2, 10, heo, 602, 918, 183",
    "86164, 0.2, 45, heo, 4912, 6723, 1308",
    "86164, 0.2, 64, heo, 1024, 1867, 1159"
  })
  void publicElementsAreKnownByRegimeAndAge(
      double period, double e, double inclination, String regime, double r, double t, double n) {
    double rate = 2 * Math.PI / period;
    ElementSet elements =
        new ElementSet(EPOCH, rate, e, Math.toRadians(inclination), 0, 0, 0, 0, 0, 0, 1, 1);
    SourcedCovariance covariance =
        new PublicElementsCovariance()
            .of(new SpaceObject(1, "X", "", 'U', elements), EPOCH.shiftedBy(DAY), STATE)
            .get();
    assertEquals(RtnCovariance.ofSigmas(r, t, n), covariance.covariance());
    assertEquals("public elements " + regime, covariance.source());
    assertTrue(covariance.assumed());
  }

  @Test
  void levelsAreSorted() throws IOException {
    List<ActionLevel> levels =
        ActionLevels.read(file("level,min_probability\nmitigate,1e-4\nwatch,1E-7\n"));
    assertEquals(ActionLevels.CARA, levels);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "object/7|no column radius_m",
        "object,radius_m/7,-1|line 2: radius_m is not a number >= 0: '-1'",
        "object,radius_m/7,NaN|line 2",
        "object,radius_m/7,1/7,2|7 occurs twice",
        "object,radius_m/bus,1|'bus' is neither a catalogue number nor one of small"
      },
      quoteCharacter = '"')
  void whatIsWrongWithATableIsSaid(String text, String message) throws IOException {
    Path file = file(text.replace('/', '\n'));
    IOException e =
        assertThrows(IOException.class, () -> RadiusTable.read(file, HardBodyRadii.DEFAULT));
    assertTrue(e.getMessage().contains(message), e.getMessage());
  }

  @Test
  void whatIsNoMinimumHasNoProbability() {
    ConjunctionAssessor assessor =
        new ConjunctionAssessor(
            HardBodyRadii.DEFAULT,
            CovarianceSource.firstOf(List.of()),
            Optional.of(new RiskAssessor(PcMethod.FOSTER, ActionLevels.CARA)));
    StateVector other = new StateVector(7e6 + 100, 0, 0, 0, 0, 7_500);
    for (Conjunction.Kind kind : Conjunction.Kind.values()) {
      AssessedConjunction row =
          assessor.assess(new Conjunction(kind, low(1, "A"), low(2, "B DEB"), EPOCH, STATE, other));
      Probability.Absent absent = (Probability.Absent) row.risk().orElseThrow().probability();
      assertEquals(
          switch (kind) {
            case MINIMUM -> "no covariance of the primary";
            case START, STOP -> "no closest approach inside the period";
            case COINCIDENT -> "the two objects have the same motion";
          },
          absent.reason());
      assertEquals(
          new HardBodyRadius(5.5, "default for payload + default for debris"),
          row.risk().orElseThrow().radius());
    }
  }
}

package org.orbsieve.assessment.cdm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbsieve.assessment.covariance.CovarianceSource;
import org.orbsieve.assessment.covariance.PublicElementsCovariance;
import org.orbsieve.assessment.covariance.RtnCovariance;
import org.orbsieve.assessment.covariance.SourcedCovariance;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.narrowphase.RtnFrame;
import org.orbsieve.narrowphase.StateVector;
import org.orekit.time.AbsoluteDate;

/** Errors that messages state, at the times and states of a screening. */
class CdmCovarianceTest {

  private static final AstroContext CONTEXT = AstroContext.bundled();
  private static final AbsoluteDate TCA = new AbsoluteDate(2026, 11, 1, CONTEXT.utc());
  private static final double RATE = 1.08e-3;
  private static final double REVOLUTION = 2 * Math.PI / RATE;
  private static final SpaceObject OBJECT =
      new SpaceObject(
          25_544,
          "ISS",
          "1998-067A",
          'U',
          new ElementSet(TCA.shiftedBy(-3_000), RATE, 1e-3, 0.9, 1, 2, 3, 0, 0, 0, 1, 1));

  /** Position and velocity, correlated. */
  private static final RtnCovariance STATED = random(new Random(7));

  private static RtnCovariance random(Random random) {
    RealMatrix root = MatrixUtils.createRealMatrix(6, 6);
    for (int i = 0; i < 6; i++) {
      for (int k = 0; k < 6; k++) {
        root.setEntry(i, k, random.nextGaussian() * (i < 3 ? 100 : 0.1));
      }
    }
    return covariance(root.multiplyTransposed(root));
  }

  private static RtnCovariance covariance(RealMatrix matrix) {
    double[] lower = new double[21];
    for (int row = 0, at = 0; row < 6; row++) {
      for (int column = 0; column <= row; column++) {
        lower[at++] = matrix.getEntry(row, column);
      }
    }
    return RtnCovariance.ofLowerTriangle(lower);
  }

  private static StateVector screened(AbsoluteDate date) {
    return TemeStates.of(CONTEXT, OBJECT, date).orElseThrow();
  }

  /** The screened state at TCA plus an offset along its R, T, N axes [m, m/s]. */
  private static StateVector off(double... d) {
    StateVector s = screened(TCA);
    RtnFrame f = RtnFrame.of(s).orElseThrow();
    Vector3D r =
        new Vector3D(d[0], f.radial(), d[1], f.transverse(), d[2], f.normal())
            .add(new Vector3D(s.x(), s.y(), s.z()));
    Vector3D v =
        new Vector3D(d[3], f.radial(), d[4], f.transverse(), d[5], f.normal())
            .add(new Vector3D(s.vx(), s.vy(), s.vz()));
    return new StateVector(r.getX(), r.getY(), r.getZ(), v.getX(), v.getY(), v.getZ());
  }

  private static final StateVector SAME = off(0, 0, 0, 0, 0, 0);

  private static CdmCovariance.Named message(
      String name, double created, double tca, StateVector state, RtnCovariance covariance) {
    return message(name, "25544", "", created, tca, state, covariance);
  }

  private static CdmCovariance.Named message(
      String name,
      String designator,
      String international,
      double created,
      double tca,
      StateVector state,
      RtnCovariance covariance) {
    CdmObject one =
        new CdmObject(
            designator,
            "",
            international,
            state,
            Optional.ofNullable(covariance),
            false,
            OptionalDouble.empty());
    CdmObject other =
        new CdmObject("1", "", "", SAME, Optional.empty(), true, OptionalDouble.empty());
    return new CdmCovariance.Named(
        name,
        new CdmMessage(
            "id",
            "",
            Double.isNaN(created) ? Optional.empty() : Optional.of(TCA.shiftedBy(created)),
            TCA.shiftedBy(tca),
            CONTEXT.teme(),
            other,
            one,
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            "",
            List.of()));
  }

  private static CdmCovariance source(CdmCovariance.Named... messages) {
    return new CdmCovariance(CONTEXT, List.of(messages));
  }

  private static Optional<SourcedCovariance> at(CovarianceSource source, double t) {
    AbsoluteDate date = TCA.shiftedBy(t);
    return source.of(OBJECT, date, screened(date));
  }

  private static void assertClose(RtnCovariance expected, RtnCovariance found, double relative) {
    assertEquals(expected.lowerTriangle().length, found.lowerTriangle().length);
    int size = expected.hasVelocity() ? 6 : 3;
    for (int row = 0; row < size; row++) {
      for (int column = 0; column <= row; column++) {
        double scale = Math.sqrt(expected.get(row, row) * expected.get(column, column));
        assertEquals(expected.get(row, column), found.get(row, column), relative * scale);
      }
    }
  }

  @Test
  void isTheStatedOneForTheStatedStateAtItsTca() {
    SourcedCovariance found = at(source(message("a.cdm", 0, 0, SAME, STATED)), 0).orElseThrow();
    assertEquals("message a.cdm (states 0.000 km apart)", found.source());
    assertFalse(found.assumed());
    assertClose(STATED, found.covariance(), 1e-6);
  }

  @Test
  void ofThePositionAloneStaysSo() {
    RtnCovariance stated = RtnCovariance.ofSigmas(30, 300, 20);
    CdmCovariance source = source(message("a.cdm", 0, 0, SAME, stated));
    assertClose(stated, at(source, 0).orElseThrow().covariance(), 1e-6);
    assertFalse(at(source, 1_000).orElseThrow().covariance().hasVelocity());
  }

  /**
   * The mean square of the errors about the screened state, of states that are drawn from what the
   * message says: the definition, by sampling.
   */
  @Test
  void differenceOfTheStatesCountsAsAnError() {
    double[] d = {150, -900, 40, 0.9, -0.2, 0.1};
    CdmCovariance source = source(message("a.cdm", 0, 0, off(d), STATED));
    SourcedCovariance found = at(source, 0).orElseThrow();
    assertEquals("message a.cdm (states 0.913 km apart)", found.source());
    Random random = new Random(1);
    RealMatrix stated = MatrixUtils.createRealMatrix(6, 6);
    for (int i = 0; i < 36; i++) {
      stated.setEntry(i / 6, i % 6, STATED.get(i / 6, i % 6));
    }
    EigenDecompositionSymmetric eigen = new EigenDecompositionSymmetric(stated);
    RealMatrix root =
        eigen
            .getV()
            .multiply(
                MatrixUtils.createRealDiagonalMatrix(
                    Arrays.stream(eigen.getEigenvalues())
                        .map(value -> Math.sqrt(Math.max(0, value)))
                        .toArray()));
    int draws = 100_000;
    RealMatrix sum = MatrixUtils.createRealMatrix(6, 6);
    for (int n = 0; n < draws; n++) {
      double[] error = root.operate(gaussians(random));
      for (int i = 0; i < 36; i++) {
        sum.addToEntry(i / 6, i % 6, (d[i / 6] + error[i / 6]) * (d[i % 6] + error[i % 6]));
      }
    }
    RtnCovariance sampled = covariance(sum.scalarMultiply(1.0 / draws));
    assertClose(sampled, found.covariance(), 0.02); // four sigmas of 100,000 draws
  }

  private static double[] gaussians(Random random) {
    double[] six = new double[6];
    Arrays.setAll(six, i -> random.nextGaussian());
    return six;
  }

  /** Never more trust than in the message: no direction has a smaller variance. */
  @Test
  void isNeverSmallerThanTheStatedOne() {
    Random random = new Random(5);
    for (int n = 0; n < 50; n++) {
      RtnCovariance stated = random(random);
      double[] d = new double[6];
      for (int i = 0; i < 6; i++) {
        d[i] = random.nextGaussian() * (i < 3 ? 1_000 : 1);
      }
      RtnCovariance found =
          at(source(message("a", 0, 0, off(d), stated)), 0).orElseThrow().covariance();
      for (int k = 0; k < 20; k++) {
        Vector3D u =
            new Vector3D(random.nextGaussian(), random.nextGaussian(), random.nextGaussian());
        assertTrue(variance(found, u) >= (1 - 1e-6) * variance(stated, u));
      }
    }
  }

  private static double variance(RtnCovariance c, Vector3D u) {
    double[] x = u.toArray();
    double sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += x[i / 3] * c.get(i / 3, i % 3) * x[i % 3];
    }
    return sum;
  }

  /** An error of the speed alone makes the object late by -3 dv t after t, half a turn later. */
  @Test
  void isCarriedByTwoBodyMotion() {
    double[] lower = new double[21];
    double speed = 0.01;
    lower[14] = speed * speed; // CTDOT_TDOT
    lower[0] = 1e-6;
    CdmCovariance source = source(message("a", 0, 0, SAME, RtnCovariance.ofLowerTriangle(lower)));
    double t = 0.4 * REVOLUTION;
    SourcedCovariance found = at(source, t).orElseThrow();
    assertEquals("message a (states 0.000 km apart; carried over 38.8 min)", found.source());
    double late = speed * (4 * Math.sin(RATE * t) - 3 * RATE * t) / RATE; // Clohessy and Wiltshire
    assertEquals(late * late, found.covariance().get(1, 1), 0.02 * late * late);
  }

  @Test
  void isRefusedTooFarFromItsTca() {
    CdmCovariance source = source(message("a.cdm", 0, 0, SAME, STATED));
    assertTrue(at(source, 0.499 * REVOLUTION).isPresent());
    assertTrue(at(source, -0.499 * REVOLUTION).isPresent());
    assertTrue(at(source, 0.501 * REVOLUTION).isEmpty());
    assertTrue(at(source, -0.501 * REVOLUTION).isEmpty());
    CovarianceSource both =
        CovarianceSource.firstOf(List.of(source, new PublicElementsCovariance()));
    SourcedCovariance instead = at(both, 36_000).orElseThrow();
    assertEquals("public elements leo (the TCA of message a.cdm is 10.0 h away)", instead.source());
    assertTrue(instead.assumed());
    assertEquals("message a.cdm (states 0.000 km apart)", at(both, 0).orElseThrow().source());
  }

  @Test
  void isRefusedWhereTheStateIsAnother() {
    CdmCovariance far = source(message("a.cdm", 0, 0, off(0, 80_000, 0, 0, 0, 0), STATED));
    assertTrue(at(far, 0).isEmpty());
    assertEquals("message a.cdm has a state 80 km away", far.refusal(OBJECT, TCA).orElseThrow());
    CdmCovariance near = source(message("a.cdm", 0, 0, off(0, 60_000, 0, 0, 0, 0), STATED));
    assertTrue(at(near, 0).isPresent());
  }

  @Test
  void nearestTcaCountsAndOfOneEventTheLastMessage() {
    List<CdmCovariance.Named> all = new ArrayList<>();
    all.add(message("old", -9_000, 0.5, SAME, STATED));
    all.add(message("new", -100, 2, SAME, STATED));
    all.add(message("undated", Double.NaN, 0, SAME, STATED));
    all.add(message("later event", 0, 1_000, SAME, STATED));
    for (int turn = 0; turn < 4; turn++) {
      CdmCovariance source = new CdmCovariance(CONTEXT, all);
      assertTrue(refusedOrSource(source, 0).contains("new"), "order " + turn);
      assertTrue(refusedOrSource(source, 400).contains("new"), "order " + turn);
      assertTrue(refusedOrSource(source, 900).contains("later event"), "order " + turn);
      all.add(all.remove(0));
    }
  }

  /** A message of another event has a state of another time, and is then refused with its name. */
  private static String refusedOrSource(CdmCovariance source, double t) {
    return at(source, t)
        .map(SourcedCovariance::source)
        .orElseGet(() -> source.refusal(OBJECT, TCA.shiftedBy(t)).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"25544", "025544", "000025544"})
  void objectsAreFoundByTheirNumber(String designator) {
    CdmCovariance source = source(message("a", designator, "1999-001B", 0, 0, SAME, STATED));
    assertTrue(source.knows(OBJECT));
  }

  @Test
  void objectsAreFoundByTheirInternationalDesignatorOrNotAtAll() {
    assertTrue(source(message("a", "", "1998-067a", 0, 0, SAME, STATED)).knows(OBJECT));
    assertTrue(source(message("a", "X-1", "1998-067A", 0, 0, SAME, STATED)).knows(OBJECT));
    assertFalse(source(message("a", "25545", "1998-067A", 0, 0, SAME, STATED)).knows(OBJECT));
    assertFalse(source(message("a", "", "", 0, 0, SAME, STATED)).knows(OBJECT));
    CdmCovariance without = source(message("a", "25544", "", 0, 0, SAME, null));
    assertFalse(without.knows(OBJECT));
    assertEquals(
        "message a does not contain its covariance", without.refusal(OBJECT, TCA).orElseThrow());
  }

  @Test
  void nameTellsHowMany() {
    CdmCovariance.Named one = message("a", 0, 0, SAME, STATED);
    assertEquals("a conjunction data message", source(one).name());
    assertEquals("2 conjunction data messages", source(one, one).name());
  }

  /** Alpha-5, the name of the catalogue before the number, the launch in its place. */
  @ParameterizedTest
  @ValueSource(strings = {"25544", "000025544", "NORAD 25544", "SATCAT_ID: 25544", "1998-067A"})
  void designatorsAreUnderstoodHoweverWritten(String designator) {
    CdmCovariance source =
        new CdmCovariance(CONTEXT, List.of(message("m", designator, "", 0, 0, SAME, STATED)));
    assertTrue(source.knows(OBJECT), designator);
  }

  @Test
  void alpha5IsANumber() {
    SpaceObject large = new SpaceObject(100_001, "X", "", 'U', OBJECT.elements());
    CdmCovariance source =
        new CdmCovariance(CONTEXT, List.of(message("m", "A0001", "", 0, 0, SAME, STATED)));
    assertTrue(source.knows(large));
    assertFalse(source.knows(OBJECT));
  }

  @Test
  void aMessageWithoutACovarianceSaysSo() {
    CdmCovariance source = new CdmCovariance(CONTEXT, List.of(message("m", 0, 0, SAME, null)));
    assertFalse(source.knows(OBJECT));
    assertTrue(source.isAbout(OBJECT));
    assertEquals(
        Optional.of("message m does not contain its covariance"), source.refusal(OBJECT, TCA));
  }
}

package org.orbsieve.report.cdm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.assessment.RiskAssessment;
import org.orbsieve.assessment.covariance.RtnCovariance;
import org.orbsieve.assessment.covariance.SourcedCovariance;
import org.orbsieve.assessment.probability.Dilution;
import org.orbsieve.assessment.probability.MaxProbability;
import org.orbsieve.assessment.probability.PcMethod;
import org.orbsieve.assessment.probability.Probability;
import org.orbsieve.assessment.radius.HardBodyRadius;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.narrowphase.Conjunction;
import org.orbsieve.narrowphase.StateVector;
import org.orekit.time.AbsoluteDate;

/** Seeded random conjunctions of circular orbits, with all that a message tells. */
public final class CdmScenes {

  public static final AstroContext CONTEXT = AstroContext.bundled();

  private static final double MU = 3.986004418e14;

  private CdmScenes() {}

  public static AbsoluteDate utc(String iso) {
    return new AbsoluteDate(iso, CONTEXT.utc());
  }

  public static CdmHeading heading() {
    return CdmHeading.sphere(
        utc("2024-11-01T12:00:00"),
        "ORBSIEVE",
        utc("2024-11-01T00:00:00"),
        utc("2024-11-02T00:00:00"),
        5000);
  }

  /** Conjunctions in the order of TCA, the last ones around a leap second. */
  public static List<AssessedConjunction> rows(long seed, int count) {
    Random random = new Random(seed);
    List<AssessedConjunction> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      AbsoluteDate tca = utc("2024-11-01T00:00:00").shiftedBy(60 * i + random.nextDouble());
      rows.add(row(random, i, tca, "OBJECT " + i));
    }
    return rows;
  }

  /** One conjunction, the name of whose primary is given. */
  public static AssessedConjunction named(String name) {
    return row(new Random(7), 1, utc("2016-12-31T23:59:60.9999996"), name);
  }

  private static AssessedConjunction row(Random random, int i, AbsoluteDate tca, String name) {
    Vector3D position = unit(random).scalarMultiply(6.7e6 + 1e6 * random.nextDouble());
    double speed = Math.sqrt(MU / position.getNorm());
    Vector3D velocity = across(random, position).scalarMultiply(speed);
    Vector3D other = across(random, position).scalarMultiply(speed);
    Vector3D relative = other.subtract(velocity);
    Vector3D miss = across(random, relative).scalarMultiply(10 + 4000 * random.nextDouble());
    Conjunction conjunction =
        new Conjunction(
            Conjunction.Kind.MINIMUM,
            object(10 + i, name, "1998-067A"),
            object(100_000 + i, "", ""),
            tca,
            state(position, velocity),
            state(position.add(miss), other));
    RiskAssessment risk =
        risk(covariance(random, i % 2 == 0), covariance(random, false), 1e-5 * random.nextDouble());
    return new AssessedConjunction(
        conjunction, MaxProbability.unknown(5, "not asked for"), Optional.of(risk));
  }

  private static RiskAssessment risk(
      SourcedCovariance primary, SourcedCovariance secondary, double value) {
    Probability probability = Probability.of(PcMethod.FOSTER, value);
    return new RiskAssessment(
        probability,
        probability,
        new HardBodyRadius(12.5, "default [payload] + \u00e9t\u00e9"),
        Optional.of(primary),
        Optional.of(secondary),
        Optional.empty(),
        Optional.of(new Dilution(2e-5, 0.25)),
        1.0,
        Optional.empty(),
        List.of("a remark with <angles> & more"));
  }

  private static SourcedCovariance covariance(Random random, boolean velocity) {
    if (!velocity) {
      return new SourcedCovariance(
          RtnCovariance.ofSigmas(50 + 100 * random.nextDouble(), 400, 90), "a model", true);
    }
    double[][] root = new double[6][6];
    for (int i = 0; i < 6; i++) {
      for (int j = 0; j <= i; j++) {
        root[i][j] = (i < 3 ? 100 : 0.1) * random.nextGaussian();
      }
    }
    double[] lower = new double[RtnCovariance.STATE_ELEMENTS];
    int element = 0;
    for (int i = 0; i < 6; i++) {
      for (int j = 0; j <= i; j++) {
        for (int k = 0; k < 6; k++) {
          lower[element] += root[i][k] * root[j][k];
        }
        element++;
      }
    }
    return new SourcedCovariance(RtnCovariance.ofLowerTriangle(lower), "operator", false);
  }

  private static SpaceObject object(int number, String name, String designator) {
    ElementSet elements =
        new ElementSet(utc("2024-10-31T00:00:00"), 1e-3, 0, 1, 0, 0, 0, 0, 0, 0, 1, 1);
    return new SpaceObject(number, name, designator, 'U', elements);
  }

  private static Vector3D unit(Random random) {
    return new Vector3D(random.nextGaussian(), random.nextGaussian(), random.nextGaussian())
        .normalize();
  }

  private static Vector3D across(Random random, Vector3D axis) {
    return axis.crossProduct(unit(random)).normalize();
  }

  private static StateVector state(Vector3D p, Vector3D v) {
    return new StateVector(p.getX(), p.getY(), p.getZ(), v.getX(), v.getY(), v.getZ());
  }
}

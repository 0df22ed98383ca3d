package org.orbsieve.report.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.orbsieve.assessment.ActionLevel;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.assessment.Passes;
import org.orbsieve.assessment.RiskAssessment;
import org.orbsieve.assessment.covariance.RtnCovariance;
import org.orbsieve.assessment.covariance.SourcedCovariance;
import org.orbsieve.assessment.probability.Dilution;
import org.orbsieve.assessment.probability.EncounterGeometry;
import org.orbsieve.assessment.probability.MaxProbability;
import org.orbsieve.assessment.probability.PcMethod;
import org.orbsieve.assessment.probability.Probability;
import org.orbsieve.assessment.radius.HardBodyRadius;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.ObjectFacts;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.catalog.volume.RtnVolume;
import org.orbsieve.narrowphase.Approach;
import org.orbsieve.narrowphase.Conjunction;
import org.orbsieve.narrowphase.StateVector;
import org.orbsieve.narrowphase.VolumePassage;
import org.orbsieve.narrowphase.VolumeVisit;
import org.orekit.time.AbsoluteDate;

/** Conjunctions of every shape, with names that are hard to write. */
public final class RandomRows {

  public static final AstroContext CONTEXT = AstroContext.bundled();

  private static final AbsoluteDate LEAP = new AbsoluteDate("2016-12-31T23:59:60", CONTEXT.utc());

  private static final List<String> NAMES =
      List.of(
          "",
          "ISS (ZARYA)",
          "COSMOS 2251, \"BIG\" DEB",
          "\"",
          "two\nlines",
          "carriage\r\nreturn",
          " blank before",
          "blank after ",
          "#comment",
          "{\"kind\":1}",
          "\u00DCBER \u2603 \uD83D\uDEF0",
          "a;b",
          "=1+1",
          "tab\there");

  private final Random random;

  public RandomRows(long seed) {
    random = new Random(seed);
  }

  public List<AssessedConjunction> rows(int count) {
    List<AssessedConjunction> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(row());
    }
    return rows;
  }

  AssessedConjunction row() {
    int first = random.nextInt(SpaceObject.MAX_CATALOG_NUMBER - 1);
    int second = first + 1 + random.nextInt(SpaceObject.MAX_CATALOG_NUMBER - first);
    AbsoluteDate tca = date();
    StateVector state = new StateVector(7e6, 0, 0, 0, 7500, random.nextInt(3) - 1);
    double scale = Math.pow(10, random.nextInt(10) - 4);
    Conjunction.Kind kind =
        Conjunction.Kind.values()[random.nextInt(Conjunction.Kind.values().length)];
    Conjunction conjunction =
        new Conjunction(
            kind,
            object(first),
            object(second),
            tca,
            random.nextInt(10) == 0 ? new StateVector(7e6, 0, 0, 5, 0, 0) : state,
            new StateVector(
                7e6 + scale * random.nextGaussian(),
                scale * random.nextGaussian(),
                scale * random.nextGaussian(),
                1e3 * random.nextGaussian(),
                7500 + random.nextGaussian(),
                scale * random.nextGaussian()),
            new Approach(
                random.nextBoolean()
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(scale * random.nextDouble()),
                random.nextBoolean() ? Optional.empty() : Optional.of(passage(tca))));
    return new AssessedConjunction(
        conjunction,
        random.nextBoolean()
            ? MaxProbability.unknown(random.nextDouble(), "no \"minimum\"")
            : MaxProbability.of(probability(), 1e4 * random.nextDouble(), 5),
        random.nextBoolean() ? Optional.empty() : Optional.of(risk()),
        random.nextBoolean()
            ? Optional.empty()
            : Optional.of(new Passes(1 + random.nextInt(99), tca, tca.shiftedBy(1e4))));
  }

  /** Near midnight and the leap second as often as anywhere else. */
  private AbsoluteDate date() {
    return LEAP.shiftedBy(Math.pow(10, random.nextInt(9) - 2) * random.nextGaussian());
  }

  private double probability() {
    return random.nextInt(8) == 0
        ? random.nextInt(2)
        : Math.pow(10, -300 * Math.pow(random.nextDouble(), 4));
  }

  private String name() {
    return NAMES.get(random.nextInt(NAMES.size()));
  }

  private SpaceObject object(int number) {
    ElementSet elements = new ElementSet(date(), 1e-3, 0, 1, 0, 0, 0, 0, 0, 0, 1, 1);
    SpaceObject object = new SpaceObject(number, name(), name(), 'U', elements);
    if (random.nextBoolean()) {
      object =
          object.withFacts(
              new ObjectFacts(
                  ObjectFacts.Type.values()[random.nextInt(4)],
                  ObjectFacts.Status.values()[random.nextInt(9)],
                  random.nextBoolean() ? "" : "US",
                  ObjectFacts.Size.values()[random.nextInt(4)]));
    }
    object = random.nextBoolean() ? object : object.withSourceName("source, " + number);
    return random.nextInt(3) > 0 ? object : object.asVariant("burn \"1\"");
  }

  private VolumePassage passage(AbsoluteDate tca) {
    int which = random.nextInt(3);
    return new VolumePassage(
        which == 1 ? Optional.empty() : Optional.of(visit(tca)),
        which == 0 ? Optional.empty() : Optional.of(visit(tca)),
        1 + random.nextInt(3));
  }

  private VolumeVisit visit(AbsoluteDate tca) {
    return new VolumeVisit(
        new RtnVolume(RtnVolume.Shape.BOX, 400, 44_000, 51_000.5),
        tca.shiftedBy(-random.nextDouble()),
        tca.shiftedBy(random.nextDouble()),
        random.nextBoolean(),
        random.nextBoolean(),
        random.nextDouble(),
        tca.shiftedBy(1e-3 * random.nextGaussian()));
  }

  private RiskAssessment risk() {
    Probability shortOne =
        random.nextInt(3) == 0
            ? Probability.absent("the encounter is \"slow\"; no, not short")
            : Probability.of(PcMethod.FOSTER, probability());
    double value = 0.4 + 0.1 * random.nextDouble();
    Probability answer =
        random.nextInt(3) == 0
            ? new Probability.Known(PcMethod.MONTE_CARLO, value, value - 0.1, value + 0.1)
            : shortOne;
    List<String> remarks = new ArrayList<>(Collections.nCopies(random.nextInt(3), "repaired; so"));
    double minor = Math.pow(10, 4 * random.nextDouble());
    return new RiskAssessment(
        answer,
        shortOne,
        new HardBodyRadius(20 * random.nextDouble(), "file a,b.csv"),
        covariance(),
        covariance(),
        random.nextBoolean()
            ? Optional.empty()
            : Optional.of(
                new EncounterGeometry(
                    minor * (1 + 9 * random.nextDouble()),
                    minor,
                    1e4 * random.nextDouble(),
                    1e4 * random.nextDouble())),
        random.nextBoolean()
            ? Optional.empty()
            : Optional.of(new Dilution(probability(), 2 * random.nextDouble())),
        random.nextBoolean() ? Double.NaN : random.nextDouble(),
        random.nextBoolean() ? Optional.empty() : Optional.of(new ActionLevel("watch", 1e-6)),
        remarks);
  }

  private Optional<SourcedCovariance> covariance() {
    return random.nextBoolean()
        ? Optional.empty()
        : Optional.of(
            new SourcedCovariance(
                RtnCovariance.ofSigmas(
                    1 + random.nextDouble(), 1e3 * random.nextDouble(), 1 + random.nextDouble()),
                "model, age 1.3 days",
                random.nextBoolean()));
  }
}

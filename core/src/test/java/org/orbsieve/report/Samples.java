package org.orbsieve.report;

import java.util.List;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.assessment.probability.MaxProbability;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.narrowphase.Conjunction;
import org.orbsieve.narrowphase.Conjunction.Kind;
import org.orbsieve.narrowphase.StateVector;
import org.orekit.time.AbsoluteDate;

/** Hand-made conjunctions whose printed form can be told without a computer. */
final class Samples {

  static final AstroContext CONTEXT = AstroContext.bundled();

  /** Moves along y at x = 7000 km, so that R, T, N are x, y, z. */
  private static final StateVector PRIMARY = new StateVector(7e6, 0, 0, 0, 7500, 0);

  private Samples() {}

  static AbsoluteDate utc(String iso) {
    return new AbsoluteDate(iso, CONTEXT.utc());
  }

  /** Rows in the order of TCA: a fast crossing, a leap second, a coincident pair and a boundary. */
  static List<AssessedConjunction> rows() {
    return List.of(
        row(
            Kind.START,
            object(900, "CALSPHERE 1", "1964-063C", "2016-12-30T00:00:00"),
            object(100000001, "", "", "2016-12-31T12:00:00"),
            "2016-12-31T00:00:00",
            new StateVector(7e6, 4000, 0, 0, 7501, 0),
            MaxProbability.unknown(6.0, "no closest approach inside the period")),
        row(
            Kind.COINCIDENT,
            object(25544, "ISS (ZARYA)", "1998-067A", "2016-12-31T00:00:00"),
            object(49044, "ISS (NAUKA)", "2021-066A", "2016-12-31T00:00:00"),
            "2016-12-31T00:00:00",
            PRIMARY,
            MaxProbability.unknown(10.0, "the two objects have the same motion")),
        row(
            Kind.MINIMUM,
            object(5, "VANGUARD 1", "1958-002B", "2016-12-30T12:00:00.123456"),
            object(22675, "COSMOS 2251, \"BIG\" DEB", "1993-036A", "2016-12-24T00:00:00"),
            "2016-12-31T17:59:59.9996",
            new StateVector(7e6 - 3, 0, 4, 0, -7500, 20),
            MaxProbability.of(1.0, 0.0, 5.5)),
        row(
            Kind.MINIMUM,
            object(44713, "STARLINK-1007 [+]", "2019-074A", "2016-12-31T00:00:00"),
            object(339999, "TBA", "", "2017-01-08T00:00:00"),
            "2016-12-31T23:59:60.5",
            new StateVector(7e6 + 1234.5678, 0, 0, 0, 7500, 11999.5),
            MaxProbability.of(1.23456e-5, 320.5, 6.0)));
  }

  static SpaceObject object(int number, String name, String designator, String epoch) {
    ElementSet elements = new ElementSet(utc(epoch), 1e-3, 0, 1, 0, 0, 0, 0, 0, 0, 1, 1);
    return new SpaceObject(number, name, designator, 'U', elements);
  }

  private static AssessedConjunction row(
      Kind kind,
      SpaceObject primary,
      SpaceObject secondary,
      String tca,
      StateVector secondaryState,
      MaxProbability probability) {
    return new AssessedConjunction(
        new Conjunction(kind, primary, secondary, utc(tca), PRIMARY, secondaryState), probability);
  }
}

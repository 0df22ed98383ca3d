package org.orbsieve.burn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.ElementSetSuccession;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.catalog.TabulatedOrbit;
import org.orbsieve.catalog.TabulatedSegment;
import org.orbsieve.catalog.synthetic.SyntheticCatalog;
import org.orbsieve.ephemeris.OrekitEphemeris;
import org.orbsieve.narrowphase.RtnFrame;
import org.orbsieve.narrowphase.StateVector;
import org.orekit.time.AbsoluteDate;

/** Variants by burns against Orekit's states, the theory of relative motion, and each other. */
class BurnVariantsTest {

  private static final AstroContext CONTEXT = AstroContext.bundled();
  private static final AbsoluteDate EPOCH = new AbsoluteDate(2026, 11, 1, CONTEXT.utc());
  private static final double MU = 3.986004415e14;

  @Test
  void theSetAfterABurnHasThePositionAndTheChangedVelocity() throws BurnException {
    Random random = new Random(5);
    List<SpaceObject> objects = SyntheticCatalog.generate(CONTEXT, 4000, 7, EPOCH);
    int deep = 0;
    int without = 0;
    for (int k = 0; k < objects.size(); k += 9) {
      SpaceObject object = objects.get(k);
      AbsoluteDate date = EPOCH.shiftedBy(86_400 * random.nextDouble());
      Vector3D deltaV = vector(random).scalarMultiply(Math.pow(10, -3 + 3 * random.nextDouble()));
      CatalogRecord after;
      try {
        after = variant(record(object), new Burn(date, deltaV));
      } catch (BurnException e) {
        // SGP4 knows no negative inclination, which an orbit in the equator may need
        assertTrue(object.elements().inclination() < 5e-4, object::toString);
        without++;
        continue;
      }
      StateVector was = orekit(object, date);
      StateVector is = orekit(after.object(), date);
      RtnFrame frame = RtnFrame.of(was).orElseThrow();
      Vector3D moved = new Vector3D(is.x() - was.x(), is.y() - was.y(), is.z() - was.z());
      Vector3D faster =
          frame.components(
              new Vector3D(is.vx() - was.vx(), is.vy() - was.vy(), is.vz() - was.vz()));
      double rate = object.elements().meanMotion();
      String which = object + " " + deltaV;
      assertTrue(moved.getNorm() < 1e-3, () -> moved + " " + which);
      assertTrue(faster.distance(deltaV) / rate < 1e-3, () -> faster + " " + which);
      assertEquals(object.elements().epoch(), after.object().elements().epoch());
      assertEquals(object.elements().bstar(), after.object().elements().bstar());
      deep += rate < 2 * Math.PI / (225 * 60) ? 1 : 0;
    }
    assertTrue(without <= 1, "without a set: " + without);
    assertTrue(deep > 20, "deep-space objects: " + deep);
  }

  @Test
  void withoutAChangeNothingChanges() throws BurnException {
    Burn none = new Burn(EPOCH.shiftedBy(500), Vector3D.ZERO);
    CatalogRecord plain = record(low());
    CatalogRecord variant = variant(plain, none);
    assertEquals(plain.object().asVariant("v"), variant.object());
    assertTrue(variant.succession().isEmpty());

    CatalogRecord successive = successive();
    CatalogRecord both = variant(successive, none);
    ElementSetSuccession was = successive.succession().orElseThrow();
    ElementSetSuccession is = both.succession().orElseThrow();
    assertEquals(was.handovers(), is.handovers());
    for (int k = 0; k < was.sets().size(); k++) {
      assertEquals(was.sets().get(k).object().asVariant("v"), is.sets().get(k).object());
    }

    CatalogRecord tabulated = new CatalogRecord(low().withEphemeris(table(low(), 60)), "f", 0);
    assertEquals(tabulated.object().ephemeris(), variant(tabulated, none).object().ephemeris());
  }

  @Test
  void beforeTheBurnTheVariantIsTheObject() throws BurnException {
    AbsoluteDate date = EPOCH.shiftedBy(30_000);
    for (CatalogRecord object : List.of(record(low()), successive())) {
      CatalogRecord variant = variant(object, new Burn(date, new Vector3D(0, 0.1, 0)));
      FormMotion was = new FormMotion(CONTEXT, object, EPOCH, 86_400);
      FormMotion is = new FormMotion(CONTEXT, variant, EPOCH, 86_400);
      for (double t = 0; t < 30_000; t += 777) {
        assertEquals(was.at(EPOCH.shiftedBy(t)), is.at(EPOCH.shiftedBy(t)));
      }
      assertTrue(distance(was, is, 30_000.001) < 1e-2);
      assertTrue(distance(was, is, 80_000) > 5_000);
    }
  }

  /** A set that begins after the burn must feel it too: the burn does not undo itself. */
  @Test
  void laterSetsContinueAfterTheBurn() throws BurnException {
    CatalogRecord object = successive();
    AbsoluteDate date = EPOCH.shiftedBy(10_000);
    CatalogRecord variant = variant(object, new Burn(date, new Vector3D(0, 0.1, 0)));
    assertEquals(4, variant.succession().orElseThrow().sets().size());
    FormMotion was = new FormMotion(CONTEXT, object, EPOCH, 86_400);
    FormMotion is = new FormMotion(CONTEXT, variant, EPOCH, 86_400);
    double last = distance(was, is, 10_100);
    for (double t : new double[] {20_000, 30_000, 50_000, 70_000, 86_000}) {
      double now = distance(was, is, t);
      assertTrue(now > last, t + " s: " + now);
      last = now;
    }
  }

  /** Clohessy and Wiltshire: which burn does what after halves and whole revolutions. */
  @Test
  void componentsActAsTheTheoryOfRelativeMotionSays() throws BurnException {
    CatalogRecord object = record(low());
    double n = nodal(object);
    double period = 2 * Math.PI / n;
    double dv = 0.05;
    for (int halves = 1; halves <= 6; halves++) {
      double t = halves * period / 2;
      Vector3D r = effect(object, new Vector3D(dv, 0, 0), t);
      Vector3D s = effect(object, new Vector3D(0, dv, 0), t);
      Vector3D w = effect(object, new Vector3D(0, 0, dv), t);
      double scale = dv / n;
      boolean whole = halves % 2 == 0;
      assertEquals(whole ? 0 : -4 * scale, r.getY(), 0.06 * scale * halves, "R in track");
      assertEquals(0, r.getX(), 0.06 * scale * halves, "R radial");
      assertEquals(-3 * dv * t, s.getY(), 0.06 * scale * halves, "T in track");
      assertEquals(whole ? 0 : 4 * scale, s.getX(), 0.06 * scale * halves, "T radial");
      assertEquals(0, w.getZ(), 0.06 * scale * halves, "N normal");
      assertTrue(w.getNorm() < 0.1 * scale * halves, "N: " + w);
    }
    Vector3D quarter = effect(object, new Vector3D(0, 0, dv), period / 4);
    assertEquals(dv / n, quarter.getZ(), 0.05 * dv / n);
  }

  @Test
  void theFitAgreesWithTheDifferenceOfTwoZonalFlights() throws BurnException {
    CatalogRecord object = record(low());
    AbsoluteDate date = EPOCH.shiftedBy(3_000);
    StateVector s = orekit(object.object(), date);
    for (Vector3D dv :
        List.of(new Vector3D(0, 0.01, 0), new Vector3D(0.02, 0, 0), new Vector3D(0, 0.01, 0.1))) {
      FlightDifference difference =
          new FlightDifference(0, new double[] {s.x(), s.y(), s.z(), s.vx(), s.vy(), s.vz()}, dv);
      for (double t : new double[] {3_000, 12_000, 24_000}) {
        Vector3D fitted = effect(object, date, dv, t);
        double[] flown = difference.at(t);
        double apart = fitted.distance(new Vector3D(flown[0], flown[1], flown[2]));
        assertTrue(
            apart < 2e-3 * 3 * dv.getNorm() * 24_000, t + " s: " + apart + " m of " + fitted);
      }
    }
  }

  @Test
  void anEphemerisIsChangedAsTheElementsAre() throws BurnException {
    SpaceObject plain = low();
    CatalogRecord tabulated = new CatalogRecord(plain.withEphemeris(table(plain, 60)), "f", 0);
    AbsoluteDate date = EPOCH.shiftedBy(7_231.5);
    Burn burn = new Burn(date, new Vector3D(0.01, 0.03, -0.02));
    FormMotion was = new FormMotion(CONTEXT, tabulated, EPOCH, 40_000);
    FormMotion is = new FormMotion(CONTEXT, variant(tabulated, burn), EPOCH, 40_000);
    FormMotion fitted = new FormMotion(CONTEXT, variant(record(plain), burn), EPOCH, 40_000);
    for (double t = 0; t < 7_231; t += 500) {
      assertEquals(was.at(EPOCH.shiftedBy(t)), is.at(EPOCH.shiftedBy(t)));
    }
    assertTrue(distance(was, is, 7_231.5) < 1e-6);
    for (double t = 8_000; t < 39_000; t += 1_000) {
      double apart = distance(fitted, is, t);
      assertTrue(apart < 0.5 + 3e-3 * 0.09 * (t - 7_000), t + " s: " + apart);
    }
    assertEquals(2, is.parts().size());
    Burn outside = new Burn(EPOCH.shiftedBy(60_000), new Vector3D(0, 1, 0));
    assertThrows(BurnException.class, () -> variant(tabulated, outside));
  }

  @Test
  void derivativesPredictTheEffectOfABurn() throws BurnException {
    CatalogRecord object = record(low());
    AbsoluteDate date = EPOCH.shiftedBy(3_000);
    BurnSensitivity sensitivity =
        new BurnSensitivity(
            CONTEXT, object, new BurnVariants(CONTEXT, object), date, date.shiftedBy(50_000));
    Vector3D dv = new Vector3D(0.02, 0.05, -0.1);
    Vector3D effect = effect(object, date, dv, 40_000);
    double[] linear = sensitivity.at(date.shiftedBy(40_000)).orElseThrow().operate(dv.toArray());
    // the track is curved: the radial component of an arc of that length is subtracted
    double sagitta = effect.getY() * effect.getY() / (2 * 7e6);
    assertTrue(
        effect.distance(new Vector3D(linear[0], linear[1], linear[2])) < 2 * sagitta + 0.5,
        effect + " " + new Vector3D(linear[0], linear[1], linear[2]));
    assertEquals(Optional.empty(), sensitivity.at(date.shiftedBy(-1)));
  }

  @Test
  void burnsAreReadWithTheirUnits() {
    BurnRequest burn = BurnRequest.parse("42962@2024-11-01T02:00Z,T=+50mm/s,n=-2cm/s");
    assertEquals(42962, burn.number());
    assertEquals(0, burn.deltaV().distance(new Vector3D(0, 0.05, -0.02)), 1e-15);
    assertEquals(new AbsoluteDate(2024, 11, 1, 2, 0, 0, CONTEXT.utc()), burn.burn(CONTEXT).date());
    assertEquals("T+50mm/s N-20mm/s@2024-11-01T02:00:00Z", burn.variant());
    for (String wrong :
        List.of(
            "",
            "42962",
            "42962@,T=1mm/s",
            "42962@2024-11-01T02:00Z",
            "42962@2024-11-01T02:00Z,T=50",
            "42962@2024-11-01T02:00Z,T=50km/s",
            "42962@2024-11-01T02:00Z,T=0mm/s",
            "42962@2024-11-01T02:00Z,T=1mm/s,T=2mm/s",
            "42962@2024-11-01T02:00Z,X=1mm/s",
            "42962@2024-11-01T02:00Z,T=NaNmm/s",
            "42962@2024-11-01T02:00Z,T=101m/s",
            "x@2024-11-01T02:00Z,T=1mm/s")) {
      assertThrows(IllegalArgumentException.class, () -> BurnRequest.parse(wrong), wrong);
    }
  }

  private static SpaceObject low() {
    double n = Math.sqrt(MU / 7.15e6) / 7.15e6;
    ElementSet set =
        new ElementSet(EPOCH, n, 1e-4, Math.toRadians(86.4), 1, 0.5, 0.2, 1e-6, 0, 0, 1, 1);
    return new SpaceObject(7, "LOW", "2020-001A", 'U', set);
  }

  private static CatalogRecord successive() {
    ElementSet first = low().elements();
    List<CatalogRecord> sets = new ArrayList<>();
    for (int k = 0; k < 3; k++) {
      double later = 40_000.0 * k;
      ElementSet set =
          new ElementSet(
              first.epoch().shiftedBy(later),
              first.meanMotion(),
              first.eccentricity(),
              first.inclination(),
              first.raan(),
              first.argPerigee(),
              first.meanAnomaly() + first.meanMotion() * later + 1e-5 * k,
              first.bstar(),
              0,
              0,
              k,
              1);
      sets.add(new CatalogRecord(low().withElements(set), "f", k));
    }
    CatalogRecord last = sets.get(2);
    return new CatalogRecord(last.object(), "f", 2, Optional.of(new ElementSetSuccession(sets)));
  }

  private static TabulatedOrbit table(SpaceObject object, double step) {
    FormMotion motion = new FormMotion(CONTEXT, record(object), EPOCH, 40_000);
    int count = (int) (40_000 / step);
    double[] times = new double[count];
    double[] states = new double[6 * count];
    for (int k = 0; k < count; k++) {
      times[k] = k * step;
      StateVector s = motion.at(EPOCH.shiftedBy(times[k]));
      double[] six = {s.x(), s.y(), s.z(), s.vx(), s.vy(), s.vz()};
      System.arraycopy(six, 0, states, 6 * k, 6);
    }
    TabulatedSegment segment =
        new TabulatedSegment(
            times, states, 0, times[count - 1], TabulatedSegment.Method.LAGRANGE, 10, List.of());
    return new TabulatedOrbit("LOW", "7", "f.oem", EPOCH, List.of(segment), List.of());
  }

  private static CatalogRecord record(SpaceObject object) {
    return new CatalogRecord(object, "f", 1);
  }

  private static CatalogRecord variant(CatalogRecord object, Burn burn) throws BurnException {
    return new BurnVariants(CONTEXT, object).after(burn, "v");
  }

  private static Vector3D effect(CatalogRecord object, Vector3D dv, double t) throws BurnException {
    return effect(object, EPOCH.shiftedBy(3_000), dv, t);
  }

  /** What a burn does to the position some time later, RTN of the object without it [m]. */
  private static Vector3D effect(CatalogRecord object, AbsoluteDate date, Vector3D dv, double t)
      throws BurnException {
    CatalogRecord after = variant(object, new Burn(date, dv));
    StateVector was = orekit(object.object(), date.shiftedBy(t));
    StateVector is = orekit(after.object(), date.shiftedBy(t));
    return RtnFrame.of(was)
        .orElseThrow()
        .components(new Vector3D(is.x() - was.x(), is.y() - was.y(), is.z() - was.z()));
  }

  private static double nodal(CatalogRecord object) {
    double later = 2 * Math.PI / object.object().elements().meanMotion();
    StateVector a = orekit(object.object(), EPOCH.shiftedBy(3_000));
    StateVector b = orekit(object.object(), EPOCH.shiftedBy(3_000 + later));
    RtnFrame frame = RtnFrame.of(a).orElseThrow();
    Vector3D d = frame.components(new Vector3D(b.x() - a.x(), b.y() - a.y(), b.z() - a.z()));
    return 2 * Math.PI / (later - d.getY() / 7.15e6 / object.object().elements().meanMotion());
  }

  private static double distance(FormMotion one, FormMotion other, double t) {
    StateVector a = one.at(EPOCH.shiftedBy(t));
    StateVector b = other.at(EPOCH.shiftedBy(t));
    return new Vector3D(a.x() - b.x(), a.y() - b.y(), a.z() - b.z()).getNorm();
  }

  private static Vector3D vector(Random random) {
    return new Vector3D(random.nextGaussian(), random.nextGaussian(), random.nextGaussian())
        .normalize();
  }

  private static StateVector orekit(SpaceObject object, AbsoluteDate date) {
    double[] s = new double[6];
    new OrekitEphemeris(CONTEXT, List.of(object), date).state(0, 0, s);
    return new StateVector(s[0], s[1], s[2], s[3], s[4], s[5]);
  }
}

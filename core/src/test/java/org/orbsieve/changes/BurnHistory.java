package org.orbsieve.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.orbsieve.assessment.history.ElementHistory;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.CatalogContents;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.SpaceObject;
import org.orekit.time.AbsoluteDate;

/**
 * Element sets of an orbit with impulses, noise, and drag. Impulses act by Gauss's equations for a
 * nearly circular orbit; between them the orbit follows the secular rates of the oblateness,
 * written here once more so that the search does not check itself.
 */
final class BurnHistory {

  static final double DAY = 86_400;
  static final AstroContext CONTEXT = AstroContext.bundled();
  static final AbsoluteDate START = new AbsoluteDate("2024-03-01T00:00:00Z", CONTEXT.utc());

  private static final double MU = 3.986008e14;
  private static final double RADIUS = 6_378_135;
  private static final double J2 = 1.082616e-3;

  /**
   * An impulse.
   *
   * @param day when [days from the start]
   * @param along along the velocity [m/s]
   * @param out away from the Earth [m/s]
   * @param normal out of the plane [m/s]
   */
  record Impulse(double day, double along, double out, double normal) {}

  private final Random random;
  private final List<Impulse> impulses = new ArrayList<>();

  private double axis = 7_178e3;
  private double ex = 5e-4;
  private double ey = 1e-3;
  private double inclination = Math.toRadians(98.6);
  private double node = 1;
  private double latitude = 2;

  /** Decay of the axis [m/day]. */
  double decay = 2;

  /** Deviation of places [m]. */
  double noise = 25;

  /** Days between sets. */
  double spacing = 0.9;

  int number = 900;
  String designator = "2016-011A";

  BurnHistory(long seed) {
    random = new Random(seed);
  }

  static BurnHistory geosynchronous(long seed) {
    BurnHistory history = new BurnHistory(seed);
    history.axis = 42_165e3;
    history.inclination = Math.toRadians(1.5);
    history.ex = 1e-4;
    history.ey = -2e-4;
    history.decay = 0;
    history.noise = 300;
    return history;
  }

  BurnHistory shifted(double byNode, double byLatitude, double byAxis) {
    node += byNode;
    latitude += byLatitude;
    axis += byAxis;
    return this;
  }

  BurnHistory impulse(double day, double along, double out, double normal) {
    impulses.add(new Impulse(day, along, out, normal));
    return this;
  }

  /** Sets between two days, without those inside a gap, changed one by one by their number. */
  ElementHistory between(double from, double to, UnaryOperator<List<ElementSet>> change) {
    List<ElementSet> sets = new ArrayList<>();
    double now = 0;
    int done = 0;
    for (double day = from; day < to; day += spacing * (0.8 + 0.4 * random.nextDouble())) {
      while (done < impulses.size() && impulses.get(done).day() < day) {
        advance(impulses.get(done).day() - now);
        now = impulses.get(done).day();
        apply(impulses.get(done++));
      }
      advance(day - now);
      now = day;
      sets.add(set(day));
    }
    List<CatalogRecord> records = new ArrayList<>();
    for (ElementSet set : change.apply(sets)) {
      records.add(
          new CatalogRecord(new SpaceObject(number, "TEST", designator, 'U', set), "test", 1));
    }
    return ElementHistory.of(new CatalogContents(records, List.of())).get(0);
  }

  ElementHistory days(double days) {
    return between(0, days, sets -> sets);
  }

  private double motion(double atAxis) {
    return Math.sqrt(MU / (atAxis * atAxis * atAxis));
  }

  private void advance(double days) {
    double middle = axis - 0.5 * decay * days;
    double n = motion(middle);
    double rate = 0.75 * J2 * n * Math.pow(RADIUS / middle, 2);
    double cosine = Math.cos(inclination);
    double seconds = days * DAY;
    double turn = rate * (5 * cosine * cosine - 1) * seconds;
    latitude += (n + rate * (3 * cosine * cosine - 1) + rate * (5 * cosine * cosine - 1)) * seconds;
    node -= 2 * rate * cosine * seconds;
    double x = ex * Math.cos(turn) - ey * Math.sin(turn);
    ey = ex * Math.sin(turn) + ey * Math.cos(turn);
    ex = x;
    axis -= decay * days;
  }

  private void apply(Impulse impulse) {
    double v = Math.sqrt(MU / axis);
    double cosine = Math.cos(latitude);
    double sine = Math.sin(latitude);
    axis += 2 * axis * impulse.along() / v;
    ex += (2 * impulse.along() * cosine + impulse.out() * sine) / v;
    ey += (2 * impulse.along() * sine - impulse.out() * cosine) / v;
    double swing = impulse.normal() / v * sine / Math.sin(inclination);
    node += swing;
    latitude -= Math.cos(inclination) * swing;
    inclination += impulse.normal() / v * cosine;
  }

  private ElementSet set(double day) {
    double place = noise / axis;
    double x = ex + place * random.nextGaussian();
    double y = ey + place * random.nextGaussian();
    double perigee = Math.atan2(y, x);
    double n = motion(axis);
    double cosine = Math.cos(inclination);
    double kozai = n * (1 + 0.75 * J2 * Math.pow(RADIUS / axis, 2) * (3 * cosine * cosine - 1));
    return new ElementSet(
        START.shiftedBy(day * DAY),
        kozai + 0.3 * place * n / (n * DAY) * random.nextGaussian(),
        Math.hypot(x, y),
        inclination + place * random.nextGaussian(),
        node + place / Math.sin(inclination) * random.nextGaussian() * 0.3,
        perigee,
        latitude - perigee + place * random.nextGaussian(),
        0,
        0,
        0,
        (int) (10 * day),
        0);
  }
}

package org.orbsieve;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.ephemeris.sgp4.ReferenceSgp4;
import org.orbsieve.ephemeris.sgp4.WildElements;
import org.orekit.time.AbsoluteDate;

/**
 * A seeded population with drag far beyond nature: each wild object has a partner in a circular
 * orbit without drag that passes near it at a random time.
 */
final class WildScene {

  private static final double MU = 3.986008e14;
  private static final double[] THRESHOLDS = {2_000, 10_000, 50_000, 200_000};
  private static final double[] DURATIONS = {100, 600, 1_800, 3_600};

  final AbsoluteDate start;
  final double duration;
  final double threshold;
  final List<ElementSet> elements = new ArrayList<>();
  private final AstroContext context;
  private final Random random;

  WildScene(AstroContext context, long seed) {
    this.context = context;
    this.random = new Random(seed);
    this.start =
        new AbsoluteDate(2024, 11, 1, context.utc()).shiftedBy(86_400.0 * random.nextInt(400));
    this.duration = DURATIONS[random.nextInt(DURATIONS.length)];
    this.threshold = THRESHOLDS[random.nextInt(THRESHOLDS.length)];
    WildElements[] regimes = WildElements.values();
    while (elements.size() < 40) {
      WildElements regime = regimes[random.nextInt(regimes.length)];
      double age = random.nextInt(3) == 0 ? 0 : 7_200 * random.nextDouble();
      ElementSet wild = regime.next(random, start.shiftedBy(-age));
      elements.add(wild);
      double time = duration * random.nextDouble();
      double[] place = new double[3];
      if (new ReferenceSgp4(context, wild).position((age + time) / 60, place)) {
        addPartner(place, time);
      }
    }
  }

  /** A circular orbit through a place at a time, as near as a few corrections bring it. */
  private void addPartner(double[] place, double time) {
    double radius = norm(place);
    if (!(radius > 6.6e6 && radius < 8e7)) {
      return;
    }
    double latitude = Math.asin(place[2] / radius);
    double tilt = Math.abs(latitude) + (Math.PI - 2 * Math.abs(latitude)) * random.nextDouble();
    double u = Math.asin(Math.max(-1, Math.min(1, Math.sin(latitude) / Math.sin(tilt))));
    u = random.nextBoolean() ? u : Math.PI - u;
    double node =
        Math.atan2(place[1], place[0]) - Math.atan2(Math.cos(tilt) * Math.sin(u), Math.cos(u));
    double axis = radius;
    double[] reached = new double[3];
    double[] next = new double[3];
    ElementSet partner = null;
    for (int k = 0; k < 4; k++) {
      double n = Math.sqrt(MU / (axis * axis * axis));
      partner =
          new ElementSet(start, n, 2e-4, tilt, turn(node), 0, turn(u - n * time), 0, 0, 0, 1, 1);
      ReferenceSgp4 theory = new ReferenceSgp4(context, partner);
      if (!theory.position(time / 60, reached) || !theory.position((time + 1) / 60, next)) {
        return;
      }
      double along = 0;
      double out = 0;
      double speed = 0;
      for (int a = 0; a < 3; a++) {
        along += (place[a] - reached[a]) * (next[a] - reached[a]);
        out += (place[a] - reached[a]) * reached[a] / radius;
        speed += (next[a] - reached[a]) * (next[a] - reached[a]);
      }
      axis += out;
      u += along / Math.sqrt(speed) / radius;
    }
    elements.add(partner);
  }

  /** An angle within a turn: the theory multiplies by the node of a low inclination. */
  private static double turn(double angle) {
    return angle - 2 * Math.PI * Math.floor(angle / (2 * Math.PI));
  }

  static double norm(double[] a) {
    return Math.sqrt(a[0] * a[0] + a[1] * a[1] + a[2] * a[2]);
  }
}

package org.orbsieve;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orbsieve.RandomOrbits.Regime;
import org.orbsieve.assessment.radius.HardBodyRadii;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.SpaceObject;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.PVCoordinates;

/**
 * A seeded population in which much happens in a short time: objects are made to meet within the
 * window, at every kind of speed and angle and most often near the threshold or a seam between
 * steps.
 */
public final class RandomScenes {

  /** What a population is made of. */
  public enum Scene {
    /** Every regime, objects made to meet others of any regime. */
    MIXTURE,
    /** As MIXTURE, with orbits that end inside the window. */
    DECAYING,
    /** Clouds: many objects in one cell, from millimetres to hundreds of metres per second. */
    CLOUDS,
    /** Clouds of low objects on which drag acts very differently. */
    DRAG,
    /** The same orbit, small differences of phase, plane and drag. */
    TRAINS,
    /** Head-on near perigee: closing speeds up to that of two escape speeds. */
    FAST,
    /** Only deep-space objects, in clouds and pairs. */
    DEEP_SPACE,
    /** Circular crossings between a few low shells. */
    LOW_SHELLS
  }

  /** Windows [s]; most are no multiple of anything. */
  private static final double[] WINDOWS = {
    0.37, 1, 59, 239.999999, 240, 240.000001, 241.3, 480, 700, 1800, 3600, 5400
  };

  private static final double[] THRESHOLDS = {50, 200, 1_000, 5_000, 20_000, 100_000};

  /** Differences of speed in clouds [m/s]. */
  private static final double[] SPREADS = {1e-3, 0.03, 1, 10, 100, 500};

  final AbsoluteDate start;
  public final ScreeningSettings settings;
  private final Random random;
  private final RandomOrbits orbits;
  private final double duration;
  private final double threshold;
  private double lowestPerigee = RandomOrbits.EARTH_RADIUS + 60e3;
  private double largestDrag = 1e-4;
  private final List<ElementSet> elements = new ArrayList<>();

  public RandomScenes(AstroContext context, Scene scene, long seed) {
    this.random = new Random(31 * seed + scene.ordinal());
    this.orbits = new RandomOrbits(context, random);
    this.start =
        new AbsoluteDate(2024, 11, 1, context.utc()).shiftedBy(86_400 * random.nextInt(700));
    this.duration = WINDOWS[Math.floorMod(seed, WINDOWS.length)];
    this.threshold = THRESHOLDS[random.nextInt(THRESHOLDS.length)];
    this.settings =
        new ScreeningSettings(
            start,
            start.shiftedBy(duration),
            threshold,
            1 + random.nextInt(2),
            HardBodyRadii.DEFAULT);
    populate(scene);
  }

  private void populate(Scene scene) {
    int size = 36;
    switch (scene) {
      case MIXTURE -> pairs(size, Regime.values());
      case DECAYING -> {
        pairs(size / 2, Regime.DECAYING, Regime.LOW, Regime.ECCENTRIC_LOW);
        lowestPerigee = 0.5 * RandomOrbits.EARTH_RADIUS;
        largestDrag = 0;
        plunge(size / 4);
      }
      case CLOUDS -> {
        while (elements.size() < size) {
          cloud(any(Regime.values()), 3 + random.nextInt(20));
        }
      }
      case DRAG -> {
        largestDrag = 1e-2;
        while (elements.size() < size) {
          cloud(any(Regime.DECAYING, Regime.DECAYING, Regime.ECCENTRIC_LOW, Regime.LOW), 8);
        }
      }
      case TRAINS -> {
        while (elements.size() < size) {
          train(any(Regime.values()), 2 + random.nextInt(10));
        }
      }
      case FAST -> fast(size);
      case DEEP_SPACE -> {
        Regime[] deep = {
          Regime.PERIOD_OF_225_MINUTES,
          Regime.MEDIUM,
          Regime.GEOSTATIONARY,
          Regime.GEOSYNCHRONOUS,
          Regime.LYDDANE,
          Regime.MOLNIYA,
          Regime.TRANSFER,
          Regime.FAR
        };
        pairs(size / 3, deep);
        while (elements.size() < size) {
          cloud(any(deep), 3 + random.nextInt(6));
        }
      }
      case LOW_SHELLS -> pairs(size, Regime.SUN_SYNCHRONOUS, Regime.LOW, Regime.EQUATORIAL_LOW);
    }
  }

  /** The catalogue, numbers in random order of what was made and up to nine digits long. */
  public Catalog catalog() {
    List<ElementSet> shuffled = new ArrayList<>(elements);
    java.util.Collections.shuffle(shuffled, random);
    return catalog(shuffled);
  }

  public static Catalog catalog(List<ElementSet> elements) {
    List<CatalogRecord> records = new ArrayList<>();
    for (int row = 0; row < elements.size(); row++) {
      records.add(
          new CatalogRecord(
              new SpaceObject(100 + 7 * row, "OBJECT " + row, "", 'U', elements.get(row)),
              "scene",
              1 + row));
    }
    return new Catalog(records, List.of());
  }

  private Regime any(Regime... regimes) {
    return regimes[random.nextInt(regimes.length)];
  }

  private AbsoluteDate epoch() {
    return start.shiftedBy(orbits.between(-5, 5) * 86_400);
  }

  /** A moment of the window: anywhere, or at one of its ends or near a seam between steps. */
  private double moment() {
    double tiny = Math.pow(10, orbits.between(-7, 1)) * (random.nextBoolean() ? 1 : -1);
    int steps = (int) Math.max(1, Math.ceil(duration / 240));
    return switch (random.nextInt(6)) {
      case 0 -> duration * random.nextInt(steps + 1) / steps + tiny;
      case 1 -> random.nextBoolean() ? tiny : duration + tiny;
      default -> orbits.between(0, duration);
    };
  }

  private double miss() {
    return switch (random.nextInt(5)) {
      case 0 -> threshold * (1 + 1e-3 * random.nextGaussian());
      case 1 -> threshold * 1e-4 * random.nextDouble();
      default -> threshold * 1.2 * random.nextDouble();
    };
  }

  private void pairs(int size, Regime... regimes) {
    int goal = elements.size() + size;
    while (elements.size() < goal) {
      ElementSet first = orbits.of(any(regimes), epoch());
      double t = moment();
      PVCoordinates pv = orbits.state(first, start.shiftedBy(t));
      if (pv == null) {
        continue;
      }
      elements.add(first);
      double circular = Math.sqrt(3.986e14 / pv.getPosition().getNorm());
      double speed = circular * orbits.between(0.9, 1.35);
      Vector3D velocity =
          switch (random.nextInt(4)) {
            case 0 -> pv.getVelocity().add(orbits.vector(spread()));
            case 1 -> pv.getVelocity().negate().add(orbits.vector(spread()));
            default -> level(pv.getPosition(), orbits.vector(speed), speed);
          };
      meet(t, pv.getPosition(), velocity);
    }
  }

  /** A velocity that is nearly horizontal, so that the orbit stays above ground. */
  private Vector3D level(Vector3D position, Vector3D velocity, double speed) {
    Vector3D up = position.normalize();
    Vector3D flat = velocity.subtract(up.scalarMultiply(0.95 * velocity.dotProduct(up)));
    return flat.scalarMultiply(speed / flat.getNorm());
  }

  private double spread() {
    return SPREADS[random.nextInt(SPREADS.length)];
  }

  /** Adds an object that passes a position at about the miss distance. */
  private void meet(double t, Vector3D position, Vector3D velocity) {
    ElementSet made =
        orbits.through(
            start.shiftedBy(t),
            position.add(orbits.vector(miss())),
            velocity,
            random.nextBoolean() ? 0 : largestDrag * Math.pow(10, -3 * random.nextDouble()),
            lowestPerigee);
    if (made != null) {
      elements.add(made);
    }
  }

  private void cloud(Regime regime, int members) {
    double t = moment();
    ElementSet centre = orbits.of(regime, start.shiftedBy(t));
    PVCoordinates pv = orbits.state(centre, start.shiftedBy(t));
    if (pv == null) {
      return;
    }
    elements.add(centre);
    double spread = spread();
    for (int m = 0; m < members; m++) {
      meet(t, pv.getPosition(), pv.getVelocity().add(orbits.vector(spread * random.nextDouble())));
    }
  }

  private void train(Regime regime, int members) {
    ElementSet e = orbits.of(regime, epoch());
    elements.add(e);
    double spread = Math.pow(10, orbits.between(-6, -2));
    int what = random.nextInt(4);
    for (int m = 0; m < members; m++) {
      double d = spread * random.nextGaussian();
      elements.add(
          new ElementSet(
              e.epoch(),
              e.meanMotion() * (what == 3 ? 1 + 0.01 * d : 1),
              e.eccentricity(),
              e.inclination(),
              e.raan() + (what == 1 ? d : 0),
              e.argPerigee() + (what == 2 ? d : 0),
              e.meanAnomaly() + (what == 0 ? d : spread * random.nextGaussian()),
              random.nextInt(3) == 0 ? e.bstar() + 1e-2 * random.nextDouble() : e.bstar(),
              0,
              0,
              1,
              1));
    }
    if (random.nextInt(3) == 0) {
      elements.add(e);
    }
  }

  /** Objects near a perigee of an eccentric orbit, met head-on. */
  private void fast(int size) {
    while (elements.size() < size) {
      double t = moment();
      double r = RandomOrbits.EARTH_RADIUS + 1e3 * orbits.between(150, 1500);
      Vector3D p = orbits.vector(r);
      double escape = Math.sqrt(2 * 3.986e14 / r);
      Vector3D v = level(p, orbits.vector(1), escape * orbits.between(0.9, 0.985));
      ElementSet first = orbits.through(start.shiftedBy(t), p, v, 0, lowestPerigee);
      if (first == null) {
        continue;
      }
      elements.add(first);
      double back = -orbits.between(0.72, 1);
      meet(t, p, v.scalarMultiply(back).add(orbits.vector(spread())));
    }
  }

  /**
   * Objects whose orbit goes below ground within a window of some length, met before. Without drag,
   * which the theory makes so strong below 100 km that the positions move faster than any orbit.
   */
  private void plunge(int size) {
    int goal = elements.size() + size;
    while (elements.size() < goal) {
      double r = RandomOrbits.EARTH_RADIUS + 1e3 * orbits.between(0.2, 200);
      Vector3D p = orbits.vector(r);
      double circular = Math.sqrt(3.986e14 / r);
      double speed = circular * orbits.between(0.9, 1.02);
      Vector3D v = level(p, orbits.vector(1), speed);
      double t = orbits.between(0, duration);
      ElementSet made = orbits.through(start.shiftedBy(t), p, v, 0, lowestPerigee);
      if (made != null) {
        elements.add(made);
        meet(t, p, v.add(orbits.vector(spread())));
      }
    }
  }
}

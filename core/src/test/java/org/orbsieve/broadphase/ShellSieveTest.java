package org.orbsieve.broadphase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbsieve.ephemeris.Curves;
import org.orbsieve.ephemeris.Curves.Curve;
import org.orbsieve.ephemeris.InterpolationBound;
import org.orbsieve.ephemeris.MotionKernel;
import org.orbsieve.ephemeris.MotionTable;

/** The contract of a broad phase: the pairs that the bound lets pass, each once. */
class ShellSieveTest {

  private static final double[] THRESHOLDS = {10, 1_000, 5_000, 50_000, 500_000};
  private static final double[] TAUS = {0.5, 15, 120, 300};

  /** The default, the coarsest, fine ones, and one that lists every cell and shell singly. */
  private static final List<GridShape> SHAPES =
      List.of(
          GridShape.DEFAULT,
          new GridShape(1e9, 1, 1e-9, 1_000, 1_000),
          new GridShape(25_000, 10, 2, 5, 1),
          new GridShape(7_000, 3, 5, 1, 2),
          new GridShape(400_000, 1, 20, 1, 1));

  private static final List<PairCheck> CHECKS = PairChecks.all();

  /** Where the objects are at the centre of the step. */
  private enum Population {
    SHELL {
      @Override
      double[] position(Random random) {
        return scaled(Encounters.direction(random), 6.9e6 + 2e5 * random.nextDouble());
      }
    },
    ALL_HEIGHTS {
      @Override
      double[] position(Random random) {
        return scaled(Encounters.direction(random), 6.5e6 * Math.pow(200, random.nextDouble()));
      }
    },
    CLUSTER {
      @Override
      double[] position(Random random) {
        double[] p = scaled(Encounters.direction(random), 20_000 * random.nextDouble());
        return new double[] {p[0] - 5e6, p[1] - 1e3, p[2] + 5e6};
      }
    },
    POLE {
      @Override
      double[] position(Random random) {
        double z = random.nextBoolean() ? 7e6 : -7e6;
        return new double[] {1e4 * random.nextGaussian(), 1e4 * random.nextGaussian(), z};
      }
    },
    AXIS {
      @Override
      double[] position(Random random) {
        return new double[] {0, random.nextBoolean() ? 0 : -0.0, 6.8e6 + 1e5 * random.nextDouble()};
      }
    },
    RING {
      @Override
      double[] position(Random random) {
        double turn = 2 * Math.PI * random.nextDouble();
        double radius = 4.2164e7 + 2e4 * random.nextGaussian();
        return new double[] {
          radius * Math.cos(turn), radius * Math.sin(turn), 1e4 * random.nextGaussian()
        };
      }
    },
    ZERO_LONGITUDE {
      @Override
      double[] position(Random random) {
        double[] p = {7e6, 100 * random.nextGaussian(), 2e5 * random.nextGaussian()};
        p[1] = random.nextInt(5) == 0 ? -0.0 : p[1];
        return p;
      }
    },
    BEYOND_THE_LAST_SHELL {
      @Override
      double[] position(Random random) {
        double[] p = scaled(Encounters.direction(random), 3e4 * random.nextDouble());
        return new double[] {p[0] - 2e9, p[1] + 1e9, p[2] + 3e9 * random.nextInt(2)};
      }
    };

    abstract double[] position(Random random);

    /** A curve through a random position, circular or not, partly radial. */
    Curve next(Random random, double centre) {
      double[] p = position(random);
      double r = Math.sqrt(p[0] * p[0] + p[1] * p[1] + p[2] * p[2]);
      double speed = Math.sqrt(MotionKernel.MU / r);
      double[] way = Encounters.direction(random);
      double along = (p[0] * way[0] + p[1] * way[1] + p[2] * way[2]) / r;
      double keep = random.nextInt(4) == 0 ? 0 : 1;
      double[] state = Arrays.copyOf(p, 6);
      for (int axis = 0; axis < 3; axis++) {
        state[3 + axis] = speed * (way[axis] - keep * along * p[axis] / r);
      }
      return Encounters.fall(state, centre, 1.08e-3);
    }
  }

  private static double[] scaled(double[] direction, double by) {
    return new double[] {by * direction[0], by * direction[1], by * direction[2]};
  }

  @ParameterizedTest
  @EnumSource(Population.class)
  void findsWhatAllPairsFind(Population population) {
    Random random = new Random(population.ordinal());
    int found = 0;
    for (double tau : TAUS) {
      MotionTable motion = motion(tau, 160, k -> population.next(random, tau));
      double[] eps = random.doubles(160, 0, 200).toArray();
      for (double threshold : THRESHOLDS) {
        String all = compare(motion, Encounters.roster(eps), threshold, tau);
        Function<PairScope, Roster> rosters = scope -> Encounters.roster(eps, scope);
        compareScoped(all, motion, rosters, threshold, tau, Strays.UNKNOWN, 0);
        found += (int) all.lines().count();
      }
    }
    assertTrue(found > 0, "no pair anywhere");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void fewObjects(int count) {
    Random random = new Random(count);
    for (int trial = 0; trial < 20; trial++) {
      MotionTable motion = motion(60, count, k -> Population.CLUSTER.next(random, 60));
      String found = compare(motion, Encounters.roster(new double[count]), 50_000, 60);
      assertEquals(count * (count - 1) / 2, found.lines().count());
    }
  }

  /** One instance over many steps with ever other populations: nothing is left of the last one. */
  @Test
  void gridIsCleanInEveryStep() {
    Random random = new Random(5);
    GridShape fine = new GridShape(10_000, 5, 3, 2, 1);
    ShellSieve sieve = new ShellSieve(200, 20_000, 120, new PairKernel(), Strays.UNKNOWN, fine);
    for (int step = 0; step < 30; step++) {
      Population population = Population.values()[random.nextInt(Population.values().length)];
      MotionTable motion = motion(120, 200, k -> population.next(random, 120));
      Roster roster = Encounters.roster(random.doubles(200, 0, 5_000).toArray());
      assertEquals(
          pairs(new AllPairs(20_000, 120, Strays.UNKNOWN), motion, roster, 0),
          pairs(sieve, motion, roster, 0),
          population + " in step " + step);
    }
  }

  /** Objects without a bound, each for another reason, and objects that are over. */
  @Test
  void exemptAndEndedObjects() {
    Random random = new Random(6);
    double tau = 120;
    double begin = 9_000;
    int exempt = 0;
    for (int trial = 0; trial < 20; trial++) {
      Population population = Population.values()[trial % Population.values().length];
      MotionTable motion =
          motion(
              tau,
              120,
              k -> {
                Curve curve = population.next(random, tau);
                return k % 10 == 3 ? brokenAfter(curve, 1.5 * tau) : curve;
              });
      double[] eps = random.doubles(120, 0, 100).toArray();
      double[] validUntil = new double[120];
      InterpolationBound[] bounds = new InterpolationBound[120];
      for (int i = 0; i < 120; i++) {
        boolean isRough = i % 10 == 4;
        BitSet rough = new BitSet();
        rough.set(isRough ? 10 : 20);
        bounds[i] = new InterpolationBound(1e7, 100, 0, 0, rough);
        eps[i] = i % 10 == 5 ? Double.POSITIVE_INFINITY : i % 10 == 6 ? 2e5 : eps[i];
        validUntil[119 - i] =
            switch (i % 6) {
              case 0 -> begin;
              case 1 -> begin + tau;
              case 2 -> 0;
              default -> Double.POSITIVE_INFINITY;
            };
      }
      int[] rows = IntStream.range(0, 120).map(i -> 119 - i).toArray();
      // by row and time, so that each half of a step has its own
      Strays strays =
          (row, from, to) -> (to - from) * (1e3 + row % 7 * 2e3 + (from > begin ? row : 0));
      Roster roster = new Roster(rows, eps, bounds, validUntil);
      String expected = pairs(new AllPairs(5_000, tau, strays), motion, roster, begin);
      compareScoped(
          expected,
          motion,
          scope -> new Roster(rows, eps, bounds, validUntil, scope),
          5_000,
          tau,
          strays,
          begin);
      for (PairCheck check : CHECKS) {
        BroadPhase sieve =
            new ShellSieve(120, 5_000, tau, check, strays, SHAPES.get(trial % SHAPES.size()));
        assertEquals(expected, pairs(sieve, motion, roster, begin));
      }
      exempt += expected.contains("Infinity") ? 1 : 0;
    }
    assertTrue(exempt > 10);
  }

  /** Where a step is too long for the lowest objects they are exempt, not lost. */
  @Test
  void stepsThatAreTooLongForSome() {
    Random random = new Random(7);
    double tau = 900;
    MotionTable motion = motion(tau, 150, k -> Population.ALL_HEIGHTS.next(random, tau));
    String found = compare(motion, Encounters.roster(new double[150]), 100_000, tau);
    assertTrue(!found.isEmpty());
  }

  private static Curve brokenAfter(Curve curve, double time) {
    return (t, out) -> {
      curve.at(t, out);
      out[0] = t > time ? Double.NaN : out[0];
    };
  }

  private static MotionTable motion(double tau, int count, IntFunction<Curve> curve) {
    return Curves.motion(tau, 0, IntStream.range(0, count).mapToObj(curve).toArray(Curve[]::new));
  }

  /** Compares the sieve with all pairs, and returns what they find. */
  private static String compare(MotionTable motion, Roster roster, double threshold, double tau) {
    String expected = pairs(new AllPairs(threshold, tau, Strays.UNKNOWN), motion, roster, 0);
    for (PairCheck check : CHECKS) {
      for (GridShape shape : SHAPES) {
        BroadPhase sieve =
            new ShellSieve(roster.size(), threshold, tau, check, Strays.UNKNOWN, shape);
        assertEquals(expected, pairs(sieve, motion, roster, 0), () -> check + " " + shape);
      }
    }
    return expected;
  }

  /** Of every scope the pairs are those of all that it has. */
  private static void compareScoped(
      String all,
      MotionTable motion,
      Function<PairScope, Roster> rosters,
      double threshold,
      double tau,
      Strays strays,
      double begin) {
    Random random = new Random(motion.x.length);
    List<PairScope> scopes = Scopes.random(random, motion.x.length);
    for (int s = 0; s < scopes.size(); s++) {
      PairScope scope = scopes.get(s);
      String expected =
          all.lines()
              .filter(line -> Scopes.has(scope, line.split(" ")))
              .map(line -> line + "\n")
              .collect(Collectors.joining());
      Roster roster = rosters.apply(scope);
      GridShape shape = SHAPES.get(s % SHAPES.size());
      for (PairCheck check : CHECKS) {
        BroadPhase sieve = new ShellSieve(roster.size(), threshold, tau, check, strays, shape);
        assertEquals(expected, pairs(sieve, motion, roster, begin), () -> check + " " + shape);
      }
    }
  }

  private static String pairs(BroadPhase phase, MotionTable motion, Roster roster, double begin) {
    CandidateBuffer out = new CandidateBuffer();
    phase.search(motion, roster, 7, begin, out);
    String[] lines = new String[out.size()];
    for (int c = 0; c < out.size(); c++) {
      lines[c] =
          out.step(c) + ": " + out.i(c) + " " + out.j(c) + " " + (float) out.residual(c) + "\n";
    }
    Arrays.sort(lines);
    return String.join("", lines);
  }
}

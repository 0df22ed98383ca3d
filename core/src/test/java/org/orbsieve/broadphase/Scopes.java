package org.orbsieve.broadphase;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Scopes of every kind, and what they say, pair by pair. */
final class Scopes {

  private Scopes() {}

  /** One primary, few, most, and all or few of them with kin. */
  static List<PairScope> random(Random random, int rows) {
    double[] one = new double[rows];
    one[random.nextInt(rows)] = 1;
    int[] kin = random.ints(rows, 0, 8).toArray();
    return List.of(
        PairScope.of(one),
        PairScope.of(primaries(random, rows, 0.1)),
        PairScope.of(primaries(random, rows, 0.8)),
        PairScope.of(primaries(random, rows, 0.2)).withKin(kin),
        PairScope.all(1).withKin(kin));
  }

  private static double[] primaries(Random random, int rows, double share) {
    double[] own = random.doubles(rows).map(x -> x < share ? 1 + x : 0).toArray();
    own[random.nextInt(rows)] = 1;
    return own;
  }

  /** Whether a scope has the pair of a line "step: i j ...". */
  static boolean has(PairScope scope, String[] words) {
    return scope.has(Integer.parseInt(words[1]), Integer.parseInt(words[2]));
  }

  /** Number of pairs of some rows, one by one. */
  static long count(PairScope scope, int[] rows) {
    return Arrays.stream(rows)
        .mapToLong(i -> Arrays.stream(rows).filter(j -> i < j && scope.has(i, j)).count())
        .sum();
  }
}

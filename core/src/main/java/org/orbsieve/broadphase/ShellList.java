package org.orbsieve.broadphase;

/**
 * The objects of each shell, in the sieve's order, and the bounds that a shell's pairs share: those
 * of {@link EncounterBound} with the largest rate, kappa and speed of its objects.
 */
final class ShellList {

  /** First entry of each shell; one more than there are shells. */
  int[] first = new int[1];

  /** Object of each entry. */
  int[] object = new int[0];

  /** Half the pair's term and the object's own in {@code A} [m], rounding included. */
  float[] miss = new float[0];

  /**
   * What each entry contributes to the distance at the step's centre within which partners can be
   * [m]: {@code A + T |v|}, half the pair's term in {@code A} included.
   */
  float[] stretch = miss;

  /**
   * Of each shell: largest speed [m/s], largest {@link #miss} and {@link #stretch} [m], {@code T}
   * [s].
   */
  double[] speed = new double[0];

  double[] maxMiss = speed;
  double[] maxStretch = speed;
  double[] reachTime = speed;

  /** Lists the objects of shells that are chosen, and bounds the pairs of each shell. */
  void fill(Shells shells, Footprints footprints, double threshold, double tau) {
    require(shells);
    list(shells);
    for (int shell = 0; shell < shells.count; shell++) {
      bound(shell, footprints, threshold, tau);
    }
  }

  /** Number of entries of all shells. */
  int size(Shells shells) {
    return first[shells.count];
  }

  private void require(Shells shells) {
    int total = 0;
    for (int shell = 0; shell < shells.count; shell++) {
      total += shells.entries[shell];
    }
    if (object.length < total) {
      object = new int[total + total / 4];
      miss = new float[object.length];
      stretch = new float[object.length];
    }
    if (speed.length < shells.count) {
      int room = shells.count + shells.count / 4;
      first = new int[room + 1];
      speed = new double[room];
      maxMiss = new double[room];
      maxStretch = new double[room];
      reachTime = new double[room];
    }
  }

  private void list(Shells shells) {
    int at = 0;
    for (int shell = 0; shell < shells.count; shell++) {
      first[shell] = at;
      at += shells.entries[shell];
    }
    for (int i = 0; i < shells.inner.length; i++) {
      for (int shell = shells.inner[i]; shell <= shells.outer[i]; shell++) {
        object[first[shell]++] = i;
      }
    }
    System.arraycopy(first, 0, first, 1, shells.count);
    first[0] = 0;
  }

  private void bound(int shell, Footprints footprints, double threshold, double tau) {
    double rate = 0;
    double kappa = 0;
    double fastest = 0;
    for (int e = first[shell]; e < first[shell + 1]; e++) {
      int i = object[e];
      rate = Math.max(rate, footprints.rate[i]);
      kappa = Math.max(kappa, footprints.kappa[i]);
      fastest = Math.max(fastest, footprints.speed[i]);
    }
    double beta = EncounterBound.beta(rate, tau);
    double pairMiss = 0.5 * EncounterBound.missTerm(threshold, kappa, beta, tau);
    double time = EncounterBound.reachTime(rate, tau);
    float largestMiss = 0;
    float largestStretch = 0;
    for (int e = first[shell]; e < first[shell + 1]; e++) {
      int i = object[e];
      float own = Math.nextUp((float) (pairMiss + footprints.missTerm(i, kappa, beta)));
      float wide = (float) (own + time * footprints.speed[i]);
      miss[e] = own;
      stretch[e] = wide;
      largestMiss = Math.max(largestMiss, own);
      largestStretch = Math.max(largestStretch, wide);
    }
    speed[shell] = fastest;
    maxMiss[shell] = largestMiss;
    maxStretch[shell] = largestStretch;
    reachTime[shell] = time;
  }

  /**
   * Distance at the step's centre within which a partner of an entry can be [m].
   *
   * @param own the entry's {@link #stretch}
   */
  double reach(int shell, double own) {
    return (own + maxStretch[shell]) * (1 + 1e-6);
  }

  /** The same for any entry. */
  double reach(int shell) {
    return reach(shell, maxStretch[shell]);
  }
}

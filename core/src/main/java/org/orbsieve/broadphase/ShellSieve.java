package org.orbsieve.broadphase;

import java.util.Arrays;
import org.orbsieve.ephemeris.InterpolationBound;
import org.orbsieve.ephemeris.MotionTable;

/**
 * The sieve: radial shells, slabs and sectors, then the pair check in single and in double
 * precision. One instance per thread; it keeps its grid from step to step.
 */
public final class ShellSieve implements BroadPhase {

  private final double threshold;
  private final double tau;
  private final double maxRate;
  private final Strays strays;
  private final Footprints footprints;
  private final ShellGrid grid;
  private final int[] unbounded;
  private final int[] secondary;

  /** How far each exempt object gets from its place at the centre [m]; NaN for all others. */
  private final double[] exemptStray;

  private final ShellSearch shellSearch;
  private long exemptChecks;
  private long exemptions;

  /**
   * A sieve.
   *
   * @param objects number of objects
   * @param threshold largest distance that matters [m]
   * @param tau half the width of a step [s]
   * @param pairs the pair check
   * @param strays how far exempt objects get
   */
  public ShellSieve(int objects, double threshold, double tau, PairCheck pairs, Strays strays) {
    this(objects, threshold, tau, pairs, strays, GridShape.DEFAULT);
  }

  /** With a grid of another shape: the result is the same, which tests check. */
  ShellSieve(
      int objects, double threshold, double tau, PairCheck pairs, Strays strays, GridShape shape) {
    this.threshold = threshold;
    this.tau = tau;
    this.maxRate = EncounterBound.MAX_ANGLE * EncounterBound.MAX_ANGLE / (tau * tau);
    this.strays = strays;
    this.footprints = new Footprints(objects);
    this.grid = new ShellGrid(objects, shape);
    this.shellSearch = new ShellSearch(grid, pairs);
    this.unbounded = new int[objects];
    this.secondary = new int[objects];
    this.exemptStray = new double[objects];
    Arrays.fill(exemptStray, Double.NaN);
  }

  @Override
  public long search(
      MotionTable motion, Roster roster, int step, double begin, CandidateBuffer out) {
    shellSearch.checks = 0;
    exemptChecks = 0;
    footprints.measure(motion, roster, tau);
    int exempt = enter(motion, roster, begin);
    grid.build(motion, roster, footprints, threshold, tau);
    for (int shell = 0; shell < grid.shells.count; shell++) {
      shellSearch.search(shell);
      confirm(motion, roster, step, shell, out);
    }
    exemptions += exempt;
    pairExempt(motion, roster, begin, exempt, step, out);
    return shellSearch.checks + exemptChecks;
  }

  /**
   * Largest speed of an object at a step's centre so far.
   *
   * @return the speed [m/s]
   */
  public double largestSpeed() {
    return grid.largestSpeed;
  }

  /**
   * Largest {@code A} of {@link EncounterBound} so far: the largest distance from the origin of a
   * line that passed the check.
   *
   * @return the distance [m]
   */
  public double largestMissBound() {
    return grid.largestMissBound;
  }

  /**
   * Largest distance at a step's centre within which the sieve has searched for pairs so far.
   *
   * @return the distance [m]
   */
  public double largestReach() {
    return grid.largestReach;
  }

  /**
   * Number of objects, summed over the steps, for which no bound held.
   *
   * @return the number
   */
  public long exemptions() {
    return exemptions;
  }

  /** Enters the objects in the shells, and lists those that no polynomial bounds. */
  private int enter(MotionTable motion, Roster roster, double begin) {
    grid.shells.clear();
    int exempt = 0;
    int secondaries = 0;
    for (int i = 0; i < roster.size(); i++) {
      if (roster.isOver(i, begin)) {
        grid.shells.skip(i);
      } else if (isBounded(roster, i) && !roster.isRough(i, begin, begin + 2 * tau)) {
        if (roster.isPrimary(i)) {
          grid.shells.enter(i, motion.radius[i], widen(motion, roster, i));
        } else {
          grid.shells.skip(i);
          secondary[secondaries++] = i;
        }
      } else {
        grid.shells.skip(i);
        unbounded[exempt++] = i;
      }
    }
    if (roster.hasSecondaries()) {
      grid.shells.endPrimaries();
      for (int k = 0; k < secondaries; k++) {
        int i = secondary[k];
        grid.shells.enterSecondary(i, motion.radius[i], widen(motion, roster, i));
      }
    }
    return exempt;
  }

  /** What an object's radii are widened by [m], see {@link Shells}. */
  private double widen(MotionTable motion, Roster roster, int i) {
    return motion.radialMotion[i] + 0.5 * threshold + roster.eps(i);
  }

  /** Whether the sieve's bounds hold for an object; otherwise it is exempt. */
  private boolean isBounded(Roster roster, int i) {
    double rate = footprints.rate[i];
    return rate > 0 && rate < maxRate && roster.eps(i) < InterpolationBound.USELESS_ERROR;
  }

  /** Checks the hits of a shell in double precision. */
  private void confirm(
      MotionTable motion, Roster roster, int step, int shell, CandidateBuffer out) {
    PairBuffer hits = shellSearch.hits;
    for (int h = 0; h < hits.size; h++) {
      int i = grid.entries.object[hits.left[h]];
      int j = grid.entries.object[hits.right[h]];
      // a pair shares several shells when both move radially: the innermost shared one speaks
      if (shell == Math.max(grid.shells.inner[i], grid.shells.inner[j]) && roster.hasPair(i, j)) {
        double g = EncounterBound.check(motion, i, j, roster.eps(i), roster.eps(j), threshold, tau);
        if (g >= 0) {
          out.add(roster.row(i), roster.row(j), step, g);
        }
      }
    }
  }

  /** Pairs the exempt objects with all others that can come near, by how far both can stray. */
  private void pairExempt(
      MotionTable motion, Roster roster, double begin, int exempt, int step, CandidateBuffer out) {
    for (int k = 0; k < exempt; k++) {
      exemptStray[unbounded[k]] = exemptStray(motion, roster, unbounded[k], begin);
    }
    for (int k = 0; k < exempt; k++) {
      int i = unbounded[k];
      double own = threshold + exemptStray[i];
      int done = 0;
      for (int j = 0; j < roster.size(); j++) {
        boolean isEarlierExempt = done < k && unbounded[done] == j;
        if (isEarlierExempt) {
          done++;
        } else if (j != i && !roster.isOver(j, begin) && roster.hasPair(i, j)) {
          exemptChecks++;
          double reach = own + stray(motion, roster, j);
          double x = motion.x[j] - motion.x[i];
          double y = motion.y[j] - motion.y[i];
          double z = motion.z[j] - motion.z[i];
          // a centre without a position is NaN, which keeps the pair
          if (!(x * x + y * y + z * z > reach * reach)) {
            out.add(roster.row(i), roster.row(j), step, Double.POSITIVE_INFINITY);
          }
        }
      }
    }
    for (int k = 0; k < exempt; k++) {
      exemptStray[unbounded[k]] = Double.NaN;
    }
  }

  /** How far from its place at the centre an object can be during the step [m]. */
  private double stray(MotionTable motion, Roster roster, int i) {
    return exemptStray[i] >= 0
        ? exemptStray[i]
        : EncounterBound.stray(motion, i, roster.eps(i), tau);
  }

  /** The same of an exempt object: the better of what its polynomial and what the theory says. */
  private double exemptStray(MotionTable motion, Roster roster, int i, double begin) {
    double known = roster.stepStray(i);
    if (known >= 0) {
      return known;
    }
    double byTheory = strays.fromCentre(roster.row(i), begin, tau);
    return roster.isRough(i, begin, begin + 2 * tau)
        ? byTheory
        : Math.min(byTheory, EncounterBound.stray(motion, i, roster.eps(i), tau));
  }
}

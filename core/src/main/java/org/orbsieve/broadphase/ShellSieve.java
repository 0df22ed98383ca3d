package org.orbsieve.broadphase;

import java.util.Arrays;
import org.orbsieve.ephemeris.MotionTable;

/**
 * The sieve: radial shells, slabs and sectors, then the pair check in single and in double
 * precision. One instance per thread; it keeps its grid from step to step.
 */
public final class ShellSieve implements BroadPhase {

  /**
   * Largest speed of an object above ground [m/s]: the escape speed at the Earth's surface, and 7 %
   * for what the motion of the theory's positions may have beyond its two-body part.
   */
  private static final double MAX_SPEED = 12_000;

  /**
   * Largest jump of the theory [m], where SDP4 changes its formula at an inclination of 0.2 rad:
   * the term that comes and goes turns the orbit by node (below one turn and its drift) times sin
   * 0.2 times a correction of at most 0.005 rad, below 0.01 rad in all, at up to 60,000 km.
   */
  private static final double MAX_JUMP = 600_000;

  private final double threshold;
  private final double tau;
  private final ShellGrid grid;
  private final int[] unbounded;
  private int[] hits = new int[1024];
  private long checks;
  private long exemptions;

  /**
   * A sieve.
   *
   * @param objects number of objects
   * @param threshold largest distance that matters [m]
   * @param tau half the width of a step [s]
   */
  public ShellSieve(int objects, double threshold, double tau) {
    this.threshold = threshold;
    this.tau = tau;
    this.grid = new ShellGrid(objects);
    this.unbounded = new int[objects];
  }

  @Override
  public long search(
      MotionTable motion, Roster roster, int step, double begin, CandidateBuffer out) {
    checks = 0;
    int exempt = enter(motion, roster, begin);
    grid.build(motion, roster, threshold, tau);
    for (int shell = 0; shell <= grid.lastShell; shell++) {
      if (grid.shells.entries[shell] > 1) {
        searchShell(motion, roster, step, shell, out);
      }
    }
    exemptions += exempt;
    pairExempt(motion, roster, begin, exempt, step, out);
    return checks;
  }

  /** Largest speed of an object at a step's centre so far [m/s]. */
  public double largestSpeed() {
    return grid.largestSpeed;
  }

  /**
   * Largest {@code A} of {@link EncounterBound} so far: how far from the origin a line was let pass
   * [m].
   */
  public double largestMissBound() {
    return grid.largestMissBound;
  }

  /** Largest distance at a step's centre within which pairs were looked for so far [m]. */
  public double largestReach() {
    return grid.largestReach;
  }

  /** Objects, summed over the steps, that no bound held for. */
  public long exemptions() {
    return exemptions;
  }

  /** Enters the objects in the shells, and lists those that no polynomial bounds. */
  private int enter(MotionTable motion, Roster roster, double begin) {
    grid.shells.clear();
    int exempt = 0;
    for (int i = 0; i < roster.size(); i++) {
      if (roster.isOver(i, begin)) {
        grid.shells.skip(i);
      } else if (isBounded(motion, roster, i) && !roster.isRough(i, begin, begin + 2 * tau)) {
        grid.shells.enter(motion, i, roster.eps(i), threshold);
      } else {
        grid.shells.skip(i);
        unbounded[exempt++] = i;
      }
    }
    return exempt;
  }

  /** Whether the sieve's bounds hold for an object: else it is exempt from them. */
  private boolean isBounded(MotionTable motion, Roster roster, int i) {
    double beta = EncounterBound.beta(EncounterBound.rate(motion, i), tau);
    return beta > 0 && beta < 4.0 / 3 && roster.eps(i) < Double.POSITIVE_INFINITY;
  }

  private void searchShell(
      MotionTable motion, Roster roster, int step, int shell, CandidateBuffer out) {
    GridEntries entries = grid.entries;
    int first = grid.firstCell[shell];
    int sectors = grid.sectors[shell];
    int end = grid.cellStart[grid.firstCell[shell + 1]];
    int slab = 0;
    int slabEnd = grid.cellStart[first + sectors];
    for (int e = grid.cellStart[first]; e < end; e++) {
      while (e >= slabEnd) {
        slab++;
        slabEnd = grid.cellStart[first + (slab + 1) * sectors];
      }
      int count = partners(shell, slab, e);
      for (int h = 0; h < count; h++) {
        int i = entries.object[e];
        int j = entries.object[hits[h]];
        // a pair shares several shells when both move radially: the innermost shared one speaks
        if (shell == Math.max(grid.shells.inner[i], grid.shells.inner[j])) {
          double g =
              EncounterBound.check(motion, i, j, roster.eps(i), roster.eps(j), threshold, tau);
          if (g >= 0) {
            out.add(roster.row(i), roster.row(j), step, g);
          }
        }
      }
    }
  }

  /**
   * Checks an entry against those behind it in its slab and those of the slabs above, within reach.
   */
  private int partners(int shell, int slab, int e) {
    GridEntries entries = grid.entries;
    double x = entries.x[e];
    double y = entries.y[e];
    double z = entries.z[e];
    double speed =
        Math.sqrt(
            entries.vx[e] * entries.vx[e]
                + entries.vy[e] * entries.vy[e]
                + entries.vz[e] * entries.vz[e]);
    double reach = grid.reach(shell, entries.miss[e], entries.speed[e], speed);
    double axial = x * x + y * y;
    int count = 0;
    for (int other = slab; other < grid.slabs[shell]; other++) {
      double up = other == slab ? 0 : grid.slabBottom(shell, other) - z;
      double left = up > 0 ? reach * reach - up * up : reach * reach;
      if (left < 0) {
        break;
      }
      int base = grid.firstCell[shell] + other * grid.sectors[shell];
      int after = other == slab ? e + 1 : 0;
      count = window(shell, base, after, e, x, y, axial, left, count);
    }
    return count;
  }

  /**
   * Checks the entries of a slab within the window of longitude. Seen from the axis, a disc of
   * radius {@code d} at distance {@code r > d} spans the half angle {@code asin(d / r)}; a disc
   * that covers the axis spans everything.
   */
  private int window(
      int shell,
      int base,
      int after,
      int e,
      double x,
      double y,
      double axial,
      double square,
      int count) {
    int sectors = grid.sectors[shell];
    if (square >= axial) {
      return check(shell, base, base + sectors, after, e, count);
    }
    double sine = Math.sqrt(square / axial) * (1 + 1e-9);
    if (sine >= 1) {
      return check(shell, base, base + sectors, after, e, count);
    }
    double cosine = Math.sqrt(1 - sine * sine);
    double from = ShellGrid.turn(x * cosine + y * sine, y * cosine - x * sine);
    double to = ShellGrid.turn(x * cosine - y * sine, y * cosine + x * sine);
    int first = ShellGrid.sector(from, sectors);
    int last = ShellGrid.sector(to, sectors);
    if (from <= to) {
      return check(shell, base + first, base + last + 1, after, e, count);
    }
    if (first <= last) {
      return check(shell, base, base + sectors, after, e, count);
    }
    int some = check(shell, base, base + last + 1, after, e, count);
    return check(shell, base + first, base + sectors, after, e, some);
  }

  /** Checks an entry against the entries of consecutive cells, from entry {@code after} on. */
  private int check(int shell, int fromCell, int toCell, int after, int e, int count) {
    int from = Math.max(after, grid.cellStart[fromCell]);
    int to = grid.cellStart[toCell];
    if (from >= to) {
      return count;
    }
    checks += to - from;
    if (hits.length < count + to - from) {
      hits = Arrays.copyOf(hits, 2 * (count + to - from));
    }
    float reachTime = Math.nextUp((float) grid.reachTime[shell]);
    return PairKernel.check(grid.entries, e, from, to, reachTime, hits, count);
  }

  /**
   * Pairs the exempt objects with all others that can be near: no object moves farther during half
   * a step than at {@link #MAX_SPEED}, nor does the theory jump farther than {@link #MAX_JUMP}.
   */
  private void pairExempt(
      MotionTable motion, Roster roster, double begin, int exempt, int step, CandidateBuffer out) {
    double reach = threshold + 2 * (tau * MAX_SPEED + MAX_JUMP);
    for (int k = 0; k < exempt; k++) {
      int i = unbounded[k];
      int done = 0;
      for (int j = 0; j < roster.size(); j++) {
        boolean isEarlierExempt = done < k && unbounded[done] == j;
        if (isEarlierExempt) {
          done++;
        } else if (j != i && !roster.isOver(j, begin)) {
          checks++;
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
  }
}

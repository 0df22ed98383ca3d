package org.orbsieve.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.orbsieve.ScreeningListener;
import org.orbsieve.ScreeningSettings;
import org.orbsieve.ScreeningStats;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.ephemeris.sgp4.Kernel;
import org.orbsieve.ephemeris.sgp4.KernelChoice;

/**
 * The short form of the benchmarks, on any catalogue: the whole screening, its parts, the plain
 * path by Orekit, and plain loops that measure the machine, all in one JVM.
 */
public final class Bench {

  /** The plain path is slow: it screens this long at most [s]. */
  private static final double REFERENCE_PERIOD = 3 * 3_600.0;

  private static final int REFERENCE_RUNS = 3;

  /** Of an object in a step, what has to be read and written at least: a position, an entry. */
  private static final int BYTES = 3 * Double.BYTES + 8 * Float.BYTES;

  private final AstroContext context;
  private final Catalog catalog;
  private final ScreeningSettings settings;
  private final ScreeningListener listener;
  private final List<Figure> figures = new ArrayList<>();

  /**
   * A benchmark.
   *
   * @param context leap seconds and frames
   * @param catalog objects to screen
   * @param settings of the screening
   * @param listener hears which part is at work
   */
  public Bench(
      AstroContext context,
      Catalog catalog,
      ScreeningSettings settings,
      ScreeningListener listener) {
    this.context = context;
    this.catalog = catalog;
    this.settings = settings;
    this.listener = listener;
  }

  /**
   * Measures.
   *
   * @param warmup runs before those that count
   * @param repeat runs that count, at least one
   * @return what was used to propagate
   */
  public KernelChoice measure(int warmup, int repeat) {
    ScreenRuns runs = screen("screening", settings, warmup, repeat);
    KernelChoice choice = runs.summary().kernel();
    addScreen(runs);
    addCounts(runs.summary().stats());
    StateRates rates = new StateRates(context, catalog, settings);
    double state = addRates(rates, choice.kernel());
    if (choice.kernel() != Kernel.OREKIT) {
      addRates(rates, Kernel.OREKIT);
      addReference(runs);
    }
    listener.progress("measuring the machine", 0, 0);
    double pair = MachineLoops.nanosPerPair();
    double stream = MachineLoops.streamBytesPerSecond();
    addMachine(pair, stream);
    addFloor(runs, state, pair * 1e-9, 1 / stream);
    return choice;
  }

  /**
   * What was measured.
   *
   * @return the figures, in the order of measurement
   */
  public List<Figure> figures() {
    return List.copyOf(figures);
  }

  private ScreenRuns screen(String what, ScreeningSettings of, int warmup, int repeat) {
    int all = warmup + repeat;
    return ScreenRuns.of(
        context, catalog, of, warmup, repeat, run -> listener.progress(what, run, all));
  }

  private void addScreen(ScreenRuns runs) {
    double wall = runs.median(ScreenRuns.Run::wall);
    double processor = runs.median(ScreenRuns.Run::processor);
    add("screen", "wall time, median", wall, "s");
    add("screen", "wall time, shortest", runs.fastest(), "s");
    add("screen", "processor time, median", processor, "s", "of all threads");
    Machine.peakMemory()
        .ifPresent(b -> add("screen", "peak resident memory", b / 1048576, "MiB", "so far"));
    double ephemeris = runs.phase(ScreeningStats::ephemerisNanos);
    double sieve = runs.phase(ScreeningStats::broadphaseNanos);
    add("phases", "ephemeris", ephemeris, "s", "survey, bounds and knots");
    add("phases", "sieve", sieve, "s", "polynomials, binning and pair checks");
    add("phases", "refinement", runs.phase(ScreeningStats::narrowphaseNanos), "s");
    add("phases", "assessment", runs.phase(ScreeningStats::assessmentNanos), "s");
    ScreeningStats stats = runs.summary().stats();
    double objectSteps = (double) stats.objects() * stats.steps();
    add("throughput", "object-steps", objectSteps / wall, "1/s", "of the whole run");
    add("throughput", "pairs checked", stats.pairChecks() / wall, "1/s", "of the whole run");
    add("throughput", "pairs checked in the sieve", stats.pairChecks() / sieve, "1/s");
  }

  private void addCounts(ScreeningStats stats) {
    count("objects", stats.objects());
    count("steps", stats.steps());
    count("pairs of objects", stats.pairs());
    count("pair checks", stats.pairChecks());
    count("candidates", stats.candidates());
    count("conjunctions", stats.minima());
  }

  /** Returns the time of a state, on average over the objects [s]. */
  private double addRates(StateRates rates, Kernel kernel) {
    String name = kernel.name().toLowerCase(Locale.ROOT);
    listener.progress("propagating by " + name, 0, 0);
    OptionalDouble nearEarth = rates.nearEarth(kernel);
    OptionalDouble deepSpace = rates.deepSpace(kernel);
    addRate("near earth, " + name, nearEarth);
    addRate("deep space, " + name, deepSpace);
    return rates.secondsPerState(nearEarth, deepSpace);
  }

  private void addRate(String name, OptionalDouble rate) {
    rate.ifPresent(r -> add("states, one core", name, r, "1/s"));
  }

  /** Both paths over the same short period, and what that makes of the whole one. */
  private void addReference(ScreenRuns whole) {
    double seconds = Math.min(REFERENCE_PERIOD, settings.duration());
    ScreeningSettings part =
        ScreeningSettings.builder(settings.start(), settings.start().shiftedBy(seconds))
            .threshold(settings.threshold())
            .threads(settings.threads())
            .radii(settings.radii())
            .kernel(settings.kernel())
            .build();
    ScreenRuns own = screen("screening a part", part, 1, REFERENCE_RUNS);
    ScreenRuns plain =
        screen("screening it by orekit", part.withKernel(Kernel.OREKIT), 1, REFERENCE_RUNS);
    long steps = plain.summary().stats().steps();
    double ownTime = own.median(ScreenRuns.Run::wall);
    double plainTime = plain.median(ScreenRuns.Run::wall);
    String period = String.format(Locale.ROOT, "%.4g h, %d steps", seconds / 3_600, steps);
    add("plain path", "wall time of a part", ownTime, "s", period);
    add("plain path", "the same by orekit", plainTime, "s", period);
    add("plain path", "ratio", plainTime / ownTime, "1", "measured, of the part");
    double work = plain.median(ScreenRuns.Run::processor) / own.median(ScreenRuns.Run::processor);
    // a run shorter than the clock of processor time resolves has none
    if (Double.isFinite(work)) {
      add("plain path", "ratio of processor times", work, "1", "measured, of the part");
    }
    double perStep = plainTime / steps * whole.summary().stats().steps();
    String note = "extrapolated per step from the part";
    add("plain path", "whole period by orekit", perStep, "s", note);
    add("plain path", "ratio", perStep / whole.median(ScreenRuns.Run::wall), "1", note);
  }

  private void addMachine(double pair, double stream) {
    String group = "machine, one core";
    add(group, "pair of a plain loop", pair, "ns", "squared distance, floats");
    double cache = MachineLoops.pairBytesPerSecond(pair);
    add(group, "its data rate", cache * 1e-9, "GB/s", "first-level cache");
    add(group, "stream through memory", stream * 1e-9, "GB/s", "a = b + c a");
  }

  /** What the work must cost at least where all threads do nothing else. */
  private void addFloor(ScreenRuns runs, double state, double pair, double perByte) {
    ScreeningStats stats = runs.summary().stats();
    double objectSteps = (double) stats.objects() * stats.steps();
    double states = objectSteps * runs.summary().bounds().get("knotsPerObjectAndStep");
    double share = 1.0 / settings.threads();
    double propagation = states * state * share;
    double binning = objectSteps * BYTES * perByte * share;
    double pairs = stats.pairChecks() * pair * share;
    add("floor", "propagation", propagation, "s", "knots at the kernel's rate");
    add("floor", "binning", binning, "s", "a position read, an entry written, streamed");
    add("floor", "pair checks", pairs, "s", "as many pairs of the plain loop");
    double all = propagation + binning + pairs;
    add("floor", "sum", all, "s");
    double processor = runs.median(ScreenRuns.Run::processor) * share;
    add("floor", "multiple", processor / all, "1", "processor time per thread over the sum");
  }

  private void count(String name, long value) {
    add("counts", name, (double) value, "1");
  }

  private void add(String group, String name, double value, String unit) {
    add(group, name, value, unit, "");
  }

  private void add(String group, String name, double value, String unit, String note) {
    figures.add(new Figure(group, name, value, unit, note));
  }
}

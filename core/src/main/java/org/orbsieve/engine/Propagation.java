package org.orbsieve.engine;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.orbsieve.ScreeningSettings;
import org.orbsieve.broadphase.PairCheck;
import org.orbsieve.broadphase.PairKernel;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.TabulatedOrbit;
import org.orbsieve.ephemeris.CombinedEphemeris;
import org.orbsieve.ephemeris.ElementSetRows;
import org.orbsieve.ephemeris.Ephemeris;
import org.orbsieve.ephemeris.MotionFit;
import org.orbsieve.ephemeris.MotionKernel;
import org.orbsieve.ephemeris.OrekitEphemeris;
import org.orbsieve.ephemeris.TabulatedMotion;
import org.orbsieve.ephemeris.sgp4.BoundedEphemeris;
import org.orbsieve.ephemeris.sgp4.Kernel;
import org.orbsieve.ephemeris.sgp4.KernelChoice;
import org.orbsieve.ephemeris.sgp4.KnotKernels;
import org.orbsieve.ephemeris.sgp4.Sgp4Ephemeris;
import org.orbsieve.ephemeris.sgp4.Sgp4Table;

/**
 * Makes what a run's workers calculate with, by the kernels that its settings ask for: ephemerides,
 * and the sieve's kernels. Whatever they are, the bounds of the motion come from the table, since
 * they are bounds of the theory.
 *
 * @param choice the kernels, and why these
 * @param kernels the look-up for the sieve's
 * @param source makes an ephemeris for one worker
 */
record Propagation(KernelChoice choice, KnotKernels kernels, Supplier<Ephemeris> source) {

  /**
   * Objects times steps from which the vectors' compilation pays off in a fresh process, measured
   * with the options of the launcher: it costs about three seconds of a processor, and a scalar
   * object-step a microsecond more. A matter of time only.
   */
  static final double BREAK_EVEN = 2.5e6;

  /**
   * Chooses.
   *
   * @param rows the element sets and ephemerides
   * @param table the theory's constants of these rows, with time counted from the start
   * @throws IllegalStateException if vectors are asked for and not to be had, with the reason
   */
  static Propagation of(
      AstroContext context, ElementSetRows rows, ScreeningSettings settings, Sgp4Table table) {
    Propagation theory = theory(context, rows, settings, table);
    TabulatedMotion[] tabulated =
        IntStream.range(0, rows.size())
            .mapToObj(row -> motion(rows, row, settings))
            .toArray(TabulatedMotion[]::new);
    if (Arrays.stream(tabulated).allMatch(Objects::isNull)) {
      return theory;
    }
    return new Propagation(
        theory.choice, theory.kernels, () -> new CombinedEphemeris(theory.create(), tabulated));
  }

  private static TabulatedMotion motion(ElementSetRows rows, int row, ScreeningSettings settings) {
    TabulatedOrbit orbit = rows.record(row).object().ephemeris().orElse(null);
    return orbit == null ? null : new TabulatedMotion(orbit, settings.start());
  }

  private static Propagation theory(
      AstroContext context, ElementSetRows rows, ScreeningSettings settings, Sgp4Table table) {
    if (settings.kernel() == Kernel.OREKIT) {
      return new Propagation(
          new KernelChoice(Kernel.OREKIT, "as requested: the slow reference"),
          KnotKernels.of(Kernel.SCALAR),
          () ->
              new BoundedEphemeris(
                  new OrekitEphemeris(context, rows.flown(), settings.start()), table));
    }
    double work = rows.size() * settings.duration() / Slicing.DEFAULT.stepWidth();
    KnotKernels kernels =
        settings.kernel() == Kernel.AUTO && work < BREAK_EVEN
            ? KnotKernels.scalar("a run this short ends before vectors are compiled")
            : KnotKernels.of(settings.kernel());
    return new Propagation(kernels.choice(), kernels, () -> new Sgp4Ephemeris(table, kernels));
  }

  /** An ephemeris for one worker. */
  Ephemeris create() {
    return source.get();
  }

  /** Fits polynomials for one worker. */
  MotionFit motionFit() {
    return kernels.twin(MotionFit.class, () -> MotionKernel::fit);
  }

  /** Checks pairs for one worker. */
  PairCheck pairCheck() {
    return kernels.twin(PairCheck.class, PairKernel::new);
  }
}

package org.orbsieve;

import java.util.function.Supplier;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.ephemeris.Ephemeris;
import org.orbsieve.ephemeris.OrekitEphemeris;
import org.orbsieve.ephemeris.sgp4.Kernel;
import org.orbsieve.ephemeris.sgp4.KernelChoice;
import org.orbsieve.ephemeris.sgp4.KnotKernels;
import org.orbsieve.ephemeris.sgp4.Sgp4Ephemeris;
import org.orbsieve.ephemeris.sgp4.Sgp4Table;

/**
 * Makes the ephemerides of a run's workers, by the kernels that its settings ask for. Whatever they
 * are, the bounds of the motion come from the table, since they are bounds of the theory.
 *
 * @param choice the kernels, and why these
 * @param source makes an ephemeris for one worker
 */
record Propagation(KernelChoice choice, Supplier<Ephemeris> source) {

  /**
   * Chooses.
   *
   * @param table the theory's constants of the objects of {@code catalog}, with time counted from
   *     the start
   * @throws IllegalStateException if vectors are asked for and not to be had, with the reason
   */
  static Propagation of(
      AstroContext context, Catalog catalog, ScreeningSettings settings, Sgp4Table table) {
    if (settings.kernel() == Kernel.OREKIT) {
      return new Propagation(
          new KernelChoice(Kernel.OREKIT, "as set: the reference, slow"),
          () -> new OrekitEphemeris(context, catalog, settings.start()));
    }
    KnotKernels kernels = KnotKernels.of(settings.kernel());
    return new Propagation(kernels.choice(), () -> new Sgp4Ephemeris(table, kernels));
  }

  /** An ephemeris for one worker. */
  Ephemeris create() {
    return source.get();
  }
}

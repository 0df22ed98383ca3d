package org.orbsieve;

import java.nio.file.Path;
import java.util.List;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.CatalogReadException;
import org.orbsieve.catalog.CatalogReader;

/**
 * Screens a catalogue all against all. The one method that is the whole flow; everything that
 * screens calls it.
 *
 * <pre>
 *   catalog -&gt; ephemeris -&gt; broadphase -&gt; narrowphase -&gt; assessment -&gt; report
 * </pre>
 */
public final class Screener {

  /**
   * Largest width of a scan step [s]. Every width for which the sieve's bounds exist gives the same
   * conjunctions; this one balances propagation, which long steps save, against pair checks, which
   * short ones do.
   */
  static final double STEP_WIDTH = 240;

  private Screener() {}

  /**
   * Reads catalogues, takes one element set of each object, and screens them.
   *
   * @param context leap seconds and frame
   * @param files catalogues of any format that {@link CatalogReader} knows
   * @param settings period, threshold, threads
   * @return the result; among its rejects are, first, the records that could not be read
   * @throws CatalogReadException if a file is no catalogue; the message names it
   */
  public static ScreeningResult screen(
      AstroContext context, List<Path> files, ScreeningSettings settings)
      throws CatalogReadException {
    Catalog catalog = Catalog.select(CatalogReader.read(context, files), settings.stop());
    return screen(context, catalog, settings).withRejectsBefore(catalog.rejects());
  }

  /** Screens without anybody listening. */
  public static ScreeningResult screen(
      AstroContext context, Catalog catalog, ScreeningSettings settings) {
    return screen(context, catalog, settings, ScreeningListener.NONE);
  }

  /**
   * Screens a catalogue.
   *
   * @param context leap seconds and frame
   * @param catalog the objects, one element set each
   * @param settings period, threshold, threads
   * @param listener hears of the progress, on the calling thread
   */
  public static ScreeningResult screen(
      AstroContext context,
      Catalog catalog,
      ScreeningSettings settings,
      ScreeningListener listener) {
    return screen(context, catalog, settings, listener, STEP_WIDTH);
  }

  /** Screens with steps of another width [s]: the result is the same, which tests check. */
  static ScreeningResult screen(
      AstroContext context,
      Catalog catalog,
      ScreeningSettings settings,
      ScreeningListener listener,
      double stepWidth) {
    try (Screening run = new Screening(context, catalog, settings, stepWidth)) {
      run.survey();
      for (int from = 0; from < run.steps(); from = run.sliceEnd(from)) {
        listener.progress("screening", from, run.steps());
        run.sampleKnots(from, run.sliceEnd(from));
        run.findCandidates(from, run.sliceEnd(from));
        run.refineCandidates();
      }
      listener.progress("screening", run.steps(), run.steps());
      return run.assess();
    }
  }
}

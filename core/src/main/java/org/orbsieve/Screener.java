package org.orbsieve;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.CatalogReadException;
import org.orbsieve.catalog.gp.CatalogReader;
import org.orbsieve.engine.Preparation;
import org.orbsieve.engine.Screening;
import org.orbsieve.engine.Slicing;
import org.orbsieve.engine.Workers;

/**
 * Screens a catalogue all against all. The one method that is the whole flow; everything that
 * screens calls it.
 *
 * <pre>
 *   catalog -&gt; ephemeris -&gt; broadphase -&gt; narrowphase -&gt; assessment -&gt; report
 * </pre>
 */
public final class Screener {

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
    return screen(context, catalog, settings, listener, Slicing.DEFAULT);
  }

  /**
   * Screens a catalogue whose conjunctions need not fit into memory.
   *
   * @param context leap seconds and frame
   * @param catalog the objects, one element set each
   * @param settings period, threshold, threads
   * @param listener hears of the progress, on the calling thread
   * @param sink takes the conjunctions as the period advances, on the calling thread
   */
  public static ScreeningSummary screen(
      AstroContext context,
      Catalog catalog,
      ScreeningSettings settings,
      ScreeningListener listener,
      ConjunctionSink sink) {
    return screen(context, catalog, settings, listener, sink, Optional.empty(), Slicing.DEFAULT);
  }

  /**
   * Goes on with a screening that ended early. Together with what it had handed to its sink before
   * the checkpoint was made, the result is that of an undisturbed run.
   *
   * @param context as before
   * @param catalog as before
   * @param settings as before, but for the number of threads
   * @param listener hears of the progress, on the calling thread
   * @param sink takes the other conjunctions
   * @param checkpoint where to go on
   * @throws IllegalArgumentException if the checkpoint cannot be one of such a run
   */
  public static ScreeningSummary resume(
      AstroContext context,
      Catalog catalog,
      ScreeningSettings settings,
      ScreeningListener listener,
      ConjunctionSink sink,
      ScreeningCheckpoint checkpoint) {
    return screen(
        context, catalog, settings, listener, sink, Optional.of(checkpoint), Slicing.DEFAULT);
  }

  /** Screens with other steps or slices: the result is the same, which tests check. */
  static ScreeningResult screen(
      AstroContext context,
      Catalog catalog,
      ScreeningSettings settings,
      ScreeningListener listener,
      Slicing slicing) {
    ResultCollector all = new ResultCollector();
    return all.result(screen(context, catalog, settings, listener, all, Optional.empty(), slicing));
  }

  static ScreeningSummary screen(
      AstroContext context,
      Catalog catalog,
      ScreeningSettings settings,
      ScreeningListener listener,
      ConjunctionSink sink,
      Optional<ScreeningCheckpoint> checkpoint,
      Slicing slicing) {
    try (Workers workers = new Workers(settings.threads())) {
      var prepared = new Preparation(context, catalog, settings, slicing, workers, listener);
      Screening run = new Screening(prepared, workers, checkpoint);
      for (int from = run.firstStep(); from < run.steps(); from = run.sliceEnd(from)) {
        listener.progress("screening", from, run.steps());
        run.sampleKnots(from, run.sliceEnd(from));
        run.findCandidates(from, run.sliceEnd(from), listener);
        run.refineCandidates(from, run.sliceEnd(from));
        run.assess(run.sliceEnd(from), sink);
      }
      listener.progress("screening", run.steps(), run.steps());
      return run.summary();
    }
  }
}

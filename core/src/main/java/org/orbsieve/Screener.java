package org.orbsieve;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.orbsieve.ScreeningCheckpoint.OrbitEnd;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.CatalogReadException;
import org.orbsieve.catalog.ElementSetChoice;
import org.orbsieve.catalog.SourcePreference;
import org.orbsieve.catalog.gp.CatalogReader;
import org.orbsieve.engine.Preparation;
import org.orbsieve.engine.Screening;
import org.orbsieve.engine.Slicing;
import org.orbsieve.engine.Workers;
import org.orbsieve.ephemeris.TimeGrid;

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
   * Reads catalogues, takes the element sets of each object that count in the period, and screens
   * them.
   *
   * @param context leap seconds and frame
   * @param files catalogues of any format that {@link CatalogReader} knows
   * @param settings period, threshold, threads
   * @return the result; among its rejects are, first, the records that could not be read
   * @throws CatalogReadException if a file is not a catalogue; the message names it
   */
  public static ScreeningResult screen(
      AstroContext context, List<Path> files, ScreeningSettings settings)
      throws CatalogReadException {
    Catalog catalog =
        Catalog.select(
            CatalogReader.read(context, files),
            settings.start(),
            settings.stop(),
            SourcePreference.NEWEST,
            ElementSetChoice.IN_TIME);
    return screen(context, catalog, settings).withRejectsBefore(catalog.rejects());
  }

  /**
   * Screens a catalogue without a listener.
   *
   * @param context leap seconds and frame
   * @param catalog the objects, one element set each
   * @param settings period, threshold, threads
   * @return the result
   */
  public static ScreeningResult screen(
      AstroContext context, Catalog catalog, ScreeningSettings settings) {
    return screen(context, catalog, settings, ScreeningListener.NONE);
  }

  /**
   * Screens a catalogue.
   *
   * @param context leap seconds and frame
   * @param catalog the objects with the element sets that count
   * @param settings period, threshold, threads
   * @param listener receives the progress, on the calling thread
   * @return the result
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
   * @param catalog the objects with the element sets that count
   * @param settings period, threshold, threads
   * @param listener receives the progress, on the calling thread
   * @param sink receives the conjunctions as the period advances, on the calling thread
   * @return everything but the conjunctions
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
   * Continues a screening that ended early. Together with everything that was handed to the sink
   * before the checkpoint was made, the result equals that of an undisturbed run.
   *
   * @param context as before
   * @param catalog as before
   * @param settings as before, except for the number of threads
   * @param listener receives the progress, on the calling thread
   * @param sink receives the remaining conjunctions
   * @param checkpoint where to continue
   * @return everything but the conjunctions
   * @throws IllegalArgumentException if the checkpoint cannot belong to such a run
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

  /**
   * The number of steps of a period, of which {@link #screenSteps} screens some.
   *
   * @param settings period
   * @return the number, at least 1
   */
  public static int steps(ScreeningSettings settings) {
    return TimeGrid.of(settings.duration(), Slicing.DEFAULT.stepWidth()).count();
  }

  /**
   * Finds the orbits that end in the period, as {@link #screen} does on its way: for {@link
   * #screenSteps}, whose parts must agree on them to the last bit. Looks only at objects that may
   * come near the ground.
   *
   * @param context leap seconds and frame
   * @param catalog the objects with the element sets that count
   * @param settings period, threads
   * @return the ends
   */
  public static List<OrbitEnd> orbitEnds(
      AstroContext context, Catalog catalog, ScreeningSettings settings) {
    try (Workers workers = new Workers(settings.threads())) {
      return new Preparation(
              context, catalog, settings, Slicing.DEFAULT, workers, ScreeningListener.NONE)
          .ends(workers);
    }
  }

  /**
   * Screens some steps of a period, for engines that divide a screening among machines. The
   * conjunctions of ranges that cover the period, together, are those of {@link #screen} to the
   * last bit, and {@link ScreeningSummary#merge} gives its summary. Every range surveys all
   * objects, so that ranges should have 40 steps or more.
   *
   * @param context leap seconds and frame
   * @param catalog the objects with the element sets that count, the same for all ranges
   * @param settings those of the whole period, the same for all ranges but for the threads
   * @param steps the range
   * @param ends what {@link #orbitEnds} found
   * @param sink receives the conjunctions; is told of no checkpoints
   * @return everything but the conjunctions, with counts of this range only
   * @throws IllegalArgumentException if the range or the ends are those of another screening
   */
  public static ScreeningSummary screenSteps(
      AstroContext context,
      Catalog catalog,
      ScreeningSettings settings,
      StepRange steps,
      List<OrbitEnd> ends,
      ConjunctionSink sink) {
    try (Workers workers = new Workers(settings.threads())) {
      var prepared =
          new Preparation(
              context, catalog, settings, Slicing.DEFAULT, workers, ScreeningListener.NONE);
      return run(
          Screening.part(prepared, workers, steps, ends),
          ScreeningListener.NONE,
          withoutSeams(sink));
    }
  }

  /** A range cannot be continued, so that it has no checkpoints. */
  private static ConjunctionSink withoutSeams(ConjunctionSink sink) {
    return new ConjunctionSink() {
      @Override
      public void accept(List<AssessedConjunction> found) {
        sink.accept(found);
      }

      @Override
      public void suppressed(List<SuppressedConjunction> found) {
        sink.suppressed(found);
      }
    };
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
      return run(Screening.from(prepared, workers, checkpoint), listener, sink);
    }
  }

  private static ScreeningSummary run(
      Screening run, ScreeningListener listener, ConjunctionSink sink) {
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

package org.orbsieve.run.proximity;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.ElementSetChoice;
import org.orbsieve.changes.KnownChanges;
import org.orbsieve.proximity.Companies;
import org.orbsieve.proximity.Company;
import org.orbsieve.proximity.PairRegime;
import org.orbsieve.proximity.ProximityResult;
import org.orbsieve.proximity.ProximitySettings;
import org.orbsieve.proximity.ProximityWatch;
import org.orbsieve.proximity.StayLimits;
import org.orbsieve.report.AtomicFile;
import org.orbsieve.report.RejectsCsvWriter;
import org.orbsieve.report.html.HtmlReport;
import org.orbsieve.report.proximity.ApproachTable;
import org.orbsieve.report.proximity.ProximitySummary;
import org.orbsieve.report.proximity.ShadowTable;
import org.orbsieve.report.proximity.StayRow;
import org.orbsieve.report.proximity.StayTable;
import org.orbsieve.run.Start;
import org.orbsieve.run.failure.JobFailure;
import org.orbsieve.run.input.CatalogFolder;
import org.orbsieve.run.input.CatalogInput;
import org.orbsieve.run.input.InputContext;
import org.orbsieve.run.input.Inputs;
import org.orbsieve.run.input.KnownChangesInput;
import org.orbsieve.run.output.Destination;
import org.orekit.time.AbsoluteDate;

/**
 * The whole of {@code orbsieve proximity}: reads, watches, and writes.
 *
 * @param inputs the objects, with owners if there are satellite catalogues
 * @param limits of stays, where they differ from the usual ones
 * @param files where the findings go
 * @param changes table of changes of orbit; empty for none
 * @param threads number of workers
 */
public record ProximityJob(
    Inputs inputs,
    Map<PairRegime, StayLimits> limits,
    ProximityFiles files,
    Optional<Path> changes,
    int threads) {

  /**
   * Takes an immutable copy.
   *
   * @param inputs the objects
   * @param limits of stays
   * @param files where the findings go
   * @param changes table of changes of orbit
   * @param threads number of workers
   */
  public ProximityJob {
    Objects.requireNonNull(inputs, "inputs");
    Objects.requireNonNull(files, "files");
    Objects.requireNonNull(changes, "changes");
    limits = Map.copyOf(limits);
  }

  /**
   * Finds out before the work whether the files can be written and none is an input.
   *
   * @throws JobFailure naming the first file that is refused
   */
  public void check() throws JobFailure {
    try {
      files.main().distinctFrom(inputs.files()).check();
    } catch (IllegalArgumentException e) {
      throw JobFailure.request(e);
    }
  }

  /**
   * Runs.
   *
   * @param context what reading needs
   * @param from start of the period
   * @param to its stop, by the start
   * @param out standard output
   * @return the summary for a person, one line each
   * @throws JobFailure if an input cannot be read, a setting is invalid, or an output cannot be
   *     written
   */
  public List<String> run(
      InputContext context, Start from, Function<AbsoluteDate, AbsoluteDate> to, OutputStream out)
      throws JobFailure {
    check();
    AstroContext astro = context.astro();
    CatalogInput input = CatalogInput.read(context, CatalogFolder.expand(inputs));
    KnownChanges known = KnownChangesInput.read(context, changes, input.files());
    AbsoluteDate start = from.known(astro).orElseGet(input.contents()::newestEpoch);
    ProximitySettings settings = settings(start, to);
    Catalog catalog =
        Catalog.select(
            input.contents(), start, settings.stop(), input.preference(), ElementSetChoice.IN_TIME);
    ProximityResult result = ProximityWatch.of(astro, catalog, settings);
    List<Company> companies = Companies.of(result.episodes());
    List<StayRow> rows = StayRow.of(start, companies, known);
    new Destination(files.stays().orElse(null), out)
        .write(
            "table",
            file -> {
              if (files.isJson()) {
                StayTable.json(file, astro, rows);
              } else {
                StayTable.csv(file, astro, rows);
              }
            });
    write(files.approaches(), file -> ApproachTable.csv(file, astro, start, result));
    write(files.coPlanar(), file -> ShadowTable.csv(file, astro, result.shadows()));
    double duration = settings.stop().durationFrom(start);
    write(
        files.report(),
        file ->
            HtmlReport.render(
                file, "watch.jte", new ProximityPage(astro, start, duration).view(companies)));
    write(
        Optional.ofNullable(files.main().rejects()),
        file -> RejectsCsvWriter.write(file, input.contents().rejects()));
    return new ProximitySummary(astro, start).lines(result, companies, !inputs.satcats().isEmpty());
  }

  private ProximitySettings settings(AbsoluteDate start, Function<AbsoluteDate, AbsoluteDate> to)
      throws JobFailure {
    try {
      Map<PairRegime, StayLimits> stays = ProximitySettings.defaults();
      stays.putAll(limits);
      return ProximitySettings.of(start, to.apply(start)).withStays(stays).withThreads(threads);
    } catch (IllegalArgumentException e) {
      throw JobFailure.request(e);
    }
  }

  private static void write(Optional<Path> file, AtomicFile.Content content) throws JobFailure {
    if (file.isPresent()) {
      new Destination(file.get(), null).write("table", content);
    }
  }
}

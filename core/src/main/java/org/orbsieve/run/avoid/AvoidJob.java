package org.orbsieve.run.avoid;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.orbsieve.ScreeningListener;
import org.orbsieve.ScreeningSettings;
import org.orbsieve.avoid.AvoidanceException;
import org.orbsieve.avoid.AvoidanceRequest;
import org.orbsieve.avoid.AvoidanceStudy;
import org.orbsieve.avoid.BurnTimes;
import org.orbsieve.avoid.TradeSpace;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.report.avoid.HeatMap;
import org.orbsieve.report.avoid.TradeSpaceWriter;
import org.orbsieve.report.html.HtmlReport;
import org.orbsieve.run.failure.JobFailure;
import org.orbsieve.run.input.ElementSetRequest;
import org.orbsieve.run.input.InputContext;
import org.orbsieve.run.input.Inputs;
import org.orbsieve.run.input.RiskRequest;
import org.orbsieve.run.output.Destination;
import org.orbsieve.run.output.OutputFiles;
import org.orbsieve.run.output.WrittenFile;
import org.orekit.time.AbsoluteDate;

/**
 * The whole of {@code orbsieve avoid}: reads, screens the burns, and writes.
 *
 * @param inputs the objects
 * @param elementSets which element sets count
 * @param risk errors, radii and method
 * @param request what is asked for
 * @param files where the results go
 */
public record AvoidJob(
    Inputs inputs,
    ElementSetRequest elementSets,
    RiskRequest risk,
    AvoidanceRequest request,
    AvoidFiles files) {

  /**
   * What a run gives.
   *
   * @param space the trade space
   * @param warnings what a person should know, one line each
   * @param written the files
   */
  public record Result(TradeSpace space, List<String> warnings, List<WrittenFile> written) {

    /**
     * Takes immutable copies.
     *
     * @param space the trade space
     * @param warnings what a person should know
     * @param written the files
     */
    public Result {
      warnings = List.copyOf(warnings);
      written = List.copyOf(written);
    }
  }

  /**
   * Validates that nothing is null.
   *
   * @param inputs the objects
   * @param elementSets which element sets count
   * @param risk errors, radii and method
   * @param request what is asked for
   * @param files where the results go
   */
  public AvoidJob {
    Objects.requireNonNull(inputs, "inputs");
    Objects.requireNonNull(elementSets, "elementSets");
    Objects.requireNonNull(risk, "risk");
    Objects.requireNonNull(request, "request");
    Objects.requireNonNull(files, "files");
  }

  /**
   * Runs.
   *
   * @param context what reading needs
   * @param settings threshold, threads and kernel; everything else is that of the request
   * @param out standard output
   * @param listener hears of the progress
   * @return the trade space
   * @throws JobFailure if an input cannot be read, an output cannot be written, or there is no such
   *     event
   */
  public Result run(
      InputContext context,
      ScreeningSettings settings,
      OutputStream out,
      ScreeningListener listener)
      throws JobFailure {
    check();
    listener.progress("reading", 0, 0);
    ObjectInput input = ObjectInput.read(context, inputs, elementSets, risk);
    TradeSpace space;
    try {
      space = space(context.astro(), input, settings, listener);
    } catch (AvoidanceException e) {
      throw new JobFailure(JobFailure.Kind.INPUT, e.getMessage(), e);
    }
    List<String> warnings = new ArrayList<>(input.warnings());
    warnings.addAll(space.warnings());
    return new Result(space, warnings, write(context.astro(), input, space, out));
  }

  private void check() throws JobFailure {
    try {
      OutputFiles all = new OutputFiles(files.table().orElse(null), null, null);
      for (Path file : files.all()) {
        all = file.equals(files.table().orElse(null)) ? all : all.and(file);
      }
      all.distinctFrom(inputs.files()).check();
    } catch (IllegalArgumentException e) {
      throw JobFailure.request(e);
    }
  }

  /** The element sets that count depend on the start, and the start on the object's period. */
  private TradeSpace space(
      AstroContext context,
      ObjectInput input,
      ScreeningSettings settings,
      ScreeningListener listener)
      throws JobFailure, AvoidanceException {
    AbsoluteDate stop = AvoidanceStudy.stop(request);
    Catalog first = input.catalog(request.event().tca().shiftedBy(-BurnTimes.LONGEST), stop);
    Catalog catalog = input.catalog(AvoidanceStudy.start(first, request), stop);
    return AvoidanceStudy.of(
        context, catalog, settings.withAssessor(input.assessor()), request, listener);
  }

  private List<WrittenFile> write(
      AstroContext context, ObjectInput input, TradeSpace space, OutputStream out)
      throws JobFailure {
    List<WrittenFile> written = new ArrayList<>();
    int rows = space.cells().size() + 1;
    written.add(
        new Destination(files.table().orElse(null), out)
            .write(
                rows + " rows",
                to -> {
                  if (files.isJson()) {
                    TradeSpaceWriter.writeJson(to, context, space);
                  } else {
                    TradeSpaceWriter.writeCsv(to, context, space);
                  }
                }));
    if (files.plot().isPresent()) {
      written.add(
          new Destination(files.plot().get(), out)
              .write(
                  files.isPage() ? "page" : "picture",
                  to -> {
                    if (files.isPage()) {
                      HtmlReport.write(to, context, space);
                    } else {
                      to.write(HeatMap.svg(context, space));
                    }
                  }));
    }
    BurnExport export = new BurnExport(context, space, input.assessor().covariances());
    for (int rank : files.ranks()) {
      written.addAll(export.write(rank, files.folder()));
    }
    return written;
  }
}

package org.orbsieve.avoid;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.orbsieve.Screener;
import org.orbsieve.ScreeningListener;
import org.orbsieve.ScreeningSettings;
import org.orbsieve.ScreeningSummary;
import org.orbsieve.assessment.ConjunctionAssessor;
import org.orbsieve.burn.BurnCovariance;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.select.ObjectSelector;
import org.orbsieve.catalog.select.SelectorTerm;
import org.orbsieve.request.ScreeningScope;
import org.orekit.time.AbsoluteDate;

/**
 * Screens a grid of burns of one object against a whole catalogue, in one run. A burn is advice to
 * look closer, never a command: with the errors of public elements it ranks, and no more.
 */
public final class AvoidanceStudy {

  private AvoidanceStudy() {}

  /**
   * The start of the screening: the earliest burn.
   *
   * @param catalog has the object
   * @param request what is asked for
   * @return the time of the earliest burn
   * @throws AvoidanceException if the object is not there, or no burn is possible
   */
  public static AbsoluteDate start(Catalog catalog, AvoidanceRequest request)
      throws AvoidanceException {
    int number = request.event().object();
    Optional<CatalogRecord> object = catalog.baseline(number);
    if (object.isEmpty()) {
      throw new AvoidanceException(number + " is not among the objects that are screened");
    }
    return Grid.times(object.get(), request.event().tca(), request.times()).get(0).date();
  }

  /**
   * The stop of the screening: the event and the horizon after it.
   *
   * @param request what is asked for
   * @return the end
   */
  public static AbsoluteDate stop(AvoidanceRequest request) {
    return request.event().tca().shiftedBy(request.horizon());
  }

  /**
   * The trade space.
   *
   * @param context leap seconds and frame
   * @param catalog the objects with the element sets that count from {@link #start} to {@link
   *     #stop}
   * @param settings threshold, threads, kernel and how risk is assessed, which must be by a
   *     probability of collision; period and pairs are those of the request
   * @param request what is asked for
   * @param listener receives the progress, on the calling thread
   * @return the trade space
   * @throws AvoidanceException if the event does not happen, or no burn is possible
   * @throws IllegalArgumentException if the settings compute no probabilities of collision
   */
  public static TradeSpace of(
      AstroContext context,
      Catalog catalog,
      ScreeningSettings settings,
      AvoidanceRequest request,
      ScreeningListener listener)
      throws AvoidanceException {
    if (settings.assessor().risk().isEmpty()) {
      throw new IllegalArgumentException("a trade space needs probabilities of collision");
    }
    EventSearch event = EventSearch.of(context, catalog, settings, request.event());
    AbsoluteDate stop = stop(request);
    Grid grid = Grid.of(context, event, request, stop);
    AbsoluteDate start = grid.times().get(0).date();
    if (!stop.isAfter(event.meeting().tca())) {
      throw new AvoidanceException("the event is after the horizon");
    }
    int number = request.event().object();
    Catalog varied = catalog.with(grid.records());
    ScreeningSettings all =
        new ScreeningSettings(
            start,
            stop,
            settings.threshold(),
            settings.threads(),
            settings.radii(),
            settings.kernel(),
            assessor(settings.assessor(), grid, request),
            settings.suppression(),
            scope(number, settings.scope()),
            Optional.empty());
    MeetingSink sink = new MeetingSink(number);
    ScreeningSummary summary = Screener.screen(context, varied, all, listener, sink);
    Outcomes outcomes =
        new Outcomes(event.object(), varied, start, all.duration(), sink, summary.unscreened());
    List<TradeSpace.Column> columns = new ArrayList<>();
    Columns maker = new Columns(context, event, grid, outcomes);
    for (int t = 0; t < grid.times().size(); t++) {
      columns.add(maker.column(t));
    }
    return new TradeSpace(
        request,
        event.object(),
        event.other(),
        event.meeting(),
        columns,
        grid.sizes(),
        warnings(event, settings, grid, columns));
  }

  private static ConjunctionAssessor assessor(
      ConjunctionAssessor given, Grid grid, AvoidanceRequest request) {
    return request.error().isNone()
        ? given
        : new ConjunctionAssessor(
            given.radii(),
            new BurnCovariance(given.covariances(), grid.flown(), request.error()),
            given.risk());
  }

  private static ScreeningScope scope(int number, ScreeningScope given) {
    SelectorTerm term =
        new SelectorTerm.Numbers(Integer.toString(number), "the event", number, number);
    return given.withGroups(List.of()).withPrimaries(new ObjectSelector(List.of(term)));
  }

  private static List<String> warnings(
      EventSearch event, ScreeningSettings settings, Grid grid, List<TradeSpace.Column> columns) {
    List<String> warnings = new ArrayList<>(grid.warnings());
    double reach = EventSearch.SIGMAS * event.largestSigma();
    if (reach > settings.threshold()) {
      warnings.add(
          String.format(
              Locale.ROOT,
              "6 combined errors of the event are %.1f km, beyond the threshold of %.1f km: a burn"
                  + " that moves the two apart by more than the threshold counts as one without the"
                  + " event",
              reach / 1e3,
              settings.threshold() / 1e3));
    }
    Set<Integer> unknown = new HashSet<>();
    for (TradeSpace.Column column : columns) {
      column
          .none()
          .outcome()
          .ifPresent(
              o ->
                  o.others().stream()
                      .filter(m -> !m.isKnown())
                      .forEach(m -> unknown.add(m.other())));
    }
    if (!unknown.isEmpty()) {
      warnings.add(
          "conjunctions without a probability are in no sum, and meet no goal: with "
              + unknown.stream().sorted().map(String::valueOf).limit(5).toList());
    }
    return warnings;
  }
}

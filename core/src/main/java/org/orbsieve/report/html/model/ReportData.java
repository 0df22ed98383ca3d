package org.orbsieve.report.html.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.orbsieve.report.RunManifest;

/**
 * All that a report shows.
 *
 * @param manifest what the run says of itself
 * @param window its period, levels and whether it has probabilities
 * @param events its events
 * @param until end of what was screened, after the start [s]; empty for the whole period
 * @param population of the catalogue
 * @param trends how events changed over runs, the earliest first, by the index of the event in full
 * @param ranges distances over a revolution, by the index of the event in full: pairs of time after
 *     the TCA [s] and range [m]
 */
public record ReportData(
    RunManifest manifest,
    Window window,
    Events<EventDetail> events,
    OptionalDouble until,
    Population population,
    Map<Integer, List<TrendPoint>> trends,
    Map<Integer, List<double[]>> ranges) {

  /**
   * Takes immutable copies.
   *
   * @param manifest what the run says of itself
   * @param window its period, levels and whether it has probabilities
   * @param events its events
   * @param until end of what was screened
   * @param population of the catalogue
   * @param trends how events changed over runs
   * @param ranges distances over a revolution
   */
  public ReportData {
    Objects.requireNonNull(manifest, "manifest");
    Objects.requireNonNull(window, "window");
    Objects.requireNonNull(events, "events");
    Objects.requireNonNull(until, "until");
    Objects.requireNonNull(population, "population");
    trends = Map.copyOf(trends);
    ranges = Map.copyOf(ranges);
  }
}

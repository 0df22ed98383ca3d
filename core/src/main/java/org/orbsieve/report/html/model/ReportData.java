package org.orbsieve.report.html.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.orbsieve.report.RunManifest;

/**
 * All that a report shows.
 *
 * @param subject what the report is of: a run, or messages
 * @param window its period, levels and whether it has probabilities
 * @param events its events
 * @param population of the catalogue
 * @param trends how events changed over runs, the earliest first, by the index of the event in full
 * @param ranges distances over a revolution, by the index of the event in full: pairs of time after
 *     the TCA [s] and range [m]
 */
public record ReportData(
    Subject subject,
    Window window,
    Events<EventDetail> events,
    Population population,
    Map<Integer, List<TrendPoint>> trends,
    Map<Integer, List<double[]>> ranges) {

  /**
   * Takes immutable copies.
   *
   * @param subject what the report is of
   * @param window its period, levels and whether it has probabilities
   * @param events its events
   * @param population of the catalogue
   * @param trends how events changed over runs
   * @param ranges distances over a revolution
   */
  public ReportData {
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(window, "window");
    Objects.requireNonNull(events, "events");
    Objects.requireNonNull(population, "population");
    trends = Map.copyOf(trends);
    ranges = Map.copyOf(ranges);
  }

  /**
   * What the run says of itself.
   *
   * @return the manifest; an empty one where the report is not of a run
   */
  public RunManifest manifest() {
    return subject instanceof Subject.Run run
        ? run.manifest()
        : new RunManifest(Map.of(), List.of(), List.of());
  }

  /**
   * End of what was screened.
   *
   * @return after the start [s]; empty for the whole period
   */
  public OptionalDouble until() {
    return subject instanceof Subject.Run run ? run.until() : OptionalDouble.empty();
  }

  /**
   * Whether the report is of messages.
   *
   * @return whether it is not of a run
   */
  public boolean isOfMessages() {
    return subject instanceof Subject.Messages;
  }
}

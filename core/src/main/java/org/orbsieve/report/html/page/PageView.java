package org.orbsieve.report.html.page;

import java.util.List;
import java.util.Optional;

/**
 * The whole page.
 *
 * @param head of the page
 * @param policy what the browser allows the page
 * @param style the style sheet
 * @param script the script
 * @param symbols shapes of the levels
 * @param timeline charts in three widths; empty without an event
 * @param table lines and what is above them
 * @param events in full
 * @param fleet where the run has assets
 * @param population where it is crowded; empty for messages
 * @param foot the last words
 * @param marking above and below the page; empty for none
 * @param sources where they disagree
 */
public record PageView(
    HeadView head,
    String policy,
    String style,
    String script,
    String symbols,
    List<String> timeline,
    TableView table,
    List<EventView> events,
    Optional<FleetView> fleet,
    Optional<PopulationView> population,
    String foot,
    String marking,
    SourcesView sources) {

  /**
   * The table of events.
   *
   * @param rows likeliest first
   * @param drawn how many of them are shown in full
   * @param note what is above it
   * @param count how many there are, in words
   * @param chances whether it has probabilities
   * @param maxima whether it has maxima over the size of errors
   * @param radial whether it has radial distances
   * @param owners whether it has owners or types
   * @param run whether the events are of a run, with a start and ages of elements
   * @param first name of the column of the asset
   * @param filters symbol, name and number of events of each level
   */
  public record TableView(
      List<RowView> rows,
      long drawn,
      String note,
      String count,
      boolean chances,
      boolean maxima,
      boolean radial,
      boolean owners,
      boolean run,
      String first,
      List<HeadView.Count> filters) {

    /**
     * Takes immutable copies.
     *
     * @param rows likeliest first
     * @param drawn how many of them are shown in full
     * @param note what is above it
     * @param count how many there are
     * @param chances whether it has probabilities
     * @param maxima whether it has maxima
     * @param radial whether it has radial distances
     * @param owners whether it has owners or types
     * @param run whether the events are of a run
     * @param first name of the column of the asset
     * @param filters of each level
     */
    public TableView {
      rows = List.copyOf(rows);
      filters = List.copyOf(filters);
    }
  }

  /**
   * Takes immutable copies.
   *
   * @param head of the page
   * @param policy what the browser allows the page
   * @param style the style sheet
   * @param script the script
   * @param symbols shapes of the levels
   * @param timeline charts in three widths
   * @param table lines and what is above them
   * @param events in full
   * @param fleet where the run has assets
   * @param population where it is crowded; empty for messages
   * @param foot the last words
   * @param marking above and below the page
   * @param sources where they disagree
   */
  public PageView {
    timeline = List.copyOf(timeline);
    events = List.copyOf(events);
  }
}

package org.orbsieve.report.html.page;

import java.util.List;

/**
 * One event in full.
 *
 * @param index its place among the likeliest
 * @param symbol of its level
 * @param title both names
 * @param time of closest approach
 * @param story what to know of it in sentences
 * @param values the numbers to look at first
 * @param figures charts
 * @param trend chart of the trend; empty where there is none
 * @param passes other passes of the pair
 * @param heads names of the columns of the facts
 * @param facts of both objects and of the pair
 */
public record EventView(
    int index,
    String symbol,
    String title,
    String time,
    String story,
    List<Value> values,
    List<Figure> figures,
    Trend trend,
    List<Pass> passes,
    List<String> heads,
    List<Fact> facts) {

  /**
   * A number.
   *
   * @param name what it is
   * @param text the number with its unit
   * @param note below it
   */
  public record Value(String name, String text, String note) {}

  /**
   * A chart.
   *
   * @param title of the chart
   * @param caption what it shows
   * @param svg the chart
   */
  public record Figure(String title, String caption, String svg) {}

  /**
   * How the event has changed.
   *
   * @param title of the chart
   * @param none why there is no chart; empty where there is one
   * @param svg the chart; empty for none
   */
  public record Trend(String title, String none, String svg) {}

  /**
   * Another pass.
   *
   * @param index its place among the likeliest; negative where the table does not have it
   * @param text when
   */
  public record Pass(int index, String text) {}

  /**
   * A line of facts.
   *
   * @param name what it is about
   * @param cells one for each object, or one for both
   */
  public record Fact(String name, List<String> cells) {}

  /**
   * Takes immutable copies.
   *
   * @param index its place among the likeliest
   * @param symbol of its level
   * @param title both names
   * @param time of closest approach
   * @param story what to know of it
   * @param values the numbers to look at first
   * @param figures charts
   * @param trend chart of the trend
   * @param passes other passes of the pair
   * @param heads names of the columns of the facts
   * @param facts of both objects and of the pair
   */
  public EventView {
    values = List.copyOf(values);
    figures = List.copyOf(figures);
    passes = List.copyOf(passes);
    heads = List.copyOf(heads);
    facts = List.copyOf(facts);
  }
}

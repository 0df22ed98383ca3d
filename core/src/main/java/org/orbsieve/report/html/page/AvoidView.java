package org.orbsieve.report.html.page;

import java.util.List;

/**
 * A trade space as a page.
 *
 * @param policy what the page may load
 * @param style the style sheet
 * @param title of the page
 * @param event the event without a burn, one line each
 * @param least the least burns, one line each
 * @param map the picture, SVG
 * @param caption what the table contains
 * @param rows the best burns
 * @param advice what the page is not
 */
public record AvoidView(
    String policy,
    String style,
    String title,
    String event,
    String least,
    String map,
    String caption,
    List<Row> rows,
    String advice) {

  /**
   * A burn.
   *
   * @param rank place among the burns, from 1
   * @param burn direction and size
   * @param time UTC
   * @param revolutions before the event
   * @param miss of the event [km]
   * @param probability of the event
   * @param worst probability of the likeliest other conjunction, and its object
   * @param total probability of any collision after the burn
   * @param fuel [g]; empty where it is not known
   * @param verdict in words
   */
  public record Row(
      int rank,
      String burn,
      String time,
      String revolutions,
      String miss,
      String probability,
      String worst,
      String total,
      String fuel,
      String verdict) {}
}

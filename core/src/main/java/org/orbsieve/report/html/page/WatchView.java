package org.orbsieve.report.html.page;

import java.util.List;

/**
 * A page of sections with charts and tables, for what is not a screening.
 *
 * @param title the heading
 * @param lead what the page shows, in a sentence
 * @param sections its parts
 * @param foot the last words
 */
public record WatchView(String title, String lead, List<Section> sections, String foot) {

  private static final Assets ASSETS = Assets.load();

  /**
   * A part of the page.
   *
   * @param title its heading
   * @param note what it shows and does not
   * @param figures charts with their headings
   * @param header names of the columns of a table; empty for no table
   * @param rows the table
   * @param isFolded whether the table opens on request
   */
  public record Section(
      String title,
      String note,
      List<Figure> figures,
      List<String> header,
      List<List<String>> rows,
      boolean isFolded) {

    /**
     * Takes immutable copies.
     *
     * @param title its heading
     * @param note what it shows and does not
     * @param figures charts with their headings
     * @param header names of the columns of a table
     * @param rows the table
     * @param isFolded whether the table opens on request
     */
    public Section {
      figures = List.copyOf(figures);
      header = List.copyOf(header);
      rows = List.copyOf(rows);
    }
  }

  /**
   * A chart.
   *
   * @param title its heading
   * @param note a remark
   * @param svg the chart
   */
  public record Figure(String title, String note, String svg) {}

  /**
   * Takes an immutable copy.
   *
   * @param title the heading
   * @param lead what the page shows
   * @param sections its parts
   * @param foot the last words
   */
  public WatchView {
    sections = List.copyOf(sections);
  }

  /**
   * The style sheet.
   *
   * @return the text
   */
  public String style() {
    return ASSETS.style();
  }

  /**
   * The script.
   *
   * @return the text
   */
  public String script() {
    return ASSETS.script();
  }

  /**
   * What a browser allows the page.
   *
   * @return the policy
   */
  public String policy() {
    return ASSETS.policy();
  }
}

package org.orbsieve.report.brief;

import java.util.List;
import java.util.Objects;

/**
 * One page about a run. Every sentence comes from a template: times, distances and numbers, and no
 * word about why somebody does something.
 *
 * @param title first line
 * @param marking above and below; empty for none
 * @param lead what matters first
 * @param sections the rest, each with a table or without
 */
public record Brief(String title, String marking, List<String> lead, List<Section> sections) {

  /**
   * A part of the page.
   *
   * @param title its heading
   * @param sentences what is said
   * @param columns heads of the table; empty for no table
   * @param rows of the table
   */
  public record Section(
      String title, List<String> sentences, List<String> columns, List<List<String>> rows) {

    /**
     * Takes immutable copies.
     *
     * @param title its heading
     * @param sentences what is said
     * @param columns heads of the table
     * @param rows of the table, each as long as the heads
     * @throws IllegalArgumentException if a row has another length
     */
    public Section {
      Objects.requireNonNull(title, "title");
      sentences = List.copyOf(sentences);
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
      for (List<String> row : rows) {
        if (row.size() != columns.size()) {
          throw new IllegalArgumentException("a row has another length than the heads");
        }
      }
    }

    /** Sentences without a table. */
    static Section of(String title, List<String> sentences) {
      return new Section(title, sentences, List.of(), List.of());
    }
  }

  /**
   * Takes immutable copies.
   *
   * @param title first line
   * @param marking above and below
   * @param lead what matters first
   * @param sections the rest
   */
  public Brief {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(marking, "marking");
    lead = List.copyOf(lead);
    sections = List.copyOf(sections);
  }
}

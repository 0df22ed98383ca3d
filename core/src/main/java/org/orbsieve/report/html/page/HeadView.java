package org.orbsieve.report.html.page;

import java.util.List;

/**
 * The head of the page.
 *
 * @param title of the document
 * @param subject the line above the verdict
 * @param incomplete what is said of a run that did not end; empty for a whole one
 * @param verdict the first sentence
 * @param lead the events to look at first
 * @param counts events by level
 * @param caveat what the numbers are not
 * @param facts what was screened and how
 */
public record HeadView(
    String title,
    String subject,
    String incomplete,
    String verdict,
    List<Lead> lead,
    List<Count> counts,
    List<String> caveat,
    List<Fact> facts) {

  /**
   * An event to look at first.
   *
   * @param why Next, Likeliest or Closest
   * @param link place of the event in the table; negative where the table does not have it
   * @param name both names
   * @param rest what else is said
   */
  public record Lead(String why, int link, String name, String rest) {}

  /**
   * Number of events at a level.
   *
   * @param symbol of the level; empty for none
   * @param number of events
   * @param words what they are
   */
  public record Count(String symbol, String number, String words) {}

  /**
   * A fact.
   *
   * @param name what it is about
   * @param lines what is known
   * @param aside what matters less; may be empty
   */
  public record Fact(String name, List<String> lines, String aside) {}

  /**
   * Takes immutable copies.
   *
   * @param title of the document
   * @param subject the line above the verdict
   * @param incomplete what is said of a run that did not end
   * @param verdict the first sentence
   * @param lead the events to look at first
   * @param counts events by level
   * @param caveat what the numbers are not
   * @param facts what was screened and how
   */
  public HeadView {
    lead = List.copyOf(lead);
    counts = List.copyOf(counts);
    caveat = List.copyOf(caveat);
    facts = List.copyOf(facts);
  }
}

package org.orbsieve.report.html.page;

import java.util.List;

/**
 * Where it is crowded, and what is not an encounter but a formation.
 *
 * @param altitudes chart; empty where altitudes are not known
 * @param speeds chart; empty where there is no event
 * @param places chart; empty where places are not known
 * @param pairs that fly together
 * @param pairsNote what is above their table
 * @param pairsLeft how many pairs have no line
 */
public record PopulationView(
    String altitudes,
    String speeds,
    String places,
    List<Pair> pairs,
    String pairsNote,
    String pairsLeft) {

  /**
   * A pair that flies together.
   *
   * @param link to its event in full; negative for none
   * @param name both names
   * @param symbol of its worst level
   * @param rows of the pair
   * @param serious rows at a level; may be empty
   * @param chance its largest probability; may be empty
   * @param closest its smallest distance
   */
  public record Pair(
      int link,
      String name,
      String symbol,
      String rows,
      String serious,
      String chance,
      String closest) {}

  /**
   * Takes an immutable copy.
   *
   * @param altitudes chart
   * @param speeds chart
   * @param places chart
   * @param pairs that fly together
   * @param pairsNote what is above their table
   * @param pairsLeft how many pairs have no line
   */
  public PopulationView {
    pairs = List.copyOf(pairs);
  }
}

package org.orbsieve.report.html.model;

import java.util.List;
import java.util.Map;

/**
 * What a digest knows, for a checkpoint.
 *
 * @param counts of all events
 * @param lines the kept lines: with a probability, without
 * @param full the events that are kept in full: that meet, that fly together
 * @param details of these, as text
 * @param assets totals
 * @param others pairs, and whom the assets meet
 * @param grids counts in cells
 */
public record DigestState(
    Counts counts,
    List<List<EventRow>> lines,
    List<List<EventRow>> full,
    List<List<String>> details,
    List<AssetTotals> assets,
    Others others,
    List<List<Long>> grids) {

  /**
   * Pairs, and whom the assets meet.
   *
   * @param pairs that fly together
   * @param met events by owner and type of the other object
   */
  public record Others(Map<String, SlowPair> pairs, Map<String, Long> met) {}
}

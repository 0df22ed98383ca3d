package org.orbsieve.changes;

import java.util.List;
import org.orbsieve.assessment.history.ElementHistory;

/**
 * What the sets of one object show by themselves.
 *
 * @param history the sets
 * @param changes changes in the order of time
 * @param badSets wrong sets in the order of time
 */
record HistoryChanges(ElementHistory history, List<OrbitChange> changes, List<BadSet> badSets) {}

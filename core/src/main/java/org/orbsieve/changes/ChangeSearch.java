package org.orbsieve.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.orbsieve.assessment.history.ElementHistory;
import org.orbsieve.catalog.AstroContext;

/**
 * Finds changes of orbit between the element sets of objects. What it can and cannot show, and with
 * what numbers: docs/transparency.md.
 *
 * <pre>
 *   history -&gt; wrong sets out -&gt; noise -&gt; evidence of each gap -&gt; surest first -&gt; flags across objects
 * </pre>
 */
public final class ChangeSearch {

  /** Fewest sets of an object that is searched. */
  public static final int FEWEST = 4;

  private ChangeSearch() {}

  /**
   * Searches histories.
   *
   * @param context leap seconds and frame
   * @param histories the objects in the order of catalogue numbers
   * @param least least score of a change
   * @param threads number of workers
   * @return what was found; the same for any number of workers
   */
  public static ChangesResult of(
      AstroContext context, List<ElementHistory> histories, double least, int threads) {
    List<ElementHistory> searched =
        histories.stream().filter(history -> history.sets().size() >= FEWEST).toList();
    HistoryChanges[] found = new HistoryChanges[searched.size()];
    AtomicInteger next = new AtomicInteger();
    IntStream.range(0, threads)
        .parallel()
        .forEach(
            thread -> {
              for (int k = next.getAndIncrement(); k < found.length; k = next.getAndIncrement()) {
                found[k] = HistorySearch.of(searched.get(k), least);
              }
            });
    List<BreakUp> breakUps = new BreakUps(context).of(histories);
    AcrossObjects others = new AcrossObjects(histories, breakUps);
    List<OrbitChange> changes = new ArrayList<>();
    List<BadSet> badSets = new ArrayList<>();
    for (HistoryChanges one : found) {
      changes.addAll(others.changes(one));
      one.badSets().forEach(bad -> badSets.add(others.complete(one.history(), bad)));
    }
    return new ChangesResult(
        changes, badSets, breakUps, searched.size(), histories.size() - searched.size());
  }
}

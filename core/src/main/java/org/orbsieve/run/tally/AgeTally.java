package org.orbsieve.run.tally;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orbsieve.ScreeningSummary;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.catalog.ElementSetSuccession;
import org.orbsieve.request.ElementAges;

/**
 * Tells how old the element sets of a run are, and counts the conjunctions that rest on old ones.
 */
public final class AgeTally implements Tally<AgeTally.State> {

  private static final double DAY = 86_400.0;

  private final Scene scene;
  private final List<ElementSetSuccession> successions;
  private Optional<ElementAges> ages = Optional.empty();
  private long onOld;

  /**
   * What is known so far.
   *
   * @param onOld conjunctions that rest on old elements
   */
  public record State(long onOld) {}

  AgeTally(Scene scene) {
    this.scene = scene;
    successions = scene.catalog().successions();
  }

  @Override
  public String name() {
    return "ages";
  }

  @Override
  public void add(AssessedConjunction row) {
    if (Tally.isConjunction(row) && ElementAges.restsOnOld(row.conjunction())) {
      onOld++;
    }
  }

  /** The rows need no ages, so the screening does not wait for them. */
  @Override
  public void finish(ScreeningSummary summary) {
    ages = ElementAges.of(scene.catalog(), scene.settings().start(), scene.settings().stop());
  }

  /**
   * How old the element sets are, once the screening is over; empty if no object has an age.
   *
   * @return the ages
   */
  public Optional<ElementAges> ages() {
    return ages;
  }

  /**
   * Number of objects with several element sets, each of which counts in its time.
   *
   * @return the number
   */
  public int successive() {
    return successions.size();
  }

  /**
   * Number of conjunctions that rest on old elements, see {@link ElementAges#restsOnOld}.
   *
   * @return the number
   */
  public long onOld() {
    return onOld;
  }

  @Override
  public List<Fact> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("objectsWithSuccessiveSets", successions.size());
    facts.put("successiveSets", successions.stream().mapToInt(one -> one.sets().size()).sum());
    ages.ifPresent(known -> put(known, facts));
    facts.put("conjunctionsOnOld", onOld);
    return List.of(new Fact(Fact.Section.RUN, "elementSets", facts));
  }

  private static void put(ElementAges ages, Map<String, Object> facts) {
    facts.put("newestAge_d", ages.newest() / DAY);
    facts.put("medianAge_d", ages.median() / DAY);
    facts.put("age95_d", ages.most() / DAY);
    facts.put("oldestAge_d", ages.oldest() / DAY);
    facts.put("oldFrom_d", ElementAges.OLD / DAY);
    facts.put("oldObjects", ages.old());
  }

  @Override
  public State state() {
    return new State(onOld);
  }

  @Override
  public Class<State> stateType() {
    return State.class;
  }

  @Override
  public void restore(State state) {
    onOld = state.onOld();
  }
}

package org.orbsieve.run.tally;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.orbsieve.ScreeningSummary;
import org.orbsieve.SuppressedConjunction;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.run.checkpoint.RecordTree;

/** The tallies of a run. */
public final class Tallies {

  /** The tallies that every run has. */
  private static final List<Function<Scene, Tally<?>>> BUILT_IN =
      List.of(
          TopTally::new,
          AssetTally::new,
          CompanionTally::new,
          LevelTally::new,
          SuppressionTally::new,
          GroupTally::new,
          VariantTally::new,
          AgeTally::new);

  private final List<Tally<?>> all = new ArrayList<>();

  /**
   * The built-in tallies and others, which have counted nothing yet.
   *
   * @param scene the run
   * @param more makers of the others
   * @throws IllegalArgumentException if two have the same name
   */
  public Tallies(Scene scene, List<Function<Scene, Tally<?>>> more) {
    BUILT_IN.forEach(maker -> all.add(maker.apply(scene)));
    more.forEach(maker -> all.add(maker.apply(scene)));
    if (all.stream().map(Tally::name).distinct().count() < all.size()) {
      throw new IllegalArgumentException("two tallies have the same name");
    }
  }

  /**
   * Takes what was found next.
   *
   * @param found conjunctions and boundary cases in the order of TCA
   */
  public void add(List<AssessedConjunction> found) {
    for (Tally<?> tally : all) {
      found.forEach(tally::add);
    }
  }

  /**
   * Takes what was found next and is not reported.
   *
   * @param found conjunctions and boundary cases in the order of TCA
   */
  public void suppressed(List<SuppressedConjunction> found) {
    for (Tally<?> tally : all) {
      found.forEach(tally::suppressed);
    }
  }

  /**
   * The screening is over.
   *
   * @param summary of it
   */
  public void finish(ScreeningSummary summary) {
    all.forEach(tally -> tally.finish(summary));
  }

  /** {@return the state of each tally by its name, as a tree} */
  public Map<String, Object> state() {
    Map<String, Object> state = new LinkedHashMap<>();
    all.forEach(tally -> state.put(tally.name(), RecordTree.write(tally.state())));
    return state;
  }

  /**
   * Goes on with what an earlier run knew.
   *
   * @param state as {@link #state} gave it
   * @throws IllegalArgumentException if it is that of other tallies
   */
  public void restore(Map<String, Object> state) {
    for (Tally<?> tally : all) {
      if (!(state.get(tally.name()) instanceof Map<?, ?> tree)) {
        throw new IllegalArgumentException("the checkpoint lacks the tally " + tally.name());
      }
      restore(tally, tree);
    }
  }

  private static <S extends Record> void restore(Tally<S> tally, Map<?, ?> tree) {
    tally.restore(RecordTree.read(tally.stateType(), tree));
  }

  /**
   * What the manifest says of the tallies in one of its sections.
   *
   * @param section of the manifest
   * @return values by name, in the order of the tallies
   */
  public Map<String, Object> facts(Fact.Section section) {
    Map<String, Object> facts = new LinkedHashMap<>();
    for (Tally<?> tally : all) {
      tally.facts().stream()
          .filter(fact -> fact.section() == section)
          .forEach(fact -> facts.put(fact.name(), fact.value()));
    }
    return facts;
  }

  /**
   * One of the tallies.
   *
   * @param <T> its type
   * @param type its class
   * @return the tally
   * @throws java.util.NoSuchElementException if there is none
   */
  public <T extends Tally<?>> T get(Class<T> type) {
    return all.stream().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
  }

  /** {@return all tallies} */
  public List<Tally<?>> all() {
    return List.copyOf(all);
  }
}

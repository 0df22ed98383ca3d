package org.orbsieve.run.tally;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.orbsieve.ScreeningSummary;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.assessment.companion.Closeness;
import org.orbsieve.assessment.companion.Companion;
import org.orbsieve.assessment.companion.Companions;
import org.orbsieve.assessment.companion.PairTrack;
import org.orbsieve.report.UtcFormat;

/** Finds the pairs that fly together, which are told apart from the events. */
public final class CompanionTally implements Tally<CompanionTally.State> {

  private final Companions companions = new Companions();
  private final double period;
  private final UtcFormat utc;
  private List<Companion> found = List.of();

  /**
   * What is known so far.
   *
   * @param tracks pairs with slow rows
   */
  public record State(List<PairTrack> tracks) {}

  CompanionTally(Scene scene) {
    period = scene.settings().duration();
    utc = new UtcFormat(scene.context());
  }

  @Override
  public String name() {
    return "companions";
  }

  @Override
  public void add(AssessedConjunction row) {
    companions.add(row);
  }

  @Override
  public void finish(ScreeningSummary summary) {
    found = companions.in(period);
  }

  /** {@return the pairs that surely fly together, once the screening is over} */
  public List<Companion> pairs() {
    return found.stream().filter(Companion::isCertain).toList();
  }

  /**
   * Number of pairs that may fly together, or drift by slowly: the run is too short to tell. Their
   * conjunctions are events like all others.
   *
   * @return the number
   */
  public long uncertain() {
    return found.stream().filter(pair -> !pair.isCertain()).count();
  }

  /** The pairs, as the other tallies number them. */
  Set<Long> keys() {
    return pairs().stream()
        .map(Companion::track)
        .map(t -> TopRow.pair(t.first().catalogNumber(), t.second().catalogNumber()))
        .collect(Collectors.toSet());
  }

  /** {@return number of their minima by action level} */
  public Map<String, Long> rowsPerLevel() {
    Map<String, Long> rows = new LinkedHashMap<>();
    for (Companion pair : pairs()) {
      pair.track().levels().forEach((level, count) -> rows.merge(level, count, Long::sum));
    }
    return rows;
  }

  /** {@return number of their minima} */
  public long rows() {
    return pairs().stream().mapToLong(pair -> pair.track().passing().minima()).sum();
  }

  @Override
  public List<Fact> facts() {
    return List.of(
        new Fact(Fact.Section.RUN, "flyTogether", found.stream().map(this::fact).toList()));
  }

  private Map<String, Object> fact(Companion pair) {
    PairTrack track = pair.track();
    Closeness closeness = track.closeness();
    Map<String, Object> fact = new LinkedHashMap<>();
    fact.put("relation", pair.kind().word());
    fact.put("objects", List.of(track.first().catalogNumber(), track.second().catalogNumber()));
    fact.put("names", List.of(track.first().name(), track.second().name()));
    fact.put("sameMotion", track.passing().sameMotion());
    fact.put("conjunctions", track.passing().minima());
    fact.put("otherCases", track.passing().otherCases());
    fact.put("firstTca", utc.iso(track.passing().first()));
    fact.put("lastTca", utc.iso(track.passing().last()));
    fact.put("closest_m", closeness.closest());
    fact.put("closestTca", utc.iso(closeness.closestTca()));
    fact.put("farthest_m", closeness.farthest());
    fact.put("fastest_mps", closeness.fastest());
    Map<String, Object> levels = new TreeMap<>(track.levels());
    levels.remove("");
    fact.put("conjunctionsPerLevel", levels);
    fact.put("certain", pair.isCertain());
    return fact;
  }

  @Override
  public State state() {
    return new State(companions.tracks());
  }

  @Override
  public Class<State> stateType() {
    return State.class;
  }

  @Override
  public void restore(State state) {
    state.tracks().forEach(companions::add);
  }
}

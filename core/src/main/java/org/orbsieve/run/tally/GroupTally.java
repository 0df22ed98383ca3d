package org.orbsieve.run.tally;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.report.GroupNames;
import org.orbsieve.report.UtcFormat;
import org.orbsieve.request.ScopeMembers;

/**
 * What was found for each asset group: the conjunctions of its primaries within the distance that
 * the group cares for, as they come in the order of time.
 */
public final class GroupTally implements Tally<GroupTally.State> {

  private final UtcFormat utc;
  private final boolean hasRisk;
  private final List<GroupEntry> entries = new ArrayList<>();
  private final Map<Integer, List<GroupEntry>> byPrimary = new HashMap<>();
  private final Map<Integer, List<String>> names = new HashMap<>();

  /**
   * What is known so far.
   *
   * @param groups by their names
   */
  public record State(Map<String, GroupEntry.State> groups) {}

  GroupTally(Scene scene) {
    this.utc = new UtcFormat(scene.context());
    this.hasRisk = scene.hasRisk();
    Catalog catalog = scene.catalog();
    for (ScopeMembers.Group group : scene.members().groups()) {
      Set<Integer> objects = numbers(catalog, group.objects().rows());
      Set<Integer> primaries = numbers(catalog, group.primaries());
      GroupEntry entry = new GroupEntry(group, scene.settings(), objects.size(), primaries.size());
      entries.add(entry);
      for (int number : objects) {
        names.computeIfAbsent(number, n -> new ArrayList<>()).add(group.group().name());
      }
      for (int number : primaries) {
        byPrimary.computeIfAbsent(number, n -> new ArrayList<>()).add(entry);
      }
    }
  }

  /** Catalogue numbers of some rows: the forms of an object are one. */
  private static Set<Integer> numbers(Catalog catalog, BitSet rows) {
    return rows.stream()
        .mapToObj(row -> catalog.object(row).catalogNumber())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  @Override
  public String name() {
    return "groups";
  }

  /** {@return the groups of each object} */
  public GroupNames names() {
    return new GroupNames(names);
  }

  /** {@return the groups in the order in which they were given} */
  public List<GroupEntry> entries() {
    return List.copyOf(entries);
  }

  /** Counts a conjunction once for each group of its objects. */
  @Override
  public void add(AssessedConjunction row) {
    if (entries.isEmpty() || !Tally.isConjunction(row)) {
      return;
    }
    List<GroupEntry> first = entries(row.conjunction().primary());
    first.forEach(entry -> entry.add(row));
    for (GroupEntry entry : entries(row.conjunction().secondary())) {
      if (!first.contains(entry)) {
        entry.add(row);
      }
    }
  }

  private List<GroupEntry> entries(SpaceObject object) {
    return byPrimary.getOrDefault(object.catalogNumber(), List.of());
  }

  @Override
  public List<Fact> facts() {
    return entries.isEmpty()
        ? List.of()
        : List.of(
            new Fact(Fact.Section.PAIRS, "groups", entries.stream().map(this::fact).toList()));
  }

  private Map<String, Object> fact(GroupEntry entry) {
    Map<String, Object> fact = new LinkedHashMap<>();
    fact.put("name", entry.group().name());
    if (entry.isByVolume()) {
      fact.put("volume", entry.criterion());
    } else {
      fact.put("threshold_m", entry.threshold());
    }
    fact.put("objects", entry.objects());
    fact.put("primaries", entry.primaries());
    fact.put("notInCatalogue", entry.missing());
    fact.put("conjunctions", entry.conjunctions());
    entry
        .closest()
        .ifPresent(
            closest -> {
              fact.put("closest_m", closest.range());
              fact.put("closestTca", utc.socrates(closest.tca()));
              fact.put("closestPair", List.of(closest.primary(), closest.secondary()));
            });
    entry
        .highest()
        .ifPresent(highest -> fact.put(hasRisk ? "highestPc" : "highestMaxProbability", highest));
    return fact;
  }

  @Override
  public State state() {
    Map<String, GroupEntry.State> groups = new LinkedHashMap<>();
    entries.forEach(entry -> groups.put(entry.group().name(), entry.state()));
    return new State(groups);
  }

  @Override
  public Class<State> stateType() {
    return State.class;
  }

  @Override
  public void restore(State state) {
    entries.forEach(entry -> entry.restore(state.groups().get(entry.group().name())));
  }
}

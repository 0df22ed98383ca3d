package org.orbsieve.cli;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orbsieve.ScreeningSettings;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.assessment.probability.MaxProbability;
import org.orbsieve.assessment.probability.Probability;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.catalog.select.AssetGroup;
import org.orbsieve.catalog.select.SelectorTerm;
import org.orbsieve.narrowphase.Conjunction;
import org.orbsieve.report.GroupNames;
import org.orbsieve.report.UtcFormat;
import org.orbsieve.request.ScopeMembers;

/**
 * What was found for each asset group: the conjunctions of its primaries within the distance that
 * the group cares for, as they come in the order of time.
 */
final class GroupTally {

  private final UtcFormat utc;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<Integer, List<Entry>> byPrimary = new HashMap<>();
  private final Map<Integer, List<String>> names = new HashMap<>();

  /** One group and what was found for it. */
  static final class Entry {

    private final ScopeMembers.Group members;
    private final double threshold;
    private final String criterion;
    private final boolean isByVolume;
    private final int objects;
    private final int primaries;
    private long conjunctions;
    private double closest;
    private String closestTca = "";
    private String closestPair = "";
    private double highest = -1;

    private Entry(
        ScopeMembers.Group members, ScreeningSettings settings, int objects, int primaries) {
      this.members = members;
      this.objects = objects;
      this.primaries = primaries;
      this.threshold = members.group().threshold().orElse(settings.threshold());
      this.criterion = VolumeFacts.spec(settings, members.group());
      this.isByVolume = settings.isByVolume();
    }

    AssetGroup group() {
      return members.group();
    }

    /** The distance that the group cares for or, in a screening by volumes, its volume. */
    String criterion() {
      return criterion;
    }

    /** Number of its objects in the catalogue. */
    int objects() {
      return objects;
    }

    /** Number of those that are primaries. */
    int primaries() {
      return primaries;
    }

    /** What of it is not in the catalogue, as written. */
    List<String> missing() {
      return members.objects().unmatched().stream().map(SelectorTerm::text).toList();
    }

    long conjunctions() {
      return conjunctions;
    }

    /** Smallest miss distance [m]; 0 without conjunctions. */
    double closest() {
      return closest;
    }

    /** Time of the closest one, UTC. */
    String closestTca() {
      return closestTca;
    }

    /** Catalogue numbers of the closest pair, with a blank between. */
    String closestPair() {
      return closestPair;
    }

    /** Highest probability; below 0 if none is known. */
    double highest() {
      return highest;
    }

    private void add(AssessedConjunction row, UtcFormat utc) {
      Conjunction conjunction = row.conjunction();
      double range = conjunction.missDistance();
      // by volumes each row of its objects is one: whose volume it rests on is told in the row
      if (!isByVolume && range > threshold) {
        return;
      }
      conjunctions++;
      highest = Math.max(highest, probability(row));
      if (conjunctions == 1 || range < closest) {
        closest = range;
        closestTca = utc.socrates(conjunction.tca());
        closestPair =
            conjunction.primary().catalogNumber() + " " + conjunction.secondary().catalogNumber();
      }
    }

    private List<Object> state() {
      return List.of(conjunctions, closest, closestTca, closestPair, highest);
    }

    private void restore(List<?> state) {
      conjunctions = (Long) state.get(0);
      closest = (Double) state.get(1);
      closestTca = (String) state.get(2);
      closestPair = (String) state.get(3);
      highest = (Double) state.get(4);
    }
  }

  /**
   * Nothing found as yet.
   *
   * @param settings what is close, for the groups that do not say it
   */
  GroupTally(UtcFormat utc, Catalog catalog, ScopeMembers members, ScreeningSettings settings) {
    this.utc = utc;
    for (ScopeMembers.Group group : members.groups()) {
      Set<Integer> objects = numbers(catalog, group.objects().rows());
      Set<Integer> primaries = numbers(catalog, group.primaries());
      Entry entry = new Entry(group, settings, objects.size(), primaries.size());
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

  /** The groups of each object. */
  GroupNames names() {
    return new GroupNames(names);
  }

  /** The groups in the order in which they were given. */
  List<Entry> entries() {
    return entries;
  }

  /** Counts a conjunction once for each group of its objects. */
  void add(AssessedConjunction row) {
    List<Entry> first = entries(row.conjunction().primary());
    first.forEach(entry -> entry.add(row, utc));
    for (Entry entry : entries(row.conjunction().secondary())) {
      if (!first.contains(entry)) {
        entry.add(row, utc);
      }
    }
  }

  private List<Entry> entries(SpaceObject object) {
    return byPrimary.getOrDefault(object.catalogNumber(), List.of());
  }

  /** The probability of collision where it is asked for, else the largest it could be. */
  private static double probability(AssessedConjunction row) {
    if (row.risk().isPresent()) {
      return row.risk().get().probability() instanceof Probability.Known known ? known.value() : -1;
    }
    MaxProbability largest = row.maxProbability();
    return largest.isKnown() ? largest.value() : -1;
  }

  /** For the run manifest. */
  List<Object> facts(boolean risk) {
    List<Object> facts = new ArrayList<>();
    for (Entry entry : entries) {
      Map<String, Object> fact = new LinkedHashMap<>();
      fact.put("name", entry.group().name());
      if (entry.isByVolume) {
        fact.put("volume", entry.criterion());
      } else {
        fact.put("threshold_m", entry.threshold);
      }
      fact.put("objects", entry.objects());
      fact.put("primaries", entry.primaries());
      fact.put("notInCatalogue", entry.missing());
      fact.put("conjunctions", entry.conjunctions());
      if (entry.conjunctions() > 0) {
        fact.put("closest_m", entry.closest());
        fact.put("closestTca", entry.closestTca());
        fact.put(
            "closestPair", Stream.of(entry.closestPair().split(" ")).map(Long::valueOf).toList());
      }
      if (entry.highest() >= 0) {
        fact.put(risk ? "highestPc" : "highestMaxProbability", entry.highest());
      }
      facts.add(fact);
    }
    return facts;
  }

  /** All that is known, for a checkpoint. */
  Map<String, Object> state() {
    Map<String, Object> state = new LinkedHashMap<>();
    entries.forEach(entry -> state.put(entry.group().name(), entry.state()));
    return state;
  }

  /** Goes on with what an earlier run knew. */
  void restore(Map<?, ?> state) {
    entries.forEach(entry -> entry.restore((List<?>) state.get(entry.group().name())));
  }
}

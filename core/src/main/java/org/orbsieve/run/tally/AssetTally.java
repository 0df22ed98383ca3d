package org.orbsieve.run.tally;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.assessment.PassGroups;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.report.UtcFormat;
import org.orbsieve.request.Roles;
import org.orekit.time.AbsoluteDate;

/** Events of each asset, for which a run is made. */
public final class AssetTally implements Tally<AssetTally.State> {

  /** More assets than this are not listed in the manifest. */
  private static final int LISTED = 1_000;

  private static final Comparator<Entry> ORDER =
      Comparator.comparing(Entry::worst, TopRow.WORST_FIRST).thenComparingInt(Entry::asset);

  private final Roles roles;
  private final Map<Integer, String> labels = new TreeMap<>();
  private final UtcFormat utc;
  private final Map<Long, Entry> fast = new TreeMap<>();

  /** By asset and, since only the end tells which of them fly together, by pair. */
  private final Map<List<Long>, Entry> slow = new LinkedHashMap<>();

  private List<Entry> entries = List.of();

  /**
   * Events of an asset.
   *
   * @param asset its catalogue number
   * @param label its number and name
   * @param events number of its conjunctions
   * @param worst the one that matters most
   * @param next TCA of the first
   */
  public record Entry(int asset, String label, long events, TopRow worst, AbsoluteDate next) {

    private Entry and(Entry later) {
      return new Entry(
          asset,
          label,
          events + later.events,
          TopRow.WORST_FIRST.compare(worst, later.worst) <= 0 ? worst : later.worst,
          later.next.isBefore(next) ? later.next : next);
    }
  }

  /**
   * What is known so far.
   *
   * @param fast assets with conjunctions that are not slow
   * @param slow each asset with each object that it passes slowly
   */
  public record State(List<Entry> fast, List<Entry> slow) {}

  AssetTally(Scene scene) {
    roles = Roles.of(scene.catalog(), scene.members());
    utc = new UtcFormat(scene.context());
    for (CatalogRecord found :
        roles.isAny() ? scene.catalog().records() : List.<CatalogRecord>of()) {
      if (roles.isAsset(found.object())) {
        labels.putIfAbsent(found.object().catalogNumber(), label(found.object()));
      }
    }
  }

  @Override
  public String name() {
    return "assets";
  }

  @Override
  public void add(AssessedConjunction row) {
    if (roles.isAny() && Tally.isConjunction(row)) {
      TopRow one = TopRow.of(row);
      add(row.conjunction().primary(), row, one);
      add(row.conjunction().secondary(), row, one);
    }
  }

  private void add(SpaceObject object, AssessedConjunction row, TopRow one) {
    if (!roles.isAsset(object)) {
      return;
    }
    Entry entry = new Entry(object.catalogNumber(), label(object), 1, one, one.tca());
    if (PassGroups.isSlow(row.conjunction())) {
      addSlow(entry);
    } else {
      fast.merge((long) entry.asset, entry, Entry::and);
    }
  }

  private static String label(SpaceObject object) {
    return (object.catalogNumber() + " " + object.displayName()).strip();
  }

  private void addSlow(Entry entry) {
    slow.merge(List.of((long) entry.asset, entry.worst.pair()), entry, Entry::and);
  }

  /** {@return number of assets} */
  public int assets() {
    return roles.assets().size();
  }

  /**
   * The assets with events.
   *
   * @param together pairs that fly together, which are told apart
   * @return the one with the worst event first
   */
  public List<Entry> entries(CompanionTally together) {
    if (entries.isEmpty()) {
      Set<Long> apart = together.keys();
      Map<Long, Entry> all = new TreeMap<>(fast);
      slow.forEach(
          (key, entry) -> {
            if (!apart.contains(key.get(1))) {
              all.merge(key.get(0), entry, Entry::and);
            }
          });
      entries = all.values().stream().sorted(ORDER).toList();
    }
    return entries;
  }

  @Override
  public State state() {
    return new State(List.copyOf(fast.values()), List.copyOf(slow.values()));
  }

  @Override
  public Class<State> stateType() {
    return State.class;
  }

  @Override
  public void restore(State state) {
    state.fast().forEach(entry -> fast.put((long) entry.asset, entry));
    state.slow().forEach(this::addSlow);
  }

  /**
   * What the manifest says.
   *
   * @param together pairs that fly together
   * @return the assets, those with the worst events first
   */
  public List<Map<String, Object>> facts(CompanionTally together) {
    List<Map<String, Object>> facts = new ArrayList<>();
    Map<Integer, String> quiet = new TreeMap<>(labels);
    for (Entry entry : entries(together)) {
      quiet.remove(entry.asset);
      facts.add(fact(entry));
    }
    quiet.forEach((number, label) -> facts.add(fact(number, label, 0)));
    return List.copyOf(facts.subList(0, Math.min(LISTED, facts.size())));
  }

  private static Map<String, Object> fact(int number, String label, long events) {
    Map<String, Object> fact = new LinkedHashMap<>();
    fact.put("asset", number);
    fact.put("label", label);
    fact.put("events", events);
    return fact;
  }

  private Map<String, Object> fact(Entry entry) {
    Map<String, Object> fact = fact(entry.asset, entry.label, entry.events);
    fact.put("next", utc.iso(entry.next));
    fact.put("worstTca", utc.iso(entry.worst.tca()));
    fact.put("worst_m", entry.worst.approach().range());
    entry.worst.chance().probability().ifPresent(value -> fact.put("worstPc", value));
    if (!entry.worst.chance().level().isEmpty()) {
      fact.put("worstLevel", entry.worst.chance().level());
    }
    return fact;
  }
}

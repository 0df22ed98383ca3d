package org.orbsieve.report.html.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Gathers the events of a run for a report, in memory that does not grow with their number: all are
 * counted, the likeliest are kept as lines, and the first of those in full. For one thread.
 *
 * @param <D> what is kept of an event in full
 */
public final class Digest<D> {

  /** Lines of the table. */
  public static final int LINES = 5000;

  /** Lines of the table that are kept for events without a probability. */
  public static final int UNKNOWN_LINES = 500;

  /** Events in full. */
  public static final int FULL = 20;

  /** Slow rows that are kept in full, and pairs that fly together of which one is shown. */
  private static final int SLOW = 60;

  private static final int FULL_PAIRS = 5;

  /** Assets and pairs that are told one by one; more are counted only. */
  private static final int MOST = 10_000;

  private final Window window;
  private final Tops tops = new Tops();
  private final Grids grids;
  private final Best<String> known = new Best<>(LINES, EventRow.LIKELIEST);
  private final Best<String> unknown = new Best<>(UNKNOWN_LINES, EventRow.LIKELIEST);
  private final Best<D> full = new Best<>(FULL, EventRow.LIKELIEST);
  private final Best<D> slow = new Best<>(SLOW, EventRow.LIKELIEST);
  private final Map<Integer, AssetTotals> assets = new LinkedHashMap<>();
  private final Map<String, SlowPair> pairs = new LinkedHashMap<>();
  private final Map<String, Long> met = new LinkedHashMap<>();

  /**
   * Nothing gathered yet.
   *
   * @param window what the report is about
   */
  public Digest(Window window) {
    this.window = window;
    this.grids = new Grids(window);
    tops.start(window.levels().ranks());
  }

  /**
   * Takes an event.
   *
   * @param row its line
   * @param inFull makes what is kept of it in full; called only if it is kept
   */
  public void add(EventRow row, Supplier<D> inFull) {
    int rank = window.levels().rank(row.chance());
    if (row.isSlow()) {
      addPair(row);
      slow.offer(row, inFull);
    } else {
      addEvent(row, rank, inFull);
    }
  }

  /**
   * Takes an event that counts as one however slow it is.
   *
   * @param row its line
   * @param inFull makes what is kept of it in full; called only if it is kept
   */
  public void addSingle(EventRow row, Supplier<D> inFull) {
    addEvent(row, window.levels().rank(row.chance()), inFull);
  }

  private void addEvent(EventRow row, int rank, Supplier<D> inFull) {
    tops.add(row, rank, window.levels());
    grids.add(row);
    (row.chance().value().isPresent() || !window.hasProbability() ? known : unknown)
        .offer(row, () -> "");
    if (inFull != null) {
      full.offer(row, inFull);
    }
    addAssets(row);
  }

  private void addPair(EventRow row) {
    String key = SlowPair.key(row.asset().number(), row.other().number());
    if (pairs.containsKey(key) || pairs.size() < MOST) {
      pairs.merge(
          key, SlowPair.of(row, window.levels()), (all, one) -> all.plus(row, window.levels()));
    }
  }

  private void addAssets(EventRow row) {
    boolean both = row.primaries().equals("BOTH");
    if (both || row.primaries().equals("1")) {
      add(row.asset(), row);
      met.merge(row.other().owner() + "\t" + row.other().type(), 1L, Long::sum);
    }
    if (both || row.primaries().equals("2")) {
      add(row.other(), row);
      met.merge(row.asset().owner() + "\t" + row.asset().type(), 1L, Long::sum);
    }
  }

  private void add(Party asset, EventRow row) {
    double time = window.time(row);
    AssetTotals before = assets.get(asset.number());
    if (before != null) {
      assets.put(asset.number(), before.plus(row, window.levels(), time));
    } else if (assets.size() < MOST) {
      assets.put(asset.number(), AssetTotals.of(asset, row, window.levels(), time));
    }
  }

  /**
   * What was gathered. Pairs that only drift by become events like all others, so that this is
   * called once, in the end.
   *
   * @param together tells the pairs that fly together
   * @return the events of the report
   */
  public Events<D> events(Predicate<SlowPair> together) {
    Map<String, SlowPair> companions = new LinkedHashMap<>();
    for (SlowPair pair : pairs.values()) {
      if (together.test(pair)) {
        companions.put(pair.key(), pair);
      } else {
        drifting(pair);
      }
    }
    List<EventRow> lines = new ArrayList<>(known.rows());
    List<EventRow> none = unknown.rows();
    lines = new ArrayList<>(lines.subList(0, Math.min(lines.size(), LINES - none.size())));
    lines.addAll(none);
    List<Events.Kept<D>> details = new ArrayList<>();
    full.rows().forEach(row -> details.add(new Events.Kept<>(row, full.get(row))));
    details.addAll(slowest(companions));
    Comparator<AssetTotals> worst = Comparator.comparing(AssetTotals::worst, EventRow.LIKELIEST);
    Comparator<SlowPair> likeliest = Comparator.comparing(SlowPair::likeliest, EventRow.LIKELIEST);
    return new Events<>(
        tops.counts(together(companions)),
        lines,
        details,
        assets.values().stream().sorted(worst).toList(),
        companions.values().stream().sorted(likeliest).toList(),
        met,
        grids.densities());
  }

  private void drifting(SlowPair pair) {
    for (EventRow row : pair.first()) {
      D detail = slow.get(row);
      int rank = window.levels().rank(row.chance());
      addEvent(row, rank, detail == null ? null : () -> detail);
    }
  }

  private List<Long> together(Map<String, SlowPair> companions) {
    List<Long> rows = new ArrayList<>();
    for (int rank = 0; rank < window.levels().ranks(); rank++) {
      int place = rank;
      rows.add(companions.values().stream().mapToLong(pair -> pair.counts().get(place)).sum());
    }
    return rows;
  }

  /** The likeliest row of some of the pairs that fly together. */
  private List<Events.Kept<D>> slowest(Map<String, SlowPair> companions) {
    List<Events.Kept<D>> found = new ArrayList<>();
    for (EventRow row : slow.rows()) {
      SlowPair pair = companions.get(SlowPair.key(row.asset().number(), row.other().number()));
      if (found.size() < FULL_PAIRS && pair != null && pair.likeliest().equals(row)) {
        found.add(new Events.Kept<>(row, slow.get(row)));
      }
    }
    return found;
  }

  /**
   * All that was gathered, for a checkpoint.
   *
   * @param text what is kept in full, as text
   * @return the state
   */
  public DigestState state(Function<D, String> text) {
    return new DigestState(
        tops.counts(List.of()),
        List.of(known.rows(), unknown.rows()),
        List.of(full.rows(), slow.rows()),
        List.of(full.all().stream().map(text).toList(), slow.all().stream().map(text).toList()),
        List.copyOf(assets.values()),
        new DigestState.Others(Map.copyOf(pairs), new LinkedHashMap<>(met)),
        grids.all().stream().map(Histogram::state).toList());
  }

  /**
   * Goes on with what an earlier run had gathered.
   *
   * @param state as {@link #state} gave it
   * @param text reads what is kept in full
   */
  public void restore(DigestState state, Function<String, D> text) {
    tops.restore(state.counts());
    state.lines().get(0).forEach(row -> known.offer(row, () -> ""));
    state.lines().get(1).forEach(row -> unknown.offer(row, () -> ""));
    restore(full, state, 0, text);
    restore(slow, state, 1, text);
    state.assets().forEach(one -> assets.put(one.asset().number(), one));
    pairs.putAll(state.others().pairs());
    met.putAll(state.others().met());
    for (int i = 0; i < grids.all().size(); i++) {
      grids.all().get(i).restore(state.grids().get(i));
    }
  }

  private void restore(Best<D> best, DigestState state, int place, Function<String, D> text) {
    for (int i = 0; i < state.full().get(place).size(); i++) {
      String kept = state.details().get(place).get(i);
      best.offer(state.full().get(place).get(i), () -> text.apply(kept));
    }
  }

  /** What is known of all events. */
  private static final class Tops {
    private final List<Long> ranks = new ArrayList<>();
    private long couldRise;
    private double oldest = Double.NEGATIVE_INFINITY;
    private Optional<EventRow> next = Optional.empty();
    private Optional<EventRow> closest = Optional.empty();
    private int nextRank = Integer.MAX_VALUE;

    void start(int number) {
      for (int rank = 0; rank < number; rank++) {
        ranks.add(0L);
      }
    }

    void add(EventRow row, int rank, Levels levels) {
      ranks.set(rank, ranks.get(rank) + 1);
      addAge(row.asset().age());
      addAge(row.other().age());
      if (levels.below() > 0
          && rank > 0
          && row.chance().isDiluted()
          && levels.rank(row.chance().maximum().orElse(0)) == 0) {
        couldRise++;
      }
      int level = Math.min(rank, levels.below());
      boolean sooner = next.isEmpty() || row.tca().isBefore(next.get().tca());
      if (level < nextRank || (level == nextRank && sooner)) {
        next = Optional.of(row);
        nextRank = level;
      }
      if (closest.isEmpty() || row.meeting().miss() < closest.get().meeting().miss()) {
        closest = Optional.of(row);
      }
    }

    private void addAge(double age) {
      if (age > oldest) {
        oldest = age;
      }
    }

    Counts counts(List<Long> together) {
      return new Counts(
          ranks, together, couldRise, Math.max(oldest, -1e300), next, closest, nextRank);
    }

    void restore(Counts counts) {
      for (int rank = 0; rank < ranks.size(); rank++) {
        ranks.set(rank, counts.ranks().get(rank));
      }
      couldRise = counts.couldRise();
      oldest = counts.oldest();
      next = counts.next();
      closest = counts.closest();
      nextRank = counts.nextRank();
    }
  }
}

package org.orbsieve.report.truth;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.narrowphase.Conjunction;
import org.orbsieve.report.read.ApproachReader;
import org.orbsieve.report.read.ApproachRecord;
import org.orbsieve.report.read.ConjunctionKey;
import org.orbsieve.report.read.RecordReader;

/**
 * A list of results compared with one that is taken for true. Only minima are compared. All lists
 * are in the order of time.
 *
 * @param rules of the comparison
 * @param threshold of the lists [m]
 * @param matches approaches that both lists have
 * @param missed rows of the truth that the results lack
 * @param extra rows of the results that the truth lacks
 * @param optional rows of one list only that may be absent by the rules: close to the threshold,
 *     beyond it, or slow
 */
public record TruthComparison(
    MatchRules rules,
    double threshold,
    List<Match> matches,
    List<ApproachRecord> missed,
    List<ApproachRecord> extra,
    int optional) {

  private static final double KILOMETRE = 1_000;

  /** Both lists of a pair. */
  private record Rows(List<ApproachRecord> results, List<ApproachRecord> truths) {
    Rows() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  /**
   * Takes immutable copies.
   *
   * @param rules of the comparison
   * @param threshold of the lists [m]
   * @param matches approaches that both lists have
   * @param missed rows of the truth that the results lack
   * @param extra rows of the results that the truth lacks
   * @param optional rows of one list only that may be absent by the rules
   */
  public TruthComparison {
    Objects.requireNonNull(rules, "rules");
    matches = List.copyOf(matches);
    missed = List.copyOf(missed);
    extra = List.copyOf(extra);
  }

  /**
   * Reads two lists and compares them.
   *
   * @param context its UTC is used
   * @param results CSV, JSON lines or Parquet of ours, a CSV of SOCRATES, or a plain table
   * @param truth likewise
   * @param rules of the comparison
   * @return the comparison
   * @throws IOException if a list cannot be read
   * @throws IllegalArgumentException if the truth has no row
   */
  public static TruthComparison read(
      AstroContext context, Path results, Path truth, MatchRules rules) throws IOException {
    return of(rows(context, results), rows(context, truth), rules);
  }

  private static List<ApproachRecord> rows(AstroContext context, Path file) throws IOException {
    List<ApproachRecord> rows = new ArrayList<>();
    try (RecordReader<ApproachRecord> reader = ApproachReader.open(file, context)) {
      for (Optional<ApproachRecord> row = reader.next(); row.isPresent(); row = reader.next()) {
        rows.add(row.get());
      }
    }
    return rows;
  }

  /**
   * Compares two lists.
   *
   * @param results in any order
   * @param truths in any order
   * @param rules of the comparison
   * @return the comparison
   * @throws IllegalArgumentException if the truth has no minimum: everything agrees with nothing
   */
  public static TruthComparison of(
      List<ApproachRecord> results, List<ApproachRecord> truths, MatchRules rules) {
    Map<ConjunctionKey.Pair, Rows> pairs = new HashMap<>();
    minima(results).forEach(row -> at(pairs, row).results().add(row));
    List<ApproachRecord> wanted = minima(truths);
    wanted.forEach(row -> at(pairs, row).truths().add(row));
    double largest = wanted.stream().mapToDouble(ApproachRecord::missDistance).max().orElse(-1);
    if (largest < 0) {
      throw new IllegalArgumentException("the truth has no close approaches");
    }
    double threshold =
        rules.threshold().orElse(KILOMETRE * Math.max(1, Math.ceil(largest / KILOMETRE)));
    PairMatcher matcher = new PairMatcher(rules);
    List<Match> matches = new ArrayList<>();
    List<ApproachRecord> missed = new ArrayList<>();
    List<ApproachRecord> extra = new ArrayList<>();
    for (Rows rows : new TreeMap<>(pairs).values()) {
      matches.addAll(matcher.match(rows.results(), rows.truths()));
      missed.addAll(rows.truths());
      extra.addAll(rows.results());
    }
    int all = missed.size() + extra.size();
    missed.removeIf(row -> mayBeAbsent(row, rules, threshold));
    extra.removeIf(row -> mayBeAbsent(row, rules, threshold));
    missed.sort(Comparator.comparing(ApproachRecord::key));
    extra.sort(Comparator.comparing(ApproachRecord::key));
    matches.sort(Comparator.comparing(match -> match.truth().key()));
    int optional = all - missed.size() - extra.size();
    return new TruthComparison(rules, threshold, matches, missed, extra, optional);
  }

  private static List<ApproachRecord> minima(List<ApproachRecord> rows) {
    return rows.stream().filter(row -> row.kind() == Conjunction.Kind.MINIMUM).toList();
  }

  private static Rows at(Map<ConjunctionKey.Pair, Rows> pairs, ApproachRecord row) {
    return pairs.computeIfAbsent(row.key().pair(), any -> new Rows());
  }

  private static boolean mayBeAbsent(ApproachRecord row, MatchRules rules, double threshold) {
    return row.missDistance() >= threshold - rules.edge()
        || row.relativeSpeed().orElse(Double.POSITIVE_INFINITY) < rules.minSpeed();
  }

  /**
   * Approaches whose miss distances differ by more than the tolerance.
   *
   * @return in the order of time
   */
  public List<Match> different() {
    return matches.stream()
        .filter(match -> Math.abs(match.missDifference()) > rules.missTolerance())
        .toList();
  }

  /**
   * The approaches that differ most.
   *
   * @param count how many at most
   * @return the largest difference of the miss distances first
   */
  public List<Match> worst(int count) {
    return matches.stream()
        .sorted(
            Comparator.comparingDouble((Match match) -> -Math.abs(match.missDifference()))
                .thenComparing(match -> match.truth().key()))
        .limit(count)
        .toList();
  }

  /**
   * Whether the results are as the truth.
   *
   * @return whether nothing is missed, extra or different
   */
  public boolean agrees() {
    return missed.isEmpty() && extra.isEmpty() && different().isEmpty();
  }
}

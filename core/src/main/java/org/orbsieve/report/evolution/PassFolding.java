package org.orbsieve.report.evolution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.orbsieve.assessment.PassGroups;

/**
 * Makes one event of the passes of a pair that flies together, by the rule of {@link PassGroups}:
 * slow passes that follow each other within {@value PassGroups#REVOLUTIONS} revolutions. Where the
 * revolution is not known, it is taken to be a day, so that such pairs never become many events.
 *
 * <p>The event has times and distance of its closest pass, and the probabilities and level of its
 * likeliest.
 */
final class PassFolding {

  private static final double DAY = 86_400;

  private PassFolding() {}

  /**
   * The events of rows.
   *
   * @param rows in any order
   * @param period longest revolution of the two objects of a row [s]; NaN where it is not known
   * @return in the order of TCA, then of pairs
   */
  static List<Sighting> fold(List<Sighting> rows, ToDoubleFunction<Sighting> period) {
    List<Sighting> ordered = new ArrayList<>(rows);
    ordered.sort(
        Comparator.comparing((Sighting row) -> row.span().first()).thenComparing(Sighting::pair));
    List<Sighting> events = new ArrayList<>();
    Map<Sighting.Pair, Sighting> open = new HashMap<>();
    for (Sighting row : ordered) {
      if (!row.isSlow()) {
        events.add(row);
        continue;
      }
      Sighting group = open.get(row.pair());
      double revolution = period.applyAsDouble(row);
      double limit = PassGroups.REVOLUTIONS * (revolution > 0 ? revolution : DAY);
      if (group != null && group.span().gap(row.span()) <= limit) {
        open.put(row.pair(), and(group, row));
      } else {
        if (group != null) {
          events.add(group);
        }
        open.put(row.pair(), row);
      }
    }
    events.addAll(open.values());
    events.sort(
        Comparator.comparing((Sighting event) -> event.span().tca()).thenComparing(Sighting::pair));
    return events;
  }

  private static Sighting and(Sighting group, Sighting row) {
    Sighting closest = row.miss().distance() < group.miss().distance() ? row : group;
    Span one = group.span();
    Span other = row.span();
    return closest
        .with(
            new Span(
                closest.span().tca(),
                one.first(),
                one.last().isAfter(other.last()) ? one.last() : other.last(),
                one.passes() + other.passes()))
        .with(likelier(group.odds(), row.odds()));
  }

  private static Odds likelier(Odds one, Odds other) {
    return rank(other.probability()) > rank(one.probability()) ? other : one;
  }

  private static double rank(OptionalDouble probability) {
    return probability.orElse(-1);
  }
}

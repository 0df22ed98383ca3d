package org.orbsieve.run.tally;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.orbsieve.ScreeningSettings;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.catalog.select.AssetGroup;
import org.orbsieve.catalog.select.SelectorTerm;
import org.orbsieve.narrowphase.Conjunction;
import org.orbsieve.report.CriterionText;
import org.orbsieve.request.ScopeMembers;
import org.orekit.time.AbsoluteDate;

/** What was found for one asset group. */
public final class GroupEntry {

  private final ScopeMembers.Group members;
  private final double threshold;
  private final String criterion;
  private final boolean isByVolume;
  private final int objects;
  private final int primaries;
  private long conjunctions;
  private Optional<Closest> closest = Optional.empty();
  private OptionalDouble highest = OptionalDouble.empty();

  /**
   * The closest conjunction of a group, the first of several.
   *
   * @param range miss distance [m]
   * @param tca time of closest approach
   * @param primary catalogue number
   * @param secondary catalogue number
   */
  public record Closest(double range, AbsoluteDate tca, int primary, int secondary) {}

  /**
   * What is known of a group so far.
   *
   * @param conjunctions number of conjunctions
   * @param closest the closest of them
   * @param highest highest probability that is known
   */
  public record State(long conjunctions, Optional<Closest> closest, OptionalDouble highest) {}

  GroupEntry(ScopeMembers.Group members, ScreeningSettings settings, int objects, int primaries) {
    this.members = members;
    this.objects = objects;
    this.primaries = primaries;
    this.threshold = members.group().threshold().orElse(settings.threshold());
    this.criterion = CriterionText.spec(settings, members.group());
    this.isByVolume = settings.isByVolume();
  }

  /** {@return the group} */
  public AssetGroup group() {
    return members.group();
  }

  /** {@return the distance that the group cares for or, in a screening by volumes, its volume} */
  public String criterion() {
    return criterion;
  }

  /** {@return the distance that the group cares for [m]} */
  public double threshold() {
    return threshold;
  }

  /** {@return whether the screening is by volumes} */
  public boolean isByVolume() {
    return isByVolume;
  }

  /** {@return number of its objects in the catalogue} */
  public int objects() {
    return objects;
  }

  /** {@return number of those that are primaries} */
  public int primaries() {
    return primaries;
  }

  /** {@return what of it is not in the catalogue, as written} */
  public List<String> missing() {
    return members.objects().unmatched().stream().map(SelectorTerm::text).toList();
  }

  /** {@return number of conjunctions} */
  public long conjunctions() {
    return conjunctions;
  }

  /** {@return the closest conjunction} */
  public Optional<Closest> closest() {
    return closest;
  }

  /** {@return the highest probability that is known} */
  public OptionalDouble highest() {
    return highest;
  }

  void add(AssessedConjunction row) {
    Conjunction conjunction = row.conjunction();
    double range = conjunction.missDistance();
    // by volumes each row of its objects is one: whose volume it rests on is told in the row
    if (!isByVolume && range > threshold) {
      return;
    }
    conjunctions++;
    OptionalDouble probability = row.bestProbability();
    if (probability.isPresent()
        && (highest.isEmpty() || probability.getAsDouble() > highest.getAsDouble())) {
      highest = probability;
    }
    if (closest.isEmpty() || range < closest.get().range()) {
      closest =
          Optional.of(
              new Closest(
                  range,
                  conjunction.tca(),
                  conjunction.primary().catalogNumber(),
                  conjunction.secondary().catalogNumber()));
    }
  }

  State state() {
    return new State(conjunctions, closest, highest);
  }

  void restore(State state) {
    conjunctions = state.conjunctions();
    closest = state.closest();
    highest = state.highest();
  }
}

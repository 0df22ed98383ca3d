package org.orbsieve.run.tally;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.orbsieve.ScreeningSummary;
import org.orbsieve.SuppressedConjunction;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.assessment.variant.Approach;
import org.orbsieve.assessment.variant.FormApproaches;
import org.orbsieve.assessment.variant.VariantComparison;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.ephemeris.Span;
import org.orbsieve.narrowphase.Conjunction;
import org.orekit.time.AbsoluteDate;

/** What variants and their objects meet, as it comes in the order of time. */
public final class VariantTally implements Tally<VariantTally.State> {

  private final Catalog catalog;
  private final AbsoluteDate start;
  private final double duration;
  private final boolean hasRisk;
  private List<VariantComparison> comparisons = List.of();

  /** By catalogue number and name of the form. */
  private final Map<Integer, Map<String, Form>> objects = new TreeMap<>();

  /**
   * An approach.
   *
   * @param other catalogue number of the other object
   * @param time of closest approach [s since the start of the period]
   * @param range miss distance [m]
   * @param probability of collision, or its maximum, where it is known
   * @param isConjunction whether it is reported as a conjunction
   */
  public record ApproachState(
      int other, double time, double range, OptionalDouble probability, boolean isConjunction) {

    static ApproachState of(Approach a) {
      return new ApproachState(
          a.other(),
          a.time(),
          a.missDistance(),
          Double.isNaN(a.probability())
              ? OptionalDouble.empty()
              : OptionalDouble.of(a.probability()),
          a.isConjunction());
    }

    Approach approach() {
      return new Approach(other, time, range, probability.orElse(Double.NaN), isConjunction);
    }
  }

  /**
   * What is known of a form so far.
   *
   * @param withVariants conjunctions with variants of others
   * @param approaches all others
   */
  public record FormState(long withVariants, List<ApproachState> approaches) {}

  /**
   * What is known so far.
   *
   * @param objects by catalogue number and name of the form
   */
  public record State(Map<String, Map<String, FormState>> objects) {}

  /** One form of an object. */
  private static final class Form {

    private final int row;
    private final List<Approach> approaches = new ArrayList<>();
    private long withVariants;

    Form(int row) {
      this.row = row;
    }

    FormState state() {
      return new FormState(withVariants, approaches.stream().map(ApproachState::of).toList());
    }

    void restore(FormState state) {
      withVariants = state.withVariants();
      state.approaches().forEach(one -> approaches.add(one.approach()));
    }
  }

  VariantTally(Scene scene) {
    this.catalog = scene.catalog();
    this.start = scene.settings().start();
    this.duration = scene.settings().duration();
    this.hasRisk = scene.hasRisk();
    Set<Integer> varied = new HashSet<>();
    for (CatalogRecord found : catalog.records()) {
      if (found.object().isVariant()) {
        varied.add(found.object().catalogNumber());
      }
    }
    for (int row = 0; row < catalog.size(); row++) {
      SpaceObject object = catalog.object(row);
      if (varied.contains(object.catalogNumber())) {
        objects
            .computeIfAbsent(object.catalogNumber(), n -> new TreeMap<>())
            .put(object.variant(), new Form(row));
      }
    }
  }

  @Override
  public String name() {
    return "variants";
  }

  @Override
  public void add(AssessedConjunction row) {
    if (!objects.isEmpty()) {
      boolean minimum = row.conjunction().kind() == Conjunction.Kind.MINIMUM;
      add(row.conjunction(), row.bestProbability().orElse(Double.NaN), minimum);
    }
  }

  /** One that is not reported counts only where the object has one that is. */
  @Override
  public void suppressed(SuppressedConjunction one) {
    if (!objects.isEmpty()) {
      add(one.conjunction(), Double.NaN, false);
    }
  }

  private void add(Conjunction conjunction, double probability, boolean reported) {
    SpaceObject primary = conjunction.primary();
    SpaceObject secondary = conjunction.secondary();
    boolean both = primary.isVariant() && secondary.isVariant();
    if (both && reported) {
      form(primary).orElseThrow().withVariants++;
      form(secondary).orElseThrow().withVariants++;
    }
    if (!secondary.isVariant()) {
      form(primary).ifPresent(f -> add(f, secondary, conjunction, probability, reported));
    }
    if (!primary.isVariant()) {
      form(secondary).ifPresent(f -> add(f, primary, conjunction, probability, reported));
    }
  }

  private void add(
      Form form, SpaceObject other, Conjunction conjunction, double probability, boolean reported) {
    double time = conjunction.tca().durationFrom(start);
    double range = conjunction.missDistance();
    form.approaches.add(new Approach(other.catalogNumber(), time, range, probability, reported));
  }

  private Optional<Form> form(SpaceObject object) {
    return Optional.ofNullable(objects.get(object.catalogNumber()))
        .map(forms -> forms.get(object.variant()));
  }

  /** {@return the variants beside their objects, by object in the order of catalogue numbers} */
  public List<VariantComparison> comparisons() {
    return comparisons;
  }

  @Override
  public void finish(ScreeningSummary summary) {
    comparisons = compare(summary.unscreened());
  }

  @Override
  public List<Fact> facts() {
    return objects.isEmpty()
        ? List.of()
        : List.of(new Fact(Fact.Section.RUN, "variants", VariantFacts.of(comparisons, hasRisk)));
  }

  /** Compares, knowing per row the times at which it was not screened [s]. */
  private List<VariantComparison> compare(Map<Integer, List<Span>> unscreened) {
    List<VariantComparison> all = new ArrayList<>();
    for (Map<String, Form> forms : objects.values()) {
      Optional<FormApproaches> baseline = Optional.empty();
      List<FormApproaches> variants = new ArrayList<>();
      for (Form form : forms.values()) {
        List<Span> spans =
            unscreened.getOrDefault(form.row, List.of()).stream()
                .filter(span -> span.from() < duration)
                .map(span -> new Span(span.from(), Math.min(span.to(), duration)))
                .toList();
        FormApproaches screened =
            new FormApproaches(
                catalog.records().get(form.row), form.approaches, form.withVariants, spans);
        if (screened.record().object().isVariant()) {
          variants.add(screened);
        } else {
          baseline = Optional.of(screened);
        }
      }
      all.add(VariantComparison.of(baseline, variants));
    }
    return all;
  }

  @Override
  public State state() {
    Map<String, Map<String, FormState>> state = new LinkedHashMap<>();
    objects.forEach(
        (number, forms) -> {
          Map<String, FormState> byName = new LinkedHashMap<>();
          forms.forEach((name, form) -> byName.put(name, form.state()));
          state.put(number.toString(), byName);
        });
    return new State(state);
  }

  @Override
  public Class<State> stateType() {
    return State.class;
  }

  @Override
  public void restore(State state) {
    objects.forEach(
        (number, forms) ->
            forms.forEach(
                (name, form) -> form.restore(state.objects().get(number.toString()).get(name))));
  }
}

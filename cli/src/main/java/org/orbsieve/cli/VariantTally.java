package org.orbsieve.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.assessment.probability.MaxProbability;
import org.orbsieve.assessment.probability.Probability;
import org.orbsieve.assessment.variant.Approach;
import org.orbsieve.assessment.variant.FormApproaches;
import org.orbsieve.assessment.variant.VariantComparison;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.ephemeris.Span;
import org.orbsieve.narrowphase.Conjunction;
import org.orekit.time.AbsoluteDate;

/** What variants and their objects meet, as it comes in the order of time. */
final class VariantTally {

  private static final long UNREPORTED = 0;
  private static final long REPORTED = 1;

  /** Stands for no probability: JSON has no NaN. */
  private static final double NO_PROBABILITY = -1;

  private final Catalog catalog;
  private final AbsoluteDate start;

  /** By catalogue number and name of the form. */
  private final Map<Integer, Map<String, Form>> objects = new TreeMap<>();

  /** One form of an object. */
  private static final class Form {

    private final int row;
    private final List<Approach> approaches = new ArrayList<>();
    private long withVariants;

    Form(int row) {
      this.row = row;
    }
  }

  /**
   * Nothing met yet.
   *
   * @param start begin of the screening period
   */
  VariantTally(Catalog catalog, AbsoluteDate start) {
    this.catalog = catalog;
    this.start = start;
    Set<Integer> varied = new HashSet<>();
    catalog.records().stream()
        .map(found -> found.object())
        .filter(SpaceObject::isVariant)
        .forEach(object -> varied.add(object.catalogNumber()));
    for (int row = 0; row < catalog.size(); row++) {
      SpaceObject object = catalog.object(row);
      if (varied.contains(object.catalogNumber())) {
        objects
            .computeIfAbsent(object.catalogNumber(), n -> new TreeMap<>())
            .put(object.variant(), new Form(row));
      }
    }
  }

  /** Takes a conjunction or boundary case that is not earlier than the one before. */
  void add(AssessedConjunction row) {
    boolean minimum = row.conjunction().kind() == Conjunction.Kind.MINIMUM;
    add(row.conjunction(), probability(row), minimum);
  }

  /** Takes one that is not reported: it counts only where the object has one that is. */
  void addUnreported(Conjunction conjunction) {
    add(conjunction, Double.NaN, false);
  }

  private void add(Conjunction conjunction, double probability, boolean reported) {
    if (objects.isEmpty()) {
      return;
    }
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

  /** The probability of collision where it is asked for, else the largest it could be. */
  private static double probability(AssessedConjunction row) {
    if (row.risk().isPresent()) {
      return row.risk().get().probability() instanceof Probability.Known known
          ? known.value()
          : Double.NaN;
    }
    MaxProbability largest = row.maxProbability();
    return largest.isKnown() ? largest.value() : Double.NaN;
  }

  /**
   * Compares, when all is there.
   *
   * @param unscreened per row, the times at which it was not screened [s]
   * @param duration of the period [s]
   * @return by object, in the order of catalogue numbers
   */
  List<VariantComparison> compare(Map<Integer, List<Span>> unscreened, double duration) {
    List<VariantComparison> comparisons = new ArrayList<>();
    for (Map<String, Form> forms : objects.values()) {
      Optional<FormApproaches> asItFlies = Optional.empty();
      List<FormApproaches> variants = new ArrayList<>();
      for (Form form : forms.values()) {
        List<Span> spans =
            unscreened.getOrDefault(form.row, List.of()).stream()
                .filter(span -> span.from() < duration)
                .map(span -> new Span(span.from(), Math.min(span.to(), duration)))
                .toList();
        FormApproaches all =
            new FormApproaches(
                catalog.records().get(form.row), form.approaches, form.withVariants, spans);
        if (all.record().object().isVariant()) {
          variants.add(all);
        } else {
          asItFlies = Optional.of(all);
        }
      }
      comparisons.add(VariantComparison.of(asItFlies, variants));
    }
    return comparisons;
  }

  /** All that is known, for a checkpoint. */
  Map<String, Object> state() {
    Map<String, Object> state = new LinkedHashMap<>();
    objects.forEach(
        (number, forms) -> {
          Map<String, Object> byName = new LinkedHashMap<>();
          forms.forEach((name, form) -> byName.put(name, state(form)));
          state.put(number.toString(), byName);
        });
    return state;
  }

  private static List<Object> state(Form form) {
    List<Object> fields = new ArrayList<>();
    fields.add(form.withVariants);
    for (Approach a : form.approaches) {
      fields.add((long) a.other());
      fields.add(a.time());
      fields.add(a.missDistance());
      fields.add(Double.isNaN(a.probability()) ? NO_PROBABILITY : a.probability());
      fields.add(a.isConjunction() ? REPORTED : UNREPORTED);
    }
    return fields;
  }

  /** Goes on with what an earlier run knew. */
  void restore(Map<?, ?> state) {
    objects.forEach(
        (number, forms) -> {
          Map<?, ?> byName = (Map<?, ?>) state.get(number.toString());
          forms.forEach((name, form) -> restore(form, (List<?>) byName.get(name)));
        });
  }

  private static void restore(Form form, List<?> fields) {
    form.withVariants = (Long) fields.get(0);
    for (int k = 1; k < fields.size(); k += 5) {
      double probability = (Double) fields.get(k + 3);
      form.approaches.add(
          new Approach(
              Math.toIntExact((Long) fields.get(k)),
              (Double) fields.get(k + 1),
              (Double) fields.get(k + 2),
              probability == NO_PROBABILITY ? Double.NaN : probability,
              (Long) fields.get(k + 4) == REPORTED));
    }
  }
}

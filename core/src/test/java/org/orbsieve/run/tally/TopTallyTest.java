package org.orbsieve.run.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbsieve.ScreeningSettings;
import org.orbsieve.assessment.ActionLevel;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.assessment.RiskAssessment;
import org.orbsieve.assessment.probability.MaxProbability;
import org.orbsieve.assessment.probability.PcMethod;
import org.orbsieve.assessment.probability.Probability;
import org.orbsieve.assessment.radius.HardBodyRadius;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.narrowphase.Conjunction;
import org.orbsieve.narrowphase.StateVector;
import org.orbsieve.request.ScreeningScope;
import org.orbsieve.run.checkpoint.RecordTree;
import org.orekit.time.AbsoluteDate;

/** Against all conjunctions sorted by level, probability and range, each pair once. */
class TopTallyTest {

  private static final AstroContext CONTEXT = AstroContext.bundled();
  private static final AbsoluteDate START = new AbsoluteDate(2026, 11, 1, CONTEXT.utc());
  private static final List<ActionLevel> LEVELS =
      List.of(new ActionLevel("low", 1e-3), new ActionLevel("high", 1e-2));

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void isTheHeadOfAllSorted(boolean risk) {
    for (long seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      List<AssessedConjunction> all = new ArrayList<>();
      for (int k = 0; k < 60; k++) {
        // few pairs, so that they come again, and few values, so that there are ties
        int one = random.nextInt(4);
        int other = one + 1 + random.nextInt(3);
        boolean swap = random.nextBoolean();
        Conjunction conjunction =
            conjunction(
                k,
                swap ? other : one,
                swap ? one : other,
                100 * random.nextInt(30),
                random.nextInt(30));
        all.add(row(conjunction, risk ? Math.pow(10, -random.nextInt(6)) : Double.NaN, random));
      }
      TopTally first = new TopTally();
      int cut = random.nextInt(all.size());
      all.subList(0, cut).forEach(first::add);
      TopTally top = new TopTally();
      top.restore(RecordTree.read(TopTally.State.class, RecordTree.write(first.state())));
      all.subList(cut, all.size()).forEach(top::add);

      List<String> expected = new ArrayList<>();
      Set<Set<Integer>> seen = new HashSet<>();
      all.sort(
          Comparator.comparingDouble((AssessedConjunction r) -> -rank(r))
              .thenComparingDouble(r -> -r.risk().map(TopTallyTest::value).orElse(-1.0))
              .thenComparingDouble(r -> r.conjunction().missDistance())
              .thenComparing(r -> r.conjunction().tca()));
      for (AssessedConjunction row : all) {
        Conjunction one = row.conjunction();
        int a = one.primary().catalogNumber();
        int b = one.secondary().catalogNumber();
        if (expected.size() < TopTally.ROWS && seen.add(Set.of(a, b))) {
          expected.add(a + "-" + b + " " + one.missDistance() + " " + one.tca());
        }
      }
      List<String> actual =
          top.rows(nothingTogether()).stream()
              .map(
                  r ->
                      r.first().number()
                          + "-"
                          + r.second().number()
                          + " "
                          + r.approach().range()
                          + " "
                          + r.tca())
              .toList();
      assertEquals(expected, actual, "seed " + seed);
    }
  }

  private static double rank(AssessedConjunction row) {
    return row.risk().flatMap(RiskAssessment::level).map(ActionLevel::minProbability).orElse(-1.0);
  }

  private static double value(RiskAssessment risk) {
    return risk.probability() instanceof Probability.Known known ? known.value() : -1;
  }

  private static CompanionTally nothingTogether() {
    Catalog empty = new Catalog(List.of(), List.of(), List.of());
    return new CompanionTally(
        new Scene(
            CONTEXT,
            empty,
            ScreeningSettings.of(START, 3600, 5000),
            ScreeningScope.ALL.in(empty),
            false));
  }

  private static AssessedConjunction row(
      Conjunction conjunction, double probability, Random random) {
    Optional<RiskAssessment> risk =
        Double.isNaN(probability)
            ? Optional.empty()
            : Optional.of(risk(probability, random.nextInt(5) == 0));
    return new AssessedConjunction(conjunction, MaxProbability.of(0.5, 1, 1), risk);
  }

  private static RiskAssessment risk(double value, boolean isUnknown) {
    Probability probability =
        isUnknown ? Probability.absent("test") : Probability.of(PcMethod.FOSTER, value);
    return new RiskAssessment(
        probability,
        probability,
        new HardBodyRadius(1, "test"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        1,
        isUnknown
            ? Optional.empty()
            : LEVELS.stream()
                .filter(level -> value >= level.minProbability())
                .reduce((low, high) -> high),
        List.of());
  }

  private static Conjunction conjunction(
      double seconds, int primary, int secondary, double range, double speed) {
    return new Conjunction(
        Conjunction.Kind.MINIMUM,
        object(primary),
        object(secondary),
        START.shiftedBy(seconds),
        new StateVector(7e6, 0, 0, 0, 7500, 0),
        new StateVector(7e6 + range, 0, 0, 0, 7500 + speed, 0));
  }

  private static SpaceObject object(int number) {
    ElementSet elements = new ElementSet(START, 1e-3, 0, 1, 0, 0, 0, 0, 0, 0, 1, 1);
    return new SpaceObject(number, "OBJECT " + number, "", 'U', elements);
  }
}

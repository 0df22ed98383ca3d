package org.orbsieve.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.orbsieve.broadphase.Roster;
import org.orbsieve.broadphase.ShellSieve;
import org.orbsieve.ephemeris.KnotSampler;
import org.orbsieve.ephemeris.TimeGrid;

/** The quantities that were derived to make a run complete, by name and unit, for its manifest. */
final class DerivedBounds {

  /** The only one that is a sum; the others are maxima, or the same for the whole run. */
  private static final String EXEMPTIONS = "exemptObjectSteps";

  private DerivedBounds() {}

  static Map<String, Double> of(
      TimeGrid grid, KnotSampler knots, Roster roster, StepSearch[] searches) {
    Map<String, Double> bounds = new LinkedHashMap<>();
    bounds.put("stepWidth_s", grid.width());
    bounds.put("knotsPerObjectAndStep", knots.knotsPerObjectAndStep());
    bounds.put(
        "largestInterpolationError_m",
        IntStream.range(0, roster.size())
            .mapToDouble(roster::eps)
            .filter(Double::isFinite)
            .max()
            .orElse(0));
    bounds.put("largestSpeed_m_per_s", largest(searches, ShellSieve::largestSpeed));
    bounds.put("largestMissBound_m", largest(searches, ShellSieve::largestMissBound));
    bounds.put("largestReach_m", largest(searches, ShellSieve::largestReach));
    bounds.put(
        EXEMPTIONS,
        (double) Stream.of(searches).mapToLong(search -> search.sieve().exemptions()).sum());
    if (!searches[0].tabulated().isEmpty()) {
      double error =
          Stream.of(searches).mapToDouble(s -> s.tabulated().largestError()).max().orElse(0);
      bounds.put("largestEphemerisKnotError_m", error);
    }
    return bounds;
  }

  /**
   * What two parts of a run observed together: the larger of two maxima, the sum of two numbers.
   */
  static Map<String, Double> merged(Map<String, Double> earlier, Map<String, Double> later) {
    Map<String, Double> bounds = new LinkedHashMap<>(later);
    bounds.replaceAll(
        (name, value) -> {
          double before = earlier.getOrDefault(name, 0.0);
          return name.equals(EXEMPTIONS) ? before + value : Math.max(before, value);
        });
    return bounds;
  }

  private static double largest(StepSearch[] searches, ToDoubleFunction<ShellSieve> quantity) {
    return Stream.of(searches)
        .mapToDouble(search -> quantity.applyAsDouble(search.sieve()))
        .max()
        .orElse(0);
  }
}

package org.orbsieve.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Benchmarks that are run together.
 *
 * @param name name of the series
 * @param include regular expression that chooses the benchmarks
 * @param params values of their parameters
 */
record Series(String name, String include, Map<String, List<String>> params) {

  /** The counters that are times. */
  private static final List<String> TIMES =
      List.of("processor", "ephemeris", "sieve", "refinement", "assessment");

  /** Growth with one parameter: the others have the values of {@code base}. */
  static Series growth(
      String name, Map<String, List<String>> base, String parameter, List<String> values) {
    Map<String, List<String>> params = new TreeMap<>(base);
    params.put(parameter, values);
    return new Series(name, "ScreenBenchmark.screen$", params);
  }

  /**
   * Runs them, each in a JVM of its own.
   *
   * @param quick with short iterations, for a first impression
   */
  List<Measurement> run(boolean quick) throws RunnerException {
    ChainedOptionsBuilder options = new OptionsBuilder().include(include).shouldFailOnError(true);
    params.forEach((key, values) -> options.param(key, values.toArray(String[]::new)));
    if (quick) {
      boolean whole = include.startsWith("ScreenBenchmark");
      options
          .warmupIterations(whole ? 8 : 3)
          .measurementIterations(3)
          .warmupTime(TimeValue.milliseconds(800))
          .measurementTime(TimeValue.milliseconds(200));
    }
    List<Measurement> all = new ArrayList<>();
    for (RunResult result : new Runner(options.build()).run()) {
      add(result, all);
    }
    return all;
  }

  private void add(RunResult result, List<Measurement> out) {
    Map<String, String> params = params(result.getParams());
    Result<?> primary = result.getPrimaryResult();
    out.add(measurement(primary.getLabel(), params, primary, primary.getScoreUnit()));
    Collection<String> own = result.getSecondaryResults().keySet();
    for (String label : own) {
      // JMH sums a counter over the iterations
      Result<?> counter = result.getSecondaryResults().get(label);
      long iterations = result.getParams().getMeasurement().getCount();
      boolean isTime = TIMES.contains(label);
      out.add(
          new Measurement(
              name,
              label,
              params,
              counter.getScore() / iterations,
              Double.NaN,
              isTime ? "ms/op" : "1",
              iterations));
    }
  }

  private Measurement measurement(
      String label, Map<String, String> params, Result<?> result, String unit) {
    return new Measurement(
        name,
        label,
        params,
        result.getStatistics().getPercentile(50),
        result.getScoreError(),
        unit,
        result.getSampleCount());
  }

  private static Map<String, String> params(BenchmarkParams from) {
    Map<String, String> params = new TreeMap<>();
    from.getParamsKeys().forEach(key -> params.put(key, from.getParam(key)));
    return params;
  }

  /** Values of a parameter. */
  static List<String> values(Object... values) {
    return Arrays.stream(values).map(String::valueOf).toList();
  }
}

package org.orbsieve.benchmarks;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One measured number of a suite.
 *
 * @param series what it is a point of: {@code objects}, {@code period}, {@code kernels} ...
 * @param name the benchmark, or one of its counters
 * @param params by name, where and how it was measured
 * @param value median
 * @param error half the 99.9 % confidence interval of the mean; NaN when there are too few samples
 * @param unit unit of both
 * @param samples number of samples
 */
record Measurement(
    String series,
    String name,
    Map<String, String> params,
    double value,
    double error,
    String unit,
    long samples) {

  Measurement {
    params = Collections.unmodifiableMap(new TreeMap<>(params));
  }

  /** A parameter; empty when there is none of this name. */
  String param(String key) {
    return params.getOrDefault(key, "");
  }
}

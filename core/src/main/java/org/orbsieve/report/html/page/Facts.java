package org.orbsieve.report.html.page;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.orbsieve.report.RunManifest;

/**
 * Looks up what a manifest says; what it does not say, or says in another form, is empty.
 *
 * @param manifest of the run
 */
record Facts(RunManifest manifest) {

  /** A value inside of objects, such as {@code risk.method}. */
  Object at(String path) {
    Object value = manifest.facts();
    for (String name : path.split("\\.", -1)) {
      value = value instanceof Map<?, ?> map ? map.get(name) : null;
    }
    return value;
  }

  String text(String path) {
    return at(path) instanceof String text ? text : "";
  }

  OptionalDouble number(String path) {
    return at(path) instanceof Number number
        ? OptionalDouble.of(number.doubleValue())
        : OptionalDouble.empty();
  }

  OptionalLong count(String path) {
    return at(path) instanceof Number number
        ? OptionalLong.of(number.longValue())
        : OptionalLong.empty();
  }

  Map<?, ?> map(String path) {
    return at(path) instanceof Map<?, ?> map ? map : Map.of();
  }

  List<String> texts(String path) {
    return at(path) instanceof List<?> list
        ? list.stream().filter(String.class::isInstance).map(String.class::cast).toList()
        : List.of();
  }
}

package org.orbsieve.catalog;

import java.util.HashSet;
import java.util.List;

/**
 * Determines whose element set is used for an object that several sources contain: that of the
 * first source in the list that contains the object. Sources that are not in the list come last and
 * are equal among themselves; without a list all are equal. Among equal sources, {@link
 * Catalog#select} uses the newest.
 *
 * @param order names of sources, the most preferred first
 */
public record SourcePreference(List<String> order) {

  /** Prefers the newest element set, whatever its source. */
  public static final SourcePreference NEWEST = new SourcePreference(List.of());

  /**
   * Takes an immutable copy without repetitions.
   *
   * @param order names of sources, the most preferred first
   * @throws IllegalArgumentException if a component is invalid
   */
  public SourcePreference {
    order = List.copyOf(order);
    if (new HashSet<>(order).size() < order.size()) {
      throw new IllegalArgumentException("a source is preferred twice: " + order);
    }
  }

  /** Rank of a source: the smaller, the better. */
  int rank(String source) {
    int position = order.indexOf(source);
    return position < 0 ? order.size() : position;
  }
}

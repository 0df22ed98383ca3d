package org.orbsieve.catalog;

import java.util.HashSet;
import java.util.List;

/**
 * Which source's element set is taken of an object that several sources have: that of the first
 * source in the list that has the object. Sources that are not in the list come after all that are,
 * and are equal among themselves; so without a list all are. Among equal ones {@link
 * Catalog#select} takes the newest.
 *
 * @param order names of sources, the most preferred first
 */
public record SourcePreference(List<String> order) {

  /** The newest element set, whatever its source. */
  public static final SourcePreference NEWEST = new SourcePreference(List.of());

  /** Takes an immutable copy without repetitions. */
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

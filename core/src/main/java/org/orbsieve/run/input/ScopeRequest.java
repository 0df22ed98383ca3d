package org.orbsieve.run.input;

import java.util.List;

/**
 * Which pairs are screened.
 *
 * @param primaries selections as a person writes them; pairs without one of these are left out
 * @param groups files of asset groups
 */
public record ScopeRequest(List<String> primaries, List<String> groups) {

  /** All against all. */
  public static final ScopeRequest ALL = new ScopeRequest(List.of(), List.of());

  /**
   * Takes immutable copies.
   *
   * @param primaries selections as a person writes them; pairs without one of these are left out
   * @param groups files of asset groups
   */
  public ScopeRequest {
    primaries = List.copyOf(primaries);
    groups = List.copyOf(groups);
  }

  /** Whether nothing is asked for. */
  boolean isAll() {
    return primaries.isEmpty() && groups.isEmpty();
  }
}

package org.orbsieve.run.input;

import java.util.List;
import java.util.Objects;
import org.orbsieve.request.ScreeningScope.VolumesAround;

/**
 * Which pairs are screened.
 *
 * @param primaries selections as a person writes them; pairs without one of these are left out
 * @param groups files of asset groups
 * @param volumes around which objects screening volumes are
 */
public record ScopeRequest(List<String> primaries, List<String> groups, VolumesAround volumes) {

  /** All against all. */
  public static final ScopeRequest ALL =
      new ScopeRequest(List.of(), List.of(), VolumesAround.PRIMARIES);

  /**
   * Takes immutable copies.
   *
   * @param primaries selections as a person writes them; pairs without one of these are left out
   * @param groups files of asset groups
   * @param volumes around which objects screening volumes are
   */
  public ScopeRequest {
    primaries = List.copyOf(primaries);
    groups = List.copyOf(groups);
    Objects.requireNonNull(volumes, "volumes");
  }

  /**
   * Primaries without groups.
   *
   * @param primaries selections as a person writes them
   * @return the request
   */
  public static ScopeRequest of(String... primaries) {
    return new ScopeRequest(List.of(primaries), List.of(), VolumesAround.PRIMARIES);
  }

  /** Whether nothing is asked for. */
  boolean isAll() {
    return primaries.isEmpty() && groups.isEmpty();
  }
}

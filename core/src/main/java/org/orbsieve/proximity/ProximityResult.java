package org.orbsieve.proximity;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.orbsieve.catalog.SpaceObject;

/**
 * What a watch found.
 *
 * @param stays intervals within the limits, by their objects and begin
 * @param episodes intervals joined over gaps of at most a period
 * @param visits in geosynchronous orbit
 * @param repeats repeated approaches of orbits in different planes
 * @param shadows co-planar orbits, slowest drift first
 */
public record ProximityResult(
    List<Stay> stays,
    List<Stay> episodes,
    List<RepeatedApproach> visits,
    List<RepeatedApproach> repeats,
    List<Shadow> shadows) {

  /**
   * Takes immutable copies.
   *
   * @param stays intervals within the limits
   * @param episodes intervals joined over gaps
   * @param visits in geosynchronous orbit
   * @param repeats repeated approaches of orbits in different planes
   * @param shadows co-planar orbits
   */
  public ProximityResult {
    stays = List.copyOf(stays);
    episodes = List.copyOf(episodes);
    visits = List.copyOf(visits);
    repeats = List.copyOf(repeats);
    shadows = List.copyOf(shadows);
  }

  static ProximityResult of(List<PairFindings> pairs, List<Shadow> shadows) {
    return new ProximityResult(
        ordered(pairs.stream().flatMap(pair -> pair.stays().stream())),
        ordered(pairs.stream().flatMap(pair -> pair.episodes().stream())),
        pairs.stream()
            .filter(pair -> !pair.visits().isEmpty())
            .map(pair -> new RepeatedApproach(pair.first(), pair.second(), pair.visits()))
            .toList(),
        pairs.stream()
            .filter(pair -> !pair.repeats().isEmpty())
            .map(pair -> new RepeatedApproach(pair.first(), pair.second(), pair.repeats()))
            .toList(),
        shadows);
  }

  private static List<Stay> ordered(Stream<Stay> stays) {
    return stays
        .sorted(
            Comparator.comparing(Stay::first, Comparator.comparing(SpaceObject::form))
                .thenComparing(Stay::second, Comparator.comparing(SpaceObject::form))
                .thenComparingDouble(Stay::from))
        .toList();
  }
}

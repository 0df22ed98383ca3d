package org.orbsieve.proximity;

import java.util.EnumMap;
import java.util.Map;
import org.orbsieve.catalog.SpaceObject;

/** Up to what distances at coarse samples a pair has to be looked at. */
final class PairReach {

  private final Flight flight;
  private final Map<PairRegime, Reach> stays = new EnumMap<>(PairRegime.class);
  private final Reach visits;
  private final Reach repeats;

  PairReach(Flight flight, ProximitySettings settings, double spacing) {
    this.flight = flight;
    settings.stays().forEach((r, of) -> stays.put(r, Reach.of(of.range(), of.speed(), spacing)));
    this.visits = of(settings.visits(), spacing);
    this.repeats = of(settings.repeats(), spacing);
  }

  private static Reach of(Approaches limits, double spacing) {
    return Reach.of(limits.range(), limits.speed(), spacing);
  }

  /** Whether two objects are a pair of low orbits. */
  boolean isLow(int i, int j) {
    return PairRegime.of(flight.object(i).elements(), flight.object(j).elements())
        == PairRegime.LOW;
  }

  /** The reach of a pair. */
  Reach of(int i, int j) {
    SpaceObject first = flight.object(i);
    SpaceObject second = flight.object(j);
    PairRegime regime = PairRegime.of(first.elements(), second.elements());
    Reach stay = stays.get(regime);
    if (!isOfTwoOwners(first, second)) {
      return stay;
    }
    return stay.or(regime == PairRegime.GEO ? visits : repeats);
  }

  /** The largest of a group of regimes. */
  Reach largest(boolean low) {
    Reach largest = repeats;
    for (Map.Entry<PairRegime, Reach> one : stays.entrySet()) {
      if (low == (one.getKey() == PairRegime.LOW)) {
        largest = largest.or(one.getValue());
      }
    }
    return low ? largest : largest.or(visits);
  }

  /**
   * Whether two objects are known to have different owners. Of one whose owner is unknown, nothing
   * can be said.
   */
  static boolean isOfTwoOwners(SpaceObject first, SpaceObject second) {
    String owner = first.facts().owner();
    String other = second.facts().owner();
    return !owner.isEmpty() && !other.isEmpty() && !owner.equals(other);
  }
}

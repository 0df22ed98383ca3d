package org.orbsieve.proximity;

import java.util.List;
import org.orbsieve.catalog.SpaceObject;

/**
 * What was found of one pair.
 *
 * @param first the object with the smaller row
 * @param second the other one
 * @param regime regime of the pair
 * @param stays intervals within the limits of a stay that are long enough
 * @param episodes intervals joined over short gaps
 * @param visits approaches that make a visit, empty if there are too few
 * @param repeats approaches in different planes, empty if there are too few
 */
record PairFindings(
    SpaceObject first,
    SpaceObject second,
    PairRegime regime,
    List<Stay> stays,
    List<Stay> episodes,
    List<Approach> visits,
    List<Approach> repeats) {

  boolean isEmpty() {
    return stays.isEmpty() && episodes.isEmpty() && visits.isEmpty() && repeats.isEmpty();
  }
}

package org.orbsieve.request;

import java.util.Arrays;
import java.util.Optional;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.narrowphase.Conjunction;
import org.orekit.time.AbsoluteDate;

/**
 * How old the element sets of a screening are. The age of an object is the time from the epoch of
 * its elements to the period, see {@link AgeLimit#age}. Objects with an ephemeris have no age, and
 * candidate manoeuvres that of their object.
 *
 * @param objects number of objects with an age
 * @param newest smallest age [s]
 * @param median median of the ages [s]
 * @param most age that 95 % of them do not exceed [s]
 * @param oldest largest age [s]
 * @param old number of objects older than {@link #OLD}
 */
public record ElementAges(
    int objects, double newest, double median, double most, double oldest, int old) {

  /**
   * Age from which SGP4 says little of where a low object is [s]: 15 days. Errors along the track
   * then reach tens of kilometres.
   */
  public static final double OLD = 15 * 86_400.0;

  /**
   * The ages of a catalogue.
   *
   * @param catalog the objects
   * @param start start of the screening period
   * @param stop its stop
   * @return empty if no object has an age
   */
  public static Optional<ElementAges> of(Catalog catalog, AbsoluteDate start, AbsoluteDate stop) {
    double[] ages =
        catalog.records().stream()
            .map(CatalogRecord::object)
            .filter(object -> !object.isTabulated() && !object.isVariant())
            .mapToDouble(object -> AgeLimit.age(object.elements(), start, stop))
            .sorted()
            .toArray();
    if (ages.length == 0) {
      return Optional.empty();
    }
    int old = (int) Arrays.stream(ages).filter(age -> age > OLD).count();
    double median = (ages[(ages.length - 1) / 2] + ages[ages.length / 2]) / 2;
    double most = ages[(int) Math.ceil(0.95 * ages.length) - 1];
    return Optional.of(
        new ElementAges(ages.length, ages[0], median, most, ages[ages.length - 1], old));
  }

  /**
   * Whether a conjunction rests on old elements: those of either object were made more than {@link
   * #OLD} before or after it.
   *
   * @param conjunction the conjunction
   * @return whether it rests on old elements
   */
  public static boolean restsOnOld(Conjunction conjunction) {
    return isOld(conjunction.primary(), conjunction.tca())
        || isOld(conjunction.secondary(), conjunction.tca());
  }

  private static boolean isOld(SpaceObject object, AbsoluteDate date) {
    return !object.isTabulated() && Math.abs(date.durationFrom(object.epoch())) > OLD;
  }
}

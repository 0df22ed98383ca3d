package org.orbsieve.report.html.model;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * What is known of all objects of a catalogue.
 *
 * @param objects by 25 km of altitude from the ground up, weighted by the time that they spend
 *     there
 * @param assets mean altitude of the assets [km]; empty where there are none
 * @param shares how much of what the assets would meet by chance belongs to each owner and type,
 *     separated by a tabulator; together 1, or empty where there are no assets
 */
public record Population(double[] objects, OptionalDouble assets, Map<String, Double> shares) {

  /** Nothing is known. */
  public static final Population UNKNOWN =
      new Population(new double[0], OptionalDouble.empty(), Map.of());

  /**
   * Takes immutable copies.
   *
   * @param objects by 25 km of altitude
   * @param assets mean altitude of the assets [km]
   * @param shares by owner and type
   */
  public Population {
    objects = objects.clone();
    shares = Map.copyOf(shares);
  }
}

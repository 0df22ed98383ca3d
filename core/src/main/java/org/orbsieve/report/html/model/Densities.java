package org.orbsieve.report.html.model;

import java.util.List;

/**
 * Where the events of a run are, as counts in cells.
 *
 * @param chance by rank, quarter of a decade from 1e-12 up, and part of the period
 * @param miss by rank, tenth of a decade from 1 m up, and part of the period
 * @param rails by part of the period: probability below 1e-12, no probability
 * @param altitude by 25 km
 * @param speed by half a kilometre per second: not at a level, at a level
 * @param place by 50 km of altitude and 10 degrees of latitude
 * @param medianAges of the elements of the asset and of the other object at TCA [d], NaN of nothing
 */
public record Densities(
    List<List<long[]>> chance,
    List<List<long[]>> miss,
    List<long[]> rails,
    long[] altitude,
    List<long[]> speed,
    List<long[]> place,
    List<Double> medianAges) {

  /** Parts of the period. */
  public static final int TIMES = Grids.TIMES;
}

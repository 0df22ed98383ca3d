package org.orbsieve.run.report;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.ObjectFacts;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.catalog.Wgs72;
import org.orbsieve.report.html.model.Population;

/**
 * How much time the objects of a catalogue spend at which altitude, on their mean orbits. Equal
 * steps of the eccentric anomaly E take times in proportion to 1 - e cos E (Kepler).
 */
public final class PopulationSurvey {

  private static final int STEPS = 24;
  private static final double BAND = 25_000;
  private static final int BANDS = 80;

  /** Bands in which assets and others are compared. */
  private static final double FINE = 5_000;

  private static final int FINE_BANDS = 8_000;

  /** Bands on either side within which others count: 15 km. */
  private static final int NEAR = 3;

  private static final double[] COSINES = cosines();

  private PopulationSurvey() {}

  /**
   * Surveys a catalogue.
   *
   * @param catalog its objects
   * @param assets catalogue numbers of the assets; may be empty
   * @return where the objects are
   */
  public static Population of(Catalog catalog, Set<Integer> assets) {
    double[] objects = new double[BANDS];
    double[] near = new double[FINE_BANDS];
    double sum = 0;
    int found = 0;
    for (int row = 0; row < catalog.size(); row++) {
      SpaceObject object = catalog.object(row);
      boolean asset = assets.contains(object.catalogNumber());
      double[] heights = heights(object.elements());
      for (int step = 0; step < STEPS; step++) {
        double share = share(object.elements(), step);
        objects[band(heights[step], BAND, BANDS)] += share;
        if (asset) {
          spread(near, band(heights[step], FINE, FINE_BANDS), share);
          sum += heights[step] * share;
        }
      }
      found += asset ? 1 : 0;
    }
    OptionalDouble mean =
        found == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / found / 1000);
    return new Population(objects, mean, found == 0 ? Map.of() : shares(catalog, assets, near));
  }

  private static void spread(double[] near, int band, double share) {
    for (int b = Math.max(0, band - NEAR); b <= Math.min(near.length - 1, band + NEAR); b++) {
      near[b] += share;
    }
  }

  private static Map<String, Double> shares(Catalog catalog, Set<Integer> assets, double[] near) {
    Map<String, Double> shares = new HashMap<>();
    double total = 0;
    int lowest = first(near, 1);
    int highest = FINE_BANDS - 1 - first(near, -1);
    for (int row = 0; row < catalog.size(); row++) {
      SpaceObject object = catalog.object(row);
      double axis = axis(object.elements());
      if (band(height(object.elements(), axis, 0), FINE, FINE_BANDS) > highest
          || band(height(object.elements(), axis, STEPS - 1), FINE, FINE_BANDS) < lowest
          || assets.contains(object.catalogNumber())) {
        continue;
      }
      double[] heights = heights(object.elements());
      double weight = 0;
      for (int step = 0; step < STEPS; step++) {
        weight += share(object.elements(), step) * near[band(heights[step], FINE, FINE_BANDS)];
      }
      if (weight > 0) {
        shares.merge(key(object.facts()), weight, Double::sum);
        total += weight;
      }
    }
    double all = total;
    shares.replaceAll((key, weight) -> weight / all);
    return shares;
  }

  /** Bands without an asset at one end. */
  private static int first(double[] near, int step) {
    int bands = 0;
    for (int b = step > 0 ? 0 : near.length - 1; near[b] == 0; b += step) {
      bands++;
    }
    return bands;
  }

  private static String key(ObjectFacts facts) {
    String type = facts.type() == ObjectFacts.Type.UNKNOWN ? "" : facts.type().name();
    return facts.owner() + "\t" + type;
  }

  private static double share(ElementSet elements, int step) {
    return (1 - elements.eccentricity() * COSINES[step]) / STEPS;
  }

  /** Of the middle of each step, from perigee to apogee; the way back is the same. */
  private static double[] cosines() {
    double[] cosines = new double[STEPS];
    for (int step = 0; step < STEPS; step++) {
      cosines[step] = Math.cos(Math.PI * (step + 0.5) / STEPS);
    }
    return cosines;
  }

  private static double[] heights(ElementSet elements) {
    double axis = axis(elements);
    double[] heights = new double[STEPS];
    for (int step = 0; step < STEPS; step++) {
      heights[step] = height(elements, axis, step);
    }
    return heights;
  }

  private static double axis(ElementSet elements) {
    double n = elements.meanMotion();
    return Math.cbrt(Wgs72.MU / (n * n));
  }

  private static double height(ElementSet elements, double axis, int step) {
    return axis * (1 - elements.eccentricity() * COSINES[step]) - Wgs72.EARTH_RADIUS;
  }

  private static int band(double height, double width, int bands) {
    return (int) Math.max(0, Math.min(bands - 1.0, Math.floor(height / width)));
  }
}

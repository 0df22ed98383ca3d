package org.orbsieve.avoid;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;

/**
 * Which burns: one direction, forwards and backwards, in several sizes.
 *
 * @param direction direction of a positive burn, RTN, of length 1
 * @param given the sizes [m/s], &gt; 0; if empty, they follow from the event
 * @param smallest smallest size that is chosen [m/s], &gt; 0
 * @param largest largest size that is chosen [m/s]
 */
public record BurnSizes(Vector3D direction, List<Double> given, double smallest, double largest) {

  /** Along the track, up to 1 m/s. */
  public static final BurnSizes DEFAULT = new BurnSizes(Vector3D.PLUS_J, List.of(), 1e-3, 1);

  /** Number of sizes that are chosen. */
  private static final int CHOSEN = 7;

  private static final double[] STEPS = {1, 2, 5};

  /**
   * Validates the sizes and normalises the direction.
   *
   * @param direction direction of a positive burn, RTN
   * @param given the sizes [m/s]
   * @param smallest smallest size that is chosen [m/s]
   * @param largest largest size that is chosen [m/s]
   * @throws IllegalArgumentException if there is no direction, or a size is not above 0
   */
  public BurnSizes {
    double length = direction.getNorm();
    if (!(length > 0) || Double.isInfinite(length)) {
      throw new IllegalArgumentException("the direction of burns must have a length");
    }
    direction = direction.scalarMultiply(1 / length);
    given = given.stream().map(Math::abs).distinct().sorted().toList();
    if (given.stream().anyMatch(size -> !(size > 0))) {
      throw new IllegalArgumentException("the sizes of burns must be above 0");
    }
    if (!(smallest > 0 && smallest <= largest)) {
      throw new IllegalArgumentException(
          "the smallest burn must be above 0 and at most the largest");
    }
  }

  /**
   * Signed sizes, ascending, without 0.
   *
   * @param needed size that certainly reaches the goal [m/s], to choose by
   * @return the sizes [m/s]
   */
  List<Double> signed(double needed) {
    List<Double> sizes = new ArrayList<>(given.isEmpty() ? chosen(needed) : given);
    List<Double> signed = new ArrayList<>();
    sizes.forEach(size -> signed.add(-size));
    Collections.reverse(signed);
    signed.addAll(sizes);
    return signed;
  }

  /** In steps of 1, 2 and 5, from the first that is not smaller than what is needed, downwards. */
  private List<Double> chosen(double needed) {
    double top = Math.max(smallest, Math.min(largest, needed));
    List<Double> sizes = new ArrayList<>();
    for (int decade = -6; decade <= 3; decade++) {
      for (double step : STEPS) {
        // 2e-3 as the nearest number to it, not the product of two
        double size = Double.parseDouble((int) step + "e" + decade);
        if (size >= smallest && size <= largest) {
          sizes.add(size);
          if (size >= top) {
            return sizes.subList(Math.max(0, sizes.size() - CHOSEN), sizes.size());
          }
        }
      }
    }
    return sizes.isEmpty()
        ? List.of(largest)
        : sizes.subList(Math.max(0, sizes.size() - CHOSEN), sizes.size());
  }
}

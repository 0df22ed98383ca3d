package org.orbsieve.changes;

import java.util.List;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.Wgs72;

/**
 * Mean elements of one object over time as arrays, with angles counted through. Rates are the
 * secular ones of SGP4, first order in J2, of the mean motion of Brouwer.
 */
final class SetSeries {

  static final double DAY = 86_400.0;

  /** Oblateness of WGS-72. */
  private static final double J2 = 1.082616e-3;

  private static final double TURN = 2 * Math.PI;

  final int size;

  /** Time since the first set [s]. */
  final double[] time;

  /** Mean argument of latitude, counted through [rad]. */
  private final double[] latitude;

  /** Right ascension of the node, counted through [rad]. */
  private final double[] node;

  private final double[] perigee;
  private final double[] eccentricity;
  private final double[] inclination;

  /** Turn of the node by its secular rate since the first set [rad]. */
  private final double[] nodeSwept;

  /** Turn of the apses, seen from a node that does not turn, since the first set [rad]. */
  private final double[] apseSwept;

  /** Rate of the place along the orbit, seen from a node that does not turn [rad/s]. */
  private final double[] rate;

  /** Semi-major axis [m]. */
  private final double[] axis;

  SetSeries(List<ElementSet> sets) {
    size = sets.size();
    time = new double[size];
    latitude = new double[size];
    node = new double[size];
    perigee = new double[size];
    eccentricity = new double[size];
    inclination = new double[size];
    rate = new double[size];
    axis = new double[size];
    double[] latitudeRate = new double[size];
    double[] nodeRate = new double[size];
    double[] apseRate = new double[size];
    for (int i = 0; i < size; i++) {
      ElementSet set = sets.get(i);
      time[i] = set.epoch().durationFrom(sets.get(0).epoch());
      latitude[i] = set.argPerigee() + set.meanAnomaly();
      node[i] = set.raan();
      perigee[i] = set.argPerigee();
      eccentricity[i] = set.eccentricity();
      inclination[i] = set.inclination();
      double cosine = Math.cos(set.inclination());
      double beta = Math.sqrt(1 - set.eccentricity() * set.eccentricity());
      double factor = 0.75 * J2 * Wgs72.EARTH_RADIUS * Wgs72.EARTH_RADIUS;
      double motion = brouwer(set.meanMotion(), factor * (3 * cosine * cosine - 1), beta);
      axis[i] = axis(motion);
      double parameter = axis[i] * beta * beta;
      double turn = factor / (parameter * parameter) * motion;
      latitudeRate[i] =
          motion + turn * (beta * (3 * cosine * cosine - 1) + 5 * cosine * cosine - 1);
      nodeRate[i] = -2 * turn * cosine;
      rate[i] = latitudeRate[i] + cosine * nodeRate[i];
      apseRate[i] = turn * (5 * cosine * cosine - 1) + cosine * nodeRate[i];
    }
    nodeSwept = swept(nodeRate);
    apseSwept = swept(apseRate);
    countThrough(latitude, latitudeRate);
    countThrough(node, nodeRate);
  }

  /** The mean motion of Brouwer's theory, of that of Kozai's, which element sets give. */
  private static double brouwer(double kozai, double oblateness, double beta) {
    double first = axis(kozai);
    double cube = beta * beta * beta;
    double d1 = oblateness / (cube * first * first);
    double better = first * (1 - d1 / 3 - d1 * d1 - 134.0 / 81 * d1 * d1 * d1);
    return kozai / (1 + oblateness / (cube * better * better));
  }

  private static double axis(double motion) {
    return Math.cbrt(Wgs72.MU / (motion * motion));
  }

  private double[] swept(double[] rates) {
    double[] swept = new double[size];
    for (int i = 1; i < size; i++) {
      swept[i] = swept[i - 1] + 0.5 * (rates[i - 1] + rates[i]) * (time[i] - time[i - 1]);
    }
    return swept;
  }

  private void countThrough(double[] angle, double[] rates) {
    for (int i = 1; i < size; i++) {
      double expected = angle[i - 1] + 0.5 * (rates[i - 1] + rates[i]) * (time[i] - time[i - 1]);
      angle[i] = expected + Math.IEEEremainder(angle[i] - expected, TURN);
    }
  }

  /** How far set {@code i} is along the orbit beyond where set {@code from} leads to [m]. */
  double along(int from, int i) {
    return axis[from]
        * (latitude[i]
            - latitude[from]
            + Math.cos(inclination[from]) * (node[i] - node[from])
            - rate[from] * (time[i] - time[from]));
  }

  /** Excess of the rate along the orbit of set {@code i} over that of another [m/s]. */
  double drift(int from, int i) {
    return axis[from] * (rate[i] - rate[from]);
  }

  /** Displacement of the plane by its inclination [m]. */
  double tilt(int from, int i) {
    return axis[from] * (inclination[i] - inclination[from]);
  }

  /** Displacement of the plane by its node, without the secular rate [m]. */
  double swing(int from, int i) {
    return axis[from]
        * Math.sin(inclination[from])
        * (node[i] - node[from] - (nodeSwept[i] - nodeSwept[from]));
  }

  /**
   * Component of the eccentricity vector towards the node of another set, turned back to its epoch,
   * times the axis [m].
   */
  double towardsNode(int from, int i) {
    return axis[from] * eccentricity[i] * Math.cos(apse(from, i));
  }

  /** Component of the eccentricity vector a quarter turn from that node, times the axis [m]. */
  double acrossNode(int from, int i) {
    return axis[from] * eccentricity[i] * Math.sin(apse(from, i));
  }

  private double apse(int from, int i) {
    return perigee[i]
        + Math.cos(inclination[from]) * (node[i] - node[from])
        - (apseSwept[i] - apseSwept[from]);
  }

  /** How far the plane turns in a gap if its rate is that after the gap, not that before [m]. */
  double sweepDifference(int gap) {
    if (gap < 1 || gap + 2 >= size) {
      return 0;
    }
    double before = (nodeSwept[gap] - nodeSwept[gap - 1]) / (time[gap] - time[gap - 1]);
    double after = (nodeSwept[gap + 2] - nodeSwept[gap + 1]) / (time[gap + 2] - time[gap + 1]);
    return axis[gap]
        * Math.sin(inclination[gap])
        * Math.abs(after - before)
        * (time[gap + 1] - time[gap]);
  }

  /** Mean speed [m/s]. */
  double speed(int i) {
    return Math.sqrt(Wgs72.MU / axis[i]);
  }

  /** Period [s]. */
  double period(int i) {
    return TURN * Math.sqrt(axis[i] * axis[i] * axis[i] / Wgs72.MU);
  }

  /** Semi-major axis [m]. */
  double axis(int i) {
    return axis[i];
  }

  /** Height of the perigee over the equatorial radius [m]. */
  double perigeeHeight(int i) {
    return axis[i] * (1 - eccentricity[i]) - Wgs72.EARTH_RADIUS;
  }
}

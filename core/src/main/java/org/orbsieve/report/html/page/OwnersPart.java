package org.orbsieve.report.html.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hipparchus.special.Gamma;
import org.orbsieve.report.html.chart.Figures;
import org.orbsieve.report.html.chart.SmallCharts;
import org.orbsieve.report.html.model.ReportData;

/**
 * Whom the assets meet, by owner and type, against what they would meet if all objects of their
 * shell met them in proportion to the time that they spend there.
 */
final class OwnersPart {

  private static final int MOST_OWNERS = 7;
  private static final double FEW = 5;
  private static final List<String> TYPES = List.of("DEBRIS", "PAYLOAD", "ROCKET_BODY", "");

  private final Map<String, Long> met;
  private final Map<String, Double> shares;
  private final long all;

  OwnersPart(ReportData data) {
    met = data.events().met();
    shares = data.population().shares();
    all = met.values().stream().mapToLong(Long::longValue).sum();
  }

  List<String> types() {
    return List.of("all types", "debris", "payload", "rocket body", "unknown");
  }

  String note() {
    if (shares.isEmpty()) {
      return "Events by the other side\u2019s owner and type.";
    }
    return "Events divided by those expected if every object met the assets in proportion to the time it spends"
        + " within 15 km of their altitude. 1\u00d7 is chance; bar: 90 % interval, axis \u215b to 8. Under 5 expected:"
        + " counts only.";
  }

  List<FleetView.Owner> owners() {
    Map<String, Long> byOwner = new LinkedHashMap<>();
    met.forEach((key, count) -> byOwner.merge(owner(key), count, Long::sum));
    List<String> names =
        byOwner.entrySet().stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .limit(MOST_OWNERS)
            .toList();
    List<FleetView.Owner> lines = new ArrayList<>();
    Set<String> everyone = new TreeSet<>(byOwner.keySet());
    shares.keySet().forEach(key -> everyone.add(owner(key)));
    lines.add(line("All", everyone));
    if (everyone.size() > 1) {
      for (String name : names) {
        lines.add(line(name.isEmpty() ? "owner unknown" : name, Set.of(name)));
        everyone.remove(name);
      }
      if (!everyone.isEmpty()) {
        lines.add(line("others", everyone));
      }
    }
    return lines;
  }

  private FleetView.Owner line(String name, Set<String> owners) {
    List<FleetView.Cell> cells = new ArrayList<>();
    cells.add(cell(owners, TYPES));
    for (String type : TYPES) {
      cells.add(cell(owners, List.of(type)));
    }
    return new FleetView.Owner(name, cells);
  }

  private FleetView.Cell cell(Set<String> owners, List<String> types) {
    long found = 0;
    double share = 0;
    for (String owner : owners) {
      for (String type : types) {
        found += met.getOrDefault(owner + "\t" + type, 0L);
        share += shares.getOrDefault(owner + "\t" + type, 0.0);
      }
    }
    double expected = share * all;
    if (shares.isEmpty()) {
      return new FleetView.Cell("", "", found == 0 ? "\u2013" : Figures.count(found));
    }
    if (expected < FEW) {
      boolean nothing = found == 0 && expected < 0.05;
      return new FleetView.Cell(
          "",
          "",
          nothing
              ? "\u2013"
              : Figures.count(found) + " of " + Figures.fixed(expected, 1) + " expected");
    }
    double[] interval = interval(found);
    return new FleetView.Cell(
        Figures.fixed(found / expected, 2) + "\u00d7",
        SmallCharts.ratio(found / expected, interval[0] / expected, interval[1] / expected),
        Figures.count(found) + " of " + Figures.fixed(expected, 0) + " expected");
  }

  private static String owner(String key) {
    return key.substring(0, Math.max(0, key.indexOf('\t')));
  }

  /** The 90 % interval of the mean of a Poisson count (Garwood 1936). */
  static double[] interval(long count) {
    return new double[] {
      count == 0 ? 0 : bound((double) count, 0.05), bound((double) (count + 1), 0.95)
    };
  }

  /** The mean m for which a gamma distribution of some shape reaches a probability at m. */
  private static double bound(double shape, double probability) {
    double low = 0;
    double high = shape + 10 * Math.sqrt(shape) + 10;
    for (int i = 0; i < 60; i++) {
      double middle = 0.5 * (low + high);
      if (Gamma.regularizedGammaP(shape, middle) < probability) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return 0.5 * (low + high);
  }
}

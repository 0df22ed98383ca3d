package org.orbsieve.report.html.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orbsieve.report.html.chart.Figures;
import org.orbsieve.report.html.chart.SmallCharts;
import org.orbsieve.report.html.model.AssetTotals;
import org.orbsieve.report.html.model.EventRow;
import org.orbsieve.report.html.model.Levels;
import org.orbsieve.report.html.model.ReportData;

/** Writes which asset carries the risk, and whom the assets meet more than by chance. */
final class FleetPart {

  /** Assets that have a line. */
  private static final int LINES = 300;

  private final ReportData data;
  private final Levels levels;
  private final Utc utc;

  FleetPart(ReportData data, Utc utc) {
    this.data = data;
    this.levels = data.window().levels();
    this.utc = utc;
  }

  Optional<FleetView> view() {
    List<AssetTotals> all = data.events().assets();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    List<String> names = new ArrayList<>();
    for (int rank = 0; rank < Math.min(2, levels.below()); rank++) {
      names.add(levels.name(rank));
    }
    OwnersPart owners = new OwnersPart(data);
    return Optional.of(
        new FleetView(
            note(all.size()),
            names,
            all.stream().limit(LINES).map(asset -> asset(asset, names.size())).toList(),
            days(),
            owners.types(),
            owners.owners(),
            owners.note()));
  }

  private String note(int assets) {
    String first =
        data.window().hasProbability()
            ? "Worst first. \u201cAny Pc\u201d is the chance of at least one collision, if the errors were right."
            : "Closest first.";
    return assets > LINES
        ? first + " " + LINES + " of " + Figures.count(assets) + " assets with an event."
        : first;
  }

  private String days() {
    String from = utc.dated(data.window().start()).substring(5, 10);
    String to =
        utc.dated(data.window().start().shiftedBy(data.window().duration())).substring(5, 10);
    return from.equals(to) ? from : from + " to " + to;
  }

  private FleetView.Asset asset(AssetTotals asset, int columns) {
    List<String> counts = new ArrayList<>();
    for (int rank = 0; rank < columns; rank++) {
      counts.add(Figures.count(asset.counts().get(rank)));
    }
    Optional<Double> worst =
        asset.worst().chance().value().isPresent()
            ? Optional.of(asset.worst().chance().value().getAsDouble())
            : Optional.empty();
    return new FleetView.Asset(
        asset.asset().label(),
        Integer.toString(asset.asset().number()),
        Figures.count(asset.events()),
        counts,
        link(asset.next(), utc.minutes(asset.next().tca())),
        link(
            asset.worst(),
            worst
                .map(Figures::chance)
                .orElse(
                    data.window().hasProbability()
                        ? "no Pc"
                        : Figures.distance(asset.worst().meeting().miss()))),
        worst.isPresent() ? Figures.chance(asset.anyChance()) : "",
        SmallCharts.strip(asset.ticks(), data.window().duration(), data.until(), levels));
  }

  private FleetView.Link link(EventRow row, String text) {
    return new FleetView.Link(data.events().lines().indexOf(row), text);
  }
}

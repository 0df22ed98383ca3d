package org.orbsieve.report.html.page;

import java.util.List;
import java.util.stream.LongStream;
import org.orbsieve.report.html.chart.Figures;
import org.orbsieve.report.html.chart.Glyph;
import org.orbsieve.report.html.chart.PopulationCharts;
import org.orbsieve.report.html.model.Densities;
import org.orbsieve.report.html.model.Levels;
import org.orbsieve.report.html.model.ReportData;
import org.orbsieve.report.html.model.SlowPair;

/** Writes where and how fast objects meet, and which pairs fly together. */
final class PopulationPart {

  private static final int PAIRS = 200;

  private final ReportData data;
  private final Levels levels;

  PopulationPart(ReportData data) {
    this.data = data;
    this.levels = data.window().levels();
  }

  PopulationView view() {
    Densities densities = data.events().densities();
    boolean any = data.events().counts().events() > 0;
    boolean placed = LongStream.of(densities.altitude()).sum() > 0;
    List<SlowPair> pairs = data.events().pairs();
    int left = pairs.size() - PAIRS;
    return new PopulationView(
        placed || data.population().objects().length > 0
            ? PopulationCharts.altitudes(
                densities.altitude(), data.population().objects(), data.population().assets())
            : "",
        any ? PopulationCharts.speeds(densities.speed().get(0), densities.speed().get(1)) : "",
        placed ? PopulationCharts.places(densities.place()) : "",
        pairs.stream().limit(PAIRS).map(this::pair).toList(),
        note(),
        left > 0 ? "and " + Figures.count(left) + " more" : "");
  }

  private String note() {
    long rows = data.events().counts().rowsTogether();
    if (rows == 0) {
      return "No pair flies together.";
    }
    long serious =
        data.events().counts().together().subList(0, levels.below()).stream()
            .mapToLong(Long::longValue)
            .sum();
    return Figures.plural(data.events().pairs().size(), "pair")
        + " slower than 10 m/s in every third revolution or more: "
        + Figures.plural(rows, "row")
        + (levels.below() > 0 ? ", " + Figures.count(serious) + " at a level" : "")
        + ". Told apart, not hidden: they are not in the table of events.";
  }

  private PopulationView.Pair pair(SlowPair pair) {
    boolean asked = data.window().hasProbability();
    return new PopulationView.Pair(
        link(pair),
        pair.likeliest().title(),
        asked ? Glyph.name(levels.rank(pair.likeliest().chance()), levels) : "",
        Figures.count(pair.rows()),
        levels.below() > 0 ? Figures.count(pair.atLevel(levels)) : "",
        asked
            ? pair.likeliest().chance().value().isPresent()
                ? Figures.chance(pair.likeliest().chance().value().getAsDouble())
                : "no Pc"
            : "",
        Figures.distance(pair.closest().meeting().miss()));
  }

  private int link(SlowPair pair) {
    for (int place = 0; place < data.events().full().size(); place++) {
      if (data.events().full().get(place).row().equals(pair.likeliest())) {
        return data.events().lines().size() + place;
      }
    }
    return -1;
  }
}

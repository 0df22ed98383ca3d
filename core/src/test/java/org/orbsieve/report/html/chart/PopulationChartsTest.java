package org.orbsieve.report.html.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.orbsieve.report.html.model.AssetTotals.Tick;
import org.orbsieve.report.html.model.Levels;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class PopulationChartsTest {

  private static final Levels LEVELS = new Levels(List.of(new Levels.Level("watch", 1e-7)));

  @Test
  void chartsOfNothingAreSound() throws Exception {
    Pictures.sound(PopulationCharts.altitudes(new long[80], new double[0], OptionalDouble.empty()));
    Pictures.sound(
        PopulationCharts.altitudes(new long[80], new double[80], OptionalDouble.of(36_000)));
    Pictures.sound(PopulationCharts.speeds(new long[32], new long[32]));
    List<long[]> cells = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      cells.add(new long[18]);
    }
    Pictures.sound(PopulationCharts.places(cells));
    Pictures.sound(SmallCharts.strip(List.of(), 86_400, OptionalDouble.of(0), LEVELS));
  }

  @Test
  void barsAreAsLongAsTheirCounts() throws Exception {
    long[] events = new long[80];
    events[30] = 100;
    events[31] = 25;
    events[79] = 1_000_000;
    Document drawn =
        Pictures.sound(PopulationCharts.altitudes(events, new double[0], OptionalDouble.of(770)));
    String bars = Pictures.ofClass(drawn, "c").get(0).getAttribute("d");
    List<Double> widths = new ArrayList<>();
    for (String bar : bars.substring(1).split("M")) {
      widths.add(Double.parseDouble(bar.replaceFirst("^.*?h(-?[0-9.]+)v.*$", "$1")));
    }
    assertEquals(2, widths.size(), "what is above is counted and not drawn");
    assertEquals(4, widths.get(0) / widths.get(1), 0.02);
    assertTrue(Pictures.texts(drawn).contains("above 2,000 km: 1,000,000 events"));
    assertTrue(Pictures.texts(drawn).contains("assets, 770 km"));
  }

  @Test
  void stripsShowLevelsAsMarksAndTheRestAsTicks() throws Exception {
    Document drawn =
        Pictures.sound(
            SmallCharts.strip(
                List.of(new Tick(0, 0), new Tick(43_200, 1), new Tick(86_400, 2)),
                86_400,
                OptionalDouble.empty(),
                LEVELS));
    assertEquals(1, Pictures.ofClass(drawn, "r0").size());
    double[] ticks = Pictures.numbers(Pictures.ofClass(drawn, "tick").get(0), "d");
    assertEquals(90, ticks[0], 0.1);
  }

  @Test
  void aRatioIsFilledWhereItsIntervalExcludesOne() throws Exception {
    assertEquals(1, rings(SmallCharts.ratio(1.2, 0.8, 1.6), "eq"));
    assertEquals(1, rings(SmallCharts.ratio(2, 1.2, 3), "hi"));
    assertEquals(1, rings(SmallCharts.ratio(0, 0, 0.3), "lo"));
    Pictures.sound(SmallCharts.ratio(1e6, 1e5, 1e7));
  }

  private static long rings(String svg, String kind) throws Exception {
    return Pictures.ofClass(Pictures.sound(svg), kind).stream()
        .map(Element::getTagName)
        .filter("circle"::equals)
        .count();
  }

  @Test
  void barsOfProbabilityHaveTwoStepsADecade() {
    assertEquals(0, SmallCharts.bar(0));
    assertEquals(0, SmallCharts.bar(1e-12));
    assertEquals(16, SmallCharts.bar(1e-4));
    assertEquals(24, SmallCharts.bar(1));
  }

  @Test
  void glyphsOfAllRanksDiffer() {
    Levels five =
        new Levels(
            List.of(
                new Levels.Level("e", 1e-7),
                new Levels.Level("d", 1e-6),
                new Levels.Level("c", 1e-5),
                new Levels.Level("b", 1e-4),
                new Levels.Level("a", 1e-3)));
    assertEquals("r0", Glyph.name(0, five));
    assertEquals("r3", Glyph.name(3, five));
    assertEquals("r3", Glyph.name(4, five));
    assertEquals("rb", Glyph.name(5, five));
    assertEquals("rn", Glyph.name(6, five));
    assertEquals(
        6,
        Stream.of("r0", "r1", "r2", "r3", "rb", "rn")
            .map(name -> name.equals("rn") ? "hollow" : Glyph.shape(name, 6, 6, 4))
            .distinct()
            .count());
  }
}

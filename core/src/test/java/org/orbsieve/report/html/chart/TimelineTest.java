package org.orbsieve.report.html.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orbsieve.report.html.model.Densities;
import org.orbsieve.report.html.model.Levels;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class TimelineTest {

  private static final double DAY = 86_400;
  private static final Levels LEVELS =
      new Levels(List.of(new Levels.Level("watch", 1e-7), new Levels.Level("mitigate", 1e-4)));
  private static final String HOSTILE = "<script>alert(\"1\")</script> & 'x'";

  private static TimelineData.Mark mark(int line, double time, double chance, double miss) {
    int rank = chance < 0 ? 3 : LEVELS.rank(chance);
    String name = "ASSET " + line + " \u00d7 OTHER";
    return new TimelineData.Mark(
        line, rank, time, chance, chance, miss, new TimelineData.Words(name, name + " title"));
  }

  private static Densities densities() {
    List<List<long[]>> chance = new ArrayList<>();
    List<List<long[]>> miss = new ArrayList<>();
    for (int rank = 0; rank < LEVELS.ranks(); rank++) {
      chance.add(cells(48));
      miss.add(cells(60));
    }
    miss.get(0).get(40)[3] = 1;
    return new Densities(
        chance,
        miss,
        List.of(new long[Densities.TIMES], new long[Densities.TIMES]),
        new long[80],
        List.of(new long[32], new long[32]),
        cells(40),
        List.of(Double.NaN, Double.NaN));
  }

  private static List<long[]> cells(int rows) {
    List<long[]> cells = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      cells.add(new long[Densities.TIMES]);
    }
    return cells;
  }

  private static TimelineData data(
      List<TimelineData.Mark> marks, OptionalDouble until, boolean chances, boolean dense) {
    long tiny = marks.stream().filter(m -> m.chance() >= 0 && m.chance() < 1e-12).count();
    long none = marks.stream().filter(m -> m.chance() < 0).count();
    return new TimelineData(
        LocalDateTime.of(2024, 11, 1, 0, 0),
        3 * DAY,
        until,
        LEVELS,
        chances,
        marks,
        densities(),
        dense,
        List.of(tiny, none));
  }

  @ParameterizedTest
  @EnumSource(Timeline.Width.class)
  void isSoundOfNothing(Timeline.Width width) throws Exception {
    Document empty =
        Pictures.sound(Timeline.draw(data(List.of(), OptionalDouble.empty(), true, false), width));
    assertTrue(Pictures.texts(empty).contains("no event without a probability"));
    Pictures.sound(Timeline.draw(data(List.of(), OptionalDouble.of(0), false, true), width));
  }

  @ParameterizedTest
  @EnumSource(Timeline.Width.class)
  void isSoundOfExtremes(Timeline.Width width) throws Exception {
    List<TimelineData.Mark> marks =
        List.of(
            mark(0, 0, 1, 0),
            mark(1, 3 * DAY, 1e-12, 1e7),
            mark(2, DAY, Double.MIN_VALUE, 1e-9),
            mark(3, DAY, 0, 3),
            mark(4, 2 * DAY, -1, 5e4));
    Document drawn =
        Pictures.sound(Timeline.draw(data(marks, OptionalDouble.empty(), true, false), width));
    assertEquals(
        1,
        Pictures.ofClass(drawn, "r0").stream()
            .filter(
                e -> e.getTagName().equals("path") && e.getParentNode().getNodeName().equals("a"))
            .count());
    Pictures.sound(Timeline.draw(data(marks, OptionalDouble.of(1e9), false, false), width));
  }

  @Test
  void aMarkIsWhereItsTimeAndProbabilityAre() throws Exception {
    Document drawn =
        Pictures.sound(
            Timeline.draw(
                data(List.of(mark(0, 1.5 * DAY, 1e-7, 1000)), OptionalDouble.empty(), true, false),
                Timeline.Width.WIDE));
    Element frame = Pictures.ofClass(drawn, "frame").get(0);
    double left = Double.parseDouble(frame.getAttribute("x"));
    double width = Double.parseDouble(frame.getAttribute("width"));
    double top = Double.parseDouble(frame.getAttribute("y"));
    double height = Double.parseDouble(frame.getAttribute("height"));
    Element link = (Element) drawn.getElementsByTagName("a").item(0);
    double[] numbers = Pictures.numbers((Element) link.getFirstChild(), "d");
    assertEquals(left + width / 2, numbers[0], 0.1);
    // the axis is from 1e-12 to 1e-2, two decades above the highest level; a diamond starts at its
    // top
    assertEquals(top + height / 2, numbers[1] + 1.2 * Timeline.radius(1000), 0.2);
    assertEquals("#r0", link.getAttribute("href"));
  }

  @Test
  void namesAreTextOnePerPairAndAtMostEight() throws Exception {
    List<TimelineData.Mark> marks = new ArrayList<>();
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      marks.add(
          new TimelineData.Mark(
              i,
              1,
              3 * DAY * random.nextDouble(),
              1e-5,
              1e-3,
              500,
              new TimelineData.Words(HOSTILE + (i % 20), HOSTILE)));
    }
    String svg =
        Timeline.draw(data(marks, OptionalDouble.empty(), true, false), Timeline.Width.WIDE);
    assertFalse(svg.contains("<script"));
    Document drawn = Pictures.sound(svg);
    List<Element> labels = Pictures.ofClass(drawn, "lab");
    assertTrue(labels.size() > 1 && labels.size() <= 8, labels.size() + " labels");
    assertEquals(labels.size(), labels.stream().map(Element::getTextContent).distinct().count());
    assertTrue(labels.get(0).getTextContent().startsWith("<script>alert"));
  }

  @Test
  void whatWasNotScreenedIsSaid() throws Exception {
    Document drawn =
        Pictures.sound(
            Timeline.draw(
                data(List.of(mark(0, 10, 1e-5, 100)), OptionalDouble.of(DAY), true, false),
                Timeline.Width.MID));
    assertTrue(Pictures.texts(drawn).contains("not screened"));
    Element shade = Pictures.ofClass(drawn, "unseen").get(0);
    Element frame = Pictures.ofClass(drawn, "frame").get(0);
    double third =
        Double.parseDouble(frame.getAttribute("x"))
            + Double.parseDouble(frame.getAttribute("width")) / 3;
    assertEquals(third, Double.parseDouble(shade.getAttribute("x")), 0.2);
  }

  @Test
  void aCrowdIsDrawnAsCellsAndTheWorstLevelMarkByMark() throws Exception {
    List<TimelineData.Mark> marks = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      marks.add(mark(i, 50.0 * i, i < 40 ? 2e-4 : 1e-6, 1000));
    }
    TimelineData data = data(marks, OptionalDouble.empty(), true, true);
    data.densities().chance().get(1).get(24)[10] = 900;
    data.densities().chance().get(1).get(24)[11] = 1;
    data.densities().chance().get(0).get(33)[10] = 40;
    Document drawn = Pictures.sound(Timeline.draw(data, Timeline.Width.WIDE));
    assertEquals(40, drawn.getElementsByTagName("a").getLength());
    assertEquals(2, Pictures.ofClass(drawn, "d").size(), "a dark and a light cell of watch");
  }
}

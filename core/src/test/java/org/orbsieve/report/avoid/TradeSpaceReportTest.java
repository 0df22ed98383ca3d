package org.orbsieve.report.avoid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.orbsieve.avoid.AvoidanceEvent;
import org.orbsieve.avoid.AvoidanceRequest;
import org.orbsieve.avoid.BurnSizes;
import org.orbsieve.avoid.BurnTimes;
import org.orbsieve.avoid.Cell;
import org.orbsieve.avoid.Goal;
import org.orbsieve.avoid.Meeting;
import org.orbsieve.avoid.Outcome;
import org.orbsieve.avoid.TradeSpace;
import org.orbsieve.burn.Burn;
import org.orbsieve.burn.ExecutionError;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.SpaceObject;
import org.orekit.time.AbsoluteDate;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** A small trade space with one cell of every kind, as table, text and picture. */
class TradeSpaceReportTest {

  private static final AstroContext CONTEXT = AstroContext.bundled();
  private static final AbsoluteDate TCA = new AbsoluteDate(2026, 11, 1, 12, 0, 0, CONTEXT.utc());
  private static final List<Double> SIZES = List.of(-0.2, -0.02, 0.02, 0.2);

  private static Meeting meeting(int other, double pc) {
    return new Meeting(other, TCA, 500, 9_000, pc, 2e-4, Meeting.State.DILUTED);
  }

  private static Outcome outcome(Optional<Meeting> event, Meeting... others) {
    return new Outcome(event, List.of(others), 1, 2, 3, true);
  }

  private static Cell cell(int hours, double size, Optional<Outcome> outcome) {
    Burn burn = new Burn(TCA.shiftedBy(-3600.0 * hours), new Vector3D(0, size, 0));
    return new Cell(burn, hours, size, outcome, 100 * size);
  }

  /** At each time: high risk, above, met but for another, met; in the second one not known. */
  private static TradeSpace space() {
    List<TradeSpace.Column> columns = new ArrayList<>();
    for (int hours : new int[] {2, 1}) {
      List<Outcome> four =
          List.of(
              outcome(Optional.of(meeting(2, 2e-4))),
              outcome(Optional.of(meeting(2, 1e-5)), meeting(3, 1e-9)),
              outcome(Optional.of(meeting(2, 1e-7)), meeting(3, 1e-5), meeting(4, 1e-8)),
              outcome(Optional.empty(), meeting(3, 1e-8)));
      List<Cell> cells = new ArrayList<>();
      for (int k = 0; k < 4; k++) {
        boolean gone = hours == 1 && k == 3;
        cells.add(cell(hours, SIZES.get(k), gone ? Optional.empty() : Optional.of(four.get(k))));
      }
      columns.add(
          new TradeSpace.Column(
              cell(hours, 0, Optional.of(outcome(Optional.of(meeting(2, 5e-5))))), cells));
    }
    AvoidanceRequest request =
        new AvoidanceRequest(
            new AvoidanceEvent(1, 2, TCA),
            BurnTimes.DEFAULT,
            BurnSizes.DEFAULT,
            Goal.DEFAULT,
            86_400,
            ExecutionError.NONE,
            Optional.empty());
    return new TradeSpace(
        request,
        record(1, "A <&> \"B\""),
        record(2, "DEB"),
        meeting(2, 5e-5),
        columns,
        SIZES,
        List.of());
  }

  private static CatalogRecord record(int number, String name) {
    ElementSet set = new ElementSet(TCA, 1e-3, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0);
    return new CatalogRecord(new SpaceObject(number, name, "", 'U', set), "f", 1);
  }

  @Test
  void theMapHasASignForEveryCell() {
    List<String> lines = new TradeSpaceText(CONTEXT, space()).lines(100);
    String all = String.join("\n", lines);
    assertTrue(all.contains(" 2.000  01 10:00      #    +    +    x    .    +20    +200"), all);
    assertTrue(all.contains(" 1.000  01 11:00      #    +    +    x    ?    +20    -"), all);
    assertTrue(all.contains(" -200  -20 none  +20 +200    least mm/s: event, all"), all);
    assertTrue(all.contains("for the event:   T+20mm/s at 2026-11-01T10:00:00Z"), all);
    assertTrue(all.contains("for everything:  T+200mm/s at 2026-11-01T10:00:00Z"), all);
    assertTrue(all.contains("diluted, up to 2.0E-04"), all);
    assertTrue(all.chars().allMatch(c -> c < 128), "a log may know nothing else");
  }

  @Test
  void theMapFitsANarrowTerminal() {
    List<String> lines = new TradeSpaceText(CONTEXT, space()).lines(46);
    List<String> map = lines.stream().filter(line -> line.matches(" [12]\\.000 .*")).toList();
    assertEquals(2, map.size(), lines::toString);
    assertTrue(map.stream().allMatch(line -> line.length() <= 46), map::toString);
    assertTrue(map.get(0).contains("# + + x ."), map::toString);
    assertTrue(String.join("\n", lines).contains("-200 -20 none +20 +200"));
  }

  @Test
  void thePictureIsAlone() throws Exception {
    String svg = HeatMap.svg(CONTEXT, space());
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)));
    assertEquals(10, document.getElementsByTagName("g").getLength());
    assertEquals(10, document.getElementsByTagName("title").getLength());
    assertEquals(svg, HeatMap.svg(CONTEXT, space()));
    assertFalse(svg.replace("http://www.w3.org/2000/svg", "").contains("http"));
    assertTrue(svg.contains("A &lt;&amp;&gt; &quot;B&quot;"));
    assertEquals(2, svg.split("url\\(#hatch\\)", -1).length - 1);
  }

  @Test
  void coloursAreOrdered() {
    int last = 800;
    for (int exponent = -9; exponent <= -2; exponent++) {
      String colour = ProbabilityScale.colour(Math.pow(10, exponent));
      int light = 0;
      for (int k = 1; k < 7; k += 2) {
        light += Integer.parseInt(colour.substring(k, k + 2), 16);
      }
      boolean within = exponent > -8 && exponent <= -3;
      assertTrue(within ? light < last : light <= last, colour);
      last = light;
    }
    assertEquals(ProbabilityScale.colour(0), ProbabilityScale.colour(1e-8));
  }

  @Test
  void tablesHaveARowForEveryCell() throws IOException {
    StringWriter csv = new StringWriter();
    TradeSpaceWriter.writeCsv(csv, CONTEXT, space());
    String[] rows = csv.toString().split("\n");
    assertEquals(10, rows.length);
    assertTrue(rows[0].startsWith("RANK,BURN_TIME,REVS_BEFORE,HOURS_BEFORE,DV_R_MM_S,DV_T_MM_S"));
    assertTrue(rows[1].contains(",2026-11-01 10:00:00.000,2.000,2.000,0.000,0.000,0.000,"));
    String[] beyond = rows[5].split(",", -1);
    assertEquals("1", beyond[0]);
    assertEquals("200.000", beyond[5]);
    assertEquals("", beyond[9]);
    assertEquals("BEYOND", beyond[11]);
    assertTrue(rows[5].contains(",ALL,20.000,-188.496"), rows[5]);
    assertTrue(rows[4].contains(",EVENT,"), rows[4]);
    assertTrue(rows[9].contains(",UNKNOWN,"), rows[9]);
    StringWriter json = new StringWriter();
    TradeSpaceWriter.writeJson(json, CONTEXT, space());
    String[] lines = json.toString().split("\n");
    assertEquals(9, lines.length);
    assertTrue(
        lines[3].contains("\"deltaV\":{\"radial_mps\":0.0,\"transverse_mps\":0.02"), lines[3]);
  }

  @Test
  void ranksPutWhatMeetsTheGoalFirst() {
    List<Cell> ranked = space().ranked();
    assertEquals(0.2, ranked.get(0).size());
    assertEquals(0.02, ranked.get(1).size());
    assertEquals(Optional.empty(), ranked.get(7).outcome());
  }
}

package org.orbsieve.run.share;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orbsieve.share.Grant;

/** What a partner's screening reads, where the owner's run invites a leak. */
class PlannerTest {

  private static final String NORTH = "partners: {north: {marking: X}}\n";
  private static final String OPEN = ": {rows: all, elements: all}\n";

  @TempDir Path folder;

  private final Scenario run = new Scenario();

  private Scenario.Planned plan() throws IOException {
    return run.plan("north", Grant.ELEMENTS, folder);
  }

  private static String catalogue(int... numbers) {
    StringBuilder text = new StringBuilder(Scenario.HEADER);
    for (int number : numbers) {
      text.append(Scenario.line(number, number % 360));
    }
    return text.toString();
  }

  private void sources() {
    run.file("public.csv", catalogue(101, 102)).file("hidden.csv", catalogue(101, 666));
    run.with("catalogue", "public=public.csv").with("catalogue", "covert=hidden.csv");
    run.policy = NORTH + "inputs:\n  public" + OPEN;
  }

  @Test
  void withheldSourceThatIsPreferredLeavesNoTrace() throws IOException {
    sources();
    run.with("prefer", "covert").with("prefer", "public");
    Scenario.Planned planned = plan();
    assertEquals(
        List.of(new Argument("catalogue", "public=inputs/catalogue.gp")),
        planned.plan().arguments());
    assertFalse(planned.all().contains("covert") || planned.all().contains("666"));
    assertFalse(planned.all().contains("hidden"));
  }

  @Test
  void inputWithoutALabelIsWithheld() throws IOException {
    sources();
    run.policy = NORTH;
    Scenario.Planned planned = plan();
    assertFalse(planned.plan().hasCatalogue());
    assertEquals(List.of(), planned.plan().arguments());
    assertEquals(
        List.of("no label for public", "no label for covert"),
        planned.plan().decisions().stream().map(Decision::because).toList());
  }

  @Test
  void withheldSatcatAndCovarianceAreNotRead() throws IOException {
    sources();
    run.file("sat.csv", "OBJECT_NAME,NORAD_CAT_ID\nOWNED,101\n").with("satcat", "sat.csv");
    run.file("cov.csv", "object,radial_m,transverse_m,normal_m\n101,1,2,3\n");
    run.with("covariance", "cov.csv").with("hbr", "socrates").with("pc", "foster");
    Scenario.Planned planned = plan();
    assertFalse(planned.all().contains("OWNED") || planned.all().contains("radial_m"));
    assertEquals(
        List.of("catalogue", "hbr", "pc"),
        planned.plan().arguments().stream().map(Argument::option).toList());
  }

  @Test
  void nameOfAGroupThatTellsIsNotThereAndNeitherIsWhatRefersToIt() throws IOException {
    sources();
    run.file("groups.yaml", "op-nightfall: [101]\nfleet: [op-nightfall, 102]\n");
    run.with("groups", "groups.yaml").with("primaries", "group:op-nightfall,102");
    run.policy +=
        "  groups.yaml"
            + OPEN
            + "groups: {op-nightfall: {rows: nobody}}\noptions:\n  primaries"
            + OPEN;
    Scenario.Planned planned = plan();
    assertFalse(planned.all().toLowerCase(java.util.Locale.ROOT).contains("nightfall"));
    assertTrue(planned.plan().arguments().contains(new Argument("primaries", "102")));
    assertEquals(
        "\"fleet\":\n  objects: [\"101\", \"102\"]\n", planned.files().get("inputs/groups.yaml"));
  }

  @Test
  void withheldObjectIsInNoInput() throws IOException {
    run.file("public.csv", catalogue(101, 102, 166)).with("", "public.csv");
    run.file("sat.csv", "OBJECT_NAME,NORAD_CAT_ID,PERIGEE\nOPEN,101,166\nSHY,166,400\n");
    run.file("pairs.csv", "relation,objects,others\ndocked,166,101\ndocked,SHY-2,101\nx,101,102\n");
    run.file("pairs.yaml", "- {relation: x, objects: 101}\n");
    run.file("groups.yaml", "g: ['166', '101', 'SH*', 'name:SHY 2', '100-200']\n");
    run.file("a.oem", "CCSDS_OEM_VERS = 2.0\nOBJECT_NAME = SHY\nOBJECT_ID = 2001-0166A\n");
    run.file("b.oem", "CCSDS_OEM_VERS = 2.0\nOBJECT_NAME = OPEN\n2026-11-01T00:00:00 166 7 8\n");
    run.with("satcat", "sat.csv").with("relations", "pairs.csv").with("relations", "pairs.yaml");
    run.with("groups", "groups.yaml").with("ephemeris", "a.oem").with("ephemeris", "101=b.oem");
    run.with("ephemeris", "166=b.oem");
    run.policy = NORTH + "inputs:\n";
    run.files.keySet().forEach(name -> run.policy += "  " + name + OPEN);
    run.policy += "objects: [{objects: 166, texts: [SHY, 2001-0166A], rows: nobody}]\n";
    Scenario.Planned planned = plan();
    assertFalse(planned.all().contains("SHY") || planned.all().contains("2001-0166A"));
    assertEquals("relation,objects,others\nx,101,102\n", planned.files().get("inputs/relations"));
    assertEquals(
        "\"g\":\n  objects: [\"101\", \"100-200\"]\n", planned.files().get("inputs/groups.yaml"));
    assertTrue(planned.files().get("inputs/satcat").contains("OPEN,101,166"));
    assertEquals(2, planned.files().get("inputs/catalogue.gp").lines().skip(1).count());
    assertEquals(
        List.of(new Argument("ephemeris", "101=inputs/ephemeris/b.oem")),
        planned.plan().arguments().stream().filter(a -> a.option().equals("ephemeris")).toList());
  }

  @Test
  void startIsThatOfTheReleasedInputsOrOfTheOwnersRun() throws IOException {
    sources();
    run.with("start", "epoch");
    assertTrue(plan().plan().arguments().contains(new Argument("start", "epoch")));
    Scenario later = run.copy();
    later.arguments.remove(later.arguments.size() - 1);
    later.with("start", "now");
    assertTrue(
        later
            .plan("north", Grant.ROWS, folder.resolve("later"))
            .plan()
            .arguments()
            .contains(new Argument("start", "2026-11-01T00:00:00Z")));
  }

  @Test
  void plansOfManoeuvresAndOtherWordsAreNotShared() throws IOException {
    sources();
    run.with("variants", "burns").with("burn", "101@2026-11-01T00:00:00Z,T=1m/s");
    run.with("owner", "NRT").with("fail-on", "watch").with("history", "h.db").with("novel", "x");
    assertEquals(
        List.of(new Argument("catalogue", "public=inputs/catalogue.gp")),
        plan().plan().arguments());
  }

  @Test
  void labelsThatContradictEachOtherAreRefused() {
    sources();
    run.policy += "  public.csv: {rows: nobody}\n";
    IllegalArgumentException e = assertThrows(IllegalArgumentException.class, this::plan);
    assertTrue(e.getMessage().contains("contradicts"), e.getMessage());
  }
}

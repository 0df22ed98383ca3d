package org.orbsieve.run.share;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orbsieve.share.Grant;
import org.orbsieve.share.Policy;

/**
 * Whatever changes in an input that a partner may not have, or about an object or a group that the
 * partner may not know, the screening for the partner has the same command and reads the same
 * bytes.
 */
class NonInterferenceTest {

  private static final List<String> PARTNERS = List.of("north", "south", "east");
  private static final List<String> SOURCES = List.of("c1.csv", "c2.csv", "c3.csv");

  @TempDir Path folder;
  private int count;

  private Scenario.Planned plan(Scenario scenario, String partner, Grant needed)
      throws IOException {
    return scenario.plan(partner, needed, Files.createDirectory(folder.resolve("s" + count++)));
  }

  private static String label(Random random) {
    List<String> rows = new ArrayList<>(PARTNERS);
    rows.removeIf(one -> random.nextInt(3) == 0);
    List<String> elements = new ArrayList<>(rows);
    elements.removeIf(one -> random.nextInt(3) == 0);
    return "{rows: "
        + (rows.isEmpty() ? "nobody" : rows)
        + ", elements: "
        + (elements.isEmpty() ? "nobody" : elements)
        + "}\n";
  }

  private static int number(Random random) {
    return 101 + random.nextInt(30);
  }

  private static String catalogue(Random random) {
    StringBuilder text = new StringBuilder(Scenario.HEADER);
    for (int number = 101; number <= 130; number++) {
      if (random.nextInt(3) > 0) {
        text.append(Scenario.line(number, random.nextInt(360)));
      }
    }
    return text.toString();
  }

  private static Scenario scenario(Random random) {
    Scenario made = new Scenario();
    StringBuilder policy = new StringBuilder("partners:\n");
    PARTNERS.forEach(one -> policy.append("  " + one + ": {marking: X}\n"));
    policy.append("inputs:\n");
    for (String source : SOURCES) {
      made.file(source, catalogue(random));
      made.with("catalogue", "n" + source.charAt(1) + "=" + source);
      if (random.nextInt(6) > 0) {
        policy.append("  " + source + ": " + label(random));
      }
    }
    made.with("prefer", "n" + (1 + random.nextInt(3)));
    made.with("prefer", "n" + (1 + random.nextInt(3)));
    made.file("satcat.csv", "OBJECT_NAME,NORAD_CAT_ID,OWNER\n" + table(random, "SAT %1$d,%1$d,A"));
    made.file("radii.csv", "object,radius_m\n" + table(random, "%d,2.5"));
    made.file("pairs.csv", "relation,objects,others\n" + table(random, "docked,%d,999"));
    made.file("groups.yaml", groups(random));
    made.with("satcat", "satcat.csv").with("hbr", "radii.csv").with("relations", "pairs.csv");
    made.with("groups", "groups.yaml").with("pc", "foster").with("levels", "cara");
    made.with("primaries", number(random) + "," + number(random)).with("threshold", "5km");
    for (String file : List.of("satcat.csv", "radii.csv", "pairs.csv", "groups.yaml")) {
      if (random.nextInt(6) > 0) {
        policy.append("  " + file + ": " + label(random));
      }
    }
    policy.append("groups:\n  g1: " + label(random));
    policy.append("options:\n  primaries: " + label(random));
    if (random.nextBoolean()) {
      int hidden = number(random);
      policy.append("objects:\n  - {objects: " + hidden + ", texts: SAT " + hidden + ", ");
      policy.append(label(random).substring(1));
    }
    made.policy = policy.toString();
    return made;
  }

  private static String table(Random random, String form) {
    StringBuilder text = new StringBuilder();
    for (int number = 101; number <= 130; number++) {
      if (random.nextBoolean()) {
        text.append(String.format(form, number)).append('\n');
      }
    }
    return text.toString();
  }

  private static String groups(Random random) {
    return "g1: ["
        + number(random)
        + ", "
        + number(random)
        + "]\n"
        + "g2: {objects: ["
        + number(random)
        + ", 'SAT*'], threshold: 7km}\n";
  }

  /** Changes something that the partner may not see; returns false if there is no such thing. */
  private static boolean change(Scenario made, Random random, String partner, Grant needed)
      throws IOException {
    Policy policy = made.policy();
    List<Runnable> changes = new ArrayList<>();
    for (Argument one : List.copyOf(made.arguments)) {
      String file = one.value().substring(one.value().indexOf('=') + 1);
      if (made.files.containsKey(file)
          && !policy
              .input(
                  SharedRun.keys(
                      one.value().substring(0, Math.max(0, one.value().indexOf('='))), file))
              .label()
              .grant(partner)
              .allows(needed)) {
        changes.add(() -> made.files.put(file, content(file, random)));
        changes.add(() -> made.arguments.remove(one));
        changes.add(() -> made.arguments.add(0, one));
      }
      if (one.option().equals("primaries")
          && !policy.option("primaries").label().grant(partner).allows(needed)) {
        changes.add(() -> made.arguments.remove(one));
      }
    }
    if (!policy.groups().get("g1").label().grant(partner).allows(needed)) {
      changes.add(
          () ->
              made.files.computeIfPresent("groups.yaml", (f, t) -> t.replaceFirst("g1: .*\n", "")));
      changes.add(
          () ->
              made.files.computeIfPresent(
                  "groups.yaml",
                  (f, t) -> t.replaceFirst("g1: .*\n", "g1: {objects: 7, threshold: 1km}\n")));
    }
    policy
        .withheld(partner, needed)
        .forEach(
            rule -> {
              int hidden = rule.ranges().get(0).first();
              for (String file : made.files.keySet()) {
                changes.add(
                    () -> made.files.computeIfPresent(file, (f, text) -> without(text, hidden)));
              }
              for (String source : SOURCES) {
                changes.add(
                    () ->
                        made.files.computeIfPresent(
                            source, (f, t) -> t + Scenario.line(hidden, random.nextInt(360))));
              }
              changes.add(
                  () -> made.files.computeIfPresent("radii.csv", (f, t) -> t + hidden + ",9.9\n"));
              changes.add(
                  () ->
                      made.files.computeIfPresent(
                          "pairs.csv", (f, t) -> t + "x," + hidden + ",104\n"));
            });
    if (changes.isEmpty()) {
      return false;
    }
    for (int i = 0; i < 3; i++) {
      changes.get(random.nextInt(changes.size())).run();
    }
    return true;
  }

  private static String without(String text, int number) {
    return text.startsWith("g1") ? text : text.replaceAll("(?m)^.*\\b" + number + "\\b.*\n", "");
  }

  private static String content(String file, Random random) {
    return switch (file) {
      case "satcat.csv" -> "OBJECT_NAME,NORAD_CAT_ID,OWNER\n" + table(random, "X %1$d,%1$d,B");
      case "radii.csv" -> "object,radius_m\n" + table(random, "%d,7.5");
      case "pairs.csv" -> "relation,objects,others\n" + table(random, "near,%d,998");
      case "groups.yaml" -> groups(random);
      default -> catalogue(random);
    };
  }

  @Test
  void whatAPartnerMayNotSeeChangesNoByte() throws IOException {
    Random random = new Random(210);
    int changed = 0;
    for (int run = 0; run < 400; run++) {
      Scenario was = scenario(random);
      String partner = PARTNERS.get(random.nextInt(3));
      Grant needed = random.nextBoolean() ? Grant.ROWS : Grant.ELEMENTS;
      Scenario is = was.copy();
      if (change(is, random, partner, needed)) {
        changed++;
        String before = plan(was, partner, needed).all();
        assertEquals(before, plan(is, partner, needed).all(), () -> was.policy + partner + needed);
      }
    }
    assertTrue(changed > 250, "only " + changed);
  }

  /** The test above would find nothing if nothing mattered. */
  @Test
  void whatAPartnerMaySeeMatters() throws IOException {
    Random random = new Random(211);
    Scenario was = scenario(random);
    was.policy =
        "partners: {north: {marking: X}}\ninputs:\n  c1.csv: {rows: all, elements: all}\n"
            + "  satcat.csv: {rows: all}\n";
    Scenario is = was.copy();
    is.files.put("c1.csv", catalogue(random));
    assertNotEquals(plan(was, "north", Grant.ROWS).all(), plan(is, "north", Grant.ROWS).all());
    Scenario other = was.copy();
    other.files.put("satcat.csv", "OBJECT_NAME,NORAD_CAT_ID\nX,1\n");
    assertNotEquals(plan(was, "north", Grant.ROWS).all(), plan(other, "north", Grant.ROWS).all());
    assertEquals(
        plan(was, "north", Grant.ELEMENTS).all(), plan(other, "north", Grant.ELEMENTS).all());
  }
}

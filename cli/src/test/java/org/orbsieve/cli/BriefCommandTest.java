package org.orbsieve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BriefCommandTest {

  /** What says why somebody does something, and what nobody can know from orbits. */
  private static final List<String> INTENT =
      List.of(
          "hostile",
          "threat",
          "suspicious",
          "aggress",
          "enemy",
          "adversar",
          "attack",
          "spy",
          "stalk",
          "shadowing",
          "deliberate",
          "intent",
          "malicious",
          "target",
          "provoc",
          "irrespons",
          "careless",
          "unsafe",
          "danger",
          "approves",
          "wants",
          "tries",
          "hides",
          "evade",
          "friendly");

  @TempDir Path folder;

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private void screen(String name, String... more) {
    String[] args = {
      "screen",
      "--catalogue=public=../data/sample-catalogue.csv",
      "--start=2026-11-01T00:00:00Z",
      "--hours=4",
      "--pc=foster",
      "--levels=cara",
      "--threshold=10km",
      "-q",
      "-o" + file(name)
    };
    String[] all = new String[args.length + more.length];
    System.arraycopy(args, 0, all, 0, args.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    CommandLineRun run = CommandLineRun.of(all);
    assertEquals(ExitCode.DONE, run.code(), run.err());
  }

  private String brief(String... args) throws IOException {
    String[] all = new String[args.length + 2];
    all[0] = "brief";
    System.arraycopy(args, 0, all, 1, args.length);
    all[all.length - 1] = "-o" + folder;
    CommandLineRun run = CommandLineRun.of(all);
    assertEquals(ExitCode.DONE, run.code(), run.err());
    return Files.readString(folder.resolve("brief.md"));
  }

  @Test
  void saysWhatHasChangedAndOnWhatItRests() throws IOException {
    screen("old.csv");
    Path other = folder.resolve("other.csv");
    StringBuilder moved = new StringBuilder();
    for (String line : Files.readAllLines(Path.of("..", "data", "sample-catalogue.csv"))) {
      moved.append(line).append('\n');
    }
    Files.writeString(other, moved.toString().replace(":5", ":4"));
    screen(
        "new.csv",
        "--catalogue=allied=" + other,
        "--prefer=allied",
        "--marking=TLP:AMBER // <b>",
        "--report=" + file("r.html"));
    String text = brief(file("new.run.json"), "--since=" + file("old.run.json"));
    assertTrue(
        text.startsWith("**TLP:AMBER // \\<b\\>**\n\n# Conjunctions 2026-11-01 00:00 to"), text);
    assertTrue(text.endsWith("**TLP:AMBER // \\<b\\>**\n\n"), text);
    assertTrue(Pattern.compile("Events: \\d+ new, \\d+ raised, \\d+ lowered").matcher(text).find());
    assertTrue(text.contains("Events are approaches within 10 km."), text);
    assertTrue(text.contains("## Sources"), text);
    assertTrue(text.contains("public, ") && text.contains("allied, "), text);
    String html = Files.readString(folder.resolve("brief.html"));
    assertTrue(html.contains("TLP:AMBER // &lt;b&gt;"), html.substring(html.length() - 500));
    assertTrue(html.contains("default-src "));
    assertFalse(html.contains("<script"));
    String report = Files.readString(folder.resolve("r.html"));
    assertTrue(report.contains("Where sources disagree"));
    requireNoIntent(text, html.substring(html.indexOf("<body")));
  }

  @Test
  void groupHasItsOwnEventsAndStays() throws IOException {
    Files.writeString(folder.resolve("g.yaml"), "few: 1000-1100\nmany: 1-1960\n");
    screen("run.csv", "--groups=" + file("g.yaml"));
    Files.writeString(
        folder.resolve("stays.csv"),
        "NORAD_CAT_ID_1,OBJECT_NAME_1,NORAD_CAT_ID_2,OBJECT_NAME_2,ENTRY,EXIT,INSIDE,MIN_RANGE,MIN_TIME\n"
            + "1,A,99999,B|C,2026-11-01T00:00:00.000000Z,2026-11-01T02:00:00.000000Z,7200.000,4.5,2026-11-01T01:00:00.000000Z\n"
            + "99998,D,99999,E,2026-11-01T00:00:00Z,2026-11-01T02:00:00Z,7200.000,3.5,2026-11-01T01:00:00Z\n");
    String all = brief(file("run.run.json"), "--stays=" + file("stays.csv"));
    assertTrue(all.contains("There is no earlier run to compare with."), all);
    assertTrue(
        all.contains(
            "| 1 A × 99999 B\\|C | 2026-11-01 00:00 | 2026-11-01 02:00 | 2.0 h | 4.5 km, 2026-11-01 01:00 |"),
        all);
    assertTrue(all.indexOf("99998 D") < all.indexOf("1 A ×"), "the closest first");
    String few = brief(file("run.run.json"), "--group=few");
    assertTrue(few.contains(", group few"), few);
    assertFalse(few.contains("## Stays"), few);
    long events = events(few);
    assertTrue(events < events(all), few);
    CommandLineRun none =
        CommandLineRun.of("brief", file("run.run.json"), "--group=none", "-o" + folder);
    assertEquals(ExitCode.INPUT, none.code());
    assertTrue(none.err().contains("the run has no group 'none'"), none.err());
    requireNoIntent(all, few);
  }

  private static long events(String text) {
    var found = Pattern.compile("(?m)^([\\d,]+) events? (?:was|were) found").matcher(text);
    return found.find() ? Long.parseLong(found.group(1).replace(",", "")) : 0;
  }

  private static void requireNoIntent(String... texts) {
    for (String text : texts) {
      String lower = text.toLowerCase(Locale.ROOT);
      INTENT.forEach(word -> assertFalse(lower.contains(word), word));
    }
  }
}

package org.orbsieve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orbsieve.report.text.VisibleText;

/** Nothing that a file or an argument says reaches a terminal as it is. */
class VisibleWordsTest {

  /** Erases the screen, ends the line, turns the direction, ends a paragraph. */
  private static final String HOSTILE = "a\u001b[2J\nOK         b\u202e\u2029\u009b";

  private static final String SHOWN = "a\\x1b[2J\\x0aOK         b\\u202e\\u2029\\x9b";

  @TempDir Path folder;

  @Test
  void whatActsOnATerminalIsShown() {
    assertEquals(SHOWN, VisibleText.of(HOSTILE));
    assertEquals(
        "gr\u00f6\u00dfe \ud83d\ude80.csv", VisibleText.of("gr\u00f6\u00dfe \ud83d\ude80.csv"));
    assertEquals("half \\ud83d", VisibleText.of("half \ud83d"));
    String cut = VisibleText.of("x".repeat(5_000));
    assertTrue(cut.endsWith(" ... (1000 more characters)"), cut);
  }

  /** A path with a line end in a manifest is no line of its own that says OK. */
  @Test
  void verifyPrintsALineForEachFile() throws IOException {
    Path manifest = folder.resolve("x.run.json");
    String file = "{\"path\": \"%s\", \"bytes\": 0, \"sha256\": \"" + "0".repeat(64) + "\"}";
    String hostile = "gone\\nOK         out.csv\\u001b[2J";
    Files.writeString(
        manifest,
        "{\"manifest\": \"orbsieve-run/1\", \"inputs\": [], \"outputs\": ["
            + String.format(file, hostile)
            + "]}");
    CommandLineRun run = CommandLineRun.of("verify", manifest.toString());
    assertEquals(ExitCode.DIFFERS, run.code(), run.err());
    assertEquals(
        List.of("MISSING    gone\\x0aOK         out.csv\\x1b[2J"), run.out().lines().toList());
  }

  @Test
  void errorsAreOneLineWithoutControls() {
    for (String[] args :
        List.of(
            new String[] {"screen", "no\u001b[2J\nfile.csv", "-o", folder + "/out.csv"},
            new String[] {"verify", "no\u001b[2J\nfile.json"},
            new String[] {"assess", "no\u001b[2J\nfile.cdm"},
            new String[] {"screen", "--kernel", "\u001b[2J\nx", "file"},
            new String[] {"\u001b[2J\n"})) {
      CommandLineRun run = CommandLineRun.of(args);
      String all = run.out() + run.err();
      assertFalse(all.chars().anyMatch(c -> c != '\n' && Character.isISOControl(c)), all);
      assertTrue(run.err().lines().allMatch(line -> !line.startsWith("file")), run.err());
    }
  }

  @Test
  void namesInMessagesAreShown() throws IOException {
    Path made = Path.of("src", "test", "resources", "cdm", "made.cdm");
    String text = Files.readString(made);
    Path hostile =
        Files.writeString(
            folder.resolve("x.cdm"),
            text.replaceAll("(?m)^(OBJECT_NAME *= ).*$", "$1A\u001b[2J\u202eB"));
    CommandLineRun run = CommandLineRun.of("assess", hostile.toString());
    assertEquals(ExitCode.DONE, run.code(), run.err());
    String all = run.out() + run.err();
    assertTrue(all.contains("A?[2J\\u202eB"), all);
    assertFalse(all.contains("\u001b") || all.contains("\u202e"), all);
  }
}

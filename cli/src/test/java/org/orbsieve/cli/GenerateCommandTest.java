package org.orbsieve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateCommandTest {

  @Test
  void sameOptionsGiveTheSameCatalog() {
    String first = CommandLineRun.of("generate", "--objects", "50", "--seed", "7").out();
    assertEquals(51, first.lines().count());
    assertTrue(first.startsWith("OBJECT_NAME,OBJECT_ID,EPOCH,"), first);
    assertEquals(first, CommandLineRun.of("generate", "--objects", "50", "--seed", "7").out());
    assertNotEquals(first, CommandLineRun.of("generate", "--objects", "50", "--seed", "8").out());
  }

  @Test
  void epochMovesTheCatalog() {
    String[] args = {"generate", "--objects", "9", "--epoch", "2030-05-05", "--format", "tle"};
    CommandLineRun run = CommandLineRun.of(args);
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertEquals(27, run.out().lines().count());
    assertTrue(run.out().lines().skip(1).findFirst().orElseThrow().matches("1 .{16}30.*"));
  }

  @Test
  void mistakesAreNamed(@TempDir Path folder) {
    assertEquals(ExitCode.USAGE, CommandLineRun.of("generate", "--objects", "0").code());
    assertEquals(ExitCode.USAGE, CommandLineRun.of("generate", "--objects", "2000000").code());
    Path file = folder.resolve("missing/catalog.csv");
    CommandLineRun run = CommandLineRun.of("generate", "--objects", "5", "-o", file.toString());
    assertEquals(ExitCode.OUTPUT, run.code(), run.err());
    assertFalse(Files.exists(file));
  }
}

package org.orbsieve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orbsieve.ScreeningSettings;
import org.orbsieve.ephemeris.sgp4.Kernel;

class KernelOptionTest {

  @TempDir Path folder;

  @AfterEach
  void clear() {
    System.clearProperty(Kernel.PROPERTY);
  }

  @Test
  void everyKernelWritesTheSameRows() throws IOException {
    boolean vectors = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    Map<String, String> expected =
        Map.of(
            "scalar", "scalar",
            "orekit", "orekit",
            "vector", "vector",
            "auto", "scalar");
    String rows = null;
    for (String kernel : List.of("scalar", "orekit", "auto", "vector")) {
      if (kernel.equals("vector") && !vectors) {
        continue;
      }
      CommandLineRun run = screen("--kernel", kernel);
      assertEquals(ExitCode.DONE, run.code(), run.err());
      String used = expected.get(kernel);
      assertTrue(run.err().contains("Kernel  " + used + ": "), run.err());
      String manifest = Files.readString(folder.resolve("out.run.json"));
      assertTrue(manifest.contains("\"kernel\": \"" + kernel + "\""), manifest);
      assertTrue(manifest.contains("\"used\": \"" + used + "\""), manifest);
      String text = Files.readString(folder.resolve("out.csv"));
      assertEquals(rows == null ? text : rows, text, kernel);
      rows = text;
    }
    assertTrue(rows.lines().count() > 10, rows);
  }

  @Test
  void thePropertyCountsWhereTheOptionIsNotGiven() {
    System.setProperty(Kernel.PROPERTY, "orekit");
    assertTrue(screen().err().contains("Kernel  orekit: "));
    assertTrue(screen("--kernel", "scalar").err().contains("Kernel  scalar: "));
    System.setProperty(Kernel.PROPERTY, "fast");
    CommandLineRun run = screen();
    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().contains("property orbsieve.kernel is fast, not auto, "), run.err());
  }

  /** The launcher must know whether the program will want the module of the vectors. */
  @Test
  void theLauncherKnowsTheDefault() throws IOException {
    String launcher = Files.readString(Path.of("..", "orbsieve"));
    Matcher line = Pattern.compile("(?m)^kernel=(\\w+)").matcher(launcher);
    assertTrue(line.find());
    assertEquals(ScreeningSettings.DEFAULT_KERNEL.name().toLowerCase(Locale.ROOT), line.group(1));
  }

  private CommandLineRun screen(String... more) {
    Path catalog = folder.resolve("catalog.csv");
    CommandLineRun.of("generate", "--objects", "120", "--output", catalog.toString());
    List<String> args = new ArrayList<>(List.of("screen", catalog.toString(), "--start", "epoch"));
    args.addAll(List.of("--hours", "1", "--threshold", "300km"));
    args.addAll(List.of("-o", folder.resolve("out.csv").toString()));
    args.addAll(List.of(more));
    return CommandLineRun.of(args.toArray(String[]::new));
  }
}

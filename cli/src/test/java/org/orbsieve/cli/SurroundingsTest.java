package org.orbsieve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Locale, time zone, threads and kernel change no byte of what a run writes. */
class SurroundingsTest {

  @RegisterExtension final RandomSurroundings surroundings = new RandomSurroundings();

  @TempDir Path folder;

  @RepeatedTest(3)
  void changeNoByte() throws IOException {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    Locale.setDefault(Locale.ROOT);
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    screen("plain", List.of("--threads", "1", "--kernel", "scalar"));
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
    List<String> options = surroundings.options();
    screen("other", options);
    for (String name : List.of("out.csv", "out.rejects.csv", "out.objects.csv")) {
      assertEquals(
          Files.readString(folder.resolve("plain").resolve(name)),
          Files.readString(folder.resolve("other").resolve(name)),
          name + " with " + options);
    }
  }

  private void screen(String name, List<String> options) throws IOException {
    Path place = Files.createDirectory(folder.resolve(name));
    List<String> args = new ArrayList<>(List.of("screen", "../data/sample-catalogue.csv", "-q"));
    args.addAll(List.of("--start", "epoch", "--hours", "2", "--pc", "foster"));
    args.addAll(List.of("--columns", "all", "-o", place.resolve("out.csv").toString()));
    args.addAll(options);
    CommandLineRun run = CommandLineRun.of(args.toArray(String[]::new));
    assertEquals(ExitCode.DONE, run.code(), run.err());
  }
}

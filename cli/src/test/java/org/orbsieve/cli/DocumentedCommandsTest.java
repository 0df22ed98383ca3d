package org.orbsieve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that README, documents and help show: each mode is among them, and they work. */
class DocumentedCommandsTest {

  /** A command, whose lines end with a backslash but for the last. */
  private static final Pattern COMMAND =
      Pattern.compile(
          "(?m)^ *(?:\\./)?orbsieve ((?:screen|compare-sources|assess|relations|verify) .*)$");

  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

  /** Inputs that are there, or were written by the command before. */
  private static final Pattern INPUT =
      Pattern.compile(".*data/sample-.*|messages|conjunctions\\.run\\.json");

  /** Files and folders that commands write, some of them for the next one. */
  private static final Pattern OWN = Pattern.compile("[\\w-]+\\.(?:csv|html|run\\.json)|messages");

  /** What has to be shown. */
  private static final List<String> MODES =
      List.of(
          "--days 1 --threshold 5km",
          "--primaries \\S+",
          "--groups data/sample-groups",
          "--groups data/sample-volumes",
          "csv .*--ephemeris data/sample-ephemeris",
          "csv .*--ephemeris data/sample-launch",
          "screen --ephemeris \\S+ --ephemeris ",
          "--variants ",
          "--volume handbook",
          "--relations ",
          "--group-passes",
          "--type ",
          "--owner ",
          "--regime ",
          "--max-age ",
          "--min-speed ",
          "--satcat ",
          "--catalogue .*--catalogue .*--prefer ");

  @TempDir Path folder;

  @Test
  void commandsOfTheReadmeWork() throws IOException {
    requireWorking(commands(Files.readString(Path.of("..", "README.md"))), 6);
  }

  @Test
  void commandsOfTheGuideWork() throws IOException {
    List<String> commands = commands(Files.readString(Path.of("..", "docs", "guide.md")));
    requireAllModes(commands);
    requireWorking(commands, 17);
  }

  @Test
  void commandsOfTheHelpWork() throws IOException {
    List<String> commands = commands(CommandLineRun.of("screen", "--help").out());
    requireAllModes(commands);
    commands.addAll(commands(CommandLineRun.of("compare-sources", "--help").out()));
    requireWorking(commands, 17);
  }

  @Test
  void commandsOfTheDocumentsWork() throws IOException {
    List<String> commands = new ArrayList<>();
    for (String name : List.of("screening-modes.md", "screening-volumes.md")) {
      commands.addAll(commands(Files.readString(Path.of("..", "docs", name))));
    }
    requireWorking(commands, 4);
  }

  private static List<String> commands(String text) {
    List<String> commands = new ArrayList<>();
    Matcher command = COMMAND.matcher(text.replaceAll("\\\\\\R *", ""));
    while (command.find()) {
      commands.add(command.group(1));
    }
    return commands;
  }

  private static void requireAllModes(List<String> commands) {
    for (String mode : MODES) {
      Pattern pattern = Pattern.compile(mode);
      assertTrue(commands.stream().anyMatch(one -> pattern.matcher(one).find()), mode);
    }
  }

  private void requireWorking(List<String> commands, int least) {
    int run = 0;
    for (String command : commands) {
      List<String> words = words(command);
      if (words.stream().anyMatch(word -> INPUT.matcher(word).matches())) {
        requireWorking(words);
        run++;
      }
    }
    assertTrue(run >= least, run + " of " + commands);
  }

  /** As a shell takes them apart, which shows here no more than single quotes. */
  private static List<String> words(String command) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(command);
    while (word.find()) {
      words.add(word.group(1) == null ? word.group(2) : word.group(1));
    }
    return words;
  }

  private void requireWorking(List<String> words) {
    List<String> args = new ArrayList<>();
    for (String word : words) {
      boolean isOwn = OWN.matcher(word).matches();
      args.add(isOwn ? folder.resolve(word).toString() : word.replace("data/", "../data/"));
    }
    boolean writes = Set.of("screen", "compare-sources").contains(words.get(0));
    if (writes && !words.contains("--output")) {
      args.add("--output");
      args.add(folder.resolve("conjunctions.csv").toString());
    }
    CommandLineRun run = CommandLineRun.of(args.toArray(String[]::new));
    int expected = words.contains("--fail-on") ? ExitCode.LEVEL : ExitCode.DONE;
    assertEquals(expected, run.code(), () -> words + "\n" + run.err());
  }
}

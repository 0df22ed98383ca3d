package org.orbsieve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.orbsieve.cli.help.OptionTopics;
import org.orbsieve.cli.help.Topic;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The pages of the help: complete, in order, and one that fits a screen. */
class HelpPagesTest {

  private static final int LINES_OF_A_SCREEN = 24;

  private final String whole = CommandLineRun.of("screen", "--help").out();
  private final String brief = CommandLineRun.of("screen", "-h").out();

  @Test
  void optionsStandUnderTheirTopicsInOrder() {
    int last = -1;
    for (Topic topic : Topic.values()) {
      int at = whole.indexOf("\n" + topic.heading() + ":\n");
      assertTrue(at > last, topic.heading());
      last = at;
    }
    assertTrue(whole.indexOf("--threshold") > whole.indexOf("What counts:"));
    assertTrue(whole.indexOf("--threshold") < whole.indexOf("Whose:"));
  }

  @Test
  void everyOptionOfTheScreenHasATopicAndIsShownOnce() {
    CommandSpec screen =
        CommandReference.commands().stream()
            .filter(command -> command.name().equals("screen"))
            .findFirst()
            .orElseThrow();
    List<OptionSpec> shown =
        OptionTopics.of(screen).values().stream().flatMap(List::stream).toList();
    assertEquals(screen.options().size(), shown.size());
    String options = whole.substring(0, whole.indexOf("Examples:"));
    for (OptionSpec option : shown) {
      Pattern definition =
          Pattern.compile("(?m)^ {2,6}(?:-\\w, )?" + option.longestName() + "(?![\\w-])");
      assertEquals(1, definition.matcher(options).results().count(), option.longestName());
    }
    assertEquals(
        List.of(
                "--config",
                "--debug",
                "--help",
                "--kernel",
                "--orekit-data",
                "--progress",
                "--quiet")
            .toString(),
        OptionTopics.of(screen).get(Topic.MACHINE).stream()
            .map(OptionSpec::longestName)
            .filter(name -> !List.of("--resume", "--threads", "--version").contains(name))
            .sorted()
            .toList()
            .toString());
  }

  @Test
  void shortPageFitsAScreenAndNamesTheWholeOne() {
    assertTrue(brief.lines().count() <= LINES_OF_A_SCREEN, brief);
    assertTrue(brief.lines().allMatch(line -> line.length() <= 80), brief);
    assertTrue(brief.endsWith("All options: orbsieve screen --help\n"), brief);
    for (String option : Arrays.asList("--start", "--threshold", "--primaries", "--output")) {
      assertTrue(brief.contains(option), option);
    }
    assertFalse(brief.contains("--cdm-created"), brief);
  }

  @Test
  void summaryOfACommandIsAWholeSentence() {
    for (CommandSpec command : CommandReference.commands()) {
      String first = command.usageMessage().description()[0];
      assertTrue(first.endsWith("."), command.name() + ": " + first);
    }
  }
}

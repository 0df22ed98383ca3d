package org.orbsieve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The reference of the command line is what the program says of itself. */
class CommandReferenceTest {

  /** Set to write the page instead of checking it. */
  private static final String UPDATE = "orbsieve.update-docs";

  private static final Path PAGE = Path.of("..", "docs", "cli.md");

  @Test
  void pageIsThatOfTheProgram() throws IOException {
    if (Boolean.getBoolean(UPDATE)) {
      Files.writeString(PAGE, CommandReference.markdown());
    }
    assertEquals(
        Files.readString(PAGE),
        CommandReference.markdown(),
        "run again with -D" + UPDATE + "=true");
  }

  /** The sources of the manual pages; the profiles release and dist make pages of them. */
  @Test
  void everyCommandHasAManualPage() throws IOException {
    Path folder = Path.of("target", "man-source");
    assertEquals(0, ManPages.write(folder));
    for (CommandSpec command : CommandReference.commands()) {
      Path page = folder.resolve(command.qualifiedName("-") + ".adoc");
      String text = Files.readString(page);
      for (OptionSpec option : command.options()) {
        assertTrue(text.contains(option.longestName()), page + " without " + option.longestName());
      }
    }
  }
}

package org.orbsieve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.codegen.docgen.manpage.ManPageGenerator;

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

  /** The sources of the manual pages; the release profile makes pages of them. */
  @Test
  void everyCommandHasAManualPage() throws IOException {
    Path folder = Path.of("target", "man-source");
    Files.createDirectories(folder);
    List<CommandSpec> commands = CommandReference.commands();
    int code =
        ManPageGenerator.generateManPage(
            folder.toFile(), null, new boolean[0], true, commands.toArray(CommandSpec[]::new));
    assertEquals(0, code);
    for (CommandSpec command : commands) {
      Path page = folder.resolve(command.qualifiedName("-") + ".adoc");
      String text = Files.readString(page);
      for (OptionSpec option : command.options()) {
        assertTrue(text.contains(option.longestName()), page + " without " + option.longestName());
      }
    }
  }
}

package org.orbsieve.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.orbsieve.cli.help.OptionTopics;
import org.orbsieve.cli.help.Topic;
import org.orbsieve.run.Interruption;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Writes {@code docs/cli.md} from the definitions of the commands. */
final class CommandReference {

  /** Commands with more options have them by topic. */
  private static final int MANY = 20;

  private final StringBuilder text = new StringBuilder();

  private CommandReference() {}

  /** The commands of this project; not those that come with the parser. */
  static List<CommandSpec> commands() {
    Streams streams =
        new Streams(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            new PrintWriter(System.err, false, StandardCharsets.UTF_8));
    CommandLine root = OrbsieveCommand.commandLine(List.of(), streams, new Interruption(), false);
    List<CommandSpec> commands = new ArrayList<>(List.of(root.getCommandSpec()));
    root.getSubcommands().values().stream()
        .map(CommandLine::getCommandSpec)
        .filter(spec -> spec.userObject().getClass().getPackageName().startsWith("org.orbsieve"))
        .forEach(commands::add);
    return commands;
  }

  static String markdown() {
    CommandReference reference = new CommandReference();
    List<CommandSpec> commands = commands();
    reference.text.append(
        """
        # Command line

        Every command and option of `orbsieve`. This page is generated from the program; the command
        that regenerates it is in [CONTRIBUTING.md](../CONTRIBUTING.md). `orbsieve COMMAND --help`
        shows the same text, `orbsieve screen -h` a page that fits a screen.

        An argument `@FILE` stands for the arguments in that file, separated by white space or line
        ends; lines that start with `#` are comments, and quotes keep blanks. A long command line
        can thus be kept and commented:

        ```
        # night.options
        --start 2026-11-01T00:00:00Z --days 3
        --threshold 5km --pc foster --fail-on mitigate
        ```

        `orbsieve generate-completion` prints a completion script for bash and zsh:
        `source <(orbsieve generate-completion)`.
        """);
    commands.stream().skip(1).forEach(reference::command);
    reference.exitCodes(commands.get(0));
    return reference.text.toString();
  }

  private void command(CommandSpec command) {
    text.append("\n## orbsieve ").append(command.name()).append("\n\n");
    text.append(cell(String.join(" ", command.usageMessage().description()))).append('\n');
    if (!command.positionalParameters().isEmpty()) {
      table("argument", command.positionalParameters());
    }
    if (command.options().size() <= MANY) {
      table("option", command.options());
      return;
    }
    Map<Topic, List<OptionSpec>> topics = OptionTopics.of(command);
    topics.forEach(
        (topic, options) -> {
          text.append("\n### ").append(topic.heading()).append('\n');
          table("option", options);
        });
  }

  private void table(String kind, Collection<? extends ArgSpec> rows) {
    text.append("\n| ").append(kind).append(" | meaning |\n|---|---|\n");
    for (ArgSpec row : rows) {
      text.append("| `").append(cell(name(row))).append("` | ");
      text.append(cell(String.join(" ", row.description()))).append(" |\n");
    }
  }

  private static String name(ArgSpec row) {
    if (!(row instanceof OptionSpec option)) {
      return row.paramLabel();
    }
    String value = option.arity().max() == 0 ? "" : " " + option.paramLabel();
    return String.join(", ", option.names()) + value;
  }

  private static String cell(String value) {
    return value.replace("|", "\\|").replace("%n", " ").replace("%%", "%").strip();
  }

  private void exitCodes(CommandSpec root) {
    text.append("\n## Exit codes\n\n| code | meaning |\n|---|---|\n");
    root.usageMessage()
        .exitCodeList()
        .forEach((code, meaning) -> text.append("| " + code.strip() + " | " + meaning + " |\n"));
  }
}

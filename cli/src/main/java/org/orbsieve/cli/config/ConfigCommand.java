package org.orbsieve.cli.config;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.orbsieve.run.failure.JobFailure;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code orbsieve config}: shows which values apply, and where they come from. */
@Command(
    name = "config",
    description = {
      "Shows the default values of options, and where each comes from. They come from the file that"
          + " --config or the variable ORBSIEVE_CONFIG names; what the command line gives replaces"
          + " them, and the manifest of a run shows what applied.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  orbsieve config --show",
      "  orbsieve config --show screen --config /etc/orbsieve/night.conf"
    })
public final class ConfigCommand implements Callable<Integer> {

  private static final String ROW = "%-22s %-24s %s%n";

  /** Defaults that are no value: of options that take several, and of those without one. */
  private static final Set<String> NOTHING = Set.of("[]", "null", "");

  private final Map<String, String> environment;

  @Spec private CommandSpec spec;

  /** The only thing to do, so far: it is asked for by name, so that others can be added. */
  @SuppressWarnings("UnusedVariable")
  @Option(names = "--show", required = true, description = "Show the values.")
  private boolean show;

  @Parameters(
      arity = "0..1",
      paramLabel = "COMMAND",
      description = "All values of this command, built-in ones included.")
  private String command;

  /**
   * A command.
   *
   * @param environment of the process
   */
  public ConfigCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws JobFailure {
    PrintWriter out = spec.commandLine().getOut();
    List<String> args = spec.root().commandLine().getParseResult().originalArgs();
    Optional<Configuration> found = Configuration.find(args, environment);
    out.println("configuration: " + found.map(Configuration::origin).orElse("none"));
    if (command == null) {
      found.ifPresent(file -> showFile(file, out));
    } else {
      showCommand(found, out);
    }
    String options = environment.getOrDefault("ORBSIEVE_JAVA_OPTS", "");
    if (!options.isEmpty()) {
      out.println("ORBSIEVE_JAVA_OPTS: " + options);
    }
    return CommandLine.ExitCode.OK;
  }

  private void showFile(Configuration file, PrintWriter out) {
    out.printf(ROW, "OPTION", "VALUE", "FROM, USED BY");
    for (OptionFile.Entry entry : file.entries()) {
      String by = String.join(", ", Configuration.commands(spec.root(), entry));
      out.printf(ROW, entry.name(), value(entry), file.place(entry) + ": " + by);
    }
  }

  private void showCommand(Optional<Configuration> file, PrintWriter out) {
    CommandLine named = spec.root().subcommands().get(command);
    if (named == null) {
      throw new ParameterException(spec.commandLine(), "there is no command " + command);
    }
    out.printf(ROW, "OPTION", "VALUE", "FROM");
    for (OptionSpec option : named.getCommandSpec().options()) {
      List<OptionFile.Entry> set =
          file.map(Configuration::entries).orElse(List.of()).stream()
              .filter(entry -> List.of(option.names()).contains(entry.name()))
              .toList();
      set.forEach(
          entry -> out.printf(ROW, option.longestName(), value(entry), file.get().place(entry)));
      String builtIn = option.defaultValueString();
      if (set.isEmpty() && option.arity().max() > 0 && !NOTHING.contains(String.valueOf(builtIn))) {
        out.printf(ROW, option.longestName(), builtIn, "built in");
      }
    }
  }

  private static String value(OptionFile.Entry entry) {
    return entry.values().isEmpty() ? "yes" : String.join(" ", entry.values());
  }
}

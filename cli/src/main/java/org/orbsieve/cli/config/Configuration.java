package org.orbsieve.cli.config;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.orbsieve.run.failure.JobFailure;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Default values for options, from a file. They become arguments, so that the manifest of a run
 * shows what applied. What a person gives on the command line replaces them.
 */
public final class Configuration {

  /** Names the file. Without a value, no file applies. */
  public static final String OPTION = "--config";

  /** Names the file for all commands of a shell. */
  public static final String VARIABLE = "ORBSIEVE_CONFIG";

  private static final Set<String> QUIET = Set.of("-q", "--quiet");

  private final OptionFile file;
  private final String origin;

  private Configuration(OptionFile file, String origin) {
    this.file = file;
    this.origin = origin;
  }

  /**
   * The configuration that applies.
   *
   * @param args the arguments of the command line
   * @param environment of the process
   * @return the configuration; empty if none is named
   * @throws JobFailure if it cannot be read
   */
  public static Optional<Configuration> find(List<String> args, Map<String, String> environment)
      throws JobFailure {
    Optional<String> asked = asked(args);
    String name = asked.orElse(environment.getOrDefault(VARIABLE, ""));
    if (name.isEmpty()) {
      return Optional.empty();
    }
    try {
      OptionFile file = OptionFile.read(Path.of(name));
      return Optional.of(new Configuration(file, asked.isPresent() ? OPTION : VARIABLE));
    } catch (IOException e) {
      throw JobFailure.input(name, e);
    }
  }

  private static Optional<String> asked(List<String> args) {
    for (int k = 0; k < args.size(); k++) {
      if (args.get(k).startsWith(OPTION + "=")) {
        return Optional.of(args.get(k).substring(OPTION.length() + 1));
      }
      if (args.get(k).equals(OPTION) && k + 1 < args.size()) {
        return Optional.of(args.get(k + 1));
      }
    }
    return Optional.empty();
  }

  /** {@return the options of the file} */
  List<OptionFile.Entry> entries() {
    return file.entries();
  }

  /** Where an option comes from, for a person. */
  String place(OptionFile.Entry entry) {
    return file.place(entry);
  }

  /** {@return the file and what named it, for a person} */
  String origin() {
    return file.path() + " (" + origin + ")";
  }

  /**
   * The arguments with those of the file.
   *
   * @param all the command line with all commands
   * @param args what a person gave
   * @return all arguments, those of the file before those of the person
   * @throws ParameterException if no command has an option of the file
   */
  public List<String> apply(CommandLine all, List<String> args) {
    all.getCommandSpec().parser().collectErrors(true);
    ParseResult given = all.parseArgs(args.toArray(String[]::new));
    all.getCommandSpec().parser().collectErrors(false);
    require(all);
    if (!given.hasSubcommand()) {
      return args;
    }
    ParseResult command = given.subcommand();
    List<String> whole = new ArrayList<>(given.expandedArgs());
    List<String> defaults = arguments(command);
    if (!defaults.isEmpty() && args.stream().noneMatch(QUIET::contains)) {
      all.getErr().println("orbsieve: " + origin() + " sets " + String.join(" ", defaults));
    }
    whole.addAll(whole.indexOf(command.commandSpec().name()) + 1, defaults);
    return whole;
  }

  /** The options of the file that a command has and that were not given to it. */
  private List<String> arguments(ParseResult given) {
    List<String> arguments = new ArrayList<>();
    for (OptionFile.Entry entry : entries()) {
      OptionSpec option = given.commandSpec().findOption(entry.name());
      if (option != null && !isGiven(option, given)) {
        arguments.addAll(entry.arguments());
      }
    }
    return arguments;
  }

  /** Whether it was given, or one that excludes it. */
  private static boolean isGiven(OptionSpec option, ParseResult given) {
    if (given.hasMatchedOption(option)) {
      return true;
    }
    ArgGroupSpec group = option.group();
    return group != null
        && group.exclusive()
        && group.options().stream().anyMatch(given::hasMatchedOption);
  }

  /** Checks that each option exists, and has a value where it needs one. */
  private void require(CommandLine all) {
    List<OptionFile.Entry> seen = new ArrayList<>();
    for (OptionFile.Entry entry : entries()) {
      OptionSpec option = option(all, entry);
      if (entry.values().isEmpty() != (option.arity().max() == 0)) {
        throw invalid(all, entry, entry.values().isEmpty() ? "has no value" : "takes no value");
      }
      boolean again = seen.stream().anyMatch(one -> one.name().equals(entry.name()));
      if (!option.isMultiValue() && (again || entry.values().size() > 1)) {
        throw invalid(all, entry, again ? "was given before" : "takes one value");
      }
      seen.add(entry);
    }
  }

  private OptionSpec option(CommandLine all, OptionFile.Entry entry) {
    return all.getSubcommands().values().stream()
        .map(command -> command.getCommandSpec().findOption(entry.name()))
        .filter(option -> option != null && !entry.name().equals(OPTION))
        .findFirst()
        .orElseThrow(() -> invalid(all, entry, "is not an option of any command"));
  }

  private ParameterException invalid(CommandLine all, OptionFile.Entry entry, String why) {
    return new ParameterException(all, place(entry) + ": " + entry.name() + " " + why);
  }

  /** Names of the commands that have an option. */
  static List<String> commands(CommandSpec root, OptionFile.Entry entry) {
    return root.subcommands().values().stream()
        .map(CommandLine::getCommandSpec)
        .filter(command -> command.findOption(entry.name()) != null)
        .map(CommandSpec::name)
        .toList();
  }
}

package org.orbsieve.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.orbsieve.cli.config.Configuration;
import org.orbsieve.run.Interruption;
import org.orbsieve.run.share.Argument;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The arguments of a screening as a manifest has them, and back. */
final class RecordedCommand {

  private RecordedCommand() {}

  /**
   * Takes a command apart: an argument for each value of an option, options before catalogues. An
   * option that is given twice is matched twice, each time with all of its values. What a
   * configuration set is among them, so that its name is left out.
   */
  static List<Argument> arguments(List<String> given, Streams streams) {
    String[] words = given.toArray(String[]::new);
    ParseResult parsed =
        OrbsieveCommand.commandLine(given, streams, new Interruption(), false)
            .parseArgs(words)
            .subcommand();
    List<Argument> all = new ArrayList<>();
    for (OptionSpec option : new LinkedHashSet<>(parsed.matchedOptions())) {
      String name = option.longestName().substring(2);
      if (option.longestName().equals(Configuration.OPTION)) {
        continue;
      }
      if (option.arity().max() == 0) {
        all.add(new Argument(name, ""));
      } else {
        option.originalStringValues().forEach(value -> all.add(new Argument(name, value)));
      }
    }
    parsed
        .matchedPositionals()
        .forEach(one -> one.originalStringValues().forEach(v -> all.add(new Argument("", v))));
    return all;
  }

  /** The words of a screening, to which no file adds defaults. */
  static List<String> words(List<Argument> arguments) {
    List<String> all = new ArrayList<>(List.of("screen", Configuration.OPTION + "="));
    for (Argument one : arguments) {
      String value = one.value().isEmpty() ? "" : "=" + one.value();
      all.add(one.option().isEmpty() ? one.value() : "--" + one.option() + value);
    }
    return all;
  }
}

package org.orbsieve.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.orbsieve.cli.config.ConfigCommand;
import org.orbsieve.cli.config.Configuration;
import org.orbsieve.cli.help.HelpPages;
import org.orbsieve.cli.print.Terminal;
import org.orbsieve.report.text.VisibleWriter;
import org.orbsieve.run.Interruption;
import org.orbsieve.run.failure.Hints;
import org.orbsieve.run.failure.JobFailure;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code orbsieve}, which only has subcommands. */
@Command(
    name = "orbsieve",
    description = "Screens a satellite catalogue all against all for close approaches, offline.",
    synopsisSubcommandLabel = "COMMAND",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    usageHelpWidth = 100,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:verify, replay: a file differs from the manifest; compare: the lists differ",
      "2:invalid command line",
      "3:--strict: records were rejected (the results are still written)",
      "4:an input cannot be read, or contains no usable record",
      "5:an output cannot be written",
      "6:--fail-on: a conjunction reaches the level (the results are still written)",
      "7:screen: a catalogue is truncated (the results are still written), is older than"
          + " --max-catalogue-age, or contains fewer objects than --min-objects",
      "70:internal error",
      "71:the JVM cannot start with the given options or memory (launcher)",
      "130:interrupted (143 when terminated); screen --resume continues",
      "141:the reader closed standard output, as in '-o - | head'"
    })
final class OrbsieveCommand implements Runnable {

  /** What asks for a page of help: only then is it worth to lay one out. */
  private static final List<String> HELP = List.of(HelpPages.SHORT, "--help", "help");

  @Spec private CommandSpec spec;

  /** Only for the help: {@link Main#run} looks for it before anything is parsed. */
  @SuppressWarnings("UnusedVariable")
  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show the stack trace of an error.")
  private boolean debug;

  /** Only for the help: {@link Configuration} looks for it before anything is parsed. */
  @SuppressWarnings("UnusedVariable")
  @Option(
      names = Configuration.OPTION,
      scope = ScopeType.INHERIT,
      paramLabel = "FILE",
      description = {
        "Default values of options, as in an argument file; see 'orbsieve config'. Default: the file"
            + " that ORBSIEVE_CONFIG names."
      })
  private String config;

  private OrbsieveCommand() {}

  /** Runs the command that is given, with the defaults of a configuration if there is one. */
  static int execute(List<String> args, Streams streams, Interruption interruption) {
    boolean debug = args.contains("--debug");
    CommandLine cli = commandLine(args, streams, interruption, debug);
    List<String> all = args;
    try {
      Optional<Configuration> file = Configuration.find(args, streams.environment());
      if (file.isPresent()) {
        cli = commands(args, Set.of(), streams, interruption, debug);
        all = file.get().apply(cli, args);
        cli.setExpandAtFiles(false);
      }
    } catch (ParameterException e) {
      return reportUsage(e, debug);
    } catch (JobFailure e) {
      return report(e, cli, debug);
    }
    return cli.execute(all.toArray(String[]::new));
  }

  /**
   * The command line, ready to execute. Where it begins with the name of a command it has no other:
   * looking at the options of the others costs a cold run 50 ms.
   */
  static CommandLine commandLine(
      List<String> args, Streams streams, Interruption interruption, boolean debug) {
    Set<String> named = args.isEmpty() ? Set.of() : Set.of(args.get(0));
    return commands(args, named, streams, interruption, debug);
  }

  private static CommandLine commands(
      List<String> args,
      Set<String> named,
      Streams streams,
      Interruption interruption,
      boolean debug) {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("screen", () -> new ScreenCommand(streams, interruption));
    commands.put("avoid", () -> new AvoidCommand(streams));
    commands.put("ephemeris", () -> new EphemerisCommand(streams));
    commands.put("compare", () -> new CompareCommand(streams));
    commands.put("compare-sources", () -> new CompareSourcesCommand(streams));
    commands.put("proximity", () -> new ProximityCommand(streams));
    commands.put("changes", () -> new ChangesCommand(streams));
    commands.put("generate", () -> new GenerateCommand(streams));
    commands.put("assess", () -> new AssessCommand(streams));
    commands.put("covariance", () -> new CovarianceCommand(streams));
    commands.put("relations", () -> new RelationsCommand(streams));
    commands.put("diff", () -> new DiffCommand(streams));
    commands.put("history", () -> new HistoryCommand(streams));
    commands.put("replay", () -> new ReplayCommand(streams));
    commands.put("verify", () -> new VerifyCommand(streams));
    commands.put("report", ReportCommand::new);
    commands.put("brief", BriefCommand::new);
    commands.put("share", () -> new ShareCommand(streams));
    commands.put("campaign", () -> new CampaignCommand(streams, interruption));
    commands.put("bench", () -> new BenchCommand(streams));
    commands.put("config", () -> new ConfigCommand(streams.environment()));
    if (named.stream().anyMatch(commands::containsKey)) {
      commands.keySet().retainAll(named);
    }
    CommandLine cli = new CommandLine(new OrbsieveCommand());
    commands.values().forEach(command -> cli.addSubcommand(command.get()));
    cli.addSubcommand(new CommandLine.HelpCommand());
    cli.addSubcommand("generate-completion", new AutoComplete.GenerateCompletion());
    if (HELP.stream().anyMatch(args::contains)) {
      HelpPages.install(cli, Terminal.width());
    }
    cli.setOut(new VisibleWriter(new OutputStreamWriter(streams.out(), StandardCharsets.UTF_8)))
        .setErr(streams.err())
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler((e, given) -> reportUsage(e, debug))
        .setExecutionExceptionHandler((e, command, parsed) -> report(e, command, debug));
    return cli;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing; see --help");
  }

  private static int reportUsage(ParameterException e, boolean debug) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("orbsieve: " + Hints.ofName(e.getMessage().replaceFirst("^Error: ", "")));
    if (!UnmatchedArgumentException.printSuggestions(e, err)) {
      err.println(hint(command));
    }
    printTrace(e, err, debug);
    return ExitCode.USAGE;
  }

  private static int report(Exception e, CommandLine command, boolean debug) {
    PrintWriter err = command.getErr();
    int code = ExitCode.INTERNAL;
    if (e instanceof JobFailure failure) {
      if (failure.kind() != JobFailure.Kind.READER_GONE) {
        err.println("orbsieve: " + Failures.message(failure));
      }
      if (failure.kind() == JobFailure.Kind.REQUEST) {
        err.println(hint(command));
      }
      code = Failures.exitCode(failure);
    } else {
      err.println("orbsieve: internal error: " + e);
      err.println(debug ? "Please report it." : "Please report it with the output of --debug.");
    }
    printTrace(e, err, debug);
    return code;
  }

  private static String hint(CommandLine command) {
    return "Try '" + command.getCommandSpec().qualifiedName() + " --help'.";
  }

  private static void printTrace(Exception e, PrintWriter err, boolean debug) {
    if (debug) {
      e.printStackTrace(err);
    }
  }
}

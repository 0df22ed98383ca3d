package org.orbsieve.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.cli.options.DataOption;
import org.orbsieve.cli.options.UtcTime;
import org.orbsieve.report.UtcFormat;
import org.orbsieve.report.read.RunRecord;
import org.orbsieve.run.failure.JobFailure;
import org.orbsieve.run.replay.ChildProcess;
import org.orbsieve.run.share.KeyFiles;
import org.orbsieve.run.share.ShareJob;
import org.orbsieve.run.share.ShareRequest;
import org.orbsieve.run.share.SharedRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code orbsieve share}: a package for each partner. */
@Command(
    name = "share",
    description = {
      "Makes a package for each partner of a policy: conjunctions, messages, report and brief, computed"
          + " anew from only the inputs that the partner may have (docs/sharing.md).",
      "audit.csv, beside the packages, is for the owner only: every input and row, and the rule that"
          + " decides.",
      ""
    })
final class ShareCommand implements Callable<Integer> {

  private final Streams streams;

  @Spec private CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "RUN", description = "NAME.run.json of the run.")
  private Path manifest;

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description = "Who may see what, as YAML. What it does not name, nobody may see.")
  private Path policy;

  @Option(
      names = "--for",
      paramLabel = "PARTNER",
      split = ",",
      description = "Only for these partners. Default: all of the policy.")
  private List<String> partners = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Takes a folder for each partner and audit.csv; must be empty or not exist.")
  private Path output;

  @Option(
      names = "--dry-run",
      description = "Only show what each partner may see, and the rule that decides.")
  private boolean dry;

  @Option(
      names = "--since",
      paramLabel = "DIR",
      description = "Earlier packages: the brief lists what has changed since.")
  private Path since;

  @Option(
      names = "--created",
      paramLabel = "TIME",
      converter = UtcTime.Converter.class,
      description = "Date of the packages, UTC. Default: that of the run.")
  private UtcTime created;

  @Option(
      names = "--sign",
      paramLabel = "KEY",
      description = "Sign with this private key (Ed25519, PEM): see verify --key.")
  private Path key;

  @Option(
      names = "--keygen",
      paramLabel = "NAME",
      description = "Only make a pair of keys, NAME.key.pem and NAME.pub.pem.")
  private Path pair;

  @Mixin private DataOption data;

  ShareCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws JobFailure {
    if (pair != null) {
      return generate();
    }
    if (manifest == null || policy == null || output == null && !dry) {
      throw new ParameterException(
          spec.commandLine(), "needs RUN, --policy and --output (or --dry-run)");
    }
    AstroContext context = data.load();
    ShareJob job = new ShareJob(context, request(context));
    if (dry) {
      spec.commandLine().getOut().println(job.dryRun().stripTrailing());
      return ExitCode.DONE;
    }
    job.write(
            output,
            (arguments, folder) ->
                ChildProcess.run(Main.class.getName(), RecordedCommand.words(arguments), folder))
        .forEach(spec.commandLine().getOut()::println);
    return ExitCode.DONE;
  }

  private ShareRequest request(AstroContext context) throws JobFailure {
    try {
      RunRecord record = RunRecord.read(manifest, context);
      return new ShareRequest(
          new SharedRun(manifest, record, RecordedCommand.arguments(record.command(), streams)),
          policy,
          partners,
          Optional.ofNullable(created)
              .map(time -> new UtcFormat(context).isoSeconds(time.date(context))),
          Optional.ofNullable(since),
          Optional.ofNullable(key));
    } catch (IOException e) {
      throw JobFailure.input(manifest.toString(), e);
    }
  }

  private int generate() throws JobFailure {
    Path secret = pair.resolveSibling(pair.getFileName() + ".key.pem");
    try {
      KeyFiles.generate(secret, pair.resolveSibling(pair.getFileName() + ".pub.pem"));
      return ExitCode.DONE;
    } catch (IOException e) {
      throw JobFailure.output(secret.toString(), e);
    }
  }
}

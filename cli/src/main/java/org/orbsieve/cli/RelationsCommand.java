package org.orbsieve.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.orbsieve.cli.options.DataOption;
import org.orbsieve.report.relations.RelationsProposal;
import org.orbsieve.run.ProposalOfRun;
import org.orbsieve.run.failure.JobFailure;
import org.orbsieve.run.output.Destination;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code orbsieve relations}: proposes the pairs of a run that are known to fly together. */
@Command(
    name = "relations",
    description = {
      "Writes the pairs that fly together in a run as a file for 'orbsieve screen --relations'.",
      "It is a proposal: check it, since what is in it is counted and not reported.",
      ""
    },
    footerHeading = "%nExample:%n",
    footer = "  orbsieve relations conjunctions.run.json --output known.csv")
final class RelationsCommand implements Callable<Integer> {

  private final Streams streams;

  @Parameters(paramLabel = "RUN", description = "NAME.run.json of a run, or its conjunctions.")
  private Path run;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where the relations go. Default: standard output.")
  private Path output;

  @Mixin private DataOption data;

  RelationsCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws JobFailure {
    RelationsProposal proposal = ProposalOfRun.read(run, data.load());
    new Destination(output, streams.out())
        .check()
        .write("relations", out -> proposal.write(out, run.toString()));
    streams.err().println("orbsieve: " + proposal.told());
    return ExitCode.DONE;
  }
}

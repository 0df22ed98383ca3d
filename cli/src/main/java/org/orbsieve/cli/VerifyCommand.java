package org.orbsieve.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.orbsieve.report.ManifestCheck;
import org.orbsieve.report.ManifestCheck.Outcome;
import org.orbsieve.run.failure.JobFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code orbsieve verify}: compares the files of a run with its manifest. */
@Command(
    name = "verify",
    description = {
      "Checks the inputs and outputs of runs against their manifests.",
      "Prints a line for each file: OK, CHANGED, MISSING, UNREADABLE, or STREAM for standard input",
      "or output, which cannot be checked. Exits with 1 if any file has changed.",
      ""
    })
final class VerifyCommand implements Callable<Integer> {

  private final Streams streams;

  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "MANIFEST", description = "NAME.run.json of each run.")
  private List<Path> manifests;

  VerifyCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws JobFailure {
    boolean good = true;
    for (Path manifest : manifests) {
      if (manifests.size() > 1) {
        spec.commandLine().getOut().println(manifest + ":");
      }
      good &= isGood(manifest);
    }
    return good ? ExitCode.DONE : ExitCode.DIFFERS;
  }

  private boolean isGood(Path manifest) throws JobFailure {
    List<Outcome> outcomes;
    try {
      outcomes = ManifestCheck.check(manifest);
    } catch (IOException e) {
      throw JobFailure.input(manifest.toString(), e);
    }
    PrintWriter out = spec.commandLine().getOut();
    for (Outcome outcome : outcomes) {
      out.println(String.format(Locale.ROOT, "%-10s %s", outcome.status(), outcome.file().path()));
    }
    long bad = outcomes.stream().filter(outcome -> !outcome.isGood()).count();
    if (bad > 0) {
      streams
          .err()
          .println(
              String.format(
                  Locale.ROOT,
                  "orbsieve: %,d of %,d files differ from the manifest %s",
                  bad,
                  outcomes.size(),
                  manifest));
    }
    return bad == 0;
  }
}

package org.orbsieve.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.orbsieve.report.ManifestChain;
import org.orbsieve.report.ManifestCheck;
import org.orbsieve.report.ManifestCheck.Outcome;
import org.orbsieve.run.failure.JobFailure;
import org.orbsieve.run.input.RunFiles;
import org.orbsieve.run.share.KeyFiles;
import org.orbsieve.run.share.PackageCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
  private List<String> names;

  @Option(
      names = "--chain",
      description =
          "Also check that the runs follow each other: that each has the predecessor that its"
              + " manifest names, unchanged. Takes folders.")
  private boolean chain;

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description =
          "Check packages of orbsieve share: that the manifest is signed with the private key of this"
              + " public key (PEM), and that the package has no file that it does not list.")
  private Path key;

  VerifyCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws JobFailure {
    if (key != null) {
      return isSigned() ? ExitCode.DONE : ExitCode.DIFFERS;
    }
    List<Path> manifests =
        chain ? RunFiles.manifests(names) : names.stream().map(Path::of).toList();
    boolean good = !chain || isChain(manifests);
    for (Path manifest : manifests) {
      if (manifests.size() > 1) {
        spec.commandLine().getOut().println(manifest + ":");
      }
      good &= isGood(manifest);
    }
    return good ? ExitCode.DONE : ExitCode.DIFFERS;
  }

  private boolean isSigned() throws JobFailure {
    boolean good = true;
    PublicKey open = KeyFiles.openPublic(key);
    for (String name : names) {
      for (PackageCheck.Line line : PackageCheck.of(Path.of(name), open)) {
        spec.commandLine().getOut().printf("%-10s %s%n", line.status(), line.file());
        good &= line.isGood();
      }
    }
    return good;
  }

  private boolean isChain(List<Path> manifests) throws JobFailure {
    try {
      boolean good = true;
      for (ManifestChain.Link link : ManifestChain.check(manifests)) {
        spec.commandLine()
            .getOut()
            .printf("%-10s %s  %s%n", link.status(), link.manifest(), link.predecessor());
        good &= link.isGood();
      }
      return good;
    } catch (IOException e) {
      throw JobFailure.input(String.join(", ", names), e);
    }
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

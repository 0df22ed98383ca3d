package org.orbsieve.cli.options;

import org.orbsieve.ScreeningSettings;
import org.orbsieve.cli.help.HelpTopic;
import org.orbsieve.cli.help.Topic;
import org.orbsieve.ephemeris.sgp4.Kernel;
import picocli.CommandLine.Option;

/** The option that says which implementation of SGP4 propagates. */
@HelpTopic(Topic.MACHINE)
public final class KernelOption {

  @Option(
      names = "--kernel",
      paramLabel = "auto|scalar|vector|orekit",
      description = {
        "Propagator: scalar code, vector code (one satellite per lane; needs the Java module"
            + " jdk.incubator.vector, which the launcher adds), or Orekit, the slow reference."
            + " auto uses vectors where they are available and worthwhile. The conjunctions are"
            + " the same. Default: the system property orbsieve.kernel, otherwise auto."
      })
  private Kernel kernel;

  /**
   * The kernel.
   *
   * @throws IllegalArgumentException if it is not to be had here
   */
  public Kernel kernel() {
    Kernel wanted = kernel == null ? Kernel.byProperty(ScreeningSettings.DEFAULT_KERNEL) : kernel;
    return wanted.required();
  }
}

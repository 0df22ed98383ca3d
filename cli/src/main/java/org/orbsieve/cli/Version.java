package org.orbsieve.cli;

import org.orbsieve.run.Build;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar. */
final class Version implements IVersionProvider {

  static String number() {
    return Build.current().version();
  }

  @Override
  public String[] getVersion() {
    return new String[] {
      "Orbsieve " + number(),
      "Java " + System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ")"
    };
  }
}

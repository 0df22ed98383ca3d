package org.orbsieve.run.replay;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a program of ours in another directory, which a process cannot change for itself. */
public final class ChildProcess {

  /** The variable that names a file with default values of options. */
  private static final String DEFAULTS = "ORBSIEVE_CONFIG";

  private ChildProcess() {}

  /**
   * Runs a main class in a Java as this one, and waits for it.
   *
   * @param main the class
   * @param arguments of the command
   * @param directory in which it runs
   * @return its exit code
   * @throws IOException if it cannot be started or is interrupted
   */
  public static int run(String main, List<String> arguments, Path directory) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> !option.startsWith("-agentlib") && !option.startsWith("-javaagent"))
        .forEach(command::add);
    command.addAll(List.of("-cp", classPath(), main));
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    // the arguments of a run that is repeated contain the defaults that applied to it
    builder.environment().remove(DEFAULTS);
    Process child = builder.start();
    try {
      child.getOutputStream().close();
      return child.waitFor();
    } catch (InterruptedException e) {
      child.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** The class path of this process, which may be relative to its directory. */
  private static String classPath() {
    String separator = System.getProperty("path.separator");
    List<String> places = new ArrayList<>();
    for (String place : System.getProperty("java.class.path").split(separator, -1)) {
      places.add(Path.of(place).toAbsolutePath().toString());
    }
    return String.join(separator, places);
  }
}

package org.orbsieve.history;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.orbsieve.catalog.AstroContext;

/**
 * A process of its own that adds runs to a history, each in a transaction, and says so after each.
 */
final class IndexProcess {

  private final Process process;
  private final BufferedReader out;

  private IndexProcess(Process process) {
    this.process = process;
    this.out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** The process: the history, then the manifests of the runs in their order. */
  public static void main(String[] arguments) throws IOException {
    AstroContext context = AstroContext.bundled();
    RunIndex index = new RunIndex(Path.of(arguments[0]));
    System.out.println("begins");
    for (String run : Arrays.asList(arguments).subList(1, arguments.length)) {
      System.out.println(index.add(List.of(Path.of(run)), context));
    }
  }

  static IndexProcess start(Path file, List<Path> runs) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-Dslf4j.internal.verbosity=ERROR");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(IndexProcess.class.getName());
    command.add(file.toString());
    runs.forEach(run -> command.add(run.toString()));
    return new IndexProcess(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  /** Waits until it is about to add the first run. */
  void awaitBegin() throws IOException {
    String line = out.readLine();
    if (!"begins".equals(line)) {
      throw new IOException("the process did not begin: " + line);
    }
  }

  /** Ends it at once, wherever it is; what it said can still be read. */
  void kill() {
    process.toHandle().destroyForcibly();
  }

  /** What it said of each run until its end: 1 for one that it added, 0 for one that was there. */
  List<Integer> answers() throws IOException, InterruptedException {
    List<Integer> answers = new ArrayList<>();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      answers.add(Integer.valueOf(line));
    }
    process.waitFor();
    return answers;
  }

  int exitValue() {
    return process.exitValue();
  }
}

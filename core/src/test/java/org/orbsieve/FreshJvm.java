package org.orbsieve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Programs of tests that need a JVM of their own: other flags, or nothing compiled yet. */
public final class FreshJvm {

  private FreshJvm() {}

  /**
   * What a program prints.
   *
   * @param program class with a main method
   * @param arguments its arguments
   * @param flags of the JVM
   */
  public static String run(Class<?> program, List<String> arguments, String... flags)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(flags));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(program.getName());
    command.addAll(arguments);
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), out);
    return out.strip();
  }

  /** The bytes that work allocates once it has been compiled: the least of many rounds. */
  public static long allocated(int rounds, Runnable work) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long self = Thread.currentThread().getId();
    long least = Long.MAX_VALUE;
    for (int round = 0; round < rounds && least > 0; round++) {
      long before = threads.getThreadAllocatedBytes(self);
      long nothing = threads.getThreadAllocatedBytes(self) - before;
      before = threads.getThreadAllocatedBytes(self);
      work.run();
      least = Math.min(least, threads.getThreadAllocatedBytes(self) - before - nothing);
    }
    return least;
  }
}

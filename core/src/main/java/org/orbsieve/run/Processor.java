package org.orbsieve.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a person should know of the processor. Sums of products are rounded once ({@link
 * Math#fma(double, double, double)}), so that every machine gives the same bytes; a processor
 * without this instruction computes them in software.
 */
final class Processor {

  private static final Path LINUX = Path.of("/proc/cpuinfo");
  private static final String FLAGS = "flags";
  private static final String FMA = "fma";

  private Processor() {}

  /** The warnings about this machine: none where it is not known. */
  static List<String> warnings() {
    if (!System.getProperty("os.arch", "").equals("amd64")) {
      return List.of(); // others have had the instruction from the beginning
    }
    try (BufferedReader text = Files.newBufferedReader(LINUX)) {
      return warnings(text);
    } catch (IOException e) {
      return List.of();
    }
  }

  /** The warnings about a processor that Linux describes. */
  static List<String> warnings(BufferedReader description) throws IOException {
    for (String line = description.readLine(); line != null; line = description.readLine()) {
      if (line.startsWith(FLAGS)) {
        List<String> flags = List.of(line.replaceFirst(".*:", "").strip().split("\\s+"));
        return flags.contains(FMA)
            ? List.of()
            : List.of(
                "this processor has no FMA instruction: the results are the same, but the run takes"
                    + " many times longer");
      }
    }
    return List.of();
  }
}

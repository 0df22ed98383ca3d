package org.orbsieve.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** The machine and the JVM that figures were measured on: a figure means nothing without them. */
public final class Machine {

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private Machine() {}

  /**
   * Facts about the machine and the JVM.
   *
   * @return facts by name, in the order of printing
   */
  public static Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("processor", processor());
    facts.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
    facts.put("os", property("os.name") + " " + property("os.version") + " " + property("os.arch"));
    facts.put("java", property("java.version") + " (" + property("java.vendor") + ")");
    facts.put("vm", property("java.vm.name") + ", " + property("java.vm.info"));
    facts.put(
        "maxHeap",
        String.format(Locale.ROOT, "%.0f MiB", Runtime.getRuntime().maxMemory() / 1048576.0));
    double load = SYSTEM.getSystemLoadAverage();
    if (load >= 0) {
      facts.put("loadBefore", String.format(Locale.ROOT, "%.1f", load));
    }
    return facts;
  }

  /**
   * Whether others use the machine, so that figures are worse than they could be.
   *
   * @return true if the load average is above half the number of processors
   */
  public static boolean isBusy() {
    return SYSTEM.getSystemLoadAverage() > 0.5 * SYSTEM.getAvailableProcessors();
  }

  /**
   * Processor time of this process so far, of all threads [ns].
   *
   * @return processor time [ns]
   */
  public static long processorNanos() {
    return SYSTEM.getProcessCpuTime();
  }

  /**
   * Peak resident memory of this process so far.
   *
   * @return memory [bytes]; empty where the system does not report it (all but Linux)
   */
  public static OptionalDouble peakMemory() {
    return lines("/proc/self/status").stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToDouble(line -> 1024 * Double.parseDouble(line.replaceAll("\\D", "")))
        .findFirst();
  }

  private static String processor() {
    Stream<String> named =
        lines("/proc/cpuinfo").stream().filter(line -> line.startsWith("model name"));
    String windows = System.getenv("PROCESSOR_IDENTIFIER");
    return named
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse(windows == null ? property("os.arch") : windows);
  }

  private static List<String> lines(String file) {
    try {
      return Files.readAllLines(Path.of(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      // another system, which has no such file
      return List.of();
    }
  }

  private static String property(String name) {
    return System.getProperty(name, "unknown");
  }
}

package org.orbsieve.report.html.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.orbsieve.report.RunManifest;
import org.orekit.time.AbsoluteDate;

/** What a report is of. */
public sealed interface Subject {

  /**
   * A screening.
   *
   * @param manifest what the run says of itself
   * @param until end of what was screened, after the start [s]; empty for the whole period
   */
  record Run(RunManifest manifest, OptionalDouble until) implements Subject {

    /**
     * Validates that nothing is null.
     *
     * @param manifest what the run says of itself
     * @param until end of what was screened, after the start [s]
     */
    public Run {
      Objects.requireNonNull(manifest, "manifest");
      Objects.requireNonNull(until, "until");
    }
  }

  /**
   * Messages of others.
   *
   * @param originators number of messages by originator
   * @param refused number of messages that could not be read
   * @param oldest earliest creation date; empty where no message has one
   * @param newest latest creation date
   * @param radius where hard-body radii are from, in words
   * @param assumed newest messages about an event of which an originator assumed a covariance
   */
  record Messages(
      Map<String, Integer> originators,
      int refused,
      Optional<AbsoluteDate> oldest,
      Optional<AbsoluteDate> newest,
      String radius,
      int assumed)
      implements Subject {

    /**
     * Takes an immutable copy that keeps the order.
     *
     * @param originators number of messages by originator
     * @param refused number of messages that could not be read
     * @param oldest earliest creation date
     * @param newest latest creation date
     * @param radius where hard-body radii are from, in words
     * @param assumed newest messages about an event of which an originator assumed a covariance
     */
    public Messages {
      originators = Collections.unmodifiableMap(new LinkedHashMap<>(originators));
      Objects.requireNonNull(oldest, "oldest");
      Objects.requireNonNull(newest, "newest");
      Objects.requireNonNull(radius, "radius");
    }

    /**
     * Messages that were read.
     *
     * @return their number
     */
    public int read() {
      return originators.values().stream().mapToInt(Integer::intValue).sum();
    }
  }
}

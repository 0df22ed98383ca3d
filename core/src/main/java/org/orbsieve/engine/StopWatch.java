package org.orbsieve.engine;

import java.util.EnumMap;
import java.util.Map;

/** Adds up the wall time of each phase. */
final class StopWatch {

  /** A phase of the run. */
  enum Phase {
    EPHEMERIS,
    BROADPHASE,
    NARROWPHASE,
    ASSESSMENT
  }

  private final Map<Phase, Long> nanos = new EnumMap<>(Phase.class);
  private long begin;

  /** Begins to measure. */
  void start() {
    begin = System.nanoTime();
  }

  /** Adds the time since {@link #start} to a phase. */
  void stop(Phase phase) {
    nanos.merge(phase, System.nanoTime() - begin, Long::sum);
  }

  /** Adds what an interrupted run took for a phase [ns]. */
  void add(Phase phase, long time) {
    nanos.merge(phase, time, Long::sum);
  }

  /** Wall time of a phase [ns]. */
  long nanos(Phase phase) {
    return nanos.getOrDefault(phase, 0L);
  }
}

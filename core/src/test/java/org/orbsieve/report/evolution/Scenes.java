package org.orbsieve.report.evolution;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.orbsieve.report.RunManifest;
import org.orbsieve.report.UsedOrbit;
import org.orbsieve.report.read.RunRecord;
import org.orekit.time.AbsoluteDate;

/** Runs without files. Times are seconds from an instant that all share. */
final class Scenes {

  static final AbsoluteDate ZERO = new AbsoluteDate(AbsoluteDate.ARBITRARY_EPOCH, 8e8);
  static final double DAY = 86_400;
  static final double REVOLUTION = 5_700;

  private Scenes() {}

  /** A run from a time, for a day. */
  static final class RunOf {
    private final double start;
    private final Map<String, Object> facts = new LinkedHashMap<>();
    private final Map<String, Object> settings = new LinkedHashMap<>();
    private final List<Sighting> rows = new ArrayList<>();
    private final List<UsedOrbit> orbits = new ArrayList<>();
    private final Map<String, String> rejects = new LinkedHashMap<>();

    RunOf(double start) {
      this.start = start;
      settings.put("threshold_m", 5_000.0);
      facts.put("settings", settings);
      facts.put("risk", Map.of("levels", Map.of("watch", 1e-7, "mitigate", 1e-4)));
    }

    RunOf setting(String name, Object value) {
      settings.put(name, value);
      return this;
    }

    RunOf fact(String name, Object value) {
      facts.put(name, value);
      return this;
    }

    RunOf reject(int number, String reason) {
      rejects.put(Integer.toString(number), reason);
      return this;
    }

    /** An object with an element set of a time. */
    RunOf object(int number, double epoch) {
      orbits.add(new UsedOrbit(number, date(epoch), "", REVOLUTION, "0"));
      return this;
    }

    RunOf event(int one, int other, double tca, double miss) {
      return event(one, other, tca, miss, OptionalDouble.empty(), "");
    }

    RunOf event(
        int one, int other, double tca, double miss, OptionalDouble probability, String level) {
      rows.add(
          sighting(
              one,
              other,
              tca,
              miss,
              14_000,
              new Odds(
                  probability,
                  OptionalDouble.empty(),
                  OptionalDouble.empty(),
                  OptionalDouble.empty(),
                  level)));
      return this;
    }

    RunOf slow(int one, int other, double tca, double miss) {
      rows.add(sighting(one, other, tca, miss, 0.5, Odds.UNKNOWN));
      return this;
    }

    ScreenedRun run() {
      return run(UsedOrbits.of(orbits));
    }

    ScreenedRun run(UsedOrbits listed) {
      RunRecord.Period period = new RunRecord.Period(date(start), date(start + DAY));
      RunRecord record =
          new RunRecord(
              new RunManifest(facts, List.of(), List.of()), Path.of("/"), Optional.of(period));
      return new ScreenedRun(
          "run " + start,
          record,
          period,
          PassFolding.fold(rows, row -> REVOLUTION),
          0,
          listed,
          rejects);
    }
  }

  static AbsoluteDate date(double seconds) {
    return ZERO.shiftedBy(seconds);
  }

  static Sighting sighting(int one, int other, double tca, double miss, double speed, Odds odds) {
    return new Sighting(
        new Participant(Integer.toString(one), "", Optional.empty(), ""),
        new Participant(Integer.toString(other), "", Optional.empty(), ""),
        Span.at(date(tca)),
        new Miss(miss, Optional.empty(), Optional.empty(), speed),
        odds);
  }
}

package org.orbsieve.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.compare.SourceDifference;
import org.orbsieve.compare.SourceSeries;
import org.orbsieve.report.UtcFormat;
import org.orbsieve.report.html.model.EventDetail;
import org.orbsieve.report.html.model.Events;
import org.orbsieve.run.report.ReportTally;
import org.orbsieve.run.tally.CompanionTally;

/** Where the sources of a run disagree about the objects of its first events. */
final class SourceFacts {

  /** Events whose objects are compared: those that a report shows in full. */
  private static final int EVENTS = 20;

  /** Differences that are kept. */
  private static final int LARGEST = 6;

  /** Smaller differences are no disagreement [m]. */
  private static final double LEAST = 100;

  private static final double HOUR = 3600;
  private static final double DAY = 86_400;

  private final Prepared run;
  private final UtcFormat utc;

  private SourceFacts(Prepared run) {
    this.run = run;
    this.utc = new UtcFormat(run.context());
  }

  /** The differences as facts of the manifest; empty for a run of one source. */
  static List<Map<String, Object>> of(JobResult result) {
    Prepared run = result.run();
    if (run.input().sources().stream().distinct().count() < 2) {
      return List.of();
    }
    Events<EventDetail> events =
        result
            .tallies()
            .get(ReportTally.class)
            .events(result.tallies().get(CompanionTally.class).pairs());
    Set<Integer> numbers = new HashSet<>();
    events.full().stream()
        .limit(EVENTS)
        .forEach(
            kept -> {
              numbers.add(kept.row().asset().number());
              numbers.add(kept.row().other().number());
            });
    SourceFacts facts = new SourceFacts(run);
    return SourceSeries.of(
            run.context(),
            run.input().contents(),
            run.settings().start(),
            run.settings().stop(),
            numbers)
        .stream()
        .filter(one -> one.largest().distance() >= LEAST)
        .limit(LARGEST)
        .map(facts::fact)
        .toList();
  }

  private Map<String, Object> fact(SourceSeries series) {
    SourceDifference largest = series.largest();
    Map<String, Object> fact = new LinkedHashMap<>();
    fact.put("catalogNumber", (long) largest.first().catalogNumber());
    fact.put("name", largest.first().name());
    fact.put("first", largest.first().sourceName());
    fact.put("firstAge_d", age(largest.first()));
    fact.put("second", largest.second().sourceName());
    fact.put("secondAge_d", age(largest.second()));
    fact.put("largest", offset(largest.time().durationFrom(run.settings().start()), largest.rtn()));
    List<Object> samples = new ArrayList<>();
    series.samples().forEach(one -> samples.add(offset(one.time(), one.rtn())));
    fact.put("samples", samples);
    fact.put("moved", words(series));
    return fact;
  }

  private double age(SpaceObject object) {
    return run.settings().start().durationFrom(object.epoch()) / DAY;
  }

  private static Map<String, Object> offset(double time, Vector3D rtn) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("hours", rounded(time / HOUR, 1e4));
    fields.put("radial_m", rounded(rtn.getX(), 10));
    fields.put("inTrack_m", rounded(rtn.getY(), 10));
    fields.put("crossTrack_m", rounded(rtn.getZ(), 10));
    return fields;
  }

  /** A manifest is read by people too. */
  private static double rounded(double value, double digits) {
    return Math.rint(value * digits) / digits;
  }

  private String words(SourceSeries series) {
    SpaceObject first = series.largest().first();
    SpaceObject second = series.largest().second();
    return switch (series.mover()) {
      case FIRST -> changed(first);
      case SECOND -> changed(second);
      case BOTH -> changed(first) + "; " + changed(second);
      case NEITHER -> "none: the earlier element sets differ too";
      case UNKNOWN -> "unknown: no source has an earlier element set";
    };
  }

  private String changed(SpaceObject object) {
    return object.sourceName() + ", with its set of " + utc.isoSeconds(object.epoch());
  }
}

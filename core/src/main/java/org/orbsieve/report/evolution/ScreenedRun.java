package org.orbsieve.report.evolution;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.orbsieve.report.read.RunRecord;

/**
 * What a comparison needs of a run.
 *
 * @param name of its manifest, as the person gave it
 * @param record its manifest
 * @param period what was screened
 * @param events what was found, in the order of TCA; candidate manoeuvres are not among them
 * @param variants number of rows of candidate manoeuvres, which no comparison covers
 * @param orbits by which the objects were screened
 * @param rejects why objects were rejected, by what the records have for a catalogue number
 */
public record ScreenedRun(
    String name,
    RunRecord record,
    RunRecord.Period period,
    List<Sighting> events,
    long variants,
    UsedOrbits orbits,
    Map<String, String> rejects) {

  /**
   * Takes immutable copies.
   *
   * @param name of its manifest, as the person gave it
   * @param record its manifest
   * @param period what was screened
   * @param events what was found, in the order of TCA
   * @param variants number of rows of candidate manoeuvres
   * @param orbits by which the objects were screened
   * @param rejects why objects were rejected, by what the records have for a catalogue number
   */
  public ScreenedRun {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(record, "record");
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(orbits, "orbits");
    events = List.copyOf(events);
    rejects = Map.copyOf(rejects);
  }
}

package org.orbsieve.report.evolution;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.orbsieve.report.UsedOrbit;
import org.orbsieve.report.read.ConjunctionRecord;
import org.orbsieve.report.read.ObjectRecord;
import org.orbsieve.report.read.TableRow;
import org.orekit.time.AbsoluteDate;

/** Makes events of the rows of a run. */
final class SightingMaker {

  private final UsedOrbits orbits;

  /** By catalogue number: the same text for the same object, since it is the key of many maps. */
  private final Map<Integer, Known> objects = new HashMap<>();

  /** An object; the epoch of its only orbit, if the run lists just one. */
  private record Known(String designator, Optional<AbsoluteDate> epoch) {}

  SightingMaker(UsedOrbits orbits) {
    this.orbits = orbits;
  }

  Sighting of(ConjunctionRecord record) {
    boolean inOrder = record.primary().form().compareTo(record.secondary().form()) < 0;
    ObjectRecord one = inOrder ? record.primary() : record.secondary();
    ObjectRecord other = inOrder ? record.secondary() : record.primary();
    TableRow row = record.row();
    AbsoluteDate tca = record.tca();
    return new Sighting(
        participant(one, tca),
        participant(other, tca),
        new Span(
            tca,
            row.time("passes.firstTca").orElse(tca),
            row.time("passes.lastTca").orElse(tca),
            row.whole("passes.count").orElse(1)),
        new Miss(
            record.missDistance(),
            record.relativePosition(),
            row.vector("risk.missSigmasRtn_m"),
            record.relativeSpeed()),
        new Odds(
            record.probability(),
            row.real("risk.dilution.maxProbability"),
            row.real("risk.dilution.scale"),
            row.real("risk.encounterPlane.mahalanobisDistance"),
            record.level().orElse("")));
  }

  /** An object; its epoch is that of the run's list, which is exact, else as the row has it. */
  private Participant participant(ObjectRecord object, AbsoluteDate tca) {
    Known known = objects.computeIfAbsent(object.form().catalogNumber(), this::known);
    Optional<AbsoluteDate> epoch = object.epoch().isPresent() ? object.epoch() : known.epoch();
    if (epoch.isEmpty()) {
      epoch =
          orbits
              .at(known.designator(), tca)
              .map(UsedOrbit::epoch)
              .or(() -> Optional.of(tca.shiftedBy(-object.age())));
    }
    return new Participant(known.designator(), object.name(), epoch, object.source());
  }

  private Known known(int number) {
    String designator = Integer.toString(number);
    return new Known(designator, orbits.only(designator).map(UsedOrbit::epoch));
  }
}

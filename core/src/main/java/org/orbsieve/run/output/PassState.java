package org.orbsieve.run.output;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.orbsieve.assessment.ConjunctionAssessor;
import org.orbsieve.assessment.PassGroups;
import org.orbsieve.assessment.Passes;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.ObjectForm;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.narrowphase.Conjunction;
import org.orbsieve.narrowphase.StateVector;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.TimeOffset;

/**
 * A group of passes as plain values, for a checkpoint. Times and states are kept to the last bit,
 * so that a run that goes on writes the same bytes; the assessment follows from them.
 */
final class PassState {

  private final Map<ObjectForm, SpaceObject> objects = new HashMap<>();
  private final ConjunctionAssessor assessor;

  /** Reads groups of objects of a catalogue. */
  PassState(Catalog catalog, ConjunctionAssessor assessor) {
    catalog.records().forEach(r -> objects.put(r.object().form(), r.object()));
    this.assessor = assessor;
  }

  static List<Object> toList(PassGroups.Group group) {
    Conjunction closest = group.closest().conjunction();
    Passes passes = group.closest().passes().orElseThrow();
    List<Object> fields = new ArrayList<>();
    fields.add(closest.primary().catalogNumber());
    fields.add(closest.secondary().catalogNumber());
    fields.add(passes.count());
    for (AbsoluteDate date : List.of(passes.first(), passes.last(), closest.tca())) {
      fields.add(date.getSeconds());
      fields.add(date.getAttoSeconds());
    }
    fields.add(group.place());
    for (StateVector s : List.of(closest.primaryState(), closest.secondaryState())) {
      fields.addAll(List.of(s.x(), s.y(), s.z(), s.vx(), s.vy(), s.vz()));
    }
    fields.add(closest.primary().variant());
    fields.add(closest.secondary().variant());
    return fields;
  }

  /**
   * The group of what {@link #toList} gave.
   *
   * @throws ClassCastException if it is not that
   * @throws NullPointerException if there is no such object
   */
  PassGroups.Group of(List<?> fields) {
    Conjunction closest =
        new Conjunction(
            Conjunction.Kind.MINIMUM,
            object(fields, 0, 22),
            object(fields, 1, 23),
            date(fields, 7),
            state(fields, 10),
            state(fields, 16));
    Passes passes = new Passes((Long) fields.get(2), date(fields, 3), date(fields, 5));
    return new PassGroups.Group(assessor.assess(closest).withPasses(passes), (Long) fields.get(9));
  }

  private SpaceObject object(List<?> fields, int number, int variant) {
    return objects.get(
        new ObjectForm(Math.toIntExact((Long) fields.get(number)), (String) fields.get(variant)));
  }

  private static AbsoluteDate date(List<?> fields, int place) {
    return new AbsoluteDate(new TimeOffset((Long) fields.get(place), (Long) fields.get(place + 1)));
  }

  private static StateVector state(List<?> fields, int place) {
    double[] s = new double[6];
    for (int k = 0; k < s.length; k++) {
      s[k] = (Double) fields.get(place + k);
    }
    return new StateVector(s[0], s[1], s[2], s[3], s[4], s[5]);
  }
}

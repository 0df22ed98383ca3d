package org.orbsieve.run.checkpoint;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.orbsieve.assessment.ConjunctionAssessor;
import org.orbsieve.assessment.PassGroups;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.ObjectForm;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.narrowphase.Approach;
import org.orbsieve.narrowphase.Conjunction;

/** Makes groups of passes from their states: the objects are those of a catalogue. */
public final class PassReader {

  private final Map<ObjectForm, SpaceObject> objects = new HashMap<>();
  private final ConjunctionAssessor assessor;

  /**
   * A reader.
   *
   * @param catalog that was screened
   * @param assessor assesses the closest passes
   */
  public PassReader(Catalog catalog, ConjunctionAssessor assessor) {
    catalog.records().forEach(r -> objects.put(r.object().form(), r.object()));
    this.assessor = assessor;
  }

  /**
   * The group of a state.
   *
   * @param state of a group of objects of the catalogue
   * @return the group
   * @throws IllegalArgumentException if there is no such object
   */
  public PassGroups.Group group(PassState state) {
    PassState.Pass pass = state.closest();
    Conjunction closest =
        new Conjunction(
            Conjunction.Kind.MINIMUM,
            object(pass.primary()),
            object(pass.secondary()),
            pass.tca(),
            pass.primaryState(),
            pass.secondaryState(),
            new Approach(pass.flatness(), Optional.empty()));
    return new PassGroups.Group(assessor.assess(closest).withPasses(state.passes()), state.place());
  }

  private SpaceObject object(ObjectForm form) {
    SpaceObject object = objects.get(form);
    if (object == null) {
      throw new IllegalArgumentException("no object " + form.catalogNumber());
    }
    return object;
  }
}

package org.orbsieve.run.avoid;

import java.util.ArrayList;
import java.util.List;
import org.orbsieve.assessment.ConjunctionAssessor;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.request.DecayedObjects;
import org.orbsieve.run.failure.JobFailure;
import org.orbsieve.run.input.CatalogInput;
import org.orbsieve.run.input.ElementSetRequest;
import org.orbsieve.run.input.InputContext;
import org.orbsieve.run.input.Inputs;
import org.orbsieve.run.input.Risk;
import org.orbsieve.run.input.RiskRequest;
import org.orekit.time.AbsoluteDate;

/** The objects and the errors of their states, as read for a look at one of them. */
final class ObjectInput {

  private final InputContext context;
  private final CatalogInput input;
  private final ElementSetRequest elementSets;
  private final Risk risk;

  private ObjectInput(
      InputContext context, CatalogInput input, ElementSetRequest elementSets, Risk risk) {
    this.context = context;
    this.input = input;
    this.elementSets = elementSets;
    this.risk = risk;
  }

  /**
   * Reads.
   *
   * @param inputs the objects
   * @param elementSets which element sets count
   * @param risk errors, radii and method; by default Foster's
   * @throws JobFailure naming the file that cannot be read, or contains no object
   */
  static ObjectInput read(
      InputContext context, Inputs inputs, ElementSetRequest elementSets, RiskRequest risk)
      throws JobFailure {
    Risk known;
    try {
      boolean tabulated = !inputs.ephemerides().isEmpty() || inputs.isVaried();
      known = Risk.load(context, risk, true, tabulated);
    } catch (IllegalArgumentException e) {
      throw JobFailure.request(e);
    }
    CatalogInput input = CatalogInput.read(context, inputs);
    if (input.contents().records().isEmpty()) {
      throw new JobFailure(
          JobFailure.Kind.INPUT,
          "no usable record in "
              + String.join(", ", inputs.files())
              + input.contents().rejects().stream()
                  .findFirst()
                  .map(reject -> "; " + reject.source() + ": " + reject.reason())
                  .orElse(""));
    }
    return new ObjectInput(context, input, elementSets, known);
  }

  /** The epoch of the newest element set. */
  AbsoluteDate newestEpoch() {
    return input.contents().newestEpoch();
  }

  /** The objects with the element sets that count in a period, and their variants by burns. */
  Catalog catalog(AbsoluteDate start, AbsoluteDate stop) throws JobFailure {
    Catalog chosen =
        Catalog.select(input.contents(), start, stop, input.preference(), elementSets.choice());
    Catalog flying = DecayedObjects.in(chosen, start, stop, context.astro().utc()).catalog();
    return input.variants().burned(context, flying);
  }

  /** How risk is assessed. */
  ConjunctionAssessor assessor() {
    return risk.assessor();
  }

  /** What is said of the inputs, one line each. */
  List<String> warnings() {
    List<String> warnings = new ArrayList<>(input.warnings());
    input.contents().notices().forEach(notice -> warnings.add(notice.told()));
    warnings.addAll(input.ephemerides().warnings());
    warnings.addAll(input.variants().warnings());
    int rejects = input.contents().rejects().size();
    if (rejects > 0) {
      warnings.add(rejects + " records of the inputs cannot be used; a screening lists them");
    }
    return warnings;
  }
}

package org.orbsieve.run.input;

import java.util.Objects;
import org.orbsieve.catalog.ElementSetChoice;
import org.orbsieve.request.CatalogDemand;

/**
 * Which element sets are used, and what a catalogue must fulfil.
 *
 * @param choice which of several element sets of one object are used
 * @param demand what the catalogue must fulfil
 */
public record ElementSetRequest(ElementSetChoice choice, CatalogDemand demand) {

  /** Each set in its time, no demand. */
  public static final ElementSetRequest DEFAULT =
      new ElementSetRequest(ElementSetChoice.IN_TIME, CatalogDemand.NONE);

  /** Validates that nothing is null. */
  public ElementSetRequest {
    Objects.requireNonNull(choice, "choice");
    Objects.requireNonNull(demand, "demand");
  }
}

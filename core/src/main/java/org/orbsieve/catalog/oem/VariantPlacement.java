package org.orbsieve.catalog.oem;

import java.util.Objects;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.catalog.oem.EphemerisPlacement.Match;

/**
 * A candidate manoeuvre and the object to which it belongs.
 *
 * @param record the variant of its object, and where it was read
 * @param match how the object was identified; {@link Match#NONE} if the catalogue does not contain
 *     it, so that there is no baseline for a comparison
 * @param numbered whether the file, or the user, states the catalogue number
 */
public record VariantPlacement(CatalogRecord record, Match match, boolean numbered) {

  /**
   * Validates that the object is a variant.
   *
   * @param record the variant of its object, and where it was read
   * @param match how the object was identified
   * @param numbered whether the file, or the user, states the catalogue number
   * @throws IllegalArgumentException if a component is invalid
   */
  public VariantPlacement {
    Objects.requireNonNull(match, "match");
    if (!record.object().isVariant()) {
      throw new IllegalArgumentException("no variant was placed");
    }
  }

  /**
   * The variant.
   *
   * @return the object with the name of the variant
   */
  public SpaceObject object() {
    return record.object();
  }
}

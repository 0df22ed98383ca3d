package org.orbsieve.catalog.oem;

import java.util.Objects;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.catalog.oem.EphemerisPlacement.Match;

/**
 * A candidate manoeuvre, and whose it was taken for.
 *
 * @param record the variant of its object, and where it was read
 * @param match how the object was found; {@link Match#NONE} if the catalogue has no such object, so
 *     that there is nothing to compare the variant with
 * @param numbered whether the file, or who gave it, tells the catalogue number
 */
public record VariantPlacement(CatalogRecord record, Match match, boolean numbered) {

  /** Validates that it is one. */
  public VariantPlacement {
    Objects.requireNonNull(match, "match");
    if (!record.object().isVariant()) {
      throw new IllegalArgumentException("no variant was placed");
    }
  }

  /** The variant. */
  public SpaceObject object() {
    return record.object();
  }
}

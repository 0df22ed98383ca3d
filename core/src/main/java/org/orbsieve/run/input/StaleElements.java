package org.orbsieve.run.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.orbsieve.ScreeningSettings;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.changes.KnownChange;
import org.orbsieve.changes.KnownChanges;
import org.orbsieve.request.FilteredCatalog;

/**
 * Objects whose newest elements are from before a known change of orbit.
 *
 * @param changes the change by the catalogue number, in the order of the numbers
 * @param warnings one line for each
 */
record StaleElements(Map<Integer, KnownChange> changes, List<String> warnings) {

  static StaleElements of(Catalog catalog, KnownChanges known, ScreeningSettings settings) {
    Map<Integer, KnownChange> changes = new TreeMap<>();
    List<String> warnings = new ArrayList<>();
    if (known.isEmpty()) {
      return new StaleElements(changes, warnings);
    }
    for (CatalogRecord record : catalog.records()) {
      SpaceObject object = newest(record);
      if (object.isTabulated() || object.isVariant()) {
        continue;
      }
      Optional<KnownChange> missing =
          known.missingFrom(object.catalogNumber(), object.epoch(), settings.stop());
      if (missing.isPresent()) {
        changes.put(object.catalogNumber(), missing.get());
        warnings.add(warning(object, missing.get()));
      }
    }
    return new StaleElements(changes, warnings);
  }

  /** Of several element sets that count in their time the last. */
  private static SpaceObject newest(CatalogRecord record) {
    return record
        .succession()
        .map(all -> all.sets().get(all.sets().size() - 1).object())
        .orElse(record.object());
  }

  private static String warning(SpaceObject object, KnownChange change) {
    return String.format(
        Locale.ROOT,
        "%d %s: its elements are from before a change of orbit (%s, %.3f m/s); its rows are marked"
            + " as old",
        object.catalogNumber(),
        object.displayName(),
        change.kind(),
        change.deltaV());
  }

  FilteredCatalog markedIn(FilteredCatalog filtered) {
    if (changes.isEmpty()) {
      return filtered;
    }
    Set<Integer> old = new TreeSet<>(filtered.old());
    old.addAll(changes.keySet());
    return new FilteredCatalog(
        filtered.catalog(), filtered.unwanted(), filtered.tooOld(), old, filtered.rules());
  }
}

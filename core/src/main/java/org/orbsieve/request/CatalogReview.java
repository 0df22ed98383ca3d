package org.orbsieve.request;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.CatalogContents;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.ElementSetSuccession;
import org.orbsieve.catalog.NewestEpoch;
import org.orbsieve.catalog.ObjectForm;

/** What a person should know of the element sets that were read and chosen. */
public final class CatalogReview {

  private static final double DAY = 86_400.0;

  private CatalogReview() {}

  /**
   * The warnings, one line each: epochs far after all others, and element sets that contradict a
   * used one of the same source and epoch.
   *
   * @param contents what was read
   * @param catalog what was chosen of it
   */
  public static List<String> warnings(CatalogContents contents, Catalog catalog) {
    List<String> warnings = new ArrayList<>();
    outliers(contents, warnings);
    contradictions(catalog, warnings);
    return warnings;
  }

  private static void outliers(CatalogContents contents, List<String> warnings) {
    NewestEpoch newest = NewestEpoch.of(contents);
    for (CatalogRecord found : newest.outliers()) {
      double after = found.object().epoch().durationFrom(newest.date());
      warnings.add(
          String.format(
              Locale.ROOT,
              "%s: the epoch of %d is %,.1f days after those of nearly all others: perhaps wrong",
              place(found),
              found.object().catalogNumber(),
              after / DAY));
    }
  }

  private static void contradictions(Catalog catalog, List<String> warnings) {
    if (catalog.superseded().isEmpty()) {
      return;
    }
    Map<ObjectForm, CatalogRecord> byForm = new HashMap<>();
    catalog.records().forEach(found -> byForm.put(found.object().form(), found));
    for (CatalogRecord other : catalog.superseded()) {
      CatalogRecord chosen = byForm.get(other.object().form());
      if (chosen != null && !other.object().isTabulated()) {
        used(chosen)
            .filter(one -> one.hasSourceOf(other) && contradict(one, other))
            .findFirst()
            .ifPresent(one -> warnings.add(contradiction(one, other)));
      }
    }
  }

  private static String contradiction(CatalogRecord used, CatalogRecord other) {
    return String.format(
        Locale.ROOT,
        "%s: another element set of %d with the same epoch but other elements than the one used (%s)",
        place(other),
        other.object().catalogNumber(),
        place(used));
  }

  private static Stream<CatalogRecord> used(CatalogRecord chosen) {
    return chosen.succession().map(ElementSetSuccession::sets).orElse(List.of(chosen)).stream();
  }

  private static boolean contradict(CatalogRecord one, CatalogRecord other) {
    ElementSet a = one.object().elements();
    ElementSet b = other.object().elements();
    return !one.object().isTabulated()
        && a.epoch().equals(b.epoch())
        && (a.meanMotion() != b.meanMotion()
            || a.eccentricity() != b.eccentricity()
            || a.inclination() != b.inclination()
            || a.raan() != b.raan()
            || a.argPerigee() != b.argPerigee()
            || a.meanAnomaly() != b.meanAnomaly()
            || a.bstar() != b.bstar());
  }

  private static String place(CatalogRecord found) {
    return found.source() + (found.line() > 0 ? ", line " + found.line() : "");
  }
}

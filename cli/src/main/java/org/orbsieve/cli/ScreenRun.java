package org.orbsieve.cli;

import java.util.List;
import java.util.stream.Stream;
import org.orbsieve.ScreeningSettings;
import org.orbsieve.ScreeningSummary;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.Reject;

/**
 * One screening, from what was read to what was found: all that its reports tell of.
 *
 * @param context leap seconds and frame
 * @param input the catalogues read
 * @param catalog the objects chosen from them
 * @param settings what was screened for
 * @param risk what was asked for about risk
 * @param levels how many conjunctions reached which action level
 * @param result what there is to say of it
 * @param closest the closest of what was found
 * @param found the files of what was found, the conjunctions first
 * @param warnings what the person should know, one line each
 * @param readNanos wall time of reading
 * @param writeNanos wall time of writing the conjunctions
 */
record ScreenRun(
    AstroContext context,
    CatalogInput input,
    Catalog catalog,
    ScreeningSettings settings,
    Risk risk,
    RiskTally levels,
    ScreeningSummary result,
    ClosestPairs closest,
    List<WrittenFile> found,
    List<String> warnings,
    long readNanos,
    long writeNanos) {

  /** Records found in the catalogues, usable or not. */
  long recordsRead() {
    return (long) input.contents().records().size() + input.contents().rejects().size();
  }

  /** Records rejected while reading, then those rejected while screening. */
  List<Reject> rejects() {
    return Stream.concat(catalog.rejects().stream(), result.rejects().stream()).toList();
  }
}

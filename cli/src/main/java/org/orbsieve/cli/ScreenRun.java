package org.orbsieve.cli;

import java.util.List;
import java.util.stream.Stream;
import org.orbsieve.ScreeningSettings;
import org.orbsieve.ScreeningSummary;
import org.orbsieve.assessment.variant.VariantComparison;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.Reject;
import org.orbsieve.request.ScopeMembers;

/**
 * One screening, from what was read to what was found: all that its reports tell of.
 *
 * @param context leap seconds and frame
 * @param input the catalogues read
 * @param choice which of their objects were screened, and what is reported
 * @param settings what was screened for
 * @param risk what was asked for about risk
 * @param scope what was asked for about pairs
 * @param levels how many conjunctions reached which action level
 * @param suppressed what was found and is not reported
 * @param folded passes that are told by a closer one
 * @param groups what was found for each asset group
 * @param variants candidate manoeuvres beside their objects
 * @param result what there is to say of it
 * @param closest the closest of what was found
 * @param found the files of what was found, the conjunctions first
 * @param warnings what the person should know, one line each
 * @param readNanos wall time of reading
 * @param writeNanos wall time of writing the conjunctions, as far as the screening waited for it
 */
record ScreenRun(
    AstroContext context,
    CatalogInput input,
    Choice.Applied choice,
    ScreeningSettings settings,
    Risk risk,
    Scope scope,
    RiskTally levels,
    SuppressionTally suppressed,
    long folded,
    GroupTally groups,
    List<VariantComparison> variants,
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

  /** The objects that were screened. */
  Catalog catalog() {
    return choice.filtered().catalog();
  }

  /** The objects that pairs were screened of. */
  ScopeMembers members() {
    return settings.scope().in(catalog());
  }

  /** Objects with an orbit that were not looked at, because no primary can meet them. */
  int outOfReach() {
    int rejectedAtStart = result.rejects().size() - result.stats().truncatedObjects();
    return catalog().size() - rejectedAtStart - result.stats().objects();
  }

  /** Records rejected while reading, those that are too old, then those rejected in screening. */
  List<Reject> rejects() {
    return Stream.of(catalog().rejects(), choice.filtered().tooOld(), result.rejects())
        .flatMap(List::stream)
        .toList();
  }

  /** All records that were not screened to the end: the rejects, and those nobody asked for. */
  List<Reject> notScreened() {
    return Stream.of(
            catalog().rejects(),
            choice.filtered().unwanted(),
            choice.filtered().tooOld(),
            result.rejects())
        .flatMap(List::stream)
        .toList();
  }
}

package org.orbsieve.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.orbsieve.ScreeningSettings;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.select.KnownPairs;
import org.orbsieve.catalog.select.Relation;
import org.orbsieve.catalog.select.SelectorTerm;
import org.orbsieve.report.ContentDigest;
import org.orbsieve.request.FilteredCatalog;
import org.orbsieve.request.ObjectFilter;
import org.orbsieve.request.Suppression;

/**
 * What was asked for about which objects are screened and which pairs are reported.
 *
 * @param objects which objects are screened
 * @param minSpeed smallest relative speed that is reported [m/s]
 * @param relations pairs that are not reported
 * @param suppressed where the list of what is not reported goes; null for nowhere
 * @param groupPasses whether the passes of co-orbiting pairs are told as one
 * @param digests length and hash of the files that were read for it, by name
 */
record Choice(
    ObjectFilter objects,
    double minSpeed,
    List<Relation> relations,
    Path suppressed,
    boolean groupPasses,
    Map<String, ContentDigest> digests) {

  /** More warnings of one kind than this are counted only. */
  private static final int MAX_WARNINGS = 5;

  /**
   * The choice applied to a catalogue.
   *
   * @param choice what was asked for
   * @param filtered the objects that are screened, and those that are not
   * @param suppression which conjunctions are not reported
   * @param warnings what the person should know, one line each
   */
  record Applied(
      Choice choice, FilteredCatalog filtered, Suppression suppression, List<String> warnings) {

    /** Whether rows tell old elements. */
    boolean marksOld() {
      return choice.objects().age().filter(limit -> !limit.rejects()).isPresent();
    }
  }

  /**
   * Applies it.
   *
   * @throws IllegalArgumentException if owners are asked for and none is known
   */
  Applied apply(Catalog catalog, ScreeningSettings settings) {
    if (!objects.owners().isAny() && !ObjectFilter.knowsOwners(catalog)) {
      throw new IllegalArgumentException(
          "--owner: no object of the catalogue has a known owner; see --satcat");
    }
    FilteredCatalog filtered = objects.apply(catalog, settings.start(), settings.stop());
    KnownPairs known = new KnownPairs(filtered.catalog(), relations);
    List<String> warnings = new ArrayList<>();
    warnings.addAll(
        capped(
            objects.unmatched(catalog).stream()
                .map(word -> "no object of the catalogue has the " + word)
                .toList()));
    warnings.addAll(capped(withoutPairs(known)));
    return new Applied(this, filtered, new Suppression(known, minSpeed), warnings);
  }

  private static List<String> withoutPairs(KnownPairs known) {
    List<String> problems = new ArrayList<>();
    for (KnownPairs.Found found : known.relations()) {
      String place = found.relation().place();
      if (found.pairs() == 0) {
        problems.add(
            place + ": no pair of objects that are screened is " + found.relation().name());
      }
      for (SelectorTerm term : found.unmatched()) {
        problems.add(place + ": no object that is screened is '" + term.text() + "'");
      }
    }
    return problems;
  }

  private static List<String> capped(List<String> all) {
    if (all.size() <= MAX_WARNINGS) {
      return all;
    }
    List<String> some = new ArrayList<>(all.subList(0, MAX_WARNINGS));
    some.add(String.format(Locale.ROOT, "and %,d more of this kind", all.size() - MAX_WARNINGS));
    return some;
  }

  /** Whether anything is asked for. */
  boolean isAsked() {
    return !objects.isAny() || minSpeed > 0 || !relations.isEmpty() || groupPasses;
  }

  /** All of it that rows depend on, in one line. */
  String identity() {
    StringBuilder text = new StringBuilder();
    text.append("type ").append(objects.types());
    text.append(" owner ").append(objects.owners());
    text.append(" regime ").append(objects.regimes());
    objects
        .age()
        .ifPresent(
            age ->
                text.append(" maxAge_s ")
                    .append(age.seconds())
                    .append(age.rejects() ? " reject" : " flag"));
    text.append(" minSpeed_mps ").append(minSpeed);
    text.append(groupPasses ? " grouped" : "");
    // the list holds all pairs only if it was asked for from the beginning
    text.append(suppressed != null ? " listed" : "");
    digests.forEach(
        (name, digest) -> text.append(' ').append(name).append(' ').append(digest.sha256()));
    return text.toString();
  }
}

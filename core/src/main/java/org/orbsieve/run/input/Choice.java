package org.orbsieve.run.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.orbsieve.ScreeningSettings;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.select.KnownPairs;
import org.orbsieve.catalog.select.ObjectSelector;
import org.orbsieve.catalog.select.Relation;
import org.orbsieve.catalog.select.RelationsReader;
import org.orbsieve.catalog.select.SelectorParser;
import org.orbsieve.catalog.select.SelectorTerm;
import org.orbsieve.changes.KnownChanges;
import org.orbsieve.request.FilteredCatalog;
import org.orbsieve.request.ObjectFilter;
import org.orbsieve.request.Suppression;
import org.orbsieve.run.failure.JobFailure;
import org.orbsieve.run.failure.Setting;
import org.orbsieve.run.failure.SettingNames;

/**
 * What was asked for about which objects are screened and which pairs are reported.
 *
 * @param request what was asked for
 * @param relations pairs that are not reported
 * @param listed whether what is not reported is listed
 * @param files the files that were read for it
 * @param changes changes of orbit; elements from before one are marked
 */
public record Choice(
    FilterRequest request,
    List<Relation> relations,
    boolean listed,
    InputFiles files,
    KnownChanges changes) {

  /** More warnings of one kind than this are counted only. */
  private static final int MAX_WARNINGS = 5;

  /**
   * Reads the files of a request.
   *
   * @param context what reading needs
   * @param request what is asked for
   * @param groups what relations may name by a name of its own
   * @param listed whether what is not reported is listed
   * @return the choice
   * @throws JobFailure naming file and line of what is wrong
   */
  public static Choice load(
      InputContext context,
      FilterRequest request,
      Map<String, ObjectSelector> groups,
      boolean listed)
      throws JobFailure {
    InputFiles files = context.files();
    KnownChanges changes = KnownChangesInput.read(context, request.changes(), files);
    if (request.relations().isEmpty()) {
      return new Choice(request, List.of(), listed, files, changes);
    }
    Path file = request.relations().get();
    try {
      List<Relation> known = files.readFile(file, in -> relations(in, file, groups));
      return new Choice(request, known, listed, files, changes);
    } catch (IOException e) {
      throw JobFailure.input(file.toString(), e);
    }
  }

  /** Messages of the reader name the file themselves. */
  private static List<Relation> relations(
      InputStream in, Path file, Map<String, ObjectSelector> groups) throws IOException {
    SelectorParser parser = new SelectorParser(groups, SelectorParser.FILES);
    return RelationsReader.read(in, parser, file.toString());
  }

  /**
   * The choice applied to a catalogue.
   *
   * @param choice what was asked for
   * @param filtered the objects that are screened, and those that are not
   * @param suppression which conjunctions are not reported
   * @param warnings what the person should know, one line each
   */
  public record Applied(
      Choice choice, FilteredCatalog filtered, Suppression suppression, List<String> warnings) {

    /** {@return whether rows mark old elements} */
    public boolean marksOld() {
      return choice.request.changes().isPresent()
          || choice.request.objects().age().filter(limit -> !limit.rejects()).isPresent();
    }
  }

  /**
   * Applies it.
   *
   * @param catalog whose objects are chosen from
   * @param settings the period
   * @param names how messages name settings
   * @return the objects, and what is not reported of them
   * @throws IllegalArgumentException if owners are asked for and none is known
   */
  public Applied apply(Catalog catalog, ScreeningSettings settings, SettingNames names) {
    ObjectFilter objects = request.objects();
    if (!objects.owners().isAny() && !ObjectFilter.knowsOwners(catalog)) {
      throw new IllegalArgumentException(
          names.of(Setting.OWNERS)
              + ": no object of the catalogue has a known owner; see "
              + names.of(Setting.SATCATS));
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
    StaleElements stale = StaleElements.of(filtered.catalog(), changes, settings);
    warnings.addAll(capped(stale.warnings()));
    return new Applied(
        this, stale.markedIn(filtered), new Suppression(known, request.minSpeed()), warnings);
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

  /** {@return whether anything is asked for} */
  public boolean isAsked() {
    return !request.objects().isAny()
        || request.minSpeed() > 0
        || !relations.isEmpty()
        || request.groupPasses();
  }

  /** {@return all of it that rows depend on, in one line} */
  public String identity() {
    ObjectFilter objects = request.objects();
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
    text.append(" minSpeed_mps ").append(request.minSpeed());
    text.append(request.groupPasses() ? " grouped" : "");
    // the list holds all pairs only if it was asked for from the beginning
    text.append(listed ? " listed" : "");
    return text.append(files.namesAndHashes()).toString();
  }
}

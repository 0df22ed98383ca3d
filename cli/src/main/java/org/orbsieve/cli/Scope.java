package org.orbsieve.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.select.ObjectSelector;
import org.orbsieve.catalog.select.SelectorTerm;
import org.orbsieve.report.ContentDigest;
import org.orbsieve.request.ScopeMembers;
import org.orbsieve.request.ScreeningScope;

/**
 * What was asked for about pairs.
 *
 * @param scope which pairs to screen
 * @param primaries the primaries as written, empty for none
 * @param digests length and hash of the files that were read for it, by name
 */
record Scope(ScreeningScope scope, String primaries, Map<String, ContentDigest> digests) {

  /** Entries that a warning quotes. */
  private static final int QUOTED = 5;

  private static final String VARIANTS = "--variants";

  /** The same, but objects that have variants are primaries in any case. */
  Scope withVaried(List<Integer> numbers) {
    if (numbers.isEmpty()) {
      return this;
    }
    List<SelectorTerm> terms = new ArrayList<>();
    scope
        .primaries()
        .map(List::of)
        .orElseGet(() -> List.copyOf(groups().values()))
        .forEach(selector -> terms.addAll(selector.terms()));
    for (int number : numbers) {
      terms.add(new SelectorTerm.Numbers(Integer.toString(number), VARIANTS, number, number));
    }
    return new Scope(scope.withPrimaries(new ObjectSelector(terms)), primaries, digests);
  }

  /** Whether there are groups to tell of. */
  boolean hasGroups() {
    return !scope.groups().isEmpty();
  }

  /** What the groups hold, by their names. */
  Map<String, ObjectSelector> groups() {
    Map<String, ObjectSelector> groups = new LinkedHashMap<>();
    scope.groups().forEach(group -> groups.put(group.name(), group.members()));
    return groups;
  }

  /** All of it that rows depend on, in one line. */
  String identity() {
    if (scope.isAll()) {
      return "all against all";
    }
    StringBuilder text = new StringBuilder(primaries);
    digests.values().forEach(digest -> text.append(' ').append(digest.sha256()));
    return text.toString();
  }

  /**
   * The objects of a catalogue.
   *
   * @throws CommandFailure if there is no primary among them
   */
  ScopeMembers in(Catalog catalog) throws CommandFailure {
    ScopeMembers members = scope.in(catalog);
    if (members.primaries().isEmpty()) {
      throw new CommandFailure(
          ExitCode.INPUT,
          (!primaries.isEmpty() ? "--primaries" : hasGroups() ? "--groups" : VARIANTS)
              + ": no object of the catalogue is selected; "
              + missing(members.unmatched())
              + " not in it",
          null);
    }
    return members;
  }

  /** A warning of what is not in the catalogue, as people would have it; empty for none. */
  static List<String> warnings(ScopeMembers members) {
    List<SelectorTerm> unmatched = members.unmatched();
    return unmatched.isEmpty()
        ? List.of()
        : List.of(
            missing(unmatched) + " not in the catalogue: what they are to others is not screened");
  }

  private static String missing(List<SelectorTerm> unmatched) {
    String quoted =
        String.join(", ", unmatched.stream().limit(QUOTED).map(SelectorTerm::text).toList());
    int more = unmatched.size() - QUOTED;
    return quoted
        + (more > 0 ? " and " + more + " more are" : unmatched.size() > 1 ? " are" : " is");
  }
}

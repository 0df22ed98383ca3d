package org.orbsieve.run.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.select.ObjectSelector;
import org.orbsieve.catalog.select.SelectorTerm;
import org.orbsieve.request.ScopeMembers;
import org.orbsieve.request.ScreeningScope;
import org.orbsieve.run.failure.JobFailure;
import org.orbsieve.run.failure.Setting;
import org.orbsieve.run.failure.SettingNames;

/**
 * What was asked for about pairs.
 *
 * @param scope which pairs to screen
 * @param primaries the primaries as written, empty for none
 * @param files the files that were read for it
 */
public record Scope(ScreeningScope scope, String primaries, InputFiles files) {

  /** Entries that a warning quotes. */
  private static final int QUOTED = 5;

  /**
   * The same, but objects that have variants are primaries in any case.
   *
   * @param numbers catalogue numbers of the objects that have variants
   * @param names how messages name settings
   * @return the pairs
   */
  public Scope withVaried(List<Integer> numbers, SettingNames names) {
    if (numbers.isEmpty()) {
      return this;
    }
    List<SelectorTerm> terms = new ArrayList<>();
    scope
        .primaries()
        .map(List::of)
        .orElseGet(() -> List.copyOf(groups().values()))
        .forEach(selector -> terms.addAll(selector.terms()));
    String place = names.of(Setting.VARIANTS);
    for (int number : numbers) {
      terms.add(new SelectorTerm.Numbers(Integer.toString(number), place, number, number));
    }
    return new Scope(scope.withPrimaries(new ObjectSelector(terms)), primaries, files);
  }

  /** {@return whether there are groups to report} */
  public boolean hasGroups() {
    return !scope.groups().isEmpty();
  }

  /** {@return what the groups hold, by their names} */
  public Map<String, ObjectSelector> groups() {
    Map<String, ObjectSelector> groups = new LinkedHashMap<>();
    scope.groups().forEach(group -> groups.put(group.name(), group.members()));
    return groups;
  }

  /** {@return all of it that rows depend on, in one line} */
  public String identity() {
    if (scope.isAll()) {
      return "all against all";
    }
    return primaries + files.hashes();
  }

  /**
   * The objects of a catalogue.
   *
   * @param catalog the objects that are screened
   * @param names how messages name settings
   * @return the primaries and groups among them
   * @throws JobFailure if there is no primary among them
   */
  public ScopeMembers in(Catalog catalog, SettingNames names) throws JobFailure {
    ScopeMembers members = scope.in(catalog);
    if (members.primaries().isEmpty()) {
      Setting asked =
          !primaries.isEmpty()
              ? Setting.PRIMARIES
              : hasGroups() ? Setting.GROUPS : Setting.VARIANTS;
      throw new JobFailure(
          JobFailure.Kind.INPUT,
          names.of(asked)
              + ": no object of the catalogue is selected; "
              + missing(members.unmatched())
              + " not in it");
    }
    return members;
  }

  /**
   * A warning of what is not in the catalogue.
   *
   * @param members the primaries and groups
   * @return the warning; none where everything is there
   */
  public static List<String> warnings(ScopeMembers members) {
    List<SelectorTerm> unmatched = members.unmatched();
    return unmatched.isEmpty()
        ? List.of()
        : List.of(
            missing(unmatched)
                + " not in the catalogue: their pairs with other objects are not"
                + " screened");
  }

  private static String missing(List<SelectorTerm> unmatched) {
    String quoted =
        String.join(", ", unmatched.stream().limit(QUOTED).map(SelectorTerm::text).toList());
    int more = unmatched.size() - QUOTED;
    return quoted
        + (more > 0 ? " and " + more + " more are" : unmatched.size() > 1 ? " are" : " is");
  }
}

package org.orbsieve.proximity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orbsieve.catalog.ObjectClass;
import org.orbsieve.catalog.ObjectForm;
import org.orbsieve.catalog.SpaceObject;

/** Combines stays to companies, so that a reader sees who belongs together and what is left. */
public final class Companies {

  /** Docked objects are never farther apart than their element sets disagree [m]. */
  private static final double DOCKED = 2_000;

  /** A fragment that stays longer is told by itself [s]. */
  private static final double BRIEF = 86_400;

  private static final Pattern FAMILY = Pattern.compile("[A-Z]{3,}");
  private static final Set<String> NAMELESS = Set.of("OBJECT", "UNKNOWN", "TBA");

  /**
   * Series of a state. Their satellites have tasks of their own: one name, or one owner, does not
   * say that an operator keeps them at one longitude, so they are told pair by pair.
   */
  private static final Set<String> SERIES = Set.of("COSMOS", "SHIJIAN", "SHIYAN", "TJS", "USA");

  private Companies() {}

  /**
   * The companies among some episodes. Each episode is in exactly one.
   *
   * @param episodes stays and episodes
   * @return the companies, ordered by kind, then the larger first, then by their first member
   */
  public static List<Company> of(List<Stay> episodes) {
    Map<ObjectForm, ObjectForm> parents = new LinkedHashMap<>();
    for (Stay stay : episodes) {
      parents.put(root(parents, stay.first().form()), root(parents, stay.second().form()));
    }
    Map<ObjectForm, List<Stay>> byRoot = new LinkedHashMap<>();
    for (Stay stay : episodes) {
      byRoot
          .computeIfAbsent(root(parents, stay.first().form()), any -> new ArrayList<>())
          .add(stay);
    }
    List<Company> companies =
        byRoot.values().stream()
            .map(stays -> new Company(1, kind(stays), members(stays), stays))
            .sorted(
                Comparator.comparing(Company::kind)
                    .thenComparing(one -> -one.members().size())
                    .thenComparing(one -> one.members().get(0).form()))
            .toList();
    List<Company> numbered = new ArrayList<>();
    for (Company one : companies) {
      numbered.add(new Company(numbered.size() + 1, one.kind(), one.members(), one.stays()));
    }
    return numbered;
  }

  private static ObjectForm root(Map<ObjectForm, ObjectForm> parents, ObjectForm of) {
    ObjectForm at = of;
    while (!parents.getOrDefault(at, at).equals(at)) {
      at = parents.get(at);
    }
    return at;
  }

  private static List<SpaceObject> members(List<Stay> stays) {
    Map<ObjectForm, SpaceObject> members =
        stays.stream()
            .flatMap(stay -> Stream.of(stay.first(), stay.second()))
            .collect(Collectors.toMap(SpaceObject::form, object -> object, (a, b) -> a));
    return members.values().stream().sorted(Comparator.comparing(SpaceObject::form)).toList();
  }

  private static CompanyKind kind(List<Stay> stays) {
    List<SpaceObject> members = members(stays);
    Set<String> launches = distinct(members, SpaceObject::launch);
    Set<String> owners = distinct(members, object -> object.facts().owner());
    boolean isGeo = stays.stream().allMatch(stay -> stay.regime() == PairRegime.GEO);
    if (stays.stream().allMatch(Companies::isDocked)) {
      return CompanyKind.DOCKED;
    }
    if (launches.size() == 1 && !launches.contains("")) {
      return CompanyKind.SAME_LAUNCH;
    }
    Set<String> families = distinct(members, object -> family(object, isGeo));
    boolean isFamily = families.size() == 1 && !families.contains("");
    boolean isOfOneOwner = isGeo && owners.size() == 1 && !owners.contains("");
    boolean isOfSeries = isGeo && members.stream().anyMatch(Companies::isOfSeries);
    if (!isOfSeries && (isFamily || isOfOneOwner)) {
      return CompanyKind.FLEET;
    }
    if (!isGeo && stays.stream().allMatch(stay -> stay.openStart() && stay.openEnd())) {
      return CompanyKind.FORMATION;
    }
    if (stays.stream().allMatch(Companies::isDriftOfFragment)) {
      return CompanyKind.FRAGMENTS;
    }
    return isGeo && members.size() > 2 ? CompanyKind.SLOT : CompanyKind.PAIR;
  }

  private static boolean isDriftOfFragment(Stay stay) {
    ObjectClass first = ObjectClass.of(stay.first());
    ObjectClass second = ObjectClass.of(stay.second());
    boolean isUnidentified = first == ObjectClass.UNKNOWN && second == ObjectClass.UNKNOWN;
    boolean isFragment = first == ObjectClass.DEBRIS || second == ObjectClass.DEBRIS;
    return stay.duration() < BRIEF && (isFragment || isUnidentified);
  }

  /**
   * Whether two objects do not part during the period. The element sets of docked objects drift
   * apart, so that the closest approach and not the largest distance decides.
   */
  private static boolean isDocked(Stay stay) {
    boolean isAlways = stay.openStart() && stay.openEnd();
    boolean isOneBody = stay.farthest() <= DOCKED;
    boolean driftsOnly = stay.minima() == 0 && stay.closest().range() <= DOCKED;
    return isAlways && (stay.identical() || isOneBody || driftsOnly);
  }

  /**
   * What satellites of one constellation have in common: the word that their names begin with;
   * empty for none.
   */
  static String family(SpaceObject object, boolean isGeo) {
    String word = word(object);
    return NAMELESS.contains(word) || (isGeo && SERIES.contains(word)) ? "" : word;
  }

  private static boolean isOfSeries(SpaceObject object) {
    return SERIES.contains(word(object));
  }

  private static String word(SpaceObject object) {
    Matcher matcher = FAMILY.matcher(object.name());
    return matcher.lookingAt() ? matcher.group() : "";
  }

  private static Set<String> distinct(
      List<SpaceObject> members, Function<SpaceObject, String> what) {
    return members.stream().map(what).collect(Collectors.toCollection(TreeSet::new));
  }
}

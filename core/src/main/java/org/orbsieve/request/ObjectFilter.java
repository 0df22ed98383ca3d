package org.orbsieve.request;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.ObjectClass;
import org.orbsieve.catalog.OrbitRegime;
import org.orbsieve.catalog.Reject;
import org.orbsieve.catalog.SpaceObject;
import org.orekit.time.AbsoluteDate;

/**
 * Selects the objects of a catalogue that are screened. A pair is screened if both of its objects
 * pass. Its conjunctions are, to the bit, those of a screening of the whole catalogue.
 *
 * <p>An object is excluded by the first of the rules type, owner, regime and age that it does not
 * meet, and counted there. Every object has a regime and an age. Its type is the one that a
 * satellite catalogue states; otherwise it follows from the name ({@link ObjectClass}); if neither
 * is known it is {@value #UNKNOWN}, a type like the others. An owner that is not stated is {@value
 * #UNKNOWN} too. A rule that names what to keep therefore excludes unknown objects unless it names
 * them, and a rule that names what to exclude keeps them.
 *
 * @param types words of {@link ObjectClass#id}
 * @param owners codes as in a satellite catalogue, in capitals, or {@value #UNKNOWN}
 * @param regimes words of {@link OrbitRegime#id}
 * @param age limit of the age of element sets; empty for none
 */
public record ObjectFilter(
    WordFilter types, WordFilter owners, WordFilter regimes, Optional<AgeLimit> age) {

  /** Lets all objects pass. */
  public static final ObjectFilter NONE =
      new ObjectFilter(WordFilter.ANY, WordFilter.ANY, WordFilter.ANY, Optional.empty());

  /** Value of an object without a type or owner. */
  public static final String UNKNOWN = "unknown";

  private static final double DAY = 86_400.0;

  /**
   * Validates that nothing is null.
   *
   * @param types words of {@link ObjectClass#id}
   * @param owners codes as in a satellite catalogue, in capitals, or {@value #UNKNOWN}
   * @param regimes words of {@link OrbitRegime#id}
   * @param age limit of the age of element sets
   */
  public ObjectFilter {
    Objects.requireNonNull(types, "types");
    Objects.requireNonNull(owners, "owners");
    Objects.requireNonNull(regimes, "regimes");
    Objects.requireNonNull(age, "age");
  }

  /**
   * Whether all objects pass.
   *
   * @return whether there is no rule
   */
  public boolean isAny() {
    return types.isAny() && owners.isAny() && regimes.isAny() && age.isEmpty();
  }

  /** Owner of an object in the spelling of the filter. */
  static String owner(SpaceObject object) {
    String owner = object.facts().owner().strip();
    return owner.isEmpty() ? UNKNOWN : owner.toUpperCase(Locale.ROOT);
  }

  /**
   * Whether any object of a catalogue has a known owner.
   *
   * @param catalog the objects
   * @return whether an owner is stated
   */
  public static boolean knowsOwners(Catalog catalog) {
    return catalog.records().stream().anyMatch(r -> !owner(r.object()).equals(UNKNOWN));
  }

  /**
   * Requested words that no object of a catalogue has, such as {@code owner XY}; they may be
   * misspelt.
   *
   * @param catalog the objects
   * @return rule and word, in the order of the rules
   */
  public List<String> unmatched(Catalog catalog) {
    if (types.isAny() && owners.isAny() && regimes.isAny()) {
      return List.of();
    }
    Set<String> there = new HashSet<>();
    for (CatalogRecord found : catalog.records()) {
      SpaceObject object = found.object();
      there.add("type " + ObjectClass.of(object).id());
      there.add("owner " + owner(object));
      there.add("regime " + OrbitRegime.of(object.elements()).id());
    }
    return Stream.of(
            types.words().map("type "::concat),
            owners.words().map("owner "::concat),
            regimes.words().map("regime "::concat))
        .flatMap(words -> words)
        .filter(word -> !there.contains(word) && !word.endsWith(" " + UNKNOWN))
        .toList();
  }

  /**
   * Applies the filter.
   *
   * @param catalog the objects, one element set each
   * @param start start of the screening period
   * @param stop end of the screening period
   * @return the objects that pass, and those that do not with the reason
   */
  public FilteredCatalog apply(Catalog catalog, AbsoluteDate start, AbsoluteDate stop) {
    if (isAny()) {
      return new FilteredCatalog(catalog, List.of(), List.of(), Set.of(), List.of());
    }
    List<CatalogRecord> kept = new ArrayList<>();
    List<Reject> unwanted = new ArrayList<>();
    List<Reject> tooOld = new ArrayList<>();
    Set<Integer> old = new HashSet<>();
    Tally tally = new Tally();
    for (CatalogRecord found : catalog.records()) {
      Optional<String> word = tally.unwanted(found.object());
      // an ephemeris is not asked beyond its end, and a candidate manoeuvre is as new as its object
      boolean ageless = found.object().isTabulated() || found.object().isVariant();
      double age = ageless ? 0 : AgeLimit.age(found.object().elements(), start, stop);
      boolean isOld = age().filter(limit -> age > limit.seconds()).isPresent();
      if (word.isPresent()) {
        unwanted.add(found.reject("not requested: " + word.get()));
      } else if (isOld && age().orElseThrow().rejects()) {
        tooOld.add(found.reject(tooOld(age)));
      } else {
        kept.add(found);
        if (isOld) {
          old.add(found.object().catalogNumber());
        }
      }
    }
    Catalog passed = new Catalog(kept, catalog.rejects(), catalog.superseded());
    return new FilteredCatalog(passed, unwanted, tooOld, old, tally.rules());
  }

  private String tooOld(double age) {
    return String.format(
        Locale.ROOT,
        "elements too old: %.3f days from the period, the limit is %.3f",
        age / DAY,
        age().orElseThrow().seconds() / DAY);
  }

  /** Counts per rule while the objects pass by. */
  private final class Tally {

    private final FilteredCatalog.Rule[] rules = {
      new FilteredCatalog.Rule("type", types),
      new FilteredCatalog.Rule("owner", owners),
      new FilteredCatalog.Rule("regime", regimes)
    };

    /** What of an object is not wanted, such as {@code type debris}; empty if it passes. */
    Optional<String> unwanted(SpaceObject object) {
      String[] words = {
        ObjectClass.of(object).id(), owner(object), OrbitRegime.of(object.elements()).id()
      };
      for (int k = 0; k < rules.length; k++) {
        boolean kept = rules[k].words().keeps(words[k]);
        rules[k] = rules[k].plus(!kept, words[k].equals(UNKNOWN));
        if (!kept) {
          return Optional.of(rules[k].name() + " " + words[k]);
        }
      }
      return Optional.empty();
    }

    List<FilteredCatalog.Rule> rules() {
      return List.of(rules).stream().filter(rule -> !rule.words().isAny()).toList();
    }
  }
}

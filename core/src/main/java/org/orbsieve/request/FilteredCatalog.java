package org.orbsieve.request;

import java.util.List;
import java.util.Set;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.Reject;

/**
 * Result of an {@link ObjectFilter}: every object is either in the catalogue or in one of the lists
 * of excluded objects.
 *
 * @param catalog the objects that passed
 * @param unwanted objects excluded by type, owner or regime
 * @param tooOld objects whose elements are too old
 * @param old catalogue numbers of objects that passed although their elements are old, to be marked
 * @param rules the requested rules in their order, with the objects that each has counted
 */
public record FilteredCatalog(
    Catalog catalog,
    List<Reject> unwanted,
    List<Reject> tooOld,
    Set<Integer> old,
    List<Rule> rules) {

  /**
   * Takes immutable copies.
   *
   * @param catalog the objects that passed
   * @param unwanted objects excluded by type, owner or regime
   * @param tooOld objects whose elements are too old
   * @param old catalogue numbers of objects that passed although their elements are old, to be
   *     marked
   * @param rules the requested rules in their order, with the objects that each has counted
   */
  public FilteredCatalog {
    unwanted = List.copyOf(unwanted);
    tooOld = List.copyOf(tooOld);
    old = Set.copyOf(old);
    rules = List.copyOf(rules);
  }

  /**
   * A rule and the objects that it has counted.
   *
   * @param name type, owner or regime
   * @param words the words requested
   * @param met objects that reached the rule: those that no earlier rule has excluded
   * @param leftOut objects among them that the rule excluded
   * @param unknown objects among them whose value is unknown, kept or not
   */
  public record Rule(String name, WordFilter words, int met, int leftOut, int unknown) {

    Rule(String name, WordFilter words) {
      this(name, words, 0, 0, 0);
    }

    /** The same after another object. */
    Rule plus(boolean out, boolean isUnknown) {
      return new Rule(name, words, met + 1, leftOut + (out ? 1 : 0), unknown + (isUnknown ? 1 : 0));
    }

    /**
     * Whether it keeps objects whose value is unknown.
     *
     * @return whether unknown values pass
     */
    public boolean keepsUnknown() {
      return words.keeps(ObjectFilter.UNKNOWN);
    }
  }
}

package org.orbsieve.request;

import java.util.List;
import java.util.Set;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.Reject;

/**
 * What an {@link ObjectFilter} made of a catalogue: every object is in the catalogue, or in one of
 * the lists of what was left out.
 *
 * @param catalog the objects that passed
 * @param unwanted objects that nobody asked for, by type, owner or regime
 * @param tooOld objects whose elements are too old
 * @param old catalogue numbers of objects that passed although their elements are old, to be marked
 * @param rules the rules that were asked for, in their order, with what each has met
 */
public record FilteredCatalog(
    Catalog catalog,
    List<Reject> unwanted,
    List<Reject> tooOld,
    Set<Integer> old,
    List<Rule> rules) {

  /** Takes immutable copies. */
  public FilteredCatalog {
    unwanted = List.copyOf(unwanted);
    tooOld = List.copyOf(tooOld);
    old = Set.copyOf(old);
    rules = List.copyOf(rules);
  }

  /**
   * A rule and what it has met.
   *
   * @param name type, owner or regime
   * @param words what is asked for
   * @param met objects that came to it: those that no rule before has left out
   * @param leftOut those of them that it left out
   * @param unknown those of them that are unknown in its regard, kept or not
   */
  public record Rule(String name, WordFilter words, int met, int leftOut, int unknown) {

    Rule(String name, WordFilter words) {
      this(name, words, 0, 0, 0);
    }

    /** The same after another object. */
    Rule plus(boolean out, boolean isUnknown) {
      return new Rule(name, words, met + 1, leftOut + (out ? 1 : 0), unknown + (isUnknown ? 1 : 0));
    }

    /** Whether it keeps what is unknown. */
    public boolean keepsUnknown() {
      return words.keeps(ObjectFilter.UNKNOWN);
    }
  }
}

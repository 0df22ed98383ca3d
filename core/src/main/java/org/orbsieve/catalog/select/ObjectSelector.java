package org.orbsieve.catalog.select;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.SpaceObject;

/**
 * Chooses objects of a catalogue: all that any of its terms chooses. {@link SelectorParser} reads
 * one.
 *
 * @param terms the terms in the order in which they were written
 */
public record ObjectSelector(List<SelectorTerm> terms) {

  /** Chooses nothing. */
  public static final ObjectSelector NONE = new ObjectSelector(List.of());

  /** Takes an immutable copy. */
  public ObjectSelector {
    terms = List.copyOf(terms);
  }

  /** What this or another chooses. */
  public ObjectSelector or(ObjectSelector other) {
    return new ObjectSelector(Stream.concat(terms.stream(), other.terms.stream()).toList());
  }

  /** Whether it chooses an object. */
  public boolean matches(SpaceObject object) {
    return terms.stream().anyMatch(term -> term.matches(object));
  }

  /**
   * The objects of a catalogue that it chooses.
   *
   * @param rows their rows
   * @param unmatched terms that choose none of the catalogue's objects
   */
  public record Selection(BitSet rows, List<SelectorTerm> unmatched) {

    /** Takes copies. */
    public Selection {
      rows = (BitSet) rows.clone();
      unmatched = List.copyOf(unmatched);
    }

    /** A copy. */
    @Override
    public BitSet rows() {
      return (BitSet) rows.clone();
    }

    /** Whether the object of a row is chosen. */
    public boolean has(int row) {
      return rows.get(row);
    }

    /** Number of objects chosen. */
    public int size() {
      return rows.cardinality();
    }
  }

  /** Applies it to a catalogue. */
  public Selection select(Catalog catalog) {
    return select(new CatalogIndex(catalog));
  }

  /** Applies it to a catalogue that others are applied to as well. */
  Selection select(CatalogIndex index) {
    BitSet rows = new BitSet();
    List<SelectorTerm> unmatched = new ArrayList<>();
    select(index, rows, unmatched);
    return new Selection(rows, unmatched);
  }

  private void select(CatalogIndex index, BitSet rows, List<SelectorTerm> unmatched) {
    for (SelectorTerm term : terms) {
      BitSet own = new BitSet();
      if (term instanceof SelectorTerm.Group group) {
        group.selector().select(index, own, unmatched);
      } else {
        index.find(term, own);
        if (own.isEmpty()) {
          unmatched.add(term);
        }
      }
      rows.or(own);
    }
  }
}

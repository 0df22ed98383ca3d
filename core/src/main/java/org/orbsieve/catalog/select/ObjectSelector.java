package org.orbsieve.catalog.select;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.SpaceObject;

/**
 * Selects objects of a catalogue: those that any of its terms selects. {@link SelectorParser} reads
 * selectors.
 *
 * @param terms the terms in the order in which they were written
 */
public record ObjectSelector(List<SelectorTerm> terms) {

  /** Selects nothing. */
  public static final ObjectSelector NONE = new ObjectSelector(List.of());

  /**
   * Takes an immutable copy.
   *
   * @param terms the terms in the order in which they were written
   */
  public ObjectSelector {
    terms = List.copyOf(terms);
  }

  /**
   * The union of two selectors.
   *
   * @param other another selector
   * @return selects what either selects
   */
  public ObjectSelector or(ObjectSelector other) {
    return new ObjectSelector(Stream.concat(terms.stream(), other.terms.stream()).toList());
  }

  /**
   * Whether it selects an object.
   *
   * @param object an object
   * @return whether a term selects it
   */
  public boolean matches(SpaceObject object) {
    return terms.stream().anyMatch(term -> term.matches(object));
  }

  /**
   * A term that asks for what is not known of any object, such as an owner without a satellite
   * catalogue. It selects nothing, whatever the objects are.
   *
   * @param catalog the objects
   * @return the first such term; empty if there is none
   */
  public Optional<SelectorTerm> unknowable(Catalog catalog) {
    return terms.stream()
        .flatMap(
            term ->
                term instanceof SelectorTerm.Group group
                    ? group.selector().unknowable(catalog).stream()
                    : Stream.of(term)
                        .filter(
                            one ->
                                catalog.records().stream()
                                    .noneMatch(found -> one.isKnownOf(found.object()))))
        .findFirst();
  }

  /**
   * The selected objects of a catalogue.
   *
   * @param rows their rows
   * @param unmatched terms that select no object of the catalogue
   */
  public record Selection(BitSet rows, List<SelectorTerm> unmatched) {

    /**
     * Takes copies.
     *
     * @param rows their rows
     * @param unmatched terms that select no object of the catalogue
     */
    public Selection {
      rows = (BitSet) rows.clone();
      unmatched = List.copyOf(unmatched);
    }

    /**
     * Rows of the selected objects.
     *
     * @return the rows, a copy
     */
    @Override
    public BitSet rows() {
      return (BitSet) rows.clone();
    }

    /**
     * Whether the object of a row is selected.
     *
     * @param row row of the catalogue
     * @return whether it is selected
     */
    public boolean has(int row) {
      return rows.get(row);
    }

    /**
     * Number of selected objects.
     *
     * @return the number
     */
    public int size() {
      return rows.cardinality();
    }
  }

  /**
   * Applies it to a catalogue.
   *
   * @param catalog the objects
   * @return the selected rows
   */
  public Selection select(Catalog catalog) {
    return select(new CatalogIndex(catalog));
  }

  /** Applies it to a catalogue to which others are applied as well. */
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

package org.orbsieve.catalog.select;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.orbsieve.catalog.Catalog;

/**
 * The pairs of a catalogue that {@link Relation}s name. To ask for a pair costs a look at the few
 * relations of its first object, however many pairs there are.
 */
public final class KnownPairs {

  /** No pairs. */
  public static final KnownPairs NONE =
      new KnownPairs(new Catalog(List.of(), List.of()), List.of());

  private static final int[] NOTHING = {};

  /**
   * A relation and what it means in a catalogue.
   *
   * @param relation the relation
   * @param pairs pairs of objects that it names
   * @param unmatched terms that choose no object
   */
  public record Found(Relation relation, long pairs, List<SelectorTerm> unmatched) {

    /** Takes an immutable copy. */
    public Found {
      unmatched = List.copyOf(unmatched);
    }
  }

  private final List<Found> relations = new ArrayList<>();

  /**
   * By catalogue number, the sets to which an object belongs, in rising order: 2 r for the objects
   * of relation r, 2 r + 1 for the others.
   */
  private final Map<Integer, int[]> sets = new HashMap<>();

  /** The other set of each set; the same one for a relation within a set. */
  private final int[] partner;

  /** Looks for the objects of relations in a catalogue. */
  public KnownPairs(Catalog catalog, List<Relation> relations) {
    partner = new int[2 * relations.size()];
    CatalogIndex index = new CatalogIndex(catalog);
    for (int r = 0; r < relations.size(); r++) {
      Relation relation = relations.get(r);
      boolean within = relation.others().isEmpty();
      partner[2 * r] = within ? 2 * r : 2 * r + 1;
      partner[2 * r + 1] = 2 * r;
      ObjectSelector.Selection objects = relation.objects().select(index);
      ObjectSelector.Selection others = relation.others().orElse(ObjectSelector.NONE).select(index);
      List<SelectorTerm> unmatched = new ArrayList<>(objects.unmatched());
      unmatched.addAll(others.unmatched());
      join(catalog, objects.rows(), 2 * r);
      join(catalog, others.rows(), 2 * r + 1);
      long pairs =
          within
              ? within(flying(catalog, objects).cardinality())
              : between(flying(catalog, objects), flying(catalog, others));
      this.relations.add(new Found(relation, pairs, unmatched));
    }
  }

  private void join(Catalog catalog, BitSet rows, int set) {
    rows.stream()
        .map(row -> catalog.object(row).catalogNumber())
        .distinct()
        .forEach(number -> sets.merge(number, new int[] {set}, KnownPairs::concatenated));
  }

  /** One row of each object: its forms are one in the eyes of a relation, and never a pair. */
  private static BitSet flying(Catalog catalog, ObjectSelector.Selection objects) {
    BitSet rows = objects.rows();
    for (int row = catalog.size() - 1; row > 0; row--) {
      if (rows.get(row)
          && rows.get(row - 1)
          && catalog.object(row).catalogNumber() == catalog.object(row - 1).catalogNumber()) {
        rows.clear(row);
      }
    }
    return rows;
  }

  private static int[] concatenated(int[] first, int[] second) {
    int[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  private static long within(long size) {
    return size * (size - 1) / 2;
  }

  /** Unordered pairs of different objects, one of each set; those in both sets count once. */
  private static long between(BitSet objects, BitSet others) {
    BitSet both = (BitSet) objects.clone();
    both.and(others);
    long common = both.cardinality();
    return (long) objects.cardinality() * others.cardinality() - common - within(common);
  }

  /** The relations in the order of the file, with what was found of each. */
  public List<Found> relations() {
    return List.copyOf(relations);
  }

  /** Index of the first relation that names a pair of catalogue numbers; empty for none. */
  public OptionalInt relation(int one, int other) {
    for (int set : sets.getOrDefault(one, NOTHING)) {
      if (Arrays.binarySearch(sets.getOrDefault(other, NOTHING), partner[set]) >= 0) {
        return OptionalInt.of(set / 2);
      }
    }
    return OptionalInt.empty();
  }
}

package org.orbsieve.catalog.select;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.ObjectFacts;
import org.orbsieve.catalog.SpaceObject;

/**
 * Finds the rows that a {@link SelectorTerm} chooses; quickly where it names one object, since a
 * list of assets has thousands of such lines.
 */
final class CatalogIndex {

  private final Catalog catalog;
  private Map<String, BitSet> byName;
  private Map<String, BitSet> byDesignator;

  CatalogIndex(Catalog catalog) {
    this.catalog = catalog;
  }

  /** Adds the rows of a term. */
  void find(SelectorTerm term, BitSet rows) {
    if (term instanceof SelectorTerm.Numbers numbers) {
      rows.set(firstRow(numbers.first()), firstRow(numbers.last() + 1));
    } else if (term instanceof SelectorTerm.Names names && names.glob().isLiteral()) {
      rows.or(byName().getOrDefault(names.glob().pattern(), new BitSet()));
    } else if (term instanceof SelectorTerm.Designators launch && launch.glob().isLiteral()) {
      rows.or(byDesignator().getOrDefault(launch.glob().pattern(), new BitSet()));
    } else {
      IntStream.range(0, catalog.size())
          .filter(row -> term.matches(catalog.object(row)))
          .forEach(rows::set);
    }
  }

  /** The first row whose catalogue number is not below a number. */
  private int firstRow(int number) {
    int low = 0;
    int high = catalog.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (catalog.object(middle).catalogNumber() < number) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private Map<String, BitSet> byName() {
    if (byName == null) {
      byName = new HashMap<>();
      list(SpaceObject::name, byName);
      list(object -> ObjectFacts.Status.unmarked(object.name()), byName);
    }
    return byName;
  }

  private Map<String, BitSet> byDesignator() {
    if (byDesignator == null) {
      byDesignator = new HashMap<>();
      list(SpaceObject::designator, byDesignator);
    }
    return byDesignator;
  }

  private void list(Function<SpaceObject, String> key, Map<String, BitSet> rows) {
    for (int row = 0; row < catalog.size(); row++) {
      String text = Glob.upper(key.apply(catalog.object(row)));
      rows.computeIfAbsent(text, k -> new BitSet()).set(row);
    }
  }
}

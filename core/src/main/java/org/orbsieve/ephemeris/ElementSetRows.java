package org.orbsieve.ephemeris;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.ElementSetSuccession;
import org.orbsieve.catalog.SpaceObject;
import org.orekit.time.AbsoluteDate;

/**
 * The rows of a screening: one for each element set that counts during the period. An object with
 * one element set has the row that it has in the catalogue. Of an object with several, the last set
 * in time has that row, and the others have rows of their own behind those of all objects. Shared
 * by threads.
 */
public final class ElementSetRows {

  private final int objects;
  private final List<CatalogRecord> records;
  private final int[] owner;
  private final double[] from;
  private final double[] to;
  private final ElementSetSeams[] seams;
  private final boolean isOneEach;

  /**
   * The rows of a catalogue for a period.
   *
   * @param catalog the objects
   * @param start start of the period, from which times are counted
   * @param duration length of the period [s]
   */
  public ElementSetRows(Catalog catalog, AbsoluteDate start, double duration) {
    objects = catalog.size();
    seams = new ElementSetSeams[objects];
    List<CatalogRecord> all = new ArrayList<>(catalog.records());
    List<Integer> owners = new ArrayList<>();
    for (int object = 0; object < objects; object++) {
      ElementSetSuccession sets = catalog.records().get(object).succession().orElse(null);
      if (sets != null) {
        add(object, sets, start, duration, all, owners);
      }
    }
    isOneEach = Arrays.stream(seams).allMatch(Objects::isNull);
    records = List.copyOf(all);
    owner = new int[records.size()];
    Arrays.setAll(owner, row -> row < objects ? row : owners.get(row - objects));
    from = new double[owner.length];
    to = new double[owner.length];
    Arrays.fill(from, Double.NEGATIVE_INFINITY);
    Arrays.fill(to, Double.POSITIVE_INFINITY);
    for (ElementSetSeams of : seams) {
      for (int set = 0; of != null && set < of.count(); set++) {
        from[of.row(set)] = of.from(set);
        to[of.row(set)] = of.to(set);
      }
    }
  }

  private void add(
      int object,
      ElementSetSuccession sets,
      AbsoluteDate start,
      double duration,
      List<CatalogRecord> all,
      List<Integer> owners) {
    double[] times = sets.seams(start);
    int first = 0;
    while (first < times.length && times[first] <= 0) {
      first++;
    }
    int last = first;
    while (last < times.length && times[last] < duration) {
      last++;
    }
    int[] rows = new int[last - first + 1];
    for (int set = first; set < last; set++) {
      rows[set - first] = all.size();
      all.add(sets.sets().get(set));
      owners.add(object);
    }
    rows[last - first] = object;
    all.set(object, sets.sets().get(last));
    List<SpaceObject> each =
        sets.sets().subList(first, last + 1).stream().map(CatalogRecord::object).toList();
    seams[object] = new ElementSetSeams(rows, Arrays.copyOfRange(times, first, last), each);
  }

  /**
   * Number of objects; the first rows belong to the objects in order.
   *
   * @return number of objects
   */
  public int objects() {
    return objects;
  }

  /**
   * Number of rows.
   *
   * @return number of rows, at least {@link #objects()}
   */
  public int size() {
    return owner.length;
  }

  /**
   * Whether no object has successive element sets: rows are objects.
   *
   * @return true if every object has one row
   */
  public boolean isOneEach() {
    return isOneEach;
  }

  /**
   * The record of a row.
   *
   * @param row a row
   * @return the record
   */
  public CatalogRecord record(int row) {
    return records.get(row);
  }

  /**
   * The objects of the rows, each with the elements of its row.
   *
   * @return objects by row
   */
  public List<SpaceObject> flown() {
    return records.stream().map(CatalogRecord::object).toList();
  }

  /**
   * The element sets of the rows.
   *
   * @return element sets by row
   */
  public List<ElementSet> elements() {
    return records.stream().map(found -> found.object().elements()).toList();
  }

  /**
   * The object that a row belongs to.
   *
   * @param row a row
   * @return index of the object
   */
  public int owner(int row) {
    return owner[row];
  }

  /**
   * The objects that the rows belong to.
   *
   * @return index of the object, by row
   */
  public int[] owners() {
    return owner.clone();
  }

  /**
   * Time from which a row is valid.
   *
   * @param row a row
   * @return time [s]; negative infinity if the row is valid from the start
   */
  public double from(int row) {
    return from[row];
  }

  /**
   * Time up to which a row is valid.
   *
   * @param row a row
   * @return time [s]; positive infinity if the row is valid to the stop
   */
  public double to(int row) {
    return to[row];
  }

  /**
   * Whether a row is one of the successive element sets of its object.
   *
   * @param row a row
   * @return true if the object has several element sets
   */
  public boolean isSuccessive(int row) {
    return seams[owner[row]] != null;
  }

  /**
   * The seams between the successive element sets of an object.
   *
   * @param object index of the object
   * @return the seams; null if the object has one element set
   */
  public ElementSetSeams seams(int object) {
    return seams[object];
  }

  /**
   * The objects that some rows belong to, in order.
   *
   * @param some rows
   * @return indices of their objects, each once, ascending
   */
  public int[] objects(int[] some) {
    return isOneEach
        ? some
        : IntStream.of(some).map(row -> owner[row]).distinct().sorted().toArray();
  }

  /**
   * The rows of an object that are valid at some time of an interval.
   *
   * @param object index of the object
   * @param begin start of the interval [s], inclusive
   * @param end end of the interval [s], inclusive
   * @return rows in the order of time
   */
  public int[] within(int object, double begin, double end) {
    ElementSetSeams of = seams(object);
    return of == null
        ? new int[] {object}
        : IntStream.rangeClosed(of.at(begin, true), of.at(end, false)).map(of::row).toArray();
  }
}

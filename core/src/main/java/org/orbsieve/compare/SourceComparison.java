package org.orbsieve.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orbsieve.ScreeningSettings;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.CatalogContents;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.engine.Workers;
import org.orbsieve.ephemeris.Ephemeris;
import org.orbsieve.ephemeris.sgp4.Sgp4Ephemeris;
import org.orbsieve.ephemeris.sgp4.Sgp4Table;
import org.orekit.time.AbsoluteDate;

/**
 * Compares what sources say of the objects that they have in common. Each source is represented by
 * the element set that a screening of the period would take from it, and each two sources are
 * compared, in the order in which they were read.
 *
 * @param differences of all objects in common, the largest first; those that cannot be compared
 *     come first of all
 * @param objects number of objects of each source, in the order read
 */
public record SourceComparison(List<SourceDifference> differences, Map<String, Integer> objects) {

  /** Objects that a worker takes at a time. */
  private static final int BATCH = 64;

  /** Takes immutable copies. */
  public SourceComparison {
    differences = List.copyOf(differences);
    objects = Collections.unmodifiableMap(new LinkedHashMap<>(objects));
  }

  /**
   * Compares the sources of some contents, told apart by the names of their sources.
   *
   * @param context leap seconds
   * @param contents what was read
   * @param start begin of the period
   * @param stop end of the period
   * @param threads number of workers; the result does not depend on it
   * @throws IllegalArgumentException if the period is empty or longer than a year
   */
  public static SourceComparison of(
      AstroContext context,
      CatalogContents contents,
      AbsoluteDate start,
      AbsoluteDate stop,
      int threads) {
    double duration = stop.durationFrom(start);
    if (!(duration > 0 && duration <= ScreeningSettings.MAX_PERIOD)) {
      throw new IllegalArgumentException(
          "the period of the comparison must be above 0 and at most a year");
    }
    Map<String, Catalog> sources = bySource(contents, stop);
    Map<String, Integer> objects = new LinkedHashMap<>();
    sources.forEach((name, catalog) -> objects.put(name, catalog.size()));
    List<Catalog> catalogs = List.copyOf(sources.values());
    List<SourceDifference> all = new ArrayList<>();
    try (Workers workers = new Workers(threads)) {
      for (int i = 0; i < catalogs.size(); i++) {
        for (int j = i + 1; j < catalogs.size(); j++) {
          List<CatalogRecord> first = common(catalogs.get(i), catalogs.get(j));
          List<CatalogRecord> second = common(catalogs.get(j), catalogs.get(i));
          all.addAll(compare(context, first, second, start, duration, workers));
        }
      }
    }
    all.sort(
        Comparator.comparingDouble((SourceDifference d) -> d.isKnown() ? -d.distance() : -1e300)
            .thenComparingInt(d -> d.first().catalogNumber()));
    return new SourceComparison(all, objects);
  }

  private static Map<String, Catalog> bySource(CatalogContents contents, AbsoluteDate stop) {
    Map<String, List<CatalogRecord>> records = new LinkedHashMap<>();
    for (CatalogRecord found : contents.records()) {
      records.computeIfAbsent(found.object().sourceName(), name -> new ArrayList<>()).add(found);
    }
    Map<String, Catalog> catalogs = new LinkedHashMap<>();
    records.forEach(
        (name, of) -> catalogs.put(name, Catalog.select(new CatalogContents(of, List.of()), stop)));
    return catalogs;
  }

  /** The records of {@code catalog} whose objects {@code other} has too, by catalogue number. */
  private static List<CatalogRecord> common(Catalog catalog, Catalog other) {
    Set<Integer> numbers = new HashSet<>();
    other.records().forEach(found -> numbers.add(found.object().catalogNumber()));
    return catalog.records().stream()
        .filter(found -> numbers.contains(found.object().catalogNumber()))
        .toList();
  }

  private static List<SourceDifference> compare(
      AstroContext context,
      List<CatalogRecord> first,
      List<CatalogRecord> second,
      AbsoluteDate start,
      double duration,
      Workers workers) {
    Ephemeris a = ephemeris(context, first, start, duration);
    Ephemeris b = ephemeris(context, second, start, duration);
    LargestDifference[] searches = new LargestDifference[workers.count()];
    Arrays.setAll(searches, w -> new LargestDifference(a.fork(), b.fork(), duration));
    SourceDifference[] found = new SourceDifference[first.size()];
    workers.forEach(
        (found.length + BATCH - 1) / BATCH,
        (worker, batch) -> {
          int end = Math.min(found.length, (batch + 1) * BATCH);
          for (int row = batch * BATCH; row < end; row++) {
            CatalogRecord one = first.get(row);
            CatalogRecord other = second.get(row);
            LargestDifference search = searches[worker];
            search.find(row, one.object().elements(), other.object().elements());
            found[row] =
                new SourceDifference(
                    one.object(), other.object(), start.shiftedBy(search.time()), search.rtn());
          }
        });
    return Arrays.asList(found);
  }

  private static Ephemeris ephemeris(
      AstroContext context, List<CatalogRecord> records, AbsoluteDate start, double duration) {
    List<ElementSet> elements = records.stream().map(r -> r.object().elements()).toList();
    return new Sgp4Ephemeris(Sgp4Table.of(elements, start, 0, duration, context.utc()));
  }
}

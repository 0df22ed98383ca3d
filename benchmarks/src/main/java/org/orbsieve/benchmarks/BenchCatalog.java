package org.orbsieve.benchmarks;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.CatalogContents;
import org.orbsieve.catalog.CatalogReadException;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.gp.CatalogReader;
import org.orbsieve.catalog.synthetic.SyntheticCatalog;
import org.orekit.time.AbsoluteDate;

/**
 * The objects of a benchmark, and when its period begins.
 *
 * @param context leap seconds and frame
 * @param catalog the objects
 * @param start the newest epoch of the element sets
 */
record BenchCatalog(AstroContext context, Catalog catalog, AbsoluteDate start) {

  /** Name of the catalogue that the generator makes, the same on every machine. */
  static final String SYNTHETIC = "synthetic";

  private static final long SEED = 42;

  /**
   * A catalogue.
   *
   * @param name {@link #SYNTHETIC}, or a file
   * @param objects how many objects of it, spread evenly over a file; 0 for all of a file
   */
  static BenchCatalog of(String name, int objects) {
    AstroContext context = AstroContext.bundled();
    return name.equals(SYNTHETIC) ? synthetic(context, objects) : file(context, name, objects);
  }

  private static BenchCatalog synthetic(AstroContext context, int objects) {
    AbsoluteDate start = new AbsoluteDate(2026, 1, 1, context.utc());
    List<CatalogRecord> records =
        SyntheticCatalog.generate(context, objects, SEED, start).stream()
            .map(object -> new CatalogRecord(object, SYNTHETIC, 0))
            .toList();
    return new BenchCatalog(context, new Catalog(records, List.of()), start);
  }

  private static BenchCatalog file(AstroContext context, String name, int objects) {
    CatalogContents contents;
    try {
      contents = CatalogReader.read(context, List.of(Path.of(name)));
    } catch (CatalogReadException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
    AbsoluteDate start =
        contents.records().stream()
            .map(found -> found.object().elements().epoch())
            .max(Comparator.naturalOrder())
            .orElseThrow(() -> new IllegalArgumentException("no usable element set in " + name));
    Catalog all = Catalog.select(contents, start);
    int count = objects == 0 ? all.size() : Math.min(objects, all.size());
    List<CatalogRecord> some =
        IntStream.range(0, count)
            .mapToObj(i -> all.records().get((int) ((long) i * all.size() / count)))
            .toList();
    return new BenchCatalog(context, new Catalog(some, List.of()), start);
  }
}

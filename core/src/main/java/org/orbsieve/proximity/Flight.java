package org.orbsieve.proximity;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.ephemeris.CombinedEphemeris;
import org.orbsieve.ephemeris.ElementSetRows;
import org.orbsieve.ephemeris.ElementSetSeams;
import org.orbsieve.ephemeris.Ephemeris;
import org.orbsieve.ephemeris.SuccessiveEphemeris;
import org.orbsieve.ephemeris.TabulatedMotion;
import org.orbsieve.ephemeris.sgp4.Kernel;
import org.orbsieve.ephemeris.sgp4.KnotKernels;
import org.orbsieve.ephemeris.sgp4.Sgp4Ephemeris;
import org.orbsieve.ephemeris.sgp4.Sgp4Table;

/** Where the objects of a catalogue are during a period. */
final class Flight {

  private final Catalog catalog;
  private final ElementSetRows rows;
  private final Sgp4Table table;
  private final KnotKernels kernels;
  private final TabulatedMotion[] tabulated;

  /**
   * The flight of a catalogue.
   *
   * @param context leap seconds and frame
   * @param catalog the objects with the element sets that count
   * @param settings period and kernel
   * @throws IllegalArgumentException if the kernel is not one of this project's
   */
  Flight(AstroContext context, Catalog catalog, ProximitySettings settings) {
    this.catalog = catalog;
    this.rows = new ElementSetRows(catalog, settings.start(), settings.duration());
    double day = 86_400;
    this.table =
        Sgp4Table.of(
            rows.elements(), settings.start(), -day, settings.duration() + day, context.utc());
    this.kernels =
        KnotKernels.of(settings.kernel() == Kernel.OREKIT ? Kernel.SCALAR : settings.kernel());
    this.tabulated =
        IntStream.range(0, rows.size())
            .mapToObj(row -> rows.record(row).object().ephemeris().orElse(null))
            .map(orbit -> orbit == null ? null : new TabulatedMotion(orbit, settings.start()))
            .toArray(TabulatedMotion[]::new);
  }

  /** An ephemeris of the objects for one thread. */
  Ephemeris ephemeris() {
    Ephemeris theory = new Sgp4Ephemeris(table, kernels);
    boolean isTheory = Arrays.stream(tabulated).allMatch(Objects::isNull);
    Ephemeris sets = isTheory ? theory : new CombinedEphemeris(theory, tabulated);
    return rows.isOneEach() ? sets : new SuccessiveEphemeris(sets, rows);
  }

  /** The objects whose period is within limits [s], both included. */
  int[] rows(double from, double to) {
    return IntStream.range(0, catalog.size())
        .filter(row -> isWithin(PairRegime.period(object(row).elements()), from, to))
        .toArray();
  }

  private static boolean isWithin(double value, double from, double to) {
    return value >= from && value <= to;
  }

  /** The object of a row. */
  SpaceObject object(int row) {
    return catalog.object(row);
  }

  /** The times between two others at which the motion of a pair may jump [s], in order. */
  double[] breaks(int i, int j, double from, double to) {
    return IntStream.of(i, j)
        .mapToObj(row -> breaks(row, from, to))
        .flatMap(List::stream)
        .mapToDouble(Double::doubleValue)
        .sorted()
        .distinct()
        .toArray();
  }

  private List<Double> breaks(int row, double from, double to) {
    ElementSetSeams seams = rows.seams(row);
    if (seams == null) {
      return List.of();
    }
    return IntStream.range(1, seams.count())
        .mapToObj(seams::from)
        .filter(seam -> seam > from && seam < to)
        .toList();
  }
}

package org.orbsieve.report.proximity;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.proximity.Shadow;
import org.orbsieve.report.UtcFormat;
import org.orbsieve.report.column.Column;
import org.orbsieve.report.column.CsvTable;
import org.orbsieve.report.column.Unit;

/** The table of co-planar orbits, slowest drift first, as CSV. */
public final class ShadowTable {

  private static final double DAY = 86_400;

  private static final List<Column<Shadow>> COLUMNS =
      List.of(
          Column.whole("NORAD_CAT_ID_1", "", "catalogue number", s -> s.first().catalogNumber()),
          Column.text("OBJECT_NAME_1", "", "name", s -> s.first().displayName()),
          Column.text("OWNER_1", "", "owner", s -> s.first().facts().owner()),
          Column.whole("NORAD_CAT_ID_2", "", "catalogue number", s -> s.second().catalogNumber()),
          Column.text("OBJECT_NAME_2", "", "name", s -> s.second().displayName()),
          Column.text("OWNER_2", "", "owner", s -> s.second().facts().owner()),
          Column.fixed(
              "PLANE",
              "",
              Unit.DEGREE,
              "angle between the orbital planes at the start",
              Shadow::plane),
          Column.fixed(
              "PLANE_LATER", "", Unit.DEGREE, "the same at the later time", Shadow::planeLater),
          Column.fixed(
              "PHASE",
              "",
              Unit.DEGREE,
              "mean argument of latitude of the second minus that of the first at the start",
              Shadow::phase),
          Column.fixed(
              "DRIFT", "", Unit.DEGREE, "change of the phase in a day", s -> s.drift() * DAY),
          Column.fixed(
              "PERIGEES", "", Unit.KILOMETRE, "perigee, second minus first", Shadow::perigees),
          Column.fixed(
              "APOGEES", "", Unit.KILOMETRE, "apogee, second minus first", Shadow::apogees));

  private ShadowTable() {}

  /**
   * Writes rows as CSV.
   *
   * @param out where to; is not flushed
   * @param context its UTC is used
   * @param rows in their order
   * @throws IOException if {@code out} fails
   */
  public static void csv(Writer out, AstroContext context, List<Shadow> rows) throws IOException {
    new CsvTable<>(COLUMNS, new UtcFormat(context)).write(out, rows);
  }
}

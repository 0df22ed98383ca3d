package org.orbsieve.report.flat;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.report.ConjunctionTable;
import org.orbsieve.report.column.Column;
import org.orbsieve.report.column.Notation;
import org.orbsieve.report.column.Type;
import org.orbsieve.report.column.Unit;
import org.orbsieve.report.column.Value;
import org.orbsieve.report.conjunction.Marks;
import org.orekit.time.AbsoluteDate;

class FlatTableTest {

  private static final AstroContext CONTEXT = AstroContext.bundled();

  private static final List<Column<Boolean>> COLUMNS =
      List.of(
          Column.text("A", "theName", "d", full -> full ? "ä;b" : null),
          Column.whole("B", "one.catalogNumber", "d", full -> full ? 7 : Value.NO_NUMBER),
          Column.fixed("C", "missDistance_m", Unit.KILOMETRE, "d", full -> full ? 1.5 : Double.NaN),
          Column.time(
              "D",
              "tca",
              Notation.MICROSECONDS,
              "d",
              full -> full ? new AbsoluteDate("1970-01-02T00:00:00", CONTEXT.utc()) : null),
          Column.flag("is.oldElements", "d", full -> full ? Boolean.FALSE : null),
          Column.texts("F", "groups", "d", full -> full ? List.of("x", "y") : null),
          Column.vector("sigmasRtn_m", "d", full -> full ? new double[] {1, 2, Double.NaN} : null),
          Column.vector("covariance_m2", "d", full -> full ? new double[] {4, 5, 6} : null),
          Column.text("ONLY_CSV", "", "d", full -> "no"));

  @Test
  void columnsHaveTheirUnitsInTheirNames() {
    List<FlatColumn> flat = new FlatTable<>(COLUMNS, new UtcMicros(CONTEXT.utc())).columns();
    assertEquals(
        List.of(
            "the_name",
            "one_catalog_number",
            "miss_distance_m",
            "tca",
            "is_old_elements",
            "groups",
            "sigmas_r_m",
            "sigmas_t_m",
            "sigmas_n_m",
            "covariance_1_m2",
            "covariance_2_m2",
            "covariance_3_m2"),
        flat.stream().map(FlatColumn::name).toList());
    assertEquals(Type.TEXT, flat.get(5).type());
    assertEquals(Type.REAL, flat.get(6).type());
  }

  @Test
  void valuesAreInSiUnitsOrAbsent() {
    FlatTable<Boolean> table = new FlatTable<>(COLUMNS, new UtcMicros(CONTEXT.utc()));
    assertArrayEquals(
        new Object[] {"ä;b", 7L, 1.5, 86_400_000_000L, false, "x;y", 1.0, 2.0, null, 4.0, 5.0, 6.0},
        table.values(true));
    assertTrue(Arrays.stream(table.values(false)).allMatch(value -> value == null));
  }

  @Test
  void twoColumnsOfOneNameAreRefused() {
    List<Column<Boolean>> two =
        List.of(
            Column.text("A", "a.bC", "d", row -> ""), Column.text("B", "a.b.c", "d", row -> ""));
    UtcMicros utc = new UtcMicros(CONTEXT.utc());
    assertThrows(IllegalArgumentException.class, () -> new FlatTable<>(two, utc));
  }

  @Test
  void conjunctionsHaveTheTcaTwice() {
    AbsoluteDate start = new AbsoluteDate("2026-11-01T00:00:00", CONTEXT.utc());
    List<String> names =
        ConjunctionTable.of(CONTEXT, start, Marks.NONE).columns().stream()
            .map(FlatColumn::name)
            .toList();
    assertEquals(names.indexOf("tca") + 1, names.indexOf("tca_offset_s"));
    assertTrue(names.contains("risk_encounter_plane_covariance_1_m2"), names.toString());
    assertTrue(names.contains("relative_position_t_m"), names.toString());
  }
}

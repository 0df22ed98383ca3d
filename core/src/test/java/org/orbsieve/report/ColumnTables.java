package org.orbsieve.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.orbsieve.report.avoid.TradeSpaceWriter;
import org.orbsieve.report.changes.BadSetTable;
import org.orbsieve.report.changes.ChangeTable;
import org.orbsieve.report.column.Column;
import org.orbsieve.report.column.Definition;
import org.orbsieve.report.column.Type;
import org.orbsieve.report.column.Unit;
import org.orbsieve.report.compare.SourceComparisonWriter;
import org.orbsieve.report.conjunction.ColumnGroup;
import org.orbsieve.report.conjunction.ConjunctionColumns;
import org.orbsieve.report.conjunction.Marks;
import org.orbsieve.report.evolution.DifferenceColumns;
import org.orbsieve.report.evolution.TrendColumns;
import org.orbsieve.report.flat.FlatColumn;
import org.orbsieve.report.proximity.StayTable;
import org.orbsieve.report.truth.TruthWriter;

/** The tables of columns in the documentation, made of the definitions. */
final class ColumnTables {

  /** What a row of a table says of its columns. */
  private record Content(String form, String description) {}

  private ColumnTables() {}

  /** All tables by the names of their markers. */
  static Map<String, String> all() {
    Map<String, String> tables = new LinkedHashMap<>();
    for (ColumnGroup group : ColumnGroup.values()) {
      tables.put("conjunctions-" + group.id(), csv(definitions(group.columns(Marks.NONE))));
    }
    tables.put("conjunctions-json", json(definitions(ConjunctionColumns.json(Marks.NONE))));
    tables.put(
        "conjunctions-parquet",
        flat(
            ConjunctionTable.of(Samples.CONTEXT, Samples.utc("2026-11-01T00:00:00"), Marks.NONE)
                .columns()));
    tables.put("rejects", csv(definitions(RejectsCsvWriter.columns())));
    tables.put("objects", csv(definitions(UsedOrbitsWriter.columns())));
    tables.put("difference", csv(definitions(DifferenceColumns.all())));
    tables.put("trend", csv(definitions(TrendColumns.all())));
    tables.put("suppressed", csv(definitions(SuppressedPairsWriter.columns())));
    tables.put("variants", csv(VariantCsvWriter.columns(false)));
    tables.put("trade-space", csv(TradeSpaceWriter.columns()));
    tables.put("sources", csv(definitions(SourceComparisonWriter.columns())));
    tables.put("truth", csv(TruthWriter.columns()));
    tables.put("stays", csv(definitions(StayTable.columns())));
    tables.put("changes", csv(definitions(ChangeTable.columns())));
    tables.put("bad-sets", csv(definitions(BadSetTable.columns())));
    tables.put("errors", csv(definitions(HistoryCsvWriter.tableColumns())));
    tables.put("error-bins", csv(definitions(HistoryCsvWriter.binColumns())));
    return tables;
  }

  private static <R> List<Definition> definitions(List<Column<R>> columns) {
    return columns.stream().map(Column::definition).toList();
  }

  private static String flat(List<FlatColumn> columns) {
    Map<Content, List<String>> rows = new LinkedHashMap<>();
    for (FlatColumn column : columns) {
      String form =
          switch (column.type()) {
            case TEXT -> "`STRING`";
            case WHOLE -> "`INT64`";
            case REAL -> "`DOUBLE`";
            case FLAG -> "`BOOLEAN`";
            case TIME -> "`TIMESTAMP(MICROS, UTC)`";
            case TEXTS, VECTOR -> throw new IllegalArgumentException(column.name());
          };
      add(rows, new Content(form, column.description()), column.name());
    }
    return table("| column | type | content |", rows);
  }

  private static String csv(List<Definition> columns) {
    Map<Content, List<String>> rows = new LinkedHashMap<>();
    for (Definition column : columns) {
      String unit = column.unit() == Unit.NONE ? "" : "[" + column.unit().symbol() + "] ";
      String form = (unit + column.notation().description()).strip();
      add(rows, new Content(form, column.description()), column.name());
    }
    return table("| column | form | content |", rows);
  }

  private static String json(List<Definition> columns) {
    Map<Content, List<String>> rows = new LinkedHashMap<>();
    for (Definition column : columns) {
      String type = column.type().inJson();
      String form = column.type() == Type.TIME ? type + ", ISO 8601 UTC, microseconds" : type;
      add(rows, new Content(form, column.description()), column.field());
    }
    return table("| field | type | content |", rows);
  }

  private static void add(Map<Content, List<String>> rows, Content content, String name) {
    rows.computeIfAbsent(content, any -> new ArrayList<>()).add("`" + name + "`");
  }

  private static String table(String header, Map<Content, List<String>> rows) {
    return header
        + "\n|---|---|---|\n"
        + rows.entrySet().stream()
            .map(
                row ->
                    "| "
                        + String.join(", ", row.getValue())
                        + " | "
                        + row.getKey().form
                        + " | "
                        + row.getKey().description
                        + " |\n")
            .collect(Collectors.joining());
  }
}

package org.orbsieve.report.conjunction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orbsieve.report.column.Column;
import org.orbsieve.report.column.Definition;

/** The registry: all columns of conjunctions, in the orders of the formats. */
public final class ConjunctionColumns {

  private ConjunctionColumns() {}

  /**
   * The columns of a CSV.
   *
   * @param groups those that follow the columns of SOCRATES
   * @param marks what the run marks objects with
   * @return in their order
   */
  public static List<Column<Row>> csv(Set<ColumnGroup> groups, Marks marks) {
    List<Column<Row>> columns = new ArrayList<>();
    for (ColumnGroup group : ColumnGroup.values()) {
      if (group == ColumnGroup.SOCRATES || groups.contains(group)) {
        columns.addAll(group.columns(marks));
      }
    }
    return columns;
  }

  /**
   * The columns of JSON.
   *
   * @param marks what the run marks objects with
   * @return in their order
   */
  public static List<Column<Row>> json(Marks marks) {
    List<Column<Row>> columns = new ArrayList<>();
    columns.add(EncounterColumns.KIND);
    columns.addAll(EncounterColumns.APPROACH);
    columns.add(Clock.event(marks));
    columns.add(marks.role());
    columns.addAll(PairColumns.ALL);
    columns.addAll(Clock.place(marks));
    columns.add(EncounterColumns.FLATNESS);
    for (Side side : Side.values()) {
      columns.addAll(ObjectColumns.identity(side));
      columns.addAll(ObjectColumns.source(side));
      columns.addAll(ObjectColumns.facts(side));
      columns.addAll(OrbitColumns.of(side));
      columns.add(ObjectColumns.variant(side));
      columns.add(marks.oldElements(side));
      columns.add(marks.groups(side));
    }
    columns.addAll(EncounterColumns.RELATIVE);
    columns.addAll(VolumeColumns.all());
    columns.addAll(MaxProbabilityColumns.ALL);
    columns.addAll(RiskColumns.all(marks.levels()));
    columns.addAll(PassColumns.ALL);
    return Column.json(columns);
  }

  /**
   * All columns, each once: those of JSON, then those that only a CSV has.
   *
   * @param marks what the run marks objects with
   * @return in their order
   */
  public static List<Column<Row>> all(Marks marks) {
    Map<Definition, Column<Row>> columns = new LinkedHashMap<>();
    for (Column<Row> column : json(marks)) {
      columns.put(column.definition(), column);
    }
    for (Column<Row> column : csv(Set.of(ColumnGroup.values()), marks)) {
      columns.putIfAbsent(column.definition(), column);
    }
    return List.copyOf(columns.values());
  }
}

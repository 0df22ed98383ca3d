package org.orbsieve.report.column;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A column of a table: its definition, and how a row gives its value.
 *
 * @param <R> rows
 * @param definition what the column is
 * @param value how a row gives the value
 */
public record Column<R>(Definition definition, Value<R> value) {

  /**
   * Validates that the value is of the type that is defined.
   *
   * @param definition what the column is
   * @param value how a row gives the value
   * @throws IllegalArgumentException if a component is invalid
   */
  public Column {
    Objects.requireNonNull(definition, "definition");
    if (value.type() != definition.type()) {
      throw new IllegalArgumentException("column " + definition.name() + " has two types");
    }
  }

  /**
   * A column of text.
   *
   * @param <R> rows
   * @param name header in a CSV, or empty
   * @param field JSON field, or empty
   * @param description for the documentation
   * @param value of a row
   * @return the column
   */
  public static <R> Column<R> text(
      String name, String field, String description, Value.Text<R> value) {
    return plain(name, field, description, value);
  }

  /**
   * A column of whole numbers.
   *
   * @param <R> rows
   * @param name header in a CSV, or empty
   * @param field JSON field, or empty
   * @param description for the documentation
   * @param value of a row
   * @return the column
   */
  public static <R> Column<R> whole(
      String name, String field, String description, Value.Whole<R> value) {
    return plain(name, field, description, value);
  }

  /**
   * A column of flags.
   *
   * @param <R> rows
   * @param field JSON field
   * @param description for the documentation
   * @param value of a row
   * @return the column
   */
  public static <R> Column<R> flag(String field, String description, Value.Flag<R> value) {
    return plain("", field, description, value);
  }

  /**
   * A column of flags.
   *
   * @param <R> rows
   * @param name header in a CSV
   * @param field JSON field
   * @param description for the documentation
   * @param value of a row
   * @return the column
   */
  public static <R> Column<R> flag(
      String name, String field, String description, Value.Flag<R> value) {
    return plain(name, field, description, value);
  }

  /**
   * A column of lists of text.
   *
   * @param <R> rows
   * @param name header in a CSV, or empty
   * @param field JSON field, or empty
   * @param description for the documentation
   * @param value of a row
   * @return the column
   */
  public static <R> Column<R> texts(
      String name, String field, String description, Value.Texts<R> value) {
    return plain(name, field, description, value);
  }

  /**
   * A column of vectors, for JSON.
   *
   * @param <R> rows
   * @param field JSON field
   * @param description for the documentation
   * @param value of a row
   * @return the column
   */
  public static <R> Column<R> vector(String field, String description, Value.Vector<R> value) {
    return plain("", field, description, value);
  }

  /**
   * A column of numbers with three decimals in a CSV.
   *
   * @param <R> rows
   * @param name header in a CSV, or empty
   * @param field JSON field, or empty
   * @param unit in a CSV
   * @param description for the documentation
   * @param value of a row, in SI units
   * @return the column
   */
  public static <R> Column<R> fixed(
      String name, String field, Unit unit, String description, Value.Real<R> value) {
    return new Column<>(
        new Definition(name, field, Type.REAL, unit, Notation.FIXED, description), value);
  }

  /**
   * A column of numbers with four digits and an exponent in a CSV.
   *
   * @param <R> rows
   * @param name header in a CSV, or empty
   * @param field JSON field, or empty
   * @param description for the documentation
   * @param value of a row
   * @return the column
   */
  public static <R> Column<R> scientific(
      String name, String field, String description, Value.Real<R> value) {
    return new Column<>(
        new Definition(name, field, Type.REAL, Unit.NONE, Notation.SCIENTIFIC, description), value);
  }

  /**
   * A column of instants.
   *
   * @param <R> rows
   * @param name header in a CSV, or empty
   * @param field JSON field, or empty
   * @param notation in a CSV
   * @param description for the documentation
   * @param value of a row
   * @return the column
   */
  public static <R> Column<R> time(
      String name, String field, Notation notation, String description, Value.Time<R> value) {
    return new Column<>(
        new Definition(name, field, Type.TIME, Unit.NONE, notation, description), value);
  }

  private static <R> Column<R> plain(
      String name, String field, String description, Value<R> value) {
    return new Column<>(
        new Definition(name, field, value.type(), Unit.NONE, Notation.PLAIN, description), value);
  }

  /**
   * The columns that a CSV has, some of them before all others.
   *
   * @param <R> rows
   * @param columns in the order of JSON
   * @param first names of the columns that come first, in their order
   * @return those named, then all others in the order given
   * @throws IllegalArgumentException if there is no column of a name
   */
  public static <R> List<Column<R>> csv(List<Column<R>> columns, String... first) {
    Map<String, Column<R>> left = new LinkedHashMap<>();
    for (Column<R> column : columns) {
      if (column.definition.isInCsv()) {
        left.put(column.definition.name(), column);
      }
    }
    List<Column<R>> ordered = new ArrayList<>();
    for (String name : first) {
      Column<R> column = left.remove(name);
      if (column == null) {
        throw new IllegalArgumentException("there is no column " + name);
      }
      ordered.add(column);
    }
    ordered.addAll(left.values());
    return List.copyOf(ordered);
  }

  /**
   * The columns that JSON has, with the fields of each outermost object side by side.
   *
   * @param <R> rows
   * @param columns in the order of JSON but for this
   * @return those with a field; objects are in the order of their first fields
   */
  public static <R> List<Column<R>> json(List<Column<R>> columns) {
    Map<String, List<Column<R>>> byObject = new LinkedHashMap<>();
    for (Column<R> column : columns) {
      String field = column.definition.field();
      if (!field.isEmpty()) {
        int dot = field.indexOf('.');
        String object = dot < 0 ? field : field.substring(0, dot);
        byObject.computeIfAbsent(object, any -> new ArrayList<>()).add(column);
      }
    }
    return byObject.values().stream().flatMap(List::stream).toList();
  }
}

package org.orbsieve.report.flat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.orbsieve.report.column.Definition;
import org.orbsieve.report.column.Type;

/**
 * Names of flat columns, made of JSON fields: {@code primary.orbit.perigee_m} becomes {@code
 * primary_orbit_perigee_m}. A vector becomes three columns.
 */
public final class FlatNames {

  private static final String RTN = "_rtn";

  private static final Set<String> UNITS = Set.of("m", "m2", "mps", "s", "rad");

  private FlatNames() {}

  /**
   * The columns that a column becomes.
   *
   * @param column a column that JSON has
   * @return one name, or three of a vector: with {@code r}, {@code t}, {@code n} where the field
   *     names that frame, else with {@code 1}, {@code 2}, {@code 3}
   */
  public static List<String> of(Definition column) {
    String field = column.field();
    int last = field.lastIndexOf('_');
    boolean hasUnit = last >= 0 && UNITS.contains(field.substring(last + 1));
    String unit = hasUnit ? field.substring(last) : "";
    String name = snake(hasUnit ? field.substring(0, last) : field);
    if (column.type() != Type.VECTOR) {
      return List.of(name + unit);
    }
    boolean rtn = name.endsWith(RTN);
    String stem = rtn ? name.substring(0, name.length() - RTN.length()) : name;
    Stream<String> axes = rtn ? Stream.of("r", "t", "n") : Stream.of("1", "2", "3");
    return axes.map(axis -> stem + "_" + axis + unit).toList();
  }

  private static String snake(String field) {
    StringBuilder name = new StringBuilder(field.length() + 8);
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      if (c == '.') {
        name.append('_');
      } else if (c >= 'A' && c <= 'Z') {
        name.append('_').append((char) (c - 'A' + 'a'));
      } else {
        name.append(c);
      }
    }
    return name.toString();
  }
}

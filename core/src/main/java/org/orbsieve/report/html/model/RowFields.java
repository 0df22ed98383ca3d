package org.orbsieve.report.html.model;

import java.util.List;
import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orbsieve.report.read.TableRow;
import org.orekit.time.AbsoluteDate;

/**
 * The values of a row that was read.
 *
 * @param row the row
 */
public record RowFields(TableRow row) implements Fields {

  /** Files of other versions can lack a column, and so can this one. */
  private boolean has(String column) {
    try {
      return row.schema().has(column);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  @Override
  public String text(String column) {
    return has(column) ? row.text(column).orElse("") : "";
  }

  @Override
  public double real(String column) {
    return has(column) ? row.real(column).orElse(Double.NaN) : Double.NaN;
  }

  @Override
  public long whole(String column, long otherwise) {
    return has(column) ? row.whole(column).orElse(otherwise) : otherwise;
  }

  @Override
  public Optional<AbsoluteDate> time(String column) {
    return has(column) ? row.time(column) : Optional.empty();
  }

  @Override
  public boolean flag(String column) {
    return has(column) && row.flag(column).orElse(false);
  }

  @Override
  public Optional<Vector3D> vector(String column) {
    return has(column) ? row.vector(column) : Optional.empty();
  }

  @Override
  public List<String> texts(String column) {
    return has(column) ? row.texts(column) : List.of();
  }
}

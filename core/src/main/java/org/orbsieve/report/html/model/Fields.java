package org.orbsieve.report.html.model;

import java.util.List;
import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.time.AbsoluteDate;

/**
 * The values of one conjunction by the JSON fields or CSV headers of its columns, in SI units,
 * wherever it comes from: a file, or a run under way. A value that is not there is empty or NaN.
 */
public interface Fields {

  /**
   * A text.
   *
   * @param column JSON field or header
   * @return the text, empty where there is none
   */
  String text(String column);

  /**
   * A number.
   *
   * @param column JSON field or header
   * @return the number in SI units, NaN where there is none
   */
  double real(String column);

  /**
   * A whole number.
   *
   * @param column JSON field or header
   * @param otherwise what stands for none
   * @return the number
   */
  long whole(String column, long otherwise);

  /**
   * An instant.
   *
   * @param column JSON field or header
   * @return the instant, where there is one
   */
  Optional<AbsoluteDate> time(String column);

  /**
   * A flag.
   *
   * @param column JSON field
   * @return the flag; false where there is none
   */
  boolean flag(String column);

  /**
   * Three numbers.
   *
   * @param column JSON field
   * @return the numbers in SI units, where there are any
   */
  Optional<Vector3D> vector(String column);

  /**
   * Several texts.
   *
   * @param column JSON field or header
   * @return the texts
   */
  List<String> texts(String column);
}

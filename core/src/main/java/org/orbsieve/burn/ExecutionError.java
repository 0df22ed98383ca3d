package org.orbsieve.burn;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * One-sigma errors with which a burn is flown.
 *
 * @param magnitude error of the size of the change of velocity, as a part of it
 * @param pointing error of its direction about each of two axes [rad]
 */
public record ExecutionError(double magnitude, double pointing) {

  /** Burns are flown exactly. */
  public static final ExecutionError NONE = new ExecutionError(0, 0);

  private static final Pattern FORM =
      Pattern.compile("(\\d{1,3}(?:\\.\\d+)?)%(?:,(\\d{1,3}(?:\\.\\d+)?)deg)?");

  /**
   * Validates the range.
   *
   * @param magnitude error of the size, 0 to 1
   * @param pointing error of the direction, 0 to pi/4 [rad]
   * @throws IllegalArgumentException if one is out of its range
   */
  public ExecutionError {
    if (!(magnitude >= 0 && magnitude <= 1 && pointing >= 0 && pointing <= Math.PI / 4)) {
      throw new IllegalArgumentException(
          "the execution error must be at most the whole burn, and 45 degrees");
    }
  }

  /**
   * Reads one, such as {@code 5%,1deg} or {@code 5%}.
   *
   * @param text as above
   * @return the error
   * @throws IllegalArgumentException if it is none
   */
  public static ExecutionError parse(String text) {
    Matcher form = FORM.matcher(text.replace(" ", "").toLowerCase(Locale.ROOT));
    if (!form.matches()) {
      throw new IllegalArgumentException("'" + text + "' is no execution error such as 5%,1deg");
    }
    double degrees = form.group(2) == null ? 0 : Double.parseDouble(form.group(2));
    return new ExecutionError(Double.parseDouble(form.group(1)) / 100, Math.toRadians(degrees));
  }

  /**
   * Whether burns are flown exactly.
   *
   * @return whether both errors are zero
   */
  public boolean isNone() {
    return magnitude == 0 && pointing == 0;
  }

  /**
   * The covariance of a change of velocity.
   *
   * @param deltaV the change [m/s]
   * @return 3 x 3 in the axes of {@code deltaV} [m^2/s^2]
   */
  RealMatrix covariance(Vector3D deltaV) {
    double along = magnitude * magnitude;
    double across = pointing * pointing;
    double[] v = deltaV.toArray();
    RealMatrix matrix = MatrixUtils.createRealMatrix(3, 3);
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        double same = i == j ? across * deltaV.getNormSq() : 0;
        matrix.setEntry(i, j, same + (along - across) * v[i] * v[j]);
      }
    }
    return matrix;
  }
}

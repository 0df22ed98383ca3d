package org.orbsieve.burn;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.time.AbsoluteDate;

/**
 * A sudden change of an object's velocity.
 *
 * @param date time of the burn
 * @param deltaV change of the velocity along the axes R, T, N of the object's state at {@code date}
 *     [m/s]; at most {@value #MAX_SPEED} m/s
 */
public record Burn(AbsoluteDate date, Vector3D deltaV) {

  /** Largest change of velocity [m/s]: what avoids a collision is far smaller. */
  public static final double MAX_SPEED = 100;

  private static final String[] AXES = {"R", "T", "N"};

  /** Digits after the point of a millimetre per second that a name shows. */
  private static final int DIGITS = 6;

  /**
   * Validates the change of velocity.
   *
   * @param date time of the burn
   * @param deltaV change of the velocity, RTN [m/s]
   * @throws IllegalArgumentException if it is not finite or too large
   */
  public Burn {
    Objects.requireNonNull(date, "date");
    if (!(deltaV.getNorm() <= MAX_SPEED)) {
      throw new IllegalArgumentException(
          "a change of velocity must be at most " + (int) MAX_SPEED + " m/s");
    }
  }

  /**
   * Whether it changes nothing.
   *
   * @return whether the change of velocity is zero
   */
  public boolean isNone() {
    return deltaV.getNormSq() == 0;
  }

  /**
   * The change of velocity in words, such as {@code T+50mm/s}.
   *
   * @return the components that are not zero, in R, T, N [mm/s]; {@code none} if all are
   */
  public String words() {
    StringBuilder words = new StringBuilder();
    double[] components = deltaV.toArray();
    for (int axis = 0; axis < AXES.length; axis++) {
      if (components[axis] != 0) {
        words.append(words.isEmpty() ? "" : " ").append(AXES[axis]);
        words.append(millimetres(components[axis])).append("mm/s");
      }
    }
    return words.isEmpty() ? "none" : words.toString();
  }

  private static String millimetres(double metres) {
    String text =
        BigDecimal.valueOf(metres)
            .movePointRight(3)
            .setScale(DIGITS, RoundingMode.HALF_EVEN)
            .stripTrailingZeros()
            .toPlainString();
    return metres > 0 ? "+" + text : text;
  }
}

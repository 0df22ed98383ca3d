package org.orbsieve.report.html.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import org.orbsieve.report.html.model.Disagreement;

/** Numbers as the page shows them. */
public final class Figures {

  private static final double DAY = 86_400;
  private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);

  private Figures() {}

  /**
   * A probability.
   *
   * @param value in [0, 1]
   * @return such as 9.6e-5
   */
  public static String chance(double value) {
    if (value == 0 || value == 1) {
      return value == 0 ? "0" : "1";
    }
    if (value >= 0.0995) {
      return rounded(value, 2);
    }
    BigDecimal two = BigDecimal.valueOf(value).round(TWO_DIGITS);
    String digits = two.unscaledValue().toString();
    int exponent = digits.length() - two.scale() - 1;
    return digits.charAt(0) + "." + (digits.length() > 1 ? digits.charAt(1) : '0') + "e" + exponent;
  }

  /**
   * A threshold.
   *
   * @param value a probability
   * @return such as 1e-4
   */
  public static String threshold(double value) {
    return chance(value).replace(".0e", "e");
  }

  /**
   * A distance.
   *
   * @param metres at least 0
   * @return such as 397 m or 3.05 km
   */
  public static String distance(double metres) {
    if (metres < 999.5) {
      return padded(metres, metres < 9.995 ? 2 : 3) + " m";
    }
    return padded(metres / 1000, 3) + " km";
  }

  /**
   * A length that was chosen, such as a threshold.
   *
   * @param metres at least 0
   * @return such as 5 km or 0.5 m
   */
  public static String size(double metres) {
    return metres < 1000 ? digits(metres, 4) + " m" : digits(metres / 1000, 4) + " km";
  }

  /**
   * A distance with its sign.
   *
   * @param metres any
   * @return such as −379 m or +72 m
   */
  public static String signed(double metres) {
    String size = distance(Math.abs(metres));
    return size.equals("0 m") ? size : (metres < 0 ? "\u2212" : "+") + size;
  }

  /**
   * A whole number of metres with its sign, for a column.
   *
   * @param metres any
   * @return such as −379
   */
  public static String signedWhole(double metres) {
    long whole = Math.round(metres);
    String size = count(Math.abs(whole));
    return whole == 0 ? size : (whole < 0 ? "\u2212" : "+") + size;
  }

  /**
   * Kilometres with three decimals, for a column.
   *
   * @param metres any
   * @return such as 0.397
   */
  public static String kilometres(double metres) {
    return rounded(metres / 1000, 3);
  }

  /**
   * A number with some decimals.
   *
   * @param value any
   * @param decimals at least 0
   * @return such as 14.9, with a true minus
   */
  public static String fixed(double value, int decimals) {
    String text = rounded(Math.abs(value), decimals);
    boolean zero = text.chars().noneMatch(c -> c > '0' && c <= '9');
    return value < 0 && !zero ? "\u2212" + text : text;
  }

  /**
   * A count.
   *
   * @param number any
   * @return such as 24,608
   */
  public static String count(long number) {
    String digits = Long.toString(number);
    return grouped(digits, digits.length());
  }

  /**
   * A number with some digits and no zeros at its end.
   *
   * @param value finite
   * @param digits at least 1
   * @return such as 0.85 or 12
   */
  public static String digits(double value, int digits) {
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits)).stripTrailingZeros();
    if (rounded.signum() == 0) {
      return "0";
    }
    if (rounded.scale() < 0) {
      rounded = rounded.setScale(0);
    }
    String text = rounded.toPlainString();
    return text.startsWith("-") ? "\u2212" + text.substring(1) : text;
  }

  /**
   * A time in words; minutes are full ones, as on a clock.
   *
   * @param seconds at least 0
   * @return such as 4 h 48 min, 3 days or 12 s
   */
  public static String span(double seconds) {
    if (seconds < 60) {
      return digits(seconds, 2) + " s";
    }
    long minutes = (long) Math.floor(seconds / 60);
    long hours = minutes / 60;
    if (hours >= 24 && minutes % 1440 == 0) {
      return plural(minutes / 1440, "day");
    }
    if (hours == 0) {
      return minutes + " min";
    }
    return minutes % 60 == 0 ? hours + " h" : hours + " h " + minutes % 60 + " min";
  }

  /**
   * Hours and minutes since the start, for a column.
   *
   * @param seconds any
   * @return such as 4:48
   */
  public static String clock(double seconds) {
    long minutes = (long) Math.floor(Math.abs(seconds) / 60);
    String text = String.format(Locale.ROOT, "%d:%02d", minutes / 60, minutes % 60);
    return seconds < 0 && minutes > 0 ? "\u2212" + text : text;
  }

  /**
   * Days with one decimal.
   *
   * @param seconds any
   * @return such as 0.4
   */
  public static String days(double seconds) {
    return fixed(seconds / DAY, 1);
  }

  /**
   * A number with its noun.
   *
   * @param number any
   * @param noun in the singular
   * @return such as 1 event or 3 events
   */
  public static String plural(long number, String noun) {
    return count(number) + " " + (number == 1 ? noun : noun + "s");
  }

  /**
   * A name that is not too long.
   *
   * @param text any
   * @param most characters
   * @return the text, or its start and an ellipsis
   */
  public static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
    return text.substring(0, end).stripTrailing() + "\u2026";
  }

  /** A number with some digits, also where they are 0. */
  private static String padded(double value, int digits) {
    int before = value < 1 ? 1 : (int) Math.floor(Math.log10(value) + 1e-12) + 1;
    String text = rounded(value, Math.max(0, digits - before));
    return value == 0 ? "0" : text;
  }

  /** As {@code %,.3f} prints a number, with another number of decimals; ten times as fast. */
  private static String rounded(double value, int decimals) {
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    }
    String text =
        BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    return grouped(text, decimals == 0 ? text.length() : text.length() - decimals - 1);
  }

  /** With commas between the thousands of the whole part, which ends at a place. */
  private static String grouped(String text, int end) {
    int begin = text.startsWith("-") ? 1 : 0;
    if (end - begin <= 3) {
      return text;
    }
    StringBuilder grouped = new StringBuilder(text);
    for (int place = end - 3; place > begin; place -= 3) {
      grouped.insert(place, ',');
    }
    return grouped.toString();
  }

  /**
   * A difference of two positions.
   *
   * @param offset of one source from another
   * @return R, I, C and the time
   */
  public static String offset(Disagreement.Offset offset) {
    return "R "
        + signed(offset.radial())
        + ", I "
        + signed(offset.inTrack())
        + ", C "
        + signed(offset.crossTrack())
        + " at T+"
        + clock(offset.hours() * 3600);
  }
}

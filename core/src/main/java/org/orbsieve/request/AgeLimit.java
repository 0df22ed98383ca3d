package org.orbsieve.request;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.orbsieve.catalog.ElementSet;
import org.orekit.time.AbsoluteDate;

/**
 * Largest age of an element set with respect to the screening period.
 *
 * @param seconds largest age [s], at least 0
 * @param rejects whether objects with older elements are excluded; otherwise they are screened and
 *     their rows are marked
 */
public record AgeLimit(double seconds, boolean rejects) {

  private static final double HOUR = 3_600.0;
  private static final String FLAG = "flag";

  private static final Pattern SYNTAX =
      Pattern.compile("(\\d+(?:\\.\\d*)?|\\.\\d+)\\s*([a-z]*)(?::(.*))?", Pattern.CASE_INSENSITIVE);

  /**
   * Validates the age.
   *
   * @param seconds largest age [s], at least 0
   * @param rejects whether objects with older elements are excluded
   * @throws IllegalArgumentException if a component is invalid
   */
  public AgeLimit {
    if (!(seconds >= 0) || Double.isInfinite(seconds)) {
      throw new IllegalArgumentException("the largest age of elements must be 0 or more");
    }
  }

  /**
   * Reads a largest age and what is done beyond it: {@code 7d}, {@code 36h:flag}.
   *
   * @param text age with its unit, days or hours, and {@code reject} or {@code flag}
   * @return the limit
   * @throws IllegalArgumentException if the text is not a limit
   */
  public static AgeLimit parse(String text) {
    Matcher matcher = SYNTAX.matcher(text.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException("'" + text + "' is not an age such as 7d or 36h:flag");
    }
    double unit =
        switch (matcher.group(2).toLowerCase(Locale.ROOT)) {
          case "d" -> 24 * HOUR;
          case "h" -> HOUR;
          case "" ->
              throw new IllegalArgumentException("'" + text + "' has no unit: write 7d or 36h");
          default ->
              throw new IllegalArgumentException(
                  "'" + matcher.group(2) + "' is not a unit of age: use d or h");
        };
    String action = matcher.group(3) == null ? "reject" : matcher.group(3).strip();
    boolean flag = action.equalsIgnoreCase(FLAG);
    if (!flag && !action.equalsIgnoreCase("reject")) {
      throw new IllegalArgumentException("'" + action + "' is neither reject nor flag");
    }
    return new AgeLimit(Double.parseDouble(matcher.group(1)) * unit, !flag);
  }

  /**
   * Age of an element set: the time from its epoch to the start of the period, or from the stop to
   * its epoch if the epoch is later; 0 within the period.
   *
   * @param elements the element set
   * @param start start of the screening period
   * @param stop end of the screening period
   * @return the age [s], at least 0
   */
  public static double age(ElementSet elements, AbsoluteDate start, AbsoluteDate stop) {
    double before = start.durationFrom(elements.epoch());
    double after = elements.epoch().durationFrom(stop);
    return Math.max(0, Math.max(before, after));
  }
}

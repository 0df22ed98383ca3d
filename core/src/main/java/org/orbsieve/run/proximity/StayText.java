package org.orbsieve.run.proximity;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.orbsieve.proximity.PairRegime;
import org.orbsieve.proximity.StayLimits;
import org.orbsieve.report.Distance;

/** The limits of a stay as a person writes them, such as {@code low=50km,0.1km/s,3p}. */
public final class StayText {

  private static final Pattern SYNTAX =
      Pattern.compile(
          "(geo|high|low|mid)=([^,]+),(\\d+(?:\\.\\d+)?)(km/s|m/s),(\\d+(?:\\.\\d+)?)([hp])",
          Pattern.CASE_INSENSITIVE);

  private static final double HOUR = 3_600.0;

  private StayText() {}

  /**
   * Reads limits.
   *
   * @param text regime, range, speed, and duration in hours or periods
   * @return the regime and its limits
   * @throws IllegalArgumentException if the text or a limit is invalid
   */
  public static Map.Entry<PairRegime, StayLimits> parse(String text) {
    Matcher matcher = SYNTAX.matcher(text.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' is not REGIME=RANGE,SPEED,DURATION such as low=50km,0.1km/s,3p");
    }
    double range = Distance.parse(matcher.group(2)).metres();
    double speed =
        Double.parseDouble(matcher.group(3))
            * (matcher.group(4).equalsIgnoreCase("km/s") ? 1000 : 1);
    double length = Double.parseDouble(matcher.group(5));
    boolean inHours = matcher.group(6).equalsIgnoreCase("h");
    return Map.entry(
        PairRegime.valueOf(matcher.group(1).toUpperCase(Locale.ROOT)),
        new StayLimits(range, speed, inHours ? HOUR * length : 0, inHours ? 0 : length));
  }
}

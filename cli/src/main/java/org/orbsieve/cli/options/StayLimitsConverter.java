package org.orbsieve.cli.options;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.orbsieve.proximity.PairRegime;
import org.orbsieve.proximity.StayLimits;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the limits of a stay, such as {@code low=50km,0.1km/s,3p}. */
public final class StayLimitsConverter
    implements ITypeConverter<Map.Entry<PairRegime, StayLimits>> {

  private static final Pattern SYNTAX =
      Pattern.compile(
          "(geo|high|low|mid)=([^,]+),(\\d+(?:\\.\\d+)?)(km/s|m/s),(\\d+(?:\\.\\d+)?)([hp])",
          Pattern.CASE_INSENSITIVE);

  @Override
  public Map.Entry<PairRegime, StayLimits> convert(String text) {
    Matcher matcher = SYNTAX.matcher(text.strip());
    if (!matcher.matches()) {
      throw new TypeConversionException(
          "'" + text + "' is not REGIME=RANGE,SPEED,DURATION such as low=50km,0.1km/s,3p");
    }
    double range = new DistanceConverter().convert(matcher.group(2)).metres();
    double speed =
        Double.parseDouble(matcher.group(3))
            * (matcher.group(4).equalsIgnoreCase("km/s") ? 1000 : 1);
    double length = Double.parseDouble(matcher.group(5));
    boolean inHours = matcher.group(6).equalsIgnoreCase("h");
    try {
      return Map.entry(
          PairRegime.valueOf(matcher.group(1).toUpperCase(Locale.ROOT)),
          new StayLimits(range, speed, inHours ? 3600 * length : 0, inHours ? 0 : length));
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}

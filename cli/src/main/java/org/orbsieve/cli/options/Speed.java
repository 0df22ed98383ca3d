package org.orbsieve.cli.options;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.orbsieve.report.Distance;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A speed as a person writes it: a number and its unit, {@code 10m/s} or {@code 0.5 km/s}. A number
 * alone is refused, as with a {@link Distance}.
 *
 * @param metresPerSecond [m/s]
 */
public record Speed(double metresPerSecond) {

  private static final Pattern SYNTAX =
      Pattern.compile("(\\d+(?:\\.\\d*)?|\\.\\d+)\\s*(m/s|km/s)?", Pattern.CASE_INSENSITIVE);

  /** As it may be written: {@code 10 m/s}. */
  @Override
  public String toString() {
    return Distance.number(metresPerSecond) + " m/s";
  }

  /** Reads it. */
  public static final class Converter implements ITypeConverter<Speed> {
    @Override
    public Speed convert(String text) {
      Matcher matcher = SYNTAX.matcher(text.strip());
      if (!matcher.matches()) {
        throw new TypeConversionException("'" + text + "' is not a speed such as 10m/s or 0.5km/s");
      }
      if (matcher.group(2) == null) {
        throw new TypeConversionException("'" + text + "' has no unit: write 10m/s or 0.5km/s");
      }
      double unit = matcher.group(2).equalsIgnoreCase("km/s") ? 1000.0 : 1.0;
      return new Speed(Double.parseDouble(matcher.group(1)) * unit);
    }
  }
}

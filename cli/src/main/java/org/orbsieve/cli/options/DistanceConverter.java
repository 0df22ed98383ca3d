package org.orbsieve.cli.options;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.orbsieve.report.Distance;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads a distance as a person writes it: a number and its unit, {@code 5km} or {@code 500 m}. A
 * number alone is refused, since both units are in use and a factor of 1000 is easily overlooked.
 */
public final class DistanceConverter implements ITypeConverter<Distance> {

  private static final Pattern SYNTAX =
      Pattern.compile("(\\d+(?:\\.\\d*)?|\\.\\d+)\\s*(m|km)?", Pattern.CASE_INSENSITIVE);

  @Override
  public Distance convert(String text) {
    Matcher matcher = SYNTAX.matcher(text.strip());
    if (!matcher.matches()) {
      throw new TypeConversionException("'" + text + "' is not a distance such as 5km or 500m");
    }
    if (matcher.group(2) == null) {
      throw new TypeConversionException("'" + text + "' has no unit: write 5km or 500m");
    }
    double unit = matcher.group(2).equalsIgnoreCase("km") ? 1000.0 : 1.0;
    return new Distance(Double.parseDouble(matcher.group(1)) * unit);
  }
}

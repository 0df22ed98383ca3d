package org.orbsieve.cli.options;

import org.orbsieve.catalog.AstroContext;
import org.orekit.errors.OrekitException;
import org.orekit.errors.OrekitIllegalArgumentException;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.DateTimeComponents;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * An instant as a person writes it, ISO 8601 in UTC: {@code 2024-11-01T00:00:00Z}, {@code
 * 2024-11-01 12:00}, {@code 2024-11-01}.
 *
 * @param components its calendar components
 */
public record UtcTime(DateTimeComponents components) {

  public static UtcTime parse(String text) {
    try {
      return new UtcTime(DateTimeComponents.parseDateTime(text.strip().replace(' ', 'T')));
    } catch (OrekitException | OrekitIllegalArgumentException e) {
      throw new TypeConversionException(
          "'" + text + "' is not a UTC time such as 2024-11-01T00:00:00Z");
    }
  }

  public AbsoluteDate date(AstroContext context) {
    return new AbsoluteDate(components, context.utc());
  }

  /** As Orekit writes it. Picocli asks, and the way of a record costs a cold run 20 ms. */
  @Override
  public String toString() {
    return components.toString();
  }

  /** Reads it. */
  public static final class Converter implements ITypeConverter<UtcTime> {
    @Override
    public UtcTime convert(String text) {
      return parse(text);
    }
  }
}

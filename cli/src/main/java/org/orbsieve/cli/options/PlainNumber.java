package org.orbsieve.cli.options;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads a decimal number, with or without the unit that its option counts in. What Java takes for a
 * number besides is refused: {@code 1d} is one to it and not a day, {@code 0x1p0} and {@code NaN}
 * are numbers to Java only.
 */
public abstract class PlainNumber implements ITypeConverter<Double> {

  private static final Pattern SYNTAX =
      Pattern.compile("([+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d{1,2})?)\\s*([a-zA-Z]*)");

  private final String unit;
  private final String example;

  private PlainNumber(String unit, String example) {
    this.unit = unit;
    this.example = example;
  }

  /** A number of days. */
  public static final class Days extends PlainNumber {
    /** For the parser of the command line. */
    public Days() {
      super("d", "7d, or 36h with --hours");
    }
  }

  /** A number of hours. */
  public static final class Hours extends PlainNumber {
    /** For the parser of the command line. */
    public Hours() {
      super("h", "36h, or 7d with --days");
    }
  }

  /** A number of seconds. */
  public static final class Seconds extends PlainNumber {
    /** For the parser of the command line. */
    public Seconds() {
      super("s", "220s");
    }
  }

  /** A number of kilograms. */
  public static final class Kilograms extends PlainNumber {
    /** For the parser of the command line. */
    public Kilograms() {
      super("kg", "500kg");
    }
  }

  @Override
  public Double convert(String text) {
    Matcher matcher = SYNTAX.matcher(text.strip());
    if (!matcher.matches()) {
      throw new TypeConversionException(
          "'" + text + "' is not a number; write for instance " + example);
    }
    String given = matcher.group(2).toLowerCase(Locale.ROOT);
    if (!given.isEmpty() && !given.equals(unit)) {
      throw new TypeConversionException(
          "'" + text + "' is not in this option's unit; write for instance " + example);
    }
    return Double.valueOf(matcher.group(1));
  }
}

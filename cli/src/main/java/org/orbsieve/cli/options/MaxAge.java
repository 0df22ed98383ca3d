package org.orbsieve.cli.options;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.orbsieve.request.AgeLimit;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a largest age and what is done beyond it: {@code 7d}, {@code 36h:flag}. */
public final class MaxAge implements ITypeConverter<AgeLimit> {

  private static final double HOUR = 3_600.0;
  private static final String FLAG = "flag";

  private static final Pattern SYNTAX =
      Pattern.compile("(\\d+(?:\\.\\d*)?|\\.\\d+)\\s*([a-z]*)(?::(.*))?", Pattern.CASE_INSENSITIVE);

  @Override
  public AgeLimit convert(String text) {
    Matcher matcher = SYNTAX.matcher(text.strip());
    if (!matcher.matches()) {
      throw new TypeConversionException("'" + text + "' is not an age such as 7d or 36h:flag");
    }
    double unit =
        switch (matcher.group(2).toLowerCase(Locale.ROOT)) {
          case "d" -> 24 * HOUR;
          case "h" -> HOUR;
          case "" ->
              throw new TypeConversionException("'" + text + "' has no unit: write 7d or 36h");
          default ->
              throw new TypeConversionException(
                  "'" + matcher.group(2) + "' is not a unit of age: use d or h");
        };
    String action = matcher.group(3) == null ? "reject" : matcher.group(3).strip();
    boolean flag = action.equalsIgnoreCase(FLAG);
    if (!flag && !action.equalsIgnoreCase("reject")) {
      throw new TypeConversionException("'" + action + "' is neither reject nor flag");
    }
    return new AgeLimit(Double.parseDouble(matcher.group(1)) * unit, !flag);
  }
}

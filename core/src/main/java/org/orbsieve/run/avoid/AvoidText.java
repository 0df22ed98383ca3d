package org.orbsieve.run.avoid;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orbsieve.avoid.AvoidanceEvent;
import org.orbsieve.avoid.Blackout;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.CatalogNumber;
import org.orbsieve.run.failure.JobFailure;
import org.orekit.errors.OrekitException;
import org.orekit.errors.OrekitIllegalArgumentException;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.DateTimeComponents;

/** Events, directions and times as a person writes them. */
public final class AvoidText {

  private static final Pattern RANGE =
      Pattern.compile("(\\d{1,4}(?:\\.\\d+)?)(?:\\.\\.(\\d{1,4}(?:\\.\\d+)?))?");

  private AvoidText() {}

  /**
   * An event, such as {@code 42962,13567,2024-11-02T16:11:48Z}: the object that manoeuvres first.
   * Or a file that contains it: a conjunction data message, or conjunctions with the number or
   * EVENT_ID of a row, such as {@code conjunctions.csv#3}, of which object 1 manoeuvres.
   *
   * @param text as above
   * @param context provides UTC
   * @return the event
   * @throws IllegalArgumentException if it is none
   * @throws JobFailure if the file cannot be read, or does not contain such an event
   */
  public static AvoidanceEvent event(String text, AstroContext context) throws JobFailure {
    Optional<AvoidanceEvent> inFile = EventFile.read(text, context);
    return inFile.isPresent() ? inFile.get() : written(text, context);
  }

  private static AvoidanceEvent written(String text, AstroContext context) {
    String[] parts = text.split(",", -1);
    int object = CatalogNumber.parse(parts[0].strip());
    int other = parts.length == 3 ? CatalogNumber.parse(parts[1].strip()) : -1;
    if (object < 0 || other < 0) {
      throw new IllegalArgumentException(
          "'" + text + "' is neither an event such as 42962,13567,2024-11-02T16:11:48Z nor a file");
    }
    return new AvoidanceEvent(object, other, time(parts[2], context));
  }

  /**
   * A direction: {@code R}, {@code T}, {@code N}, or a vector such as {@code 0.1,1,0}.
   *
   * @param text as above
   * @return the direction, RTN
   * @throws IllegalArgumentException if it is none
   */
  public static Vector3D direction(String text) {
    return switch (text.strip().toUpperCase(Locale.ROOT)) {
      case "R" -> Vector3D.PLUS_I;
      case "T" -> Vector3D.PLUS_J;
      case "N" -> Vector3D.PLUS_K;
      default -> vector(text);
    };
  }

  private static Vector3D vector(String text) {
    String[] parts = text.split(",", -1);
    boolean numbers =
        parts.length == 3
            && Arrays.stream(parts).allMatch(p -> p.strip().matches("[+-]?\\d{1,6}(\\.\\d{1,9})?"));
    if (!numbers) {
      throw new IllegalArgumentException(
          "'" + text + "' is no direction: write R, T, N, or a vector such as 0.1,1,0");
    }
    return new Vector3D(Arrays.stream(parts).mapToDouble(Double::parseDouble).toArray());
  }

  /**
   * Revolutions before the event, such as {@code 0.5..4}, or one number.
   *
   * @param text as above
   * @return the last and the first
   * @throws IllegalArgumentException if it is none
   */
  public static double[] revolutions(String text) {
    Matcher range = RANGE.matcher(text.strip());
    if (!range.matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' are no revolutions before the event, such as 0.5..4");
    }
    double one = Double.parseDouble(range.group(1));
    double other = range.group(2) == null ? one : Double.parseDouble(range.group(2));
    return new double[] {Math.min(one, other), Math.max(one, other)};
  }

  /**
   * A time without burns, {@code FROM/TO}.
   *
   * @param text two times with a slash between them
   * @param context provides UTC
   * @return the blackout
   * @throws IllegalArgumentException if it is none
   */
  public static Blackout blackout(String text, AstroContext context) {
    String[] parts = text.split("/", -1);
    if (parts.length != 2) {
      throw new IllegalArgumentException("'" + text + "' is no blackout FROM/TO");
    }
    return new Blackout(time(parts[0], context), time(parts[1], context));
  }

  /**
   * A time in UTC.
   *
   * @param text ISO 8601
   * @param context provides UTC
   * @return the time
   * @throws IllegalArgumentException if it is none
   */
  static AbsoluteDate time(String text, AstroContext context) {
    try {
      return new AbsoluteDate(
          DateTimeComponents.parseDateTime(text.strip().replace(' ', 'T')), context.utc());
    } catch (OrekitException | OrekitIllegalArgumentException e) {
      throw new IllegalArgumentException(
          "'" + text + "' is no UTC time such as 2024-11-01T00:00:00Z", e);
    }
  }
}

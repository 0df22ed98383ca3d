package org.orbsieve.run.output;

import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the period of a run into names of files, such as {@code run-{start}.csv}: {@code {start}}
 * and {@code {stop}} become {@code 20241101T000000Z}, {@code {date}} becomes {@code 2024-11-01}.
 * They have only characters that every file system takes.
 *
 * @param start of the period, ISO 8601, such as {@code 2024-11-01T00:00:00.000000Z}; the fraction
 *     of the second is left out
 * @param stop of the period
 */
public record DatedNames(String start, String stop) {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)\\}");

  private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d([.]\\d+)?Z";

  /**
   * Validates that both are times.
   *
   * @param start of the period
   * @param stop of the period
   * @throws IllegalArgumentException if they are not
   */
  public DatedNames {
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(stop, "stop");
    if (!start.matches(TIME) || !stop.matches(TIME)) {
      throw new IllegalArgumentException("a period is from time to time: " + start + ", " + stop);
    }
  }

  /**
   * Whether a name depends on the period.
   *
   * @param file name, or null for none
   * @return whether it has a placeholder
   */
  public static boolean isDated(Path file) {
    return file != null && PLACEHOLDER.matcher(file.toString()).find();
  }

  /**
   * The name of a file.
   *
   * @param file name with or without placeholders, or null for none
   * @return the name without placeholders
   * @throws IllegalArgumentException if there is no such placeholder
   */
  public Path of(Path file) {
    return isDated(file)
        ? Path.of(
            PLACEHOLDER
                .matcher(file.toString())
                .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1)))))
        : file;
  }

  private String value(String placeholder) {
    return switch (placeholder) {
      case "start" -> compact(start);
      case "stop" -> compact(stop);
      case "date" -> start.substring(0, "yyyy-MM-dd".length());
      default ->
          throw new IllegalArgumentException(
              "{" + placeholder + "} in a name: the placeholders are {start}, {stop} and {date}");
    };
  }

  private static String compact(String time) {
    String seconds = time.substring(0, "yyyy-MM-ddTHH:mm:ss".length());
    return seconds.replace("-", "").replace(":", "") + "Z";
  }
}

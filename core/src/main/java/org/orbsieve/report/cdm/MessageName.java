package org.orbsieve.report.cdm;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.report.UtcFormat;
import org.orekit.errors.OrekitException;
import org.orekit.time.AbsoluteDate;

/**
 * What the MESSAGE_ID of a message of ours says, which is also the name of its file without the
 * ending: TCA and both objects, and a number where there are several.
 *
 * @param tca to the microsecond
 * @param primary catalogue number of OBJECT1
 * @param secondary catalogue number of OBJECT2
 * @param copy 1 for the first
 */
public record MessageName(AbsoluteDate tca, int primary, int secondary, int copy) {

  private static final Pattern PATTERN =
      Pattern.compile(
          "(\\d{4})(\\d{2})(\\d{2})T(\\d{2})(\\d{2})(\\d{2}\\.\\d{6})Z_(\\d{1,9})_(\\d{1,9})(?:_(\\d{1,6}))?");

  /**
   * Validates that there is a time.
   *
   * @param tca to the microsecond
   * @param primary catalogue number of OBJECT1
   * @param secondary catalogue number of OBJECT2
   * @param copy 1 for the first
   */
  public MessageName {
    Objects.requireNonNull(tca, "tca");
  }

  /**
   * The MESSAGE_ID.
   *
   * @param utc writes the time
   * @return such as {@code 20241101T000000.001756Z_22806_27752}
   */
  public String text(UtcFormat utc) {
    return utc.iso(tca).replace("-", "").replace(":", "")
        + "_"
        + primary
        + "_"
        + secondary
        + (copy == 1 ? "" : "_" + copy);
  }

  /**
   * The next of several messages at the same time about the same objects.
   *
   * @return the same with the next number
   */
  public MessageName next() {
    return new MessageName(tca, primary, secondary, copy + 1);
  }

  /**
   * Reads a MESSAGE_ID.
   *
   * @param text of any origin
   * @param context its UTC is used
   * @return what it says; empty if it is not one of ours
   */
  public static Optional<MessageName> parse(String text, AstroContext context) {
    Matcher found = PATTERN.matcher(text);
    if (!found.matches()) {
      return Optional.empty();
    }
    String iso =
        String.format(
            "%s-%s-%sT%s:%s:%s",
            found.group(1),
            found.group(2),
            found.group(3),
            found.group(4),
            found.group(5),
            found.group(6));
    try {
      return Optional.of(
          new MessageName(
              new AbsoluteDate(iso, context.utc()),
              Integer.parseInt(found.group(7)),
              Integer.parseInt(found.group(8)),
              found.group(9) == null ? 1 : Integer.parseInt(found.group(9))));
    } catch (OrekitException e) {
      return Optional.empty();
    }
  }
}

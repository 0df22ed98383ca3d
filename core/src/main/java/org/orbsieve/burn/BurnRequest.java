package org.orbsieve.burn;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.CatalogNumber;
import org.orekit.errors.OrekitException;
import org.orekit.errors.OrekitIllegalArgumentException;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.DateTimeComponents;

/**
 * A burn as a person asks for it, such as {@code 42962@2024-11-01T02:00Z,T=+50mm/s}: catalogue
 * number, UTC, and the components of the change of velocity along R, T and N with their unit.
 *
 * @param number catalogue number of the object
 * @param time time of the burn, UTC
 * @param deltaV change of the velocity, RTN [m/s]
 */
public record BurnRequest(int number, DateTimeComponents time, Vector3D deltaV) {

  private static final String FORM = "; a burn is written 42962@2024-11-01T02:00Z,T=+50mm/s";

  private static final Pattern COMPONENT = Pattern.compile("(?i)([RTN])=(.*)");

  /**
   * Validates that it changes the velocity.
   *
   * @param number catalogue number of the object
   * @param time time of the burn, UTC
   * @param deltaV change of the velocity, RTN [m/s]
   * @throws IllegalArgumentException if the change is not above 0, or too large
   */
  public BurnRequest {
    new Burn(AbsoluteDate.ARBITRARY_EPOCH, deltaV);
    if (deltaV.getNormSq() == 0) {
      throw new IllegalArgumentException("a burn of " + number + " changes nothing");
    }
  }

  /**
   * Reads one.
   *
   * @param text as above
   * @return the request
   * @throws IllegalArgumentException if it is none; the message says why
   */
  public static BurnRequest parse(String text) {
    int at = text.indexOf('@');
    int number = CatalogNumber.parse(text.substring(0, Math.max(at, 0)).strip());
    if (number < 0) {
      throw new IllegalArgumentException("'" + text + "' names no catalogue number" + FORM);
    }
    String[] parts = text.substring(at + 1).split(",", -1);
    double[] components = new double[3];
    for (int k = 1; k < parts.length; k++) {
      Matcher part = COMPONENT.matcher(parts[k].strip());
      if (!part.matches()) {
        throw new IllegalArgumentException(
            "'" + parts[k] + "' is no component of a change of velocity" + FORM);
      }
      int axis = "RTN".indexOf(part.group(1).toUpperCase(Locale.ROOT));
      if (components[axis] != 0) {
        throw new IllegalArgumentException("'" + text + "' gives " + part.group(1) + " twice");
      }
      components[axis] = SpeedText.metresPerSecond(part.group(2));
    }
    return new BurnRequest(number, time(parts[0]), new Vector3D(components));
  }

  private static DateTimeComponents time(String text) {
    try {
      return DateTimeComponents.parseDateTime(text.strip().replace(' ', 'T'));
    } catch (OrekitException | OrekitIllegalArgumentException e) {
      throw new IllegalArgumentException("'" + text + "' is no UTC time" + FORM, e);
    }
  }

  /**
   * The burn.
   *
   * @param context time scales
   * @return the burn
   */
  public Burn burn(AstroContext context) {
    return new Burn(new AbsoluteDate(time, context.utc()), deltaV);
  }

  /**
   * The burn with the name of its variant.
   *
   * @param context time scales
   * @return the named burn
   */
  public NamedBurn named(AstroContext context) {
    return new NamedBurn(number, "", variant(), "", burn(context));
  }

  /**
   * Name of the variant that results, such as {@code T+50mm/s@2024-11-01T02:00:00Z}.
   *
   * @return the name
   */
  public String variant() {
    String seconds = time.toStringWithoutUtcOffset(60, 3).replaceFirst("\\.?0*$", "");
    boolean cut = seconds.length() < "2024-11-01T02:00:00".length();
    String when = cut ? time.toStringWithoutUtcOffset(60, 0) : seconds;
    return new Burn(AbsoluteDate.ARBITRARY_EPOCH, deltaV).words() + "@" + when + "Z";
  }
}

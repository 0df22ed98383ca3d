package org.orbsieve.proximity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.orbsieve.catalog.SpaceObject;

/** The launch of an object, from its international designator. */
final class Launch {

  private static final Pattern DESIGNATOR = Pattern.compile("(\\d{4}-\\d{3})[A-Z]{1,3}");

  private Launch() {}

  /** The launch, such as {@code 1998-067}; empty if it is unknown. */
  static String of(SpaceObject object) {
    Matcher matcher = DESIGNATOR.matcher(object.designator());
    return matcher.matches() ? matcher.group(1) : "";
  }
}

package org.orbsieve.run.failure;

import java.util.List;
import org.orbsieve.catalog.CatalogReadException;
import org.orbsieve.catalog.CatalogReadException.Hint;
import org.orbsieve.catalog.TabulatedOrbit;

/** Words for what would help a person whose file cannot be read. */
public final class Hints {

  private Hints() {}

  /**
   * Why a file cannot be read, without its name, and what would help.
   *
   * @param e the refusal of a reader
   * @param names how messages name settings
   * @return the reason
   */
  public static String reason(CatalogReadException e, SettingNames names) {
    return e.reason() + e.hint().map(hint -> "; " + words(hint, names)).orElse("");
  }

  /**
   * A failure of a job because of a file.
   *
   * @param e the refusal of a reader
   * @param names how messages name settings
   * @return the failure
   */
  public static JobFailure failure(CatalogReadException e, SettingNames names) {
    String message = e.source() + ": " + reason(e, names);
    return new JobFailure(JobFailure.Kind.INPUT, message, e);
  }

  /**
   * The warnings about an ephemeris, and what would help.
   *
   * @param orbit the ephemeris
   * @param names how messages name settings
   * @return the warnings, without the name of the source
   */
  public static List<String> warnings(TabulatedOrbit orbit, SettingNames names) {
    return orbit.warnings().stream()
        .map(
            text ->
                text.contains(TabulatedOrbit.NO_EARTH_ORIENTATION)
                    ? text + "; see " + names.of(Setting.ASTRO_DATA)
                    : text)
        .toList();
  }

  /**
   * What is wrong with a command, and what would help where it is a name that Java cannot express.
   *
   * @param message what is wrong
   * @return the message, with a hint if there is one
   */
  public static String ofName(String message) {
    return message.contains("unmappable characters")
        ? message + "; the locale has no such character, try LC_ALL=C.UTF-8"
        : message;
  }

  private static String words(Hint hint, SettingNames names) {
    String ephemerides = names.of(Setting.EPHEMERIDES);
    return switch (hint) {
      case READ_AS_EPHEMERIS -> ephemerides + " reads it";
      case READ_AS_EPHEMERIS_OR_VARIANT ->
          ephemerides + " and " + names.of(Setting.VARIANTS) + " read it";
      case READ_AS_MESSAGE -> names.of(Setting.ASSESS) + " reads it";
      case GIVE_NUMBER -> "give " + ephemerides + " " + names.of(Setting.NUMBERED_FILE);
    };
  }
}

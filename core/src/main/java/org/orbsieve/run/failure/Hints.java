package org.orbsieve.run.failure;

import org.orbsieve.catalog.CatalogReadException;
import org.orbsieve.catalog.CatalogReadException.Hint;

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

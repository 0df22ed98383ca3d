package org.orbsieve.run;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.orbsieve.catalog.AstroContext;
import org.orekit.time.AbsoluteDate;

/**
 * When a screening period starts.
 *
 * @param kind how the start is found
 * @param date of a start that is given
 */
public record Start(Kind kind, Optional<AbsoluteDate> date) {

  /** How a start is found. */
  public enum Kind {
    /** It is given. */
    GIVEN,
    /** It is the time at which the job runs, or at which the job that is resumed ran. */
    NOW,
    /** It is the newest epoch of the catalogue. */
    NEWEST_EPOCH
  }

  /** At the time at which the job runs. */
  public static final Start NOW = new Start(Kind.NOW, Optional.empty());

  /** At the newest epoch of the catalogue. */
  public static final Start NEWEST_EPOCH = new Start(Kind.NEWEST_EPOCH, Optional.empty());

  /**
   * Validates that there is a date exactly if it is given.
   *
   * @param kind how the start is found
   * @param date of a start that is given
   */
  public Start {
    Objects.requireNonNull(kind, "kind");
    if (date.isPresent() != (kind == Kind.GIVEN)) {
      throw new IllegalArgumentException("a start that is given has a date, and no other has one");
    }
  }

  /**
   * At a given time.
   *
   * @param date the time
   * @return the start
   */
  public static Start at(AbsoluteDate date) {
    return new Start(Kind.GIVEN, Optional.of(date));
  }

  /**
   * The start, as far as it is known without a catalogue.
   *
   * @param context leap seconds
   * @return the start; empty where the catalogue says it
   */
  public Optional<AbsoluteDate> known(AstroContext context) {
    return switch (kind) {
      case GIVEN -> date;
      case NEWEST_EPOCH -> Optional.empty();
      case NOW ->
          Optional.of(
              new AbsoluteDate(Instant.now().truncatedTo(ChronoUnit.SECONDS), context.utc()));
    };
  }
}

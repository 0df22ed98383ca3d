package org.orbsieve.catalog;

import java.io.IOException;
import java.util.Optional;

/**
 * A source that cannot be read as a catalogue at all, as opposed to a record in it that cannot be
 * used, which is a {@link Reject}. The message is one line for a person and names the source.
 */
public final class CatalogReadException extends IOException {

  private static final long serialVersionUID = 1L;

  /** What would help, for a front end to word. */
  public enum Hint {
    /** The source is an ephemeris in a format that variants do not have. */
    READ_AS_EPHEMERIS,
    /** The source is an ephemeris, of an object or of a variant. */
    READ_AS_EPHEMERIS_OR_VARIANT,
    /** The source is a conjunction data message. */
    READ_AS_MESSAGE,
    /** The catalogue number of the object has to be given with the source. */
    GIVE_NUMBER
  }

  /** Name of the source. */
  private final String source;

  /** What is wrong with it, without its name. */
  private final String reason;

  /** What would help; null if unknown. */
  private final Hint hint;

  private CatalogReadException(String source, String reason, Hint hint, Throwable cause) {
    super(source + ": " + RecordProblem.withoutControls(reason), cause);
    this.source = source;
    this.reason = RecordProblem.withoutControls(reason);
    this.hint = hint;
  }

  /**
   * A source that cannot be read.
   *
   * @param source its name
   * @param reason what is wrong with it
   */
  public CatalogReadException(String source, String reason) {
    this(source, reason, null, null);
  }

  /**
   * A source that cannot be read so, but otherwise.
   *
   * @param source its name
   * @param reason what is wrong with it
   * @param hint what would help
   */
  public CatalogReadException(String source, String reason, Hint hint) {
    this(source, reason, hint, null);
  }

  /**
   * A source that cannot be read.
   *
   * @param source its name
   * @param reason what is wrong with it
   * @param cause the exception behind it
   */
  public CatalogReadException(String source, String reason, Throwable cause) {
    this(source, reason, null, cause);
  }

  /** {@return the name of the source} */
  public String source() {
    return source;
  }

  /** {@return what is wrong with it, without its name} */
  public String reason() {
    return reason;
  }

  /** {@return what would help, if anything is known to} */
  public Optional<Hint> hint() {
    return Optional.ofNullable(hint);
  }
}

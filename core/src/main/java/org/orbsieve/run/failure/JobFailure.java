package org.orbsieve.run.failure;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.orbsieve.catalog.CatalogReadException;
import org.orbsieve.catalog.SelectionException;

/**
 * Ends a job. The message is one line for a person; what the person can do about it is a {@link
 * Remedy}, which is for the front end to word.
 */
public final class JobFailure extends Exception {

  private static final long serialVersionUID = 1L;

  /** What kind of failure it is. */
  public enum Kind {
    /** The request contradicts itself or cannot be understood. */
    REQUEST,
    /** The request does not fit what it meets, as a folder where a file is needed. */
    REFUSED,
    /** An input cannot be read, or contains no usable record. */
    INPUT,
    /** The catalogue does not fulfil what is demanded of it. */
    UNFIT,
    /** An output cannot be written. */
    OUTPUT,
    /** The reader of an output has gone: it is a pipe, and wants no more. */
    READER_GONE,
    /** The run was interrupted. */
    INTERRUPTED
  }

  /** What a person can do about it. */
  public enum Remedy {
    /** The run can be resumed from its last checkpoint. */
    RESUME_FROM_LAST_CHECKPOINT,
    /** The run can be resumed from where it was interrupted. */
    RESUME_FROM_THERE,
    /** Without resuming, the run starts from the beginning. */
    START_ANEW
  }

  /** What the system calls it (EPIPE); Java passes on its words and nothing else. */
  private static final String READER_GONE = "Broken pipe";

  /** Kind of the failure. */
  private final Kind kind;

  /** What a person can do about it; null if there is nothing. */
  private final Remedy remedy;

  private JobFailure(Kind kind, String message, Throwable cause, Remedy remedy) {
    super(message, cause);
    this.kind = kind;
    this.remedy = remedy;
  }

  /**
   * A failure with a cause.
   *
   * @param kind of failure
   * @param message one line for a person
   * @param cause the exception behind it
   */
  public JobFailure(Kind kind, String message, Throwable cause) {
    this(kind, message, cause, null);
  }

  /**
   * A failure without a cause.
   *
   * @param kind of failure
   * @param message one line for a person
   */
  public JobFailure(Kind kind, String message) {
    this(kind, message, null, null);
  }

  /**
   * The request is refused by the records that it is made of.
   *
   * @param cause whose message says why
   * @return the failure
   */
  public static JobFailure request(IllegalArgumentException cause) {
    return new JobFailure(Kind.REQUEST, cause.getMessage(), cause);
  }

  /**
   * An input cannot be read.
   *
   * @param name of the input
   * @param cause the exception of the file system or of a reader
   * @return the failure
   */
  public static JobFailure input(String name, IOException cause) {
    if (cause instanceof SelectionException || cause instanceof CatalogReadException) {
      return new JobFailure(Kind.INPUT, cause.getMessage(), cause); // names the place
    }
    return new JobFailure(Kind.INPUT, "cannot read " + name + ": " + describe(cause), cause);
  }

  /**
   * A result cannot be written.
   *
   * @param name of the output
   * @param cause the exception of the file system
   * @return the failure
   */
  public static JobFailure output(String name, IOException cause) {
    if (cause instanceof OutputException elsewhere) {
      return output(elsewhere.place(), elsewhere.getCause());
    }
    String reason = describe(cause);
    Kind kind = reason.equals(READER_GONE) ? Kind.READER_GONE : Kind.OUTPUT;
    return new JobFailure(kind, "cannot write " + name + ": " + reason, cause);
  }

  /**
   * An interrupted run cannot be resumed; its files are as they were.
   *
   * @param output of the run
   * @param cause why
   * @return the failure
   */
  public static JobFailure resume(Path output, Exception cause) {
    String reason = cause instanceof IOException e ? describe(e) : cause.getMessage();
    String message = "cannot continue " + output + ": " + reason;
    return new JobFailure(Kind.INPUT, message, cause, Remedy.START_ANEW);
  }

  /**
   * The same with something that the person can do.
   *
   * @param other what that is
   * @return the failure
   */
  public JobFailure with(Remedy other) {
    return new JobFailure(kind, getMessage(), getCause(), other);
  }

  /** {@return the kind of failure} */
  public Kind kind() {
    return kind;
  }

  /** {@return what a person can do about it, if anything} */
  public Optional<Remedy> remedy() {
    return Optional.ofNullable(remedy);
  }

  /** What went wrong, without the file name that some exceptions have for a message. */
  private static String describe(IOException e) {
    if (e instanceof FileSystemException error && error.getReason() != null) {
      return error.getReason();
    }
    if (e instanceof NoSuchFileException) {
      return "no such file";
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}

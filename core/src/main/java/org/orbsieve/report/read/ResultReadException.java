package org.orbsieve.report.read;

import java.io.IOException;
import org.orbsieve.catalog.RecordProblem;

/** A result file that is damaged, or is not of the kind that was asked for. */
public final class ResultReadException extends IOException {

  private static final long serialVersionUID = 1L;

  private final String source;
  private final long line;
  private final String reason;

  /**
   * A damaged file.
   *
   * @param source name of the file
   * @param line first line of the record, from 1; 0 where no line is to blame
   * @param reason what is wrong, for a person
   * @param cause what a library threw; may be null
   */
  ResultReadException(String source, long line, String reason, Throwable cause) {
    super(
        RecordProblem.withoutControls(
            source + ": " + (line > 0 ? "line " + line + ": " : "") + reason),
        cause);
    this.source = source;
    this.line = line;
    this.reason = RecordProblem.withoutControls(reason);
  }

  /**
   * The file.
   *
   * @return its name as given
   */
  public String source() {
    return source;
  }

  /**
   * The place.
   *
   * @return first line of the damaged record, from 1; 0 where no line is to blame
   */
  public long line() {
    return line;
  }

  /**
   * What is wrong.
   *
   * @return a few words without control characters
   */
  public String reason() {
    return reason;
  }
}

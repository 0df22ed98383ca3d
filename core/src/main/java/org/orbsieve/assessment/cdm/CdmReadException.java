package org.orbsieve.assessment.cdm;

import java.io.IOException;
import org.orbsieve.catalog.RecordProblem;

/** A file is not a conjunction data message, or lacks what a risk assessment needs. */
public final class CdmReadException extends IOException {

  private static final long serialVersionUID = 1L;

  /**
   * With a reason.
   *
   * @param reason for a person, without the name of the file
   */
  public CdmReadException(String reason) {
    super(RecordProblem.withoutControls(reason));
  }

  /**
   * With a reason and its cause.
   *
   * @param reason for a person, without the name of the file
   * @param cause the cause
   */
  public CdmReadException(String reason, Throwable cause) {
    super(RecordProblem.withoutControls(reason), cause);
  }
}

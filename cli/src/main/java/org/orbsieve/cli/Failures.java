package org.orbsieve.cli;

import org.orbsieve.run.failure.Hints;
import org.orbsieve.run.failure.JobFailure;

/** What a failure of a job is on the command line: an exit code, and words. */
final class Failures {

  private static final String GO_ON = "the same command with --resume continues from ";

  private Failures() {}

  static int exitCode(JobFailure failure) {
    return switch (failure.kind()) {
      case REQUEST, REFUSED -> ExitCode.USAGE;
      case INPUT -> ExitCode.INPUT;
      case UNFIT -> ExitCode.UNFIT;
      case OUTPUT -> ExitCode.OUTPUT;
      case READER_GONE -> ExitCode.PIPE;
      case INTERRUPTED -> ExitCode.INTERRUPTED;
    };
  }

  static String message(JobFailure failure) {
    return Hints.ofName(failure.getMessage())
        + failure.remedy().map(one -> "; " + words(one)).orElse("");
  }

  private static String words(JobFailure.Remedy remedy) {
    return switch (remedy) {
      case RESUME_FROM_LAST_CHECKPOINT -> GO_ON + "the last checkpoint";
      case RESUME_FROM_THERE -> GO_ON + "there";
      case START_ANEW -> "without --resume it starts again";
    };
  }

  /** What the JVM could not get: memory, or a thread, which it reports as the same error. */
  static String exhausted(OutOfMemoryError e) {
    return String.valueOf(e.getMessage()).contains("native thread")
        ? "the system refuses more threads; use fewer (--threads) or raise its limit"
        : "out of memory; give more, for example ORBSIEVE_JAVA_OPTS=-Xmx4g";
  }

  /** A run that could not be waited for. */
  static String interrupted(boolean resumable) {
    return resumable
        ? "interrupted; " + GO_ON + "the last checkpoint"
        : "interrupted before the first checkpoint";
  }
}

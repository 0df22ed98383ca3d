package org.orbsieve.run.failure;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.orbsieve.catalog.CatalogReadException;
import org.orbsieve.catalog.SelectionException;

/** Ends a command with an exit code and one line for the person. */
final class JobFailure extends Exception {

  private static final long serialVersionUID = 1L;

  private final int exitCode;

  JobFailure(int exitCode, String message, Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  /** A catalogue or a manifest cannot be read. */
  static JobFailure input(String name, IOException cause) {
    if (cause instanceof SelectionException || cause instanceof CatalogReadException) {
      return new JobFailure(ExitCode.INPUT, cause.getMessage(), cause); // names the place
    }
    return new JobFailure(
        ExitCode.INPUT, "cannot read " + name + ": " + describe(cause), cause);
  }

  /** A result cannot be written. */
  static JobFailure output(String name, IOException cause) {
    if (cause instanceof OutputException elsewhere) {
      return output(elsewhere.place(), elsewhere.getCause());
    }
    return new JobFailure(
        ExitCode.OUTPUT, "cannot write " + name + ": " + describe(cause), cause);
  }

  /** An interrupted run cannot be continued; its files are as they were. */
  static JobFailure resume(Path output, Exception cause) {
    String reason = cause instanceof IOException e ? describe(e) : cause.getMessage();
    return new JobFailure(
        ExitCode.INPUT,
        "cannot continue " + output + ": " + reason + "; without --resume it starts anew",
        cause);
  }

  /** The same with something that the person can do. */
  JobFailure with(String remedy) {
    return new JobFailure(exitCode, getMessage() + "; " + remedy, getCause());
  }

  int exitCode() {
    return exitCode;
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

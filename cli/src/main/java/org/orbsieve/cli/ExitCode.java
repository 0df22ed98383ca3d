package org.orbsieve.cli;

/** Exit codes; {@link OrbsieveCommand} documents them in its help. */
final class ExitCode {

  static final int DONE = 0;
  static final int DIFFERS = 1;
  static final int USAGE = 2;
  static final int REJECTS = 3;
  static final int INPUT = 4;
  static final int OUTPUT = 5;
  static final int LEVEL = 6;

  /** EX_SOFTWARE of sysexits.h. */
  static final int INTERNAL = 70;

  /** As of a process that an interrupt from the keyboard ended. */
  static final int INTERRUPTED = 130;

  /** As of a process that wrote to a pipe whose reader had gone. */
  static final int PIPE = 141;

  private ExitCode() {}
}

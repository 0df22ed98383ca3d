package org.orbsieve.fuzz;

import java.util.Locale;

/** Entrance of Jazzer; the command is in docs/reliability.md. */
public final class FuzzEntry {

  private static final FuzzTarget TARGET =
      FuzzTarget.valueOf(System.getProperty("orbsieve.fuzz", "catalogue").toUpperCase(Locale.ROOT));

  private FuzzEntry() {}

  /** Called by Jazzer for each input. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    TARGET.check(bytes);
  }
}

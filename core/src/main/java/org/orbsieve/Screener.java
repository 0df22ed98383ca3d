package org.orbsieve;

import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;

/**
 * Screens a catalogue all against all: the whole flow, from element sets to assessed conjunctions.
 */
public final class Screener {

  private Screener() {}

  /** Screens {@code catalog} as {@code settings} say. */
  public static ScreeningResult screen(
      AstroContext context,
      Catalog catalog,
      ScreeningSettings settings,
      ScreeningListener listener) {
    throw new UnsupportedOperationException("under construction");
  }
}

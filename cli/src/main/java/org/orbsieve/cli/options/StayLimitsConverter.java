package org.orbsieve.cli.options;

import java.util.Map;
import org.orbsieve.proximity.PairRegime;
import org.orbsieve.proximity.StayLimits;
import org.orbsieve.run.proximity.StayText;

/** Reads the limits of a stay. */
public final class StayLimitsConverter extends TextConverter<Map.Entry<PairRegime, StayLimits>> {

  /** For the parser of the command line. */
  public StayLimitsConverter() {
    super(StayText::parse);
  }
}

package org.orbsieve.run;

import org.orbsieve.ScreeningSettings;
import org.orekit.time.AbsoluteDate;

/** Settings of a screening whose start is known later. */
@FunctionalInterface
public interface SettingsAt {

  /**
   * The settings.
   *
   * @param start of the period
   * @return settings with this start
   * @throws IllegalArgumentException if they cannot be
   */
  ScreeningSettings at(AbsoluteDate start);
}

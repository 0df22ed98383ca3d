package org.orbsieve.cli.options;

import org.orbsieve.run.failure.Setting;
import org.orbsieve.run.failure.SettingNames;

/** Names settings by the options that a person sets them with. */
public final class OptionNames implements SettingNames {

  @Override
  public String of(Setting setting) {
    return switch (setting) {
      case ASTRO_DATA -> "--orekit-data";
      case START_AT_NEWEST -> "--start epoch";
      case PRIMARIES -> "--primaries";
      case GROUPS -> "--groups";
      case EPHEMERIDES -> "--ephemeris";
      case NUMBERED_FILE -> "NUMBER=FILE";
      case VARIANTS -> "--variants";
      case ELEMENT_SETS -> "--element-sets";
      case MAX_AGE -> "--max-age";
      case OWNERS -> "--owner";
      case SATCATS -> "--satcat";
      case MESSAGE_COVARIANCES -> "--covariance-cdm";
      case FAIL_LEVEL -> "--fail-on";
      case RESUME -> ResumeOption.NAME;
      case SORT_BY_TIME -> "--sort tca";
      case BOUNDARIES -> "--boundaries";
      case MESSAGES -> "--cdm";
      case ASSESS -> "orbsieve assess";
    };
  }
}

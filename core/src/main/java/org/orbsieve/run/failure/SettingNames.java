package org.orbsieve.run.failure;

/**
 * How messages name the settings of a job: by words in the library, by options on a command line.
 * The library itself knows no options.
 */
@FunctionalInterface
public interface SettingNames {

  /** Plain words. */
  SettingNames WORDS = Setting::words;

  /**
   * The name of a setting.
   *
   * @param setting that a message names
   * @return what its reader calls it
   */
  String of(Setting setting);
}

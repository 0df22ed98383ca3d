package org.orbsieve.run.input;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.orbsieve.assessment.ActionLevel;
import org.orbsieve.assessment.ActionLevels;
import org.orbsieve.run.failure.JobFailure;
import org.orbsieve.run.failure.Setting;
import org.orbsieve.run.failure.SettingNames;

/**
 * Which action levels conjunctions are sorted by.
 *
 * @param builtIn the levels, where they are not read from a file
 * @param file CSV of levels
 * @param failOn name of the level that makes the run fail
 */
public record LevelRequest(
    List<ActionLevel> builtIn, Optional<Path> file, Optional<String> failOn) {

  /** The levels of NASA CARA. */
  public static final LevelRequest CARA =
      new LevelRequest(ActionLevels.CARA, Optional.empty(), Optional.empty());

  /**
   * Takes an immutable copy.
   *
   * @param builtIn the levels, where they are not read from a file
   * @param file CSV of levels
   * @param failOn name of the level that makes the run fail
   */
  public LevelRequest {
    builtIn = List.copyOf(builtIn);
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(failOn, "failOn");
  }

  /**
   * The levels, the lowest first.
   *
   * @param kept keeps length and hash of the file, if there is one
   * @return the levels
   * @throws JobFailure if the file cannot be read
   */
  public List<ActionLevel> levels(InputFiles kept) throws JobFailure {
    if (file.isEmpty()) {
      return builtIn;
    }
    try {
      return kept.readFile(file.get(), ActionLevels::read);
    } catch (IOException e) {
      throw JobFailure.input(file.get().toString(), e);
    }
  }

  /**
   * The level that makes a run fail.
   *
   * @param known all levels
   * @param names how messages name settings
   * @return the level, if one was named
   * @throws IllegalArgumentException if there is no such level
   */
  public Optional<ActionLevel> failOn(List<ActionLevel> known, SettingNames names) {
    return failOn.map(name -> level(name, known, names));
  }

  private static ActionLevel level(String name, List<ActionLevel> known, SettingNames names) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(level -> level.name().toLowerCase(Locale.ROOT).equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    names.of(Setting.FAIL_LEVEL)
                        + " "
                        + name
                        + ": the levels are "
                        + known.stream().map(ActionLevel::name).collect(Collectors.joining(", "))));
  }
}

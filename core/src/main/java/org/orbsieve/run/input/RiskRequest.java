package org.orbsieve.run.input;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.orbsieve.assessment.probability.PcMethod;

/**
 * Which probabilities of collision are computed, and from what.
 *
 * @param method empty for none, unless something else here or in the job needs one
 * @param radii file of hard-body radii
 * @param covariance file of position errors
 * @param messages conjunction data messages that covariances are taken from: files, folders,
 *     patterns
 * @param levels action levels
 * @param isAsked whether probabilities are computed
 */
public record RiskRequest(
    Optional<PcMethod> method,
    Optional<Path> radii,
    Optional<Path> covariance,
    List<String> messages,
    LevelRequest levels,
    boolean isAsked) {

  /** None. */
  public static final RiskRequest NONE =
      new RiskRequest(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          LevelRequest.CARA,
          false);

  /**
   * Takes an immutable copy.
   *
   * @param method empty for none, unless something else here or in the job needs one
   * @param radii file of hard-body radii
   * @param covariance file of position errors
   * @param messages conjunction data messages that covariances are taken from: files, folders,
   *     patterns
   * @param levels action levels
   * @param isAsked whether probabilities are computed
   */
  public RiskRequest {
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(radii, "radii");
    Objects.requireNonNull(covariance, "covariance");
    messages = List.copyOf(messages);
    Objects.requireNonNull(levels, "levels");
  }

  /**
   * Probabilities by a method, with the built-in radii, errors and levels.
   *
   * @param method of computing them
   * @return the request
   */
  public static RiskRequest of(PcMethod method) {
    return new RiskRequest(
        Optional.of(method),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        LevelRequest.CARA,
        true);
  }

  /** {@return all files that are read} */
  public List<String> files() {
    Stream<String> tables =
        Stream.of(radii, covariance, levels.file()).flatMap(Optional::stream).map(Path::toString);
    return Stream.concat(tables, messages.stream()).toList();
  }
}

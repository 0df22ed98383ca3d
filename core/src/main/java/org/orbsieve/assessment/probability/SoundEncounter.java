package org.orbsieve.assessment.probability;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orbsieve.assessment.covariance.RtnCovariance;
import org.orbsieve.assessment.covariance.SourcedCovariance;

/**
 * An encounter whose covariances have been looked at: messages have such as are none.
 *
 * @param encounter with the covariance of the position alone where that of the velocity is invalid
 * @param unusable why nothing can be computed; empty where it can
 * @param remarks what was left out
 */
public record SoundEncounter(Encounter encounter, Optional<String> unusable, List<String> remarks) {

  /** Negative variance, as a fraction of the largest one, that rounding may explain. */
  public static final double REPAIRABLE = 0.01;

  /** Largest variance that is considered [m^2], [m^2/s^2]: that of an error of 1e12 m. */
  private static final double MAX_VARIANCE = 1e24;

  /**
   * Looks at the covariances of an encounter.
   *
   * @param given the encounter
   * @return the encounter that is assessed
   */
  public static SoundEncounter of(Encounter given) {
    List<String> remarks = new ArrayList<>();
    SourcedCovariance primary = sound(given.primaryCovariance(), "primary", remarks);
    SourcedCovariance secondary = sound(given.secondaryCovariance(), "secondary", remarks);
    Encounter encounter =
        remarks.isEmpty()
            ? given
            : new Encounter(
                given.tca(),
                given.primaryState(),
                given.secondaryState(),
                primary,
                secondary,
                given.radius());
    Optional<String> unusable =
        unusable("primary", primary.covariance())
            .or(() -> unusable("secondary", secondary.covariance()));
    return new SoundEncounter(encounter, unusable, remarks);
  }

  /**
   * Leaves out the part of the velocity where only that is no covariance: the two-dimensional
   * methods depend on the position alone.
   */
  private static SourcedCovariance sound(
      SourcedCovariance given, String whose, List<String> remarks) {
    RtnCovariance covariance = given.covariance();
    if (!covariance.hasVelocity() || defect(covariance, 6).isEmpty()) {
      return given;
    }
    RtnCovariance position = covariance.ofPosition();
    if (defect(position, 3).isPresent()) {
      return given; // Of no use at all, which is said with its reason.
    }
    String defect = defect(covariance, 6).get();
    remarks.add(
        "the velocity's part of the covariance of the " + whose + " is not used: " + defect);
    return new SourcedCovariance(position, given.source(), given.assumed());
  }

  private static Optional<String> unusable(String whose, RtnCovariance covariance) {
    return defect(covariance, covariance.hasVelocity() ? 6 : 3)
        .map(defect -> "the covariance of the " + whose + " has " + defect);
  }

  /** What the first rows of a covariance have that no covariance has. */
  private static Optional<String> defect(RtnCovariance covariance, int rows) {
    for (int i = 0; i < rows; i++) {
      if (covariance.get(i, i) < 0) {
        return Optional.of("a negative variance");
      }
      if (covariance.get(i, i) > MAX_VARIANCE) {
        return Optional.of("a variance larger than any orbit");
      }
      for (int k = 0; k < i; k++) {
        double product = covariance.get(i, i) * covariance.get(k, k);
        if (covariance.get(i, k) * covariance.get(i, k) > product * (1 + REPAIRABLE)) {
          return Optional.of("a correlation above 1");
        }
      }
    }
    return Optional.empty();
  }
}

package org.orbsieve.assessment.cdm;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.orbsieve.assessment.RiskAssessment;
import org.orbsieve.assessment.probability.PcMethod;
import org.orbsieve.assessment.probability.Probability;
import org.orbsieve.assessment.radius.HardBodyRadius;

/**
 * Risk of a message by all methods.
 *
 * @param message the message
 * @param radius combined hard-body radius that was used
 * @param probabilities results of all two-dimensional methods and {@link PcMethod#HALL}, or why
 *     they have none; in the order of {@link PcMethod}
 * @param risk the complete assessment by the requested method, or by a three-dimensional one where
 *     that does not hold; null if the message lacks a covariance
 */
public record CdmAssessment(
    CdmMessage message,
    HardBodyRadius radius,
    Map<PcMethod, Probability> probabilities,
    RiskAssessment risk) {

  /**
   * Takes an immutable copy.
   *
   * @param message the message
   * @param radius combined hard-body radius that was used
   * @param probabilities results of all two-dimensional methods and {@link PcMethod#HALL}, or why
   *     they have none
   * @param risk the complete assessment by the requested method, or by a three-dimensional one
   *     where that does not hold
   */
  public CdmAssessment {
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(radius, "radius");
    EnumMap<PcMethod, Probability> copy = new EnumMap<>(PcMethod.class);
    copy.putAll(probabilities);
    probabilities = Collections.unmodifiableMap(copy);
  }
}

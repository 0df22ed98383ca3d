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
 * The risk of a message by all methods.
 *
 * @param message what was assessed
 * @param radius combined hard-body radius that was used
 * @param probabilities what every two-dimensional method and {@link PcMethod#HALL} give, or why
 *     they give nothing; in the order of {@link PcMethod}
 * @param risk the whole assessment by the method of choice, with a three-dimensional one where that
 *     does not hold; null where the message lacks a covariance
 */
public record CdmAssessment(
    CdmMessage message,
    HardBodyRadius radius,
    Map<PcMethod, Probability> probabilities,
    RiskAssessment risk) {

  /** Takes an immutable copy. */
  public CdmAssessment {
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(radius, "radius");
    EnumMap<PcMethod, Probability> copy = new EnumMap<>(PcMethod.class);
    copy.putAll(probabilities);
    probabilities = Collections.unmodifiableMap(copy);
  }
}

package org.orbsieve.assessment.cdm;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.orbsieve.assessment.RiskAssessment;
import org.orbsieve.assessment.RiskAssessor;
import org.orbsieve.assessment.covariance.SourcedCovariance;
import org.orbsieve.assessment.probability.Encounter;
import org.orbsieve.assessment.probability.PcMethod;
import org.orbsieve.assessment.probability.Probability;
import org.orbsieve.assessment.radius.HardBodyRadii;
import org.orbsieve.assessment.radius.HardBodyRadius;
import org.orbsieve.catalog.ObjectClass;
import org.orbsieve.catalog.RecordProblem;

/**
 * Reassesses messages: the risk by the requested method, and the probability by every other method.
 *
 * @param assessor requested method and action levels
 * @param radius combined hard-body radius to use instead of those in messages
 * @param defaults radii by the objects' names, if there is neither
 */
public record CdmAssessor(
    RiskAssessor assessor, Optional<HardBodyRadius> radius, HardBodyRadii defaults) {

  /**
   * Assesses a message. Never fails: a quantity that cannot be computed is absent with its reason.
   *
   * @param message the message
   * @return its risk
   */
  public CdmAssessment assess(CdmMessage message) {
    HardBodyRadius used = radius.orElseGet(() -> radiusOf(message));
    try {
      return assess(message, used);
    } catch (RuntimeException e) {
      // numbers that no method can compute with
      String why = RecordProblem.told(String.valueOf(e.getMessage()));
      Map<PcMethod, Probability> none = new EnumMap<>(PcMethod.class);
      everyMethod(none, Probability.absent("cannot be computed: " + why));
      return new CdmAssessment(message, used, none, null);
    }
  }

  private CdmAssessment assess(CdmMessage message, HardBodyRadius used) {
    Map<PcMethod, Probability> probabilities = new EnumMap<>(PcMethod.class);
    Optional<SourcedCovariance> primary = covariance(message.primary());
    Optional<SourcedCovariance> secondary = covariance(message.secondary());
    if (primary.isEmpty() || secondary.isEmpty()) {
      String which = primary.isEmpty() ? "OBJECT1" : "OBJECT2";
      Probability none = Probability.absent("the message has no covariance of " + which);
      everyMethod(probabilities, none);
      return new CdmAssessment(message, used, probabilities, null);
    }
    Encounter encounter =
        new Encounter(
            message.tca(),
            message.primary().state(),
            message.secondary().state(),
            primary.get(),
            secondary.get(),
            used);
    RiskAssessment risk = assessor.assess(encounter);
    for (PcMethod method : PcMethod.values()) {
      if (method == assessor.method()) {
        probabilities.put(method, risk.shortEncounter());
      } else if (method.isTwoDimensional()) {
        RiskAssessor other = new RiskAssessor(method, assessor.levels());
        probabilities.put(method, other.planar(encounter));
      }
    }
    probabilities.put(PcMethod.HALL, assessor.expectedCollisions(encounter));
    return new CdmAssessment(message, used, probabilities, risk);
  }

  private static void everyMethod(Map<PcMethod, Probability> probabilities, Probability value) {
    for (PcMethod method : PcMethod.values()) {
      if (method.isTwoDimensional() || method == PcMethod.HALL) {
        probabilities.put(method, value);
      }
    }
  }

  private static Optional<SourcedCovariance> covariance(CdmObject object) {
    String source = object.assumed() ? "message, DEFAULT" : "message";
    return object.covariance().map(c -> new SourcedCovariance(c, source, object.assumed()));
  }

  private HardBodyRadius radiusOf(CdmMessage message) {
    if (message.radius().isPresent()) {
      return new HardBodyRadius(message.radius().getAsDouble(), "message");
    }
    return radiusOf(message.primary()).plus(radiusOf(message.secondary()));
  }

  private HardBodyRadius radiusOf(CdmObject object) {
    OptionalDouble told = object.radius();
    if (told.isPresent()) {
      return new HardBodyRadius(told.getAsDouble(), "message");
    }
    ObjectClass kind = ObjectClass.byName(object.name());
    return new HardBodyRadius(defaults.of(kind), "default for " + kind.id());
  }
}

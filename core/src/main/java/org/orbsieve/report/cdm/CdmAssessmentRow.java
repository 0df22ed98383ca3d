package org.orbsieve.report.cdm;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.orbsieve.assessment.cdm.CdmAssessment;
import org.orbsieve.assessment.cdm.CdmMessage;
import org.orbsieve.assessment.probability.PcMethod;
import org.orbsieve.assessment.probability.PlanarProbability;
import org.orbsieve.assessment.probability.Probability;

/**
 * One way to the probability of a message, as it is reported.
 *
 * @param method name of the method; {@code originator} for the value that the message itself has
 * @param label name of the method in messages; empty where it is not known
 * @param value the probability; absent where there is none
 * @param lower lower end of its 95 % confidence interval; absent where there is no probability
 * @param upper upper end of it
 * @param ratio value over that of the originator; absent where one of them is missing or zero
 * @param reason why there is no probability; empty where there is
 * @param note by how much an approximation differs from the quadrature; empty for the others
 */
public record CdmAssessmentRow(
    String method,
    String label,
    OptionalDouble value,
    OptionalDouble lower,
    OptionalDouble upper,
    OptionalDouble ratio,
    String reason,
    String note) {

  /** Name of the row of the originator's own value. */
  public static final String ORIGINATOR = "originator";

  /**
   * The rows of an assessment: the originator's, each method's, and a sampled one where neither
   * gave an answer.
   */
  public static List<CdmAssessmentRow> of(CdmAssessment assessment) {
    List<CdmAssessmentRow> rows = new ArrayList<>();
    CdmMessage message = assessment.message();
    OptionalDouble told = message.probability();
    rows.add(
        new CdmAssessmentRow(
            ORIGINATOR,
            message.probabilityMethod(),
            told,
            told,
            told,
            OptionalDouble.empty(),
            told.isPresent() ? "" : "the message has none",
            ""));
    assessment
        .probabilities()
        .forEach((method, result) -> rows.add(row(method, result, told, note(assessment, method))));
    if (assessment.risk() != null
        && assessment.risk().probability() instanceof Probability.Known known
        && !assessment.probabilities().containsKey(known.method())) {
      rows.add(row(known.method(), known, told, ""));
    }
    return rows;
  }

  private static String note(CdmAssessment assessment, PcMethod method) {
    return PlanarProbability.difference(
            method,
            assessment.probabilities().get(method),
            assessment.probabilities().get(PcMethod.FOSTER))
        .orElse("");
  }

  private static CdmAssessmentRow row(
      PcMethod by, Probability result, OptionalDouble told, String note) {
    String method = by.id();
    String label = by.label();
    if (result instanceof Probability.Known known) {
      boolean comparable = told.isPresent() && told.getAsDouble() > 0;
      return new CdmAssessmentRow(
          method,
          label,
          OptionalDouble.of(known.value()),
          OptionalDouble.of(known.lower()),
          OptionalDouble.of(known.upper()),
          comparable
              ? OptionalDouble.of(known.value() / told.getAsDouble())
              : OptionalDouble.empty(),
          "",
          note);
    }
    OptionalDouble none = OptionalDouble.empty();
    String reason = ((Probability.Absent) result).reason();
    return new CdmAssessmentRow(method, label, none, none, none, none, reason, "");
  }
}

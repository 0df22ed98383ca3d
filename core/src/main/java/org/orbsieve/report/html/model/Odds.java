package org.orbsieve.report.html.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What an event's probability rests on.
 *
 * @param answer the method, or why there is no probability
 * @param remarks what else to know
 * @param radius combined hard-body radius [m], and where it is from
 * @param bound largest probability for any errors (Alfano 2005)
 * @param duration time that contains the encounter [s]
 * @param original probability of the originator of a message
 */
public record Odds(
    Answer answer,
    List<String> remarks,
    Radius radius,
    OptionalDouble bound,
    OptionalDouble duration,
    OptionalDouble original) {

  /**
   * How a probability was found.
   *
   * @param method label of the method; empty where there is no probability
   * @param interval lower and upper end of the 95 % interval, where it was sampled; else empty
   * @param reason why there is no probability; empty where there is one
   */
  public record Answer(String method, List<Double> interval, String reason) {

    /**
     * Takes an immutable copy.
     *
     * @param method label of the method
     * @param interval lower and upper end of the 95 % interval
     * @param reason why there is no probability
     */
    public Answer {
      Objects.requireNonNull(method, "method");
      interval = List.copyOf(interval);
      Objects.requireNonNull(reason, "reason");
    }
  }

  /**
   * A combined hard-body radius.
   *
   * @param metres its length [m], where it is known
   * @param source where it is from
   */
  public record Radius(OptionalDouble metres, String source) {}

  /**
   * Takes immutable copies.
   *
   * @param answer the method, or why there is no probability
   * @param remarks what else to know
   * @param radius combined hard-body radius
   * @param bound largest probability for any errors
   * @param duration time that contains the encounter [s]
   * @param original probability of the originator of a message
   */
  public Odds {
    Objects.requireNonNull(answer, "answer");
    remarks = List.copyOf(remarks);
  }

  /**
   * Whether the encounter is too slow for a plane.
   *
   * @return whether a three-dimensional method answered
   */
  public boolean isSpatial() {
    return answer.method().startsWith("HALL") || answer.method().startsWith("MONTE");
  }

  static Odds of(Fields fields) {
    String risk = "risk.probability.";
    double lower = fields.real(risk + "lower95");
    double upper = fields.real(risk + "upper95");
    double value = fields.real(risk + "value");
    String reason = fields.text(risk + "reason");
    List<String> remarks = new ArrayList<>(fields.texts("risk.remarks"));
    String shortly = fields.text("risk.shortEncounter.reason");
    if (!shortly.isEmpty()) {
      remarks.add(0, shortly);
    }
    String note = fields.text("PC_NOTE");
    if (remarks.isEmpty() && !note.isEmpty() && !note.equals(reason)) {
      remarks.add(note);
    }
    return new Odds(
        new Answer(
            fields.text(risk + "method"),
            Double.isNaN(lower) || Double.isNaN(upper) ? List.of() : List.of(lower, upper),
            Double.isNaN(value) && reason.isEmpty() ? note : reason),
        remarks,
        new Radius(
            Chance.finite(fields.real("risk.combinedHardBodyRadius.value_m")),
            fields.text("risk.combinedHardBodyRadius.source")),
        Chance.finite(fields.real("maxProbability.value")),
        Chance.finite(fields.real("risk.duration_s")),
        OptionalDouble.empty());
  }
}

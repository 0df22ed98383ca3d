package org.orbsieve.report.evolution;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.orbsieve.assessment.RiskAssessment;
import org.orbsieve.assessment.probability.Probability;
import org.orbsieve.narrowphase.RelativeState;
import org.orbsieve.report.cdm.NamedAssessment;

/**
 * An event and the messages about it.
 *
 * @param trend how it has changed; empty for a message that cannot be placed
 * @param messages the newest first, at least one
 */
public record MessageEvent(Optional<EventTrend> trend, List<NamedAssessment> messages) {

  /** By the newest message: the likeliest first, those without a probability last and by miss. */
  static final Comparator<MessageEvent> LIKELIEST =
      Comparator.comparingDouble(
              (MessageEvent event) -> -probability(event.newest().assessment().risk()).orElse(-1))
          .thenComparingDouble(event -> miss(event.newest()))
          .thenComparing(event -> event.newest().assessment().message().tca())
          .thenComparing(event -> event.newest().source());

  /**
   * Takes an immutable copy.
   *
   * @param trend how it has changed
   * @param messages the newest first
   * @throws IllegalArgumentException if there is no message
   */
  public MessageEvent {
    Objects.requireNonNull(trend, "trend");
    messages = List.copyOf(messages);
    if (messages.isEmpty()) {
      throw new IllegalArgumentException("an event without a message");
    }
  }

  /**
   * The newest message.
   *
   * @return the first one
   */
  public NamedAssessment newest() {
    return messages.get(0);
  }

  /** The probability of an assessment; empty where there is none. */
  static OptionalDouble probability(RiskAssessment risk) {
    return risk != null && risk.probability() instanceof Probability.Known known
        ? OptionalDouble.of(known.value())
        : OptionalDouble.empty();
  }

  /** The miss distance of a message, by its states [m]. */
  static double miss(NamedAssessment one) {
    return RelativeState.of(
            one.assessment().message().primary().state(),
            one.assessment().message().secondary().state())
        .position()
        .getNorm();
  }
}

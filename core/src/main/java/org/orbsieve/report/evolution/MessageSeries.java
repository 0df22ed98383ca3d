package org.orbsieve.report.evolution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orbsieve.assessment.ActionLevel;
import org.orbsieve.assessment.RiskAssessment;
import org.orbsieve.assessment.cdm.CdmAssessment;
import org.orbsieve.assessment.cdm.CdmMessage;
import org.orbsieve.assessment.cdm.CdmObject;
import org.orbsieve.assessment.covariance.MissErrors;
import org.orbsieve.assessment.covariance.RtnCovariance;
import org.orbsieve.assessment.probability.Dilution;
import org.orbsieve.assessment.probability.EncounterGeometry;
import org.orbsieve.assessment.probability.Probability;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.CatalogNumber;
import org.orbsieve.narrowphase.RelativeState;
import org.orbsieve.report.UtcFormat;
import org.orbsieve.report.cdm.NamedAssessment;
import org.orekit.time.AbsoluteDate;

/**
 * Follows events through the messages about them: the same two objects, and a TCA within {@link
 * EventMatcher#WINDOW} of that of the message before it. Messages are in the order of their
 * creation; one without a creation date cannot be placed, and is left out.
 */
public final class MessageSeries {

  /**
   * What came of messages.
   *
   * @param events all events, the likeliest first; a message that cannot be placed is one by itself
   * @param unplaced the messages that cannot be placed, each with the reason
   */
  public record Result(List<MessageEvent> events, List<String> unplaced) {

    /**
     * Takes immutable copies.
     *
     * @param events all events, the likeliest first
     * @param unplaced the messages that cannot be placed, each with the reason
     */
    public Result {
      events = List.copyOf(events);
      unplaced = List.copyOf(unplaced);
    }

    /**
     * The events whose messages can be placed.
     *
     * @return in the order of TCA
     */
    public List<EventTrend> trends() {
      return events.stream()
          .flatMap(event -> event.trend().stream())
          .sorted(
              Comparator.comparing((EventTrend trend) -> trend.latest().event().span().tca())
                  .thenComparing(EventTrend::id))
          .toList();
    }

    /**
     * The events about which there are several messages.
     *
     * @return in the order of TCA
     */
    public List<EventTrend> followed() {
      return trends().stream().filter(trend -> trend.points().size() > 1).toList();
    }
  }

  /** A message as a point. */
  private record Dated(NamedAssessment message, AbsoluteDate made, Sighting event) {

    String source() {
      return message.source();
    }
  }

  private final UtcFormat utc;
  private final StateRule rule;

  /**
   * A follower of messages.
   *
   * @param context time scales
   * @param levels action levels of the assessments
   */
  public MessageSeries(AstroContext context, List<ActionLevel> levels) {
    utc = new UtcFormat(context);
    rule = StateRule.of(levels);
  }

  /**
   * Follows the events of messages.
   *
   * @param messages in any order, with their assessments
   * @return the events, also those of a single message
   */
  public Result of(List<NamedAssessment> messages) {
    List<Dated> dated = new ArrayList<>();
    List<MessageEvent> found = new ArrayList<>();
    List<String> unplaced = new ArrayList<>();
    for (NamedAssessment one : messages) {
      CdmMessage message = one.assessment().message();
      String reason =
          message.created().isEmpty()
              ? "no creation date"
              : name(message.primary()).equals(name(message.secondary()))
                  ? "its objects have the same name"
                  : "";
      if (reason.isEmpty()) {
        dated.add(new Dated(one, message.created().get(), sighting(one.assessment())));
      } else {
        unplaced.add(one.source() + ": " + reason);
        found.add(new MessageEvent(Optional.empty(), List.of(one)));
      }
    }
    dated.sort(Comparator.comparing(Dated::made).thenComparing(Dated::source));
    Map<Sighting.Pair, List<List<Dated>>> events = new HashMap<>();
    for (Dated one : dated) {
      List<List<Dated>> pair = events.computeIfAbsent(one.event().pair(), any -> new ArrayList<>());
      nearest(pair, one)
          .orElseGet(
              () -> {
                List<Dated> fresh = new ArrayList<>();
                pair.add(fresh);
                return fresh;
              })
          .add(one);
    }
    events.values().forEach(pair -> pair.forEach(event -> found.add(event(event))));
    found.sort(MessageEvent.LIKELIEST);
    return new Result(found, unplaced);
  }

  /** The event whose latest message has the nearest TCA, within the window. */
  private static Optional<List<Dated>> nearest(List<List<Dated>> events, Dated one) {
    return events.stream()
        .filter(event -> gap(event, one) <= EventMatcher.WINDOW)
        .min(Comparator.comparingDouble(event -> gap(event, one)));
  }

  private static double gap(List<Dated> event, Dated one) {
    return event.get(event.size() - 1).event().span().gap(one.event().span());
  }

  private MessageEvent event(List<Dated> event) {
    List<NamedAssessment> newestFirst = new ArrayList<>();
    for (int i = event.size() - 1; i >= 0; i--) {
      newestFirst.add(event.get(i).message());
    }
    return new MessageEvent(Optional.of(trend(event)), newestFirst);
  }

  private EventTrend trend(List<Dated> event) {
    List<TrendPoint> points = new ArrayList<>();
    for (int i = 0; i < event.size(); i++) {
      Dated one = event.get(i);
      EventState state =
          i == 0 ? EventState.NEW : rule.state(event.get(i - 1).event(), one.event());
      points.add(new TrendPoint(one.made(), one.source(), state, one.event(), ""));
    }
    Sighting first = event.get(0).event();
    String id = KnownEvent.id(first.pair(), utc.socrates(first.span().tca()));
    return new EventTrend(id, points.get(points.size() - 1).state(), "", points);
  }

  private static Sighting sighting(CdmAssessment assessment) {
    CdmMessage message = assessment.message();
    boolean inOrder = name(message.primary()).compareTo(name(message.secondary())) < 0;
    CdmObject one = inOrder ? message.primary() : message.secondary();
    CdmObject other = inOrder ? message.secondary() : message.primary();
    RelativeState relative =
        RelativeState.of(message.primary().state(), message.secondary().state());
    return new Sighting(
        participant(one),
        participant(other),
        Span.at(message.tca()),
        new Miss(
            relative.position().getNorm(),
            RelativeState.rtn(message.primary().state(), message.secondary().state())
                .map(RelativeState::position),
            sigmas(message),
            relative.velocity().getNorm()),
        odds(assessment.risk()));
  }

  private static Optional<Vector3D> sigmas(CdmMessage message) {
    Optional<RtnCovariance> one = message.primary().covariance();
    Optional<RtnCovariance> other = message.secondary().covariance();
    return one.isEmpty() || other.isEmpty()
        ? Optional.empty()
        : MissErrors.sigmasRtn(
            message.primary().state(), one.get(), message.secondary().state(), other.get());
  }

  private static Odds odds(RiskAssessment risk) {
    if (risk == null) {
      return Odds.UNKNOWN;
    }
    return new Odds(
        probability(risk.probability()),
        number(risk.dilution().map(Dilution::maxProbability)),
        number(risk.dilution().map(Dilution::scale)),
        number(risk.geometry().map(EncounterGeometry::mahalanobisDistance)),
        risk.level().map(level -> level.name()).orElse(""));
  }

  private static OptionalDouble probability(Probability probability) {
    return probability instanceof Probability.Known known
        ? OptionalDouble.of(known.value())
        : OptionalDouble.empty();
  }

  private static OptionalDouble number(Optional<Double> value) {
    return value.isPresent() ? OptionalDouble.of(value.get()) : OptionalDouble.empty();
  }

  private static Participant participant(CdmObject object) {
    return new Participant(name(object), object.name(), Optional.empty(), "");
  }

  /** By what messages call an object: its number, else its designator, else its name. */
  private static String name(CdmObject object) {
    int number = CatalogNumber.parse(object.designator());
    if (number != CatalogNumber.NONE) {
      return Integer.toString(number);
    }
    return Stream.of(object.designator(), object.internationalDesignator(), object.name())
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse("unnamed");
  }
}

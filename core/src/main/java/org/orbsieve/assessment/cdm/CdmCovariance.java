package org.orbsieve.assessment.cdm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orbsieve.assessment.covariance.CovarianceSource;
import org.orbsieve.assessment.covariance.RtnCovariance;
import org.orbsieve.assessment.covariance.SourcedCovariance;
import org.orbsieve.assessment.covariance.TwoBodyCovariance;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.CatalogNumber;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.narrowphase.RelativeState;
import org.orbsieve.narrowphase.RtnFrame;
import org.orbsieve.narrowphase.StateVector;
import org.orekit.time.AbsoluteDate;

/**
 * Errors of objects in conjunction data messages.
 *
 * <p>A message contains the errors of one state at one time, its TCA. They are used at another time
 * and for another state of the same object, by these rules:
 *
 * <ul>
 *   <li>Object: the one with the catalogue number of OBJECT_DESIGNATOR, otherwise the one with the
 *       INTERNATIONAL_DESIGNATOR.
 *   <li>Message: of several messages, the one with the nearest TCA. Those within a hundredth of a
 *       revolution of it are about the same event; of these, the one created last applies.
 *   <li>Time: up to half a revolution from the TCA, which is as long as three-dimensional methods
 *       trust two-body motion. Two-body motion carries the covariance ({@link TwoBodyCovariance}).
 *   <li>Value: the message's covariance C belongs to the message's state. The screened state at the
 *       message's TCA differs from it by d, so its mean square error is C + d dT, which is used. It
 *       is C if both agree, and never smaller, so that element sets a kilometre off do not get the
 *       confidence of the message's orbit. If d is more than a hundredth of the distance from the
 *       Earth's centre, something else is wrong and nothing is used.
 * </ul>
 */
public final class CdmCovariance implements CovarianceSource {

  /** Largest time from a message's TCA, in revolutions. */
  static final double MAX_REVOLUTIONS = 0.5;

  /** Largest difference of TCAs of the same event, in revolutions. */
  static final double SAME_EVENT = 0.01;

  /** Largest distance of the states, as a fraction of that from the Earth's centre. */
  static final double MAX_OFFSET = 0.01;

  private static final Pattern CATALOGUE =
      Pattern.compile(
          "^(?:NORAD|SATCAT|SSC|SCC|CATNR|SATNO)[ _-]*(?:CAT)?[ _-]*(?:ID|NO|NR)?[ :=#]*");

  private static final Pattern INTERNATIONAL = Pattern.compile("[0-9]{4}-[0-9]{3}[A-Z]{1,3}");
  private static final double MINUTE = 60;
  private static final double KILOMETRE = 1_000;

  private static final Comparator<Known> NEWEST =
      Comparator.comparing(
              (Known known) -> known.created().orElse(AbsoluteDate.PAST_INFINITY),
              AbsoluteDate::compareTo)
          .thenComparing(Known::name);

  private final AstroContext context;
  private final int messages;
  private final Map<String, List<Known>> byObject = new HashMap<>();

  /** Messages that are about an object and know nothing of its errors. */
  private final Map<String, String> ignorant = new HashMap<>();

  /**
   * A message and its name.
   *
   * @param name used in the source of a covariance, such as the name of the file
   * @param message the message
   */
  public record Named(String name, CdmMessage message) {}

  /** Content of a message for one object; the state is TEME. */
  private record Known(
      String name,
      Optional<AbsoluteDate> created,
      AbsoluteDate tca,
      StateVector state,
      RtnCovariance covariance,
      boolean assumed) {}

  /**
   * Collects the objects of messages.
   *
   * @param context time scales and frames
   * @param named the messages
   */
  public CdmCovariance(AstroContext context, List<Named> named) {
    this.context = Objects.requireNonNull(context, "context");
    messages = named.size();
    TemeStates states = new TemeStates(context);
    for (Named one : named) {
      add(states, one, one.message().primary());
      add(states, one, one.message().secondary());
    }
  }

  private void add(TemeStates states, Named named, CdmObject object) {
    String key = key(object);
    if (key.isEmpty()) {
      return;
    }
    if (object.covariance().isEmpty()) {
      ignorant.putIfAbsent(key, named.name());
      return;
    }
    CdmMessage message = named.message();
    byObject
        .computeIfAbsent(key, any -> new ArrayList<>())
        .add(
            new Known(
                named.name(),
                message.created(),
                message.tca(),
                states.of(message, object),
                object.covariance().get(),
                object.assumed()));
  }

  /**
   * What an object of a message is found by: its number, be it in Alpha-5 or after the name of a
   * catalogue, or the international designator, be it in the place of the number.
   *
   * @return empty where the message does not say who it is
   */
  private static String key(CdmObject object) {
    String designator = object.designator().toUpperCase(Locale.ROOT).strip();
    int number = CatalogNumber.parse(CATALOGUE.matcher(designator).replaceFirst(""));
    if (number != CatalogNumber.NONE) {
      return Integer.toString(number);
    }
    return INTERNATIONAL.matcher(designator).matches()
        ? designator
        : object.internationalDesignator().toUpperCase(Locale.ROOT);
  }

  /**
   * Whether an object of a message says who it is, in a way that is understood.
   *
   * @param object object of a message
   * @return whether the message names it
   */
  public static boolean isNamed(CdmObject object) {
    return !key(object).isEmpty();
  }

  /**
   * Whether there is a covariance of an object at any time.
   *
   * @param object the object
   * @return whether a message is about it
   */
  public boolean knows(SpaceObject object) {
    return !known(object).isEmpty();
  }

  /**
   * Whether a message is about an object, be it without a covariance.
   *
   * @param object the object
   * @return whether a message is about it
   */
  public boolean isAbout(SpaceObject object) {
    return knows(object) || found(ignorant, object).isPresent();
  }

  private List<Known> known(SpaceObject object) {
    return found(byObject, object).orElse(List.of());
  }

  /** What is filed under the number of an object, else under its international designator. */
  private static <T> Optional<T> found(Map<String, T> filed, SpaceObject object) {
    T byNumber = filed.get(Integer.toString(object.catalogNumber()));
    return byNumber != null || object.designator().isBlank()
        ? Optional.ofNullable(byNumber)
        : Optional.ofNullable(filed.get(object.designator().toUpperCase(Locale.ROOT)));
  }

  @Override
  public String name() {
    return messages == 1
        ? "a conjunction data message"
        : String.format(Locale.ROOT, "%,d conjunction data messages", messages);
  }

  @Override
  public Optional<SourcedCovariance> of(SpaceObject object, AbsoluteDate date, StateVector state) {
    return nearest(object, date).flatMap(known -> answer(object, date, known).covariance());
  }

  @Override
  public Optional<String> refusal(SpaceObject object, AbsoluteDate date) {
    return known(object).isEmpty()
        ? found(ignorant, object)
            .map(name -> "message " + name + " does not contain its covariance")
        : nearest(object, date).map(known -> answer(object, date, known).refusal());
  }

  private static double revolution(SpaceObject object) {
    return 2 * Math.PI / object.elements().meanMotion();
  }

  private Optional<Known> nearest(SpaceObject object, AbsoluteDate date) {
    List<Known> all = known(object);
    Optional<Known> nearest =
        all.stream().min(Comparator.comparingDouble(k -> Math.abs(date.durationFrom(k.tca()))));
    return nearest.flatMap(
        event ->
            all.stream()
                .filter(
                    k ->
                        Math.abs(k.tca().durationFrom(event.tca()))
                            <= SAME_EVENT * revolution(object))
                .max(NEWEST));
  }

  /** Either a covariance, or why there is none. */
  private record Answer(Optional<SourcedCovariance> covariance, String refusal) {

    static Answer refused(String format, Object... values) {
      return new Answer(Optional.empty(), String.format(Locale.ROOT, format, values));
    }
  }

  private Answer answer(SpaceObject object, AbsoluteDate date, Known known) {
    double seconds = date.durationFrom(known.tca());
    if (Math.abs(seconds) > MAX_REVOLUTIONS * revolution(object)) {
      return Answer.refused(
          "the TCA of message %s is %.1f h away", known.name(), Math.abs(seconds) / 3600);
    }
    Optional<StateVector> screened = TemeStates.of(context, object, known.tca());
    Optional<RtnFrame> frame = screened.flatMap(RtnFrame::of);
    if (frame.isEmpty()) {
      return Answer.refused("there is no state at the TCA of message %s", known.name());
    }
    StateVector state = screened.get();
    RelativeState off = RelativeState.of(state, known.state());
    double offset = off.position().getNorm();
    if (!(offset <= MAX_OFFSET * Math.hypot(Math.hypot(state.x(), state.y()), state.z()))) {
      return Answer.refused(
          "message %s has a state %.0f km away", known.name(), offset / KILOMETRE);
    }
    return TwoBodyCovariance.after(state, aboutScreened(known, off, frame.get()), seconds)
        .map(
            covariance ->
                new SourcedCovariance(covariance, source(known, offset, seconds), known.assumed()))
        .map(sourced -> new Answer(Optional.of(sourced), ""))
        .orElseGet(() -> Answer.refused("message %s: the orbit is not an ellipse", known.name()));
  }

  /** C + d dT in the frame of the screened state. */
  private static RtnCovariance aboutScreened(Known known, RelativeState off, RtnFrame frame) {
    Vector3D r = frame.components(off.position());
    Vector3D v = frame.components(off.velocity());
    double[] d = {r.getX(), r.getY(), r.getZ(), v.getX(), v.getY(), v.getZ()};
    double[] lower = known.covariance().lowerTriangle();
    for (int row = 0, at = 0; at < lower.length; row++) {
      for (int column = 0; column <= row; column++) {
        lower[at++] += d[row] * d[column];
      }
    }
    return RtnCovariance.ofLowerTriangle(lower);
  }

  private static String source(Known known, double offset, double seconds) {
    double minutes = Math.abs(seconds) / MINUTE;
    String carried =
        minutes < 1 ? "" : String.format(Locale.ROOT, "; carried over %.1f min", minutes);
    return String.format(
        Locale.ROOT,
        "message %s (states %.3f km apart%s)",
        known.name(),
        offset / KILOMETRE,
        carried);
  }
}

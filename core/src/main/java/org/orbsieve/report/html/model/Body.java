package org.orbsieve.report.html.model;

import java.util.Optional;
import java.util.OptionalDouble;
import org.orekit.time.AbsoluteDate;

/**
 * All that an event's page shows of one object.
 *
 * @param party number, name, owner, type and age
 * @param designator international designator; empty where it is not known
 * @param state operational status and radar size, in that order; parts may be missing
 * @param orbit its mean orbit, where it is known
 * @param epoch of its elements, where it is known
 * @param source of its orbit; empty where sources have no names
 * @param errors its position errors
 */
public record Body(
    Party party,
    String designator,
    String state,
    Optional<Orbit> orbit,
    Optional<AbsoluteDate> epoch,
    String source,
    Errors errors) {

  /**
   * A mean orbit.
   *
   * @param perigee height [m]
   * @param apogee height [m]
   * @param inclination [rad]
   */
  public record Orbit(double perigee, double apogee, double inclination) {}

  /**
   * Position errors in the object's own frame.
   *
   * @param source where they are from; empty for none
   * @param isAssumed whether they are a model's or a table's
   * @param radial one sigma [m]
   * @param inTrack one sigma [m]
   * @param crossTrack one sigma [m]
   */
  public record Errors(
      String source,
      boolean isAssumed,
      OptionalDouble radial,
      OptionalDouble inTrack,
      OptionalDouble crossTrack) {}

  static Body of(Fields fields, boolean first) {
    String side = first ? "primary" : "secondary";
    double perigee = fields.real(side + ".orbit.perigee_m");
    return new Body(
        Party.of(fields, first),
        fields.text(side + ".designator"),
        state(fields.text(side + ".status"), fields.text(side + ".size")),
        Double.isNaN(perigee)
            ? Optional.empty()
            : Optional.of(
                new Orbit(
                    perigee,
                    fields.real(side + ".orbit.apogee_m"),
                    fields.real(side + ".orbit.inclination_rad"))),
        fields.time(side + ".epoch"),
        fields.text(side + ".source"),
        errors(fields, "risk." + side + "Covariance"));
  }

  private static String state(String status, String size) {
    return status.isEmpty() || size.isEmpty() ? status + size : status + ", " + size;
  }

  private static Errors errors(Fields fields, String object) {
    var sigmas = fields.vector(object + ".sigmasRtn_m");
    return new Errors(
        fields.text(object + ".source"),
        fields.flag(object + ".assumed"),
        Chance.finite(sigmas.map(v -> v.getX()).orElse(Double.NaN)),
        Chance.finite(sigmas.map(v -> v.getY()).orElse(Double.NaN)),
        Chance.finite(sigmas.map(v -> v.getZ()).orElse(Double.NaN)));
  }
}

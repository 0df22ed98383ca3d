package org.orbsieve.report.html.model;

import java.util.Objects;
import java.util.Optional;
import org.orbsieve.catalog.volume.RtnVolume;
import org.orbsieve.catalog.volume.ScreeningVolume;
import org.orekit.time.AbsoluteDate;

/**
 * How the other object passes through the screening volume around the asset.
 *
 * @param volume the volume
 * @param entry first moment inside, after the TCA [s]
 * @param exit last moment inside, after the TCA [s]
 * @param isCut whether one of the two is an end of the period or of an orbit
 * @param depth smallest distance from the centre as part of that of the surface, NaN if unknown
 */
public record Visit(RtnVolume volume, double entry, double exit, boolean isCut, double depth) {

  /**
   * Validates the order.
   *
   * @param volume the volume
   * @param entry first moment inside, after the TCA [s]
   * @param exit last moment inside, after the TCA [s]
   * @param isCut whether one of the two is an end of the period or of an orbit
   * @param depth smallest distance from the centre as part of that of the surface
   * @throws IllegalArgumentException if the exit is before the entry
   */
  public Visit {
    Objects.requireNonNull(volume, "volume");
    if (!(exit >= entry)) {
      throw new IllegalArgumentException("the exit is before the entry");
    }
  }

  static Optional<Visit> of(Fields fields) {
    String side = "passage.aroundPrimary.";
    String spec = fields.text(side + "volume");
    if (!spec.isEmpty()) {
      boolean cut = fields.flag(side + "entryCut") || fields.flag(side + "exitCut");
      return visit(fields, spec, side + "entry", side + "exit", cut, side + "normalisedDistance");
    }
    String volume = fields.text("CENTRE").equals("2") ? "" : fields.text("VOLUME");
    return volume.isEmpty()
        ? Optional.empty()
        : visit(
            fields, volume, "ENTRY", "EXIT", !fields.text("CUT").isEmpty(), "NORMALISED_DISTANCE");
  }

  private static Optional<Visit> visit(
      Fields fields, String spec, String entry, String exit, boolean cut, String depth) {
    AbsoluteDate tca = fields.time("tca").orElseThrow();
    Optional<AbsoluteDate> in = fields.time(entry);
    Optional<AbsoluteDate> out = fields.time(exit);
    if (in.isEmpty() || out.isEmpty() || out.get().isBefore(in.get())) {
      return Optional.empty();
    }
    try {
      return ScreeningVolume.parse(spec) instanceof RtnVolume volume
          ? Optional.of(
              new Visit(
                  volume,
                  in.get().durationFrom(tca),
                  out.get().durationFrom(tca),
                  cut,
                  fields.real(depth)))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      // a volume of another version is text that cannot be drawn
      return Optional.empty();
    }
  }
}

package org.orbsieve.run.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.CatalogContents;
import org.orbsieve.catalog.TabulatedOrbit;
import org.orbsieve.catalog.oem.EphemerisPlacement;
import org.orbsieve.catalog.oem.EphemerisPlacement.Match;
import org.orbsieve.report.UtcFormat;
import org.orbsieve.run.failure.Setting;

/**
 * The operators' ephemerides that were read.
 *
 * @param given what was asked for, for the identity of the run
 * @param placements the objects that have one
 * @param losses per placement, what its interpolation may lose
 * @param warnings what the person should know of them, one line each
 */
public record EphemerisInput(
    List<NumberedFile> given,
    List<EphemerisPlacement> placements,
    List<EphemerisLoss> losses,
    List<String> warnings) {

  /** None. */
  static final EphemerisInput NONE = new EphemerisInput(List.of(), List.of(), List.of(), List.of());

  /**
   * Takes immutable copies.
   *
   * @param given what was asked for, for the identity of the run
   * @param placements the objects that have one
   * @param losses per placement, what its interpolation may lose
   * @param warnings what the person should know of them, one line each
   */
  public EphemerisInput {
    given = List.copyOf(given);
    placements = List.copyOf(placements);
    losses = List.copyOf(losses);
    warnings = List.copyOf(warnings);
  }

  /** {@return whether there are any} */
  public boolean isUsed() {
    return !given.isEmpty();
  }

  /** What came of reading them. */
  record Read(EphemerisInput input, CatalogContents contents) {}

  static List<EphemerisLoss> losses(List<EphemerisPlacement> placements) {
    return placements.parallelStream()
        .map(EphemerisPlacement::orbit)
        .map(EphemerisLoss::of)
        .toList();
  }

  static List<String> warnings(
      List<EphemerisPlacement> placements,
      List<EphemerisLoss> losses,
      boolean catalogued,
      InputContext context) {
    List<String> warnings = new ArrayList<>();
    for (int i = 0; i < placements.size(); i++) {
      EphemerisPlacement placement = placements.get(i);
      String source = placement.orbit().source() + ": ";
      int number = placement.object().catalogNumber();
      boolean unnumbered = placement.orbit().catalogNumber() < 0;
      if (placement.match() == Match.NONE && (catalogued || unnumbered)) {
        warnings.add(
            source
                + (catalogued ? "not in the catalogue, " : "without a catalogue number, ")
                + "added as object "
                + number
                + (unnumbered
                    ? "; " + context.names().of(Setting.NUMBERED_FILE) + " sets another number"
                    : ""));
      } else if (placement.match() == Match.NAME) {
        warnings.add(source + "identified as " + number + " by its name");
      }
      warnings.addAll(losses.get(i).warnings(context.astro()));
    }
    return warnings;
  }

  /**
   * What the manifest says of them.
   *
   * @param context leap seconds
   * @return facts by catalogue number
   */
  public Map<String, Object> facts(AstroContext context) {
    UtcFormat utc = new UtcFormat(context);
    Map<String, Object> facts = new LinkedHashMap<>();
    for (int i = 0; i < placements.size(); i++) {
      TabulatedOrbit orbit = placements.get(i).orbit();
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("source", orbit.source());
      one.put("objectId", orbit.objectId());
      one.put("foundBy", placements.get(i).match().words());
      one.put("begin", utc.iso(orbit.begin()));
      one.put("end", utc.iso(orbit.end()));
      one.put("segments", orbit.segments().size());
      one.put("covariances", orbit.segments().stream().mapToInt(s -> s.covariances().size()).sum());
      one.put("interpolationError_m", losses.get(i).metres());
      facts.put(Integer.toString(placements.get(i).object().catalogNumber()), one);
    }
    return facts;
  }

  /** {@return all that rows depend on besides the contents of the files, in one line} */
  public String identity() {
    StringBuilder text = new StringBuilder();
    given.forEach(one -> text.append(one.number()).append('=').append(one.file()).append(' '));
    return text.toString().strip();
  }
}

package org.orbsieve.run.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.orbsieve.catalog.CatalogContents;
import org.orbsieve.catalog.CatalogReadException;
import org.orbsieve.catalog.Reject;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.catalog.TabulatedOrbit;
import org.orbsieve.catalog.oem.EphemerisPlacement.Match;
import org.orbsieve.catalog.oem.VariantPlacement;
import org.orbsieve.catalog.oem.VariantPlacements;
import org.orbsieve.run.failure.Hints;
import org.orbsieve.run.failure.JobFailure;
import org.orbsieve.run.failure.Setting;
import org.orbsieve.run.failure.SettingNames;

/**
 * The candidate manoeuvres that were read.
 *
 * @param given what was asked for, for the identity of the run
 * @param placements the variants
 * @param warnings what the person should know of them, one line each
 */
public record VariantInput(
    List<NumberedFile> given, List<VariantPlacement> placements, List<String> warnings) {

  /** None. */
  static final VariantInput NONE = new VariantInput(List.of(), List.of(), List.of());

  /** What came of reading them. */
  record Read(VariantInput input, CatalogContents contents) {}

  /**
   * Reads variants and puts them beside their objects.
   *
   * @param contents the catalogue, with the ephemerides in place
   * @param files keeps length and hash of each file
   * @throws JobFailure if one of them cannot be used
   */
  static Read read(
      InputContext context, List<NumberedFile> given, CatalogContents contents, InputFiles files)
      throws JobFailure {
    VariantFolder folder = new VariantFolder(context, files);
    for (NumberedFile one : given) {
      folder.read(one);
    }
    try {
      VariantPlacements placed = VariantPlacements.of(contents, folder.files());
      List<Reject> rejects = new ArrayList<>(contents.rejects());
      rejects.addAll(folder.rejects());
      List<String> warnings = warnings(placed.placements(), context);
      return new Read(
          new VariantInput(given, placed.placements(), warnings),
          new CatalogContents(placed.contents().records(), rejects));
    } catch (CatalogReadException e) {
      throw Hints.failure(e, context.names());
    }
  }

  private static List<String> warnings(List<VariantPlacement> placements, InputContext context) {
    List<String> warnings = new ArrayList<>();
    byObject(placements)
        .forEach((number, own) -> warnings.addAll(ofObject(number, own, context.names())));
    warnings.addAll(
        placements.parallelStream().flatMap(one -> ofVariant(one, context).stream()).toList());
    return warnings;
  }

  private static List<String> ofObject(int number, List<VariantPlacement> own, SettingNames names) {
    VariantPlacement first = own.get(0);
    if (first.match() == Match.NAME) {
      return List.of(first.record().source() + ": identified as " + number + " by its name");
    }
    if (first.match() != Match.NONE) {
      return List.of();
    }
    return List.of(
        first.record().source()
            + ": "
            + (first.numbered()
                ? number + " is not in the catalogue"
                : "no object of the catalogue matches, identified as " + number)
            + ": its variants have no baseline, so all their conjunctions count as added"
            + (first.numbered()
                ? ""
                : "; " + names.of(Setting.NUMBERED_FILE) + " sets another" + " number"));
  }

  private static List<String> ofVariant(VariantPlacement one, InputContext context) {
    Optional<TabulatedOrbit> orbit = one.object().ephemeris();
    if (orbit.isEmpty()) {
      return List.of();
    }
    String source = one.record().source();
    List<String> warnings =
        new ArrayList<>(
            Hints.warnings(orbit.get(), context.names()).stream()
                .map(w -> source + ": " + w)
                .toList());
    warnings.addAll(EphemerisLoss.of(orbit.get()).warnings(context.astro()));
    return warnings;
  }

  private static Map<Integer, List<VariantPlacement>> byObject(List<VariantPlacement> placements) {
    return placements.stream()
        .collect(
            Collectors.groupingBy(
                one -> one.object().catalogNumber(), TreeMap::new, Collectors.toList()));
  }

  /** {@return whether there are any} */
  public boolean isUsed() {
    return !placements.isEmpty();
  }

  /** {@return whether an ephemeris gives one} */
  public boolean hasEphemerides() {
    return placements.stream().map(VariantPlacement::object).anyMatch(SpaceObject::isTabulated);
  }

  /** {@return catalogue numbers of the objects that have variants} */
  public List<Integer> numbers() {
    return List.copyOf(byObject(placements).keySet());
  }

  /** {@return the files that hold some} */
  public List<String> files() {
    return placements.stream().map(one -> one.record().source()).distinct().toList();
  }

  /** {@return all that rows depend on besides the contents of the files, in one line} */
  public String identity() {
    return given.stream()
        .map(one -> one.number() + '=' + one.file())
        .collect(Collectors.joining(" "));
  }
}

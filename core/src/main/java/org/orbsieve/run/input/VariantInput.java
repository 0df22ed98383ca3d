package org.orbsieve.run.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orbsieve.burn.BurnException;
import org.orbsieve.burn.BurnVariants;
import org.orbsieve.burn.NamedBurn;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.CatalogContents;
import org.orbsieve.catalog.CatalogReadException;
import org.orbsieve.catalog.CatalogRecord;
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
 * @param given the files that were asked for, for the identity of the run
 * @param burns burns that were asked for, and those of messages, each with the number of its object
 * @param placements the variants
 * @param warnings what the person should know of them, one line each
 */
public record VariantInput(
    List<NumberedFile> given,
    List<NamedBurn> burns,
    List<VariantPlacement> placements,
    List<String> warnings) {

  /** None. */
  static final VariantInput NONE = new VariantInput(List.of(), List.of(), List.of(), List.of());

  /** What came of reading them. */
  record Read(VariantInput input, CatalogContents contents) {}

  /**
   * Reads variants and puts them beside their objects.
   *
   * @param contents the catalogue, with the ephemerides in place
   * @param files keeps length and hash of each file
   * @throws JobFailure if one of them cannot be used
   */
  static Read read(InputContext context, Inputs inputs, CatalogContents contents, InputFiles files)
      throws JobFailure {
    List<NumberedFile> given = inputs.variants();
    VariantFolder folder = new VariantFolder(context, files);
    for (NumberedFile one : given) {
      folder.read(one);
    }
    try {
      List<NamedBurn> burns = new ArrayList<>();
      inputs.burns().forEach(one -> burns.add(one.named(context.astro())));
      for (NamedBurn one : folder.burns()) {
        burns.add(one.number() >= 0 ? one : one.of(number(one, contents, context.names())));
      }
      VariantPlacements placed = VariantPlacements.of(contents, folder.files());
      List<Reject> rejects = new ArrayList<>(contents.rejects());
      rejects.addAll(folder.rejects());
      List<String> warnings = warnings(placed.placements(), context);
      return new Read(
          new VariantInput(given, burns, placed.placements(), warnings),
          new CatalogContents(placed.contents().records(), rejects));
    } catch (CatalogReadException e) {
      throw Hints.failure(e, context.names());
    }
  }

  /** The number of the one object that a message identifies by its designator. */
  private static int number(NamedBurn burn, CatalogContents contents, SettingNames names)
      throws JobFailure {
    String designator = TabulatedOrbit.normalized(burn.objectId());
    int[] numbers =
        contents.records().stream()
            .map(CatalogRecord::object)
            .filter(o -> TabulatedOrbit.normalized(o.designator()).equals(designator))
            .mapToInt(SpaceObject::catalogNumber)
            .distinct()
            .toArray();
    if (numbers.length != 1) {
      throw new JobFailure(
          JobFailure.Kind.INPUT,
          burn.source()
              + ": "
              + (numbers.length == 0 ? "no object" : "more than one object")
              + " of the catalogue is "
              + burn.objectId()
              + "; "
              + names.of(Setting.NUMBERED_FILE)
              + " says which it is");
    }
    return numbers[0];
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
    return !placements.isEmpty() || !burns.isEmpty();
  }

  /**
   * The objects, and their variants by the burns.
   *
   * @param context what reading needs
   * @param catalog the objects with the element sets that count
   * @return the objects and variants
   * @throws JobFailure if an object is not there, or a burn leads to no orbit
   */
  public Catalog burned(InputContext context, Catalog catalog) throws JobFailure {
    List<CatalogRecord> variants = new ArrayList<>();
    for (NamedBurn one : burns) {
      String place =
          (one.source().isEmpty() ? context.names().of(Setting.BURNS) : one.source()) + ": ";
      CatalogRecord object =
          catalog
              .baseline(one.number())
              .orElseThrow(
                  () ->
                      new JobFailure(
                          JobFailure.Kind.INPUT,
                          place + one.number() + " is not among the objects that are screened"));
      try {
        variants.add(new BurnVariants(context.astro(), object).after(one.burn(), one.name()));
      } catch (BurnException e) {
        throw new JobFailure(
            JobFailure.Kind.INPUT, place + one.number() + ": " + e.getMessage(), e);
      }
    }
    try {
      return variants.isEmpty() ? catalog : catalog.with(variants);
    } catch (IllegalArgumentException e) {
      throw new JobFailure(
          JobFailure.Kind.REQUEST,
          context.names().of(Setting.BURNS) + ": two variants have the same name",
          e);
    }
  }

  /** {@return their number} */
  public int count() {
    return placements.size() + burns.size();
  }

  /** {@return whether an ephemeris gives one} */
  public boolean hasEphemerides() {
    return placements.stream().map(VariantPlacement::object).anyMatch(SpaceObject::isTabulated);
  }

  /** {@return catalogue numbers of the objects that have variants} */
  public List<Integer> numbers() {
    Set<Integer> all = new TreeSet<>(byObject(placements).keySet());
    burns.forEach(burn -> all.add(burn.number()));
    return List.copyOf(all);
  }

  /** {@return the files that hold some} */
  public List<String> files() {
    return Stream.concat(
            placements.stream().map(one -> one.record().source()),
            burns.stream().map(NamedBurn::source).filter(source -> !source.isEmpty()))
        .distinct()
        .toList();
  }

  /** {@return all that rows depend on besides the contents of the files, in one line} */
  public String identity() {
    return Stream.concat(
            given.stream().map(one -> one.number() + '=' + one.file()),
            burns.stream().map(one -> one.number() + "=" + one.name() + one.burn()))
        .collect(Collectors.joining(" "));
  }
}

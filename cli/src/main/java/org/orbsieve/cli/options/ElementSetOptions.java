package org.orbsieve.cli.options;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.orbsieve.catalog.ElementSetChoice;
import org.orbsieve.cli.help.HelpTopic;
import org.orbsieve.cli.help.Topic;
import org.orbsieve.request.CatalogDemand;
import org.orbsieve.run.input.ElementSetRequest;
import picocli.CommandLine.Option;

/** The options that say which element sets are used, and what a catalogue must fulfil. */
@HelpTopic(Topic.INPUT)
public final class ElementSetOptions {

  @Option(
      names = "--element-sets",
      paramLabel = "in-time|newest",
      converter = ChoiceConverter.class,
      defaultValue = "in-time",
      description = {
        "Which element sets to use where a source has several for one object. 'in-time': if an epoch"
            + " is in the period, at any time the set with the nearest epoch; otherwise the newest."
            + " 'newest': the newest not after the stop. Default: ${DEFAULT-VALUE}."
      })
  private ElementSetChoice choice;

  @HelpTopic(Topic.OUTPUT)
  @Option(
      names = "--superseded",
      paramLabel = "FILE",
      description = "File for the element sets that are not used, as CSV.")
  private Path superseded;

  @Option(
      names = "--max-catalogue-age",
      paramLabel = "AGE",
      converter = AgeConverter.class,
      description = {
        "Fails with code 7 if the newest element set is older than this at the start of the"
            + " period: 24h, 2d."
      })
  private Double maxAge;

  @Option(
      names = "--min-objects",
      paramLabel = "N",
      description = "Fails with code 7 if the catalogue contains fewer objects.")
  private Integer minObjects;

  /** Reads {@code --element-sets}. */
  private static final class ChoiceConverter extends TextConverter<ElementSetChoice> {
    ChoiceConverter() {
      super(ElementSetChoice::parse);
    }
  }

  /** Reads an age with its unit. */
  private static final class AgeConverter extends TextConverter<Double> {
    AgeConverter() {
      super(CatalogDemand::age);
    }
  }

  /** Where the element sets that are not used are listed. */
  public Optional<Path> superseded() {
    return Optional.ofNullable(superseded);
  }

  /**
   * Which element sets are used, and what the catalogue must fulfil.
   *
   * @throws IllegalArgumentException if a number is below 0
   */
  public ElementSetRequest request() {
    return new ElementSetRequest(
        choice,
        new CatalogDemand(
            maxAge == null ? OptionalDouble.empty() : OptionalDouble.of(maxAge),
            minObjects == null ? OptionalInt.empty() : OptionalInt.of(minObjects)));
  }
}

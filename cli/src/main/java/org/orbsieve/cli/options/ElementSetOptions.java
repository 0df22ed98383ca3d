package org.orbsieve.cli.options;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.orbsieve.catalog.ElementSetChoice;
import org.orbsieve.cli.help.HelpTopic;
import org.orbsieve.cli.help.Topic;
import org.orbsieve.request.CatalogDemand;
import org.orbsieve.run.input.ElementSetRequest;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that say which element sets are used, and what a catalogue must fulfil. */
@HelpTopic(Topic.INPUT)
public final class ElementSetOptions {

  private static final double HOUR = 3_600.0;

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
  private static final class ChoiceConverter implements ITypeConverter<ElementSetChoice> {
    @Override
    public ElementSetChoice convert(String text) {
      return switch (text.toLowerCase(Locale.ROOT)) {
        case "in-time" -> ElementSetChoice.IN_TIME;
        case "newest" -> ElementSetChoice.NEWEST;
        default -> throw new TypeConversionException("'" + text + "' is not in-time or newest");
      };
    }
  }

  /** Reads an age with its unit. */
  private static final class AgeConverter implements ITypeConverter<Double> {

    private static final Pattern SYNTAX =
        Pattern.compile("([0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)\\s*([dh])", Pattern.CASE_INSENSITIVE);

    @Override
    public Double convert(String text) {
      Matcher matcher = SYNTAX.matcher(text.strip());
      if (!matcher.matches()) {
        throw new TypeConversionException("'" + text + "' is not an age such as 24h or 2d");
      }
      boolean days = matcher.group(2).equalsIgnoreCase("d");
      return Double.parseDouble(matcher.group(1)) * (days ? 24 * HOUR : HOUR);
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

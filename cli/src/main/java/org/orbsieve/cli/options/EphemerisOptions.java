package org.orbsieve.cli.options;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.orbsieve.catalog.CatalogNumber;
import org.orbsieve.cli.help.HelpTopic;
import org.orbsieve.cli.help.Topic;
import org.orbsieve.run.input.NumberedFile;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The option that gives operators' ephemerides. */
@HelpTopic(Topic.INPUT)
public final class EphemerisOptions {

  @HelpTopic(value = Topic.INPUT, brief = "an operator's ephemeris instead of elements")
  @Option(
      names = "--ephemeris",
      paramLabel = "[NUMBER=]FILE",
      converter = GivenConverter.class,
      description = {
        "An operator's ephemeris: OEM in KVN or XML, or 'modified ITC'; a folder stands for all"
            + " files in it. Can be repeated. It replaces the element sets of its object, which"
            + " is identified by its catalogue number (or NUMBER), international designator or"
            + " name; if the catalogue has no such object, the object is added. Outside its"
            + " usable time the object is not screened, and the rejects list it. A catalogue is"
            + " optional.",
        "Example: --ephemeris iss.oem --ephemeris 100001=launch.oem"
      })
  private List<NumberedFile> given = new ArrayList<>();

  /** Reads {@code [NUMBER=]FILE}. */
  public static final class GivenConverter implements ITypeConverter<NumberedFile> {

    private static final Pattern NUMBERED = Pattern.compile("(\\d+|[A-HJ-NP-Z]\\d{4})=(.*)");

    @Override
    public NumberedFile convert(String text) {
      Matcher numbered = NUMBERED.matcher(text);
      boolean named = numbered.matches();
      int number = named ? CatalogNumber.parse(numbered.group(1)) : CatalogNumber.NONE;
      String file = named ? numbered.group(2) : text;
      if (file.isEmpty() || (named && number == CatalogNumber.NONE)) {
        throw new TypeConversionException(
            "'" + text + "' is not [NUMBER=]FILE with a catalogue number of up to nine digits");
      }
      return new NumberedFile(named ? Integer.toString(number) : "", file);
    }
  }

  /** Whether there are any. */
  public boolean isUsed() {
    return !given.isEmpty();
  }

  /** The ephemerides in the order in which they were given. */
  public List<NumberedFile> given() {
    return given;
  }
}

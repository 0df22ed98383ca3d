package org.orbsieve.cli.options;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
        "An operator's ephemeris, as often as needed: OEM in KVN or XML, or 'modified ITC'; a folder"
            + " stands for the files in it. It counts instead of the element sets of its object,"
            + " which is found by its catalogue number (or NUMBER), international designator or name,"
            + " and is an object of its own if the catalogue has none such. Outside of its usable"
            + " time the object is not screened, and that is listed. No catalogue is needed.",
        "Example: --ephemeris iss.oem --ephemeris 100001=launch.oem"
      })
  private List<NumberedFile> given = new ArrayList<>();

  /** Reads {@code [NUMBER=]FILE}. */
  public static final class GivenConverter implements ITypeConverter<NumberedFile> {

    private static final Pattern NUMBERED = Pattern.compile("(\\d+)=(.*)");

    @Override
    public NumberedFile convert(String text) {
      Matcher numbered = NUMBERED.matcher(text);
      String number = numbered.matches() ? numbered.group(1) : "";
      String file = numbered.matches() ? numbered.group(2) : text;
      if (number.length() > 9 || file.isEmpty()) {
        throw new TypeConversionException(
            "'" + text + "' is not [NUMBER=]FILE with a catalogue number of up to nine digits");
      }
      return new NumberedFile(number, file);
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

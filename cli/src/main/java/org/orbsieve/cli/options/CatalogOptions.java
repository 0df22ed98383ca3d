package org.orbsieve.cli.options;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.orbsieve.catalog.SourcePreference;
import org.orbsieve.cli.help.HelpTopic;
import org.orbsieve.cli.help.Topic;
import org.orbsieve.run.input.Inputs;
import org.orbsieve.run.input.NamedFile;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The options that say which catalogues to read, and which to prefer. */
@HelpTopic(Topic.INPUT)
public final class CatalogOptions {

  private static final String NEWEST = "newest";

  /** The command that has these options. */
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description = {
        "Catalogues of GP element sets: GP CSV, OMM in JSON, XML or KVN, TLE or 3LE, also gzipped;"
            + " the format is recognised from the content; '-' is standard input."
      })
  private List<String> unnamed = new ArrayList<>();

  @Option(
      names = "--catalogue",
      paramLabel = "NAME=FILE",
      converter = SourceConverter.class,
      description = {
        "A catalogue with a name, in addition to FILE or instead of it. Can be repeated. The"
            + " results then name the source and the epoch of each object; a FILE is identified"
            + " by its path.",
        "Example: --catalogue allied=a.csv --catalogue national=b.xml"
      })
  private List<NamedFile> named = new ArrayList<>();

  @Option(
      names = "--prefer",
      paramLabel = "newest|NAME,...",
      split = ",",
      hideParamSyntax = true,
      description = {
        "Which source to use for an object that several sources contain: the newest element set, or"
            + " the first source of a list that contains the object; sources that are not listed"
            + " come last. Default: newest."
      })
  private List<String> prefer = List.of(NEWEST);

  @HelpTopic(value = Topic.INPUT, brief = "types, owners, status and sizes (SATCAT as CSV)")
  @Option(
      names = "--satcat",
      paramLabel = "FILE",
      description = {
        "Satellite catalogue, as CSV from CelesTrak or Space-Track: type, owner, size and status of"
            + " the objects. Names then show the status as in SOCRATES: [+], [-]."
      })
  private List<String> satcats = new ArrayList<>();

  /** Reads {@code NAME=FILE}. */
  private static final class SourceConverter implements ITypeConverter<NamedFile> {
    @Override
    public NamedFile convert(String text) {
      int equals = text.indexOf('=');
      String name = text.substring(0, Math.max(0, equals)).strip();
      String file = text.substring(equals + 1);
      if (name.isEmpty() || file.isEmpty()) {
        throw new TypeConversionException("'" + text + "' is not NAME=FILE");
      }
      if (name.equalsIgnoreCase(NEWEST) || name.indexOf(',') >= 0) {
        throw new TypeConversionException("'" + name + "' cannot be the name of a catalogue");
      }
      return new NamedFile(name, file);
    }
  }

  /** The catalogues in the order in which they are read. */
  public List<NamedFile> sources() {
    return Stream.concat(unnamed.stream().map(file -> new NamedFile("", file)), named.stream())
        .toList();
  }

  /** Fails early if something is missing or contradicts itself. */
  public void check() {
    check(false);
  }

  /**
   * Fails early if something is missing or contradicts itself.
   *
   * @param others whether other options give objects
   */
  public void check(boolean others) {
    if (sources().isEmpty() && !others) {
      throw new ParameterException(
          spec.commandLine(), "no catalogue: give a FILE or --catalogue NAME=FILE");
    }
    preference();
  }

  /** Whether any catalogue has a name. */
  public boolean isNamed() {
    return !named.isEmpty();
  }

  /** Satellite catalogues. */
  public List<String> satcats() {
    return satcats;
  }

  /** All files that are read. */
  public List<String> files() {
    return Stream.concat(sources().stream().map(NamedFile::file), satcats.stream()).toList();
  }

  /** Which source counts. */
  public SourcePreference preference() {
    if (prefer.size() == 1 && prefer.get(0).equalsIgnoreCase(NEWEST)) {
      return SourcePreference.NEWEST;
    }
    List<String> known =
        sources().stream()
            .map(one -> one.name().isEmpty() ? one.file() : one.name())
            .distinct()
            .toList();
    for (String name : prefer) {
      if (!isNamed() || !known.contains(name)) {
        throw new ParameterException(
            spec.commandLine(),
            "--prefer: no catalogue is named '"
                + name
                + (isNamed() ? "'; there are " + String.join(", ", known) : "'; see --catalogue"));
      }
    }
    try {
      return new SourcePreference(prefer);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--prefer: " + e.getMessage(), e);
    }
  }

  /** The catalogues and satellite catalogues, and nothing else. */
  public Inputs inputs() {
    return new Inputs(sources(), preference(), satcats, List.of(), List.of());
  }
}

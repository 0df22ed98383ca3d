package org.orbsieve.cli.options;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orbsieve.burn.BurnRequest;
import org.orbsieve.cli.help.HelpTopic;
import org.orbsieve.cli.help.Topic;
import org.orbsieve.run.input.NumberedFile;
import picocli.CommandLine.Option;

/** The options that give candidate manoeuvres, and say where their comparison goes. */
@HelpTopic(Topic.INPUT)
public final class VariantOptions {

  @Option(
      names = "--variants",
      paramLabel = "[NUMBER=]FILE|DIR",
      converter = EphemerisOptions.GivenConverter.class,
      description = {
        "Candidate manoeuvres of an object: OEM, 'modified ITC' or element sets. A folder stands"
            + " for all files in it; files in a subfolder named by a catalogue number belong to"
            + " that object. Can be repeated. Each variant is screened against all objects"
            + " except its own and that object's other variants, and compared with the baseline,"
            + " the object without a manoeuvre: conjunctions kept, removed and added, the"
            + " closest and the most probable one, the best variant first. Only pairs of the"
            + " objects with variants are screened, unless --primaries or --groups add others.",
        "Example: --variants 25544=burns/"
      })
  private List<NumberedFile> given = new ArrayList<>();

  @Option(
      names = "--burn",
      paramLabel = "NUMBER@TIME,T=SPEED",
      converter = BurnConverter.class,
      description = {
        "A candidate manoeuvre as a sudden change of velocity along R, T or N of the object, as often"
            + " as needed; screened and compared as --variants are. The object continues by its own"
            + " theory: see docs/avoid.md.",
        "Example: --burn 42962@2024-11-01T02:00Z,T=+50mm/s"
      })
  private List<BurnRequest> burns = new ArrayList<>();

  @HelpTopic(Topic.OUTPUT)
  @Option(
      names = "--comparison",
      paramLabel = "FILE",
      description =
          "File for the comparison of the variants, as CSV. Default: NAME.variants.csv; none with"
              + " -o -.")
  private Path comparison;

  /** Reads a burn. */
  public static final class BurnConverter extends TextConverter<BurnRequest> {
    /** For the parser of the command line. */
    public BurnConverter() {
      super(BurnRequest::parse);
    }
  }

  /** Whether there are any. */
  public boolean isUsed() {
    return !given.isEmpty() || !burns.isEmpty();
  }

  /** The burns in the order in which they were given. */
  public List<BurnRequest> burns() {
    return burns;
  }

  /** The files and folders in the order in which they were given. */
  public List<NumberedFile> given() {
    return given;
  }

  /**
   * Where the comparison goes; empty for the usual place.
   *
   * @throws IllegalArgumentException if it is asked for and there is nothing to compare
   */
  public Optional<Path> comparison() {
    if (comparison != null && !isUsed()) {
      throw new IllegalArgumentException("--comparison needs --variants or --burn");
    }
    return Optional.ofNullable(comparison);
  }
}

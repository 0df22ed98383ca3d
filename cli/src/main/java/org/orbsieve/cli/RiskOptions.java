package org.orbsieve.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.orbsieve.assessment.ActionLevel;
import org.orbsieve.assessment.ConjunctionAssessor;
import org.orbsieve.assessment.RiskAssessor;
import org.orbsieve.assessment.covariance.CovarianceSource;
import org.orbsieve.assessment.covariance.CovarianceTable;
import org.orbsieve.assessment.covariance.EphemerisCovariance;
import org.orbsieve.assessment.covariance.PublicElementsCovariance;
import org.orbsieve.assessment.probability.PcMethod;
import org.orbsieve.assessment.radius.HardBodyRadii;
import org.orbsieve.assessment.radius.RadiusSource;
import org.orbsieve.assessment.radius.RadiusTable;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.report.ContentDigest;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that ask for probabilities of collision. */
final class RiskOptions {

  @Option(
      names = "--pc",
      paramLabel = "METHOD",
      converter = MethodConverter.class,
      description = {
        "Compute the probability of collision of every conjunction: foster, alfano, chan, patera,"
            + " laas, alfriend or alfriend-max. Slow encounters get a three-dimensional answer."
            + " Default: none; foster where another option needs one."
      })
  private PcMethod method;

  @Option(
      names = "--hbr",
      paramLabel = "FILE",
      description = {
        "Hard-body radii: a CSV 'object,radius_m'; an object is a catalogue number, small, medium,"
            + " large, payload, rocket-body, debris or unknown. Sizes and kinds are those"
            + " of --satcat, kinds else those that names tell. Default: payloads and rocket bodies 5 m,"
            + " debris 0.5 m, unknown 1 m."
      })
  private Path radii;

  @Option(
      names = "--covariance",
      paramLabel = "FILE",
      description = {
        "Position errors: a CSV 'object,radial_m,transverse_m,normal_m' and, if they grow,"
            + " 'radial_m_per_day' and so on; an object is a catalogue number, a kind as above,"
            + " leo, meo, geo, heo or *. Default: a built-in model of public elements. Covariances in"
            + " an object's --ephemeris come before either, then those of --covariance-cdm."
      })
  private Path covariance;

  @Option(
      names = "--covariance-cdm",
      paramLabel = "CDM",
      description = {
        "Covariances from conjunction data messages (CCSDS CDM, KVN or XML): a file, a folder or a"
            + " pattern such as 'day/*.cdm', as often as needed. That of a message counts for its"
            + " object up to half a revolution from the message's TCA, and is enlarged by the"
            + " difference of the message's state from the screened one.",
        "Example: --covariance-cdm messages --pc foster"
      })
  private List<String> messages = new ArrayList<>();

  @Mixin private LevelOptions levelOptions;

  /** Reads {@code --pc}. */
  private static final class MethodConverter implements ITypeConverter<PcMethod> {
    @Override
    public PcMethod convert(String text) {
      return PcMethod.named(text)
          .orElseThrow(
              () -> new TypeConversionException("'" + text + "' is none of " + PcMethod.names()));
    }
  }

  /** All files that are read. */
  List<String> files() {
    Stream<String> tables =
        Stream.of(Optional.ofNullable(radii), Optional.ofNullable(covariance), levelOptions.file())
            .flatMap(Optional::stream)
            .map(Path::toString);
    return Stream.concat(tables, messages.stream()).toList();
  }

  private boolean isAsked() {
    return method != null || covariance != null || !messages.isEmpty() || levelOptions.isAsked();
  }

  /**
   * Reads the files.
   *
   * @param needed whether probabilities are computed even if no option here asks for them
   * @param ephemerides whether objects may have ephemerides, and those covariances
   * @throws CommandFailure naming the one that cannot be read
   * @throws IllegalArgumentException if {@code --fail-on} names no level
   */
  Risk load(AstroContext context, boolean needed, boolean ephemerides) throws CommandFailure {
    Map<String, ContentDigest> digests = new LinkedHashMap<>();
    RadiusSource radiusSource =
        radii == null
            ? HardBodyRadii.DEFAULT
            : read(digests, radii, file -> RadiusTable.read(file, HardBodyRadii.DEFAULT));
    List<CovarianceSource> sources = new ArrayList<>();
    if (ephemerides) {
      sources.add(new EphemerisCovariance());
    }
    MessageCovariances stated = MessageCovariances.read(context, messages, digests);
    stated.covariance().ifPresent(sources::add);
    if (covariance != null) {
      sources.add(read(digests, covariance, CovarianceTable::read));
    }
    sources.add(new PublicElementsCovariance());
    List<ActionLevel> actionLevels = levelOptions.levels(digests);
    Optional<RiskAssessor> assessor =
        needed || isAsked()
            ? Optional.of(new RiskAssessor(method == null ? PcMethod.FOSTER : method, actionLevels))
            : Optional.empty();
    return new Risk(
        new ConjunctionAssessor(radiusSource, CovarianceSource.firstOf(sources), assessor),
        radii == null ? "defaults" : "file " + radii.getFileName(),
        stated,
        levelOptions.failOn(actionLevels),
        digests);
  }

  /** Reads a file of one kind. */
  @FunctionalInterface
  interface Reading<T> {
    T read(Path file) throws IOException;
  }

  /** Reads a file, and keeps its length and hash. */
  static <T> T read(Map<String, ContentDigest> digests, Path file, Reading<T> reading)
      throws CommandFailure {
    try {
      digests.put(file.toString(), ContentDigest.of(file));
      return reading.read(file);
    } catch (IOException e) {
      throw CommandFailure.input(file.toString(), e);
    }
  }
}

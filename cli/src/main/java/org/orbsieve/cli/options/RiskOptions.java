package org.orbsieve.cli.options;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orbsieve.assessment.probability.PcMethod;
import org.orbsieve.cli.help.HelpTopic;
import org.orbsieve.cli.help.Topic;
import org.orbsieve.run.input.RadiusRequest;
import org.orbsieve.run.input.RiskRequest;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that ask for probabilities of collision. */
@HelpTopic(Topic.RISK)
public final class RiskOptions {

  @HelpTopic(value = Topic.RISK, brief = "probability of collision, for instance by foster")
  @Option(
      names = "--pc",
      paramLabel = "METHOD",
      converter = MethodConverter.class,
      description = {
        "Compute the probability of collision of every conjunction: foster, alfano, chan, patera,"
            + " laas, alfriend or alfriend-max. Slow encounters are computed in three"
            + " dimensions. Default: none; foster if another option needs one."
      })
  private PcMethod method;

  @Option(
      names = "--hbr",
      paramLabel = "FILE|socrates",
      description = {
        "Hard-body radii: a CSV 'object,radius_m'; an object is a catalogue number, a pattern of"
            + " names such as 'STARLINK*', small, medium, large, payload, rocket-body, debris or"
            + " unknown; or socrates for those of SOCRATES: 10 m Starlink, 1 m all others. Sizes"
            + " and kinds come from --satcat, otherwise kinds come from the names. Default:"
            + " payloads and rocket bodies 5 m, debris 0.5 m, unknown 1 m."
      })
  private String radii;

  @Option(
      names = "--covariance",
      paramLabel = "FILE",
      description = {
        "Position errors: a CSV 'object,radial_m,transverse_m,normal_m' and, if they grow,"
            + " 'radial_m_per_day' and so on; an object is a catalogue number, a kind as above,"
            + " leo, meo, geo, heo or *. Default: a built-in model of public elements. A"
            + " covariance in the object's --ephemeris takes precedence, then one of"
            + " --covariance-cdm."
      })
  private Path covariance;

  @Option(
      names = "--covariance-cdm",
      paramLabel = "CDM",
      description = {
        "Covariances from conjunction data messages (CCSDS CDM, KVN or XML): a file, a folder or a"
            + " pattern such as 'day/*.cdm'. Can be repeated. A covariance is used for its"
            + " object up to half a revolution from the TCA of the message, enlarged by the"
            + " difference between the message's state and the screened one.",
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
              () ->
                  new TypeConversionException("'" + text + "' is not one of " + PcMethod.names()));
    }
  }

  /** Which probabilities are computed, and from what. */
  public RiskRequest request() {
    boolean isAsked =
        method != null || covariance != null || !messages.isEmpty() || levelOptions.isAsked();
    return new RiskRequest(
        Optional.ofNullable(method),
        radii == null ? RadiusRequest.DEFAULTS : RadiusRequest.named(radii),
        Optional.ofNullable(covariance),
        messages,
        levelOptions.request(),
        isAsked);
  }
}

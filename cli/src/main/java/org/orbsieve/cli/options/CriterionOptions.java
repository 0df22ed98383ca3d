package org.orbsieve.cli.options;

import org.orbsieve.ScreeningSettings;
import org.orbsieve.catalog.volume.ScreeningVolume;
import org.orbsieve.cli.help.HelpTopic;
import org.orbsieve.cli.help.Topic;
import org.orbsieve.report.Distance;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The options that say what counts as close: a distance, or a screening volume. */
@HelpTopic(Topic.CRITERION)
public final class CriterionOptions {

  @ArgGroup(exclusive = true)
  private Criterion criterion = new Criterion();

  /** At most one of these. */
  private static final class Criterion {
    @HelpTopic(value = Topic.CRITERION, brief = "largest miss distance that counts, by default 5km")
    @Option(
        names = "--threshold",
        paramLabel = "DISTANCE",
        converter = DistanceConverter.class,
        description = "Largest miss distance that counts, such as 5km or 500m. Default: 5km.")
    private Distance threshold;

    @HelpTopic(value = Topic.CRITERION, brief = "a screening volume: 0.4x44x51km, 'handbook'")
    @Option(
        names = "--volume",
        paramLabel = "VOLUME",
        converter = VolumeConverter.class,
        description = {
          "Report what passes through a volume around either object: a sphere (5km), an ellipsoid"
              + " by its semi-axes radial x in-track x cross-track (0.4x44x51km), a box by its"
              + " half-widths (box:0.4x44x51km), or 'handbook', the ellipsoid of the Spaceflight"
              + " Safety Handbook for the regime of the orbit ('box:handbook' for boxes).",
          "Adds columns with the volume, entry and exit; see docs/screening-volumes.md."
        })
    private ScreeningVolume volume;
  }

  /** Reads {@code --volume}. */
  private static final class VolumeConverter extends TextConverter<ScreeningVolume> {
    VolumeConverter() {
      super(ScreeningVolume::parse);
    }
  }

  /** The threshold, where no volume defines what is close [m]. */
  public double threshold() {
    return criterion.threshold == null
        ? ScreeningSettings.DEFAULT_THRESHOLD
        : criterion.threshold.metres();
  }

  /** Settings with the volume, if one is asked for. */
  public ScreeningSettings apply(ScreeningSettings settings) {
    return criterion.volume == null ? settings : settings.withVolume(criterion.volume);
  }
}

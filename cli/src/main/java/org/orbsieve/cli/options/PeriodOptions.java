package org.orbsieve.cli.options;

import java.util.Locale;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.cli.help.HelpTopic;
import org.orbsieve.cli.help.Topic;
import org.orbsieve.run.Start;
import org.orekit.time.AbsoluteDate;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** The options that say when to screen. */
@HelpTopic(Topic.PERIOD)
public final class PeriodOptions {

  private static final double HOUR = 3_600.0;
  private static final double DAY = 86_400.0;

  @HelpTopic(value = Topic.PERIOD, brief = "start of the period: 'now', 'epoch' or a UTC time")
  @Option(
      names = "--start",
      order = -2, // before those of the group below, which would come first
      paramLabel = "TIME",
      defaultValue = "now",
      converter = StartConverter.class,
      description = {
        "Start of the period: 'now', 'epoch' (the newest in the catalogue), or a UTC time such as"
            + " 2024-11-01T00:00:00Z. Default: ${DEFAULT-VALUE}."
      })
  private StartOption start;

  @ArgGroup(exclusive = true)
  private Length length = new Length();

  /** At most one of these. */
  private static final class Length {
    @HelpTopic(value = Topic.PERIOD, brief = "length of the period, by default 1")
    @Option(
        names = "--days",
        paramLabel = "N",
        converter = PlainNumber.Days.class,
        description = "Length of the period in days, such as 7, 0.5 or 7d. Default: 1.")
    private Double days;

    @Option(
        names = "--hours",
        paramLabel = "N",
        converter = PlainNumber.Hours.class,
        description = "Length of the period in hours, such as 36 or 36h.")
    private Double hours;

    @Option(
        names = "--stop",
        paramLabel = "TIME",
        converter = UtcTime.Converter.class,
        description = "End of the period, UTC.")
    private UtcTime stop;
  }

  /** What {@code --start} may be. */
  private enum StartKind {
    NOW,
    EPOCH,
    TIME
  }

  private record StartOption(StartKind kind, UtcTime time) {

    /** As it may be written. */
    @Override
    public String toString() {
      return kind == StartKind.TIME ? time.toString() : kind.name().toLowerCase(Locale.ROOT);
    }
  }

  /** Reads {@code --start}. */
  private static final class StartConverter implements ITypeConverter<StartOption> {
    @Override
    public StartOption convert(String text) {
      return switch (text.toLowerCase(Locale.ROOT)) {
        case "now" -> new StartOption(StartKind.NOW, null);
        case "epoch" -> new StartOption(StartKind.EPOCH, null);
        default -> new StartOption(StartKind.TIME, UtcTime.parse(text));
      };
    }
  }

  /** Start of the period. */
  public Start start(AstroContext context) {
    return switch (start.kind()) {
      case EPOCH -> Start.NEWEST_EPOCH;
      case TIME -> Start.at(start.time().date(context));
      case NOW -> Start.NOW;
    };
  }

  /**
   * End of the period.
   *
   * @throws IllegalArgumentException if its length is not a positive number
   */
  public AbsoluteDate stop(AstroContext context, AbsoluteDate begin) {
    if (length.stop != null) {
      return length.stop.date(context);
    }
    if (length.hours != null) {
      return begin.shiftedBy(HOUR * positive("--hours", length.hours));
    }
    return begin.shiftedBy(DAY * (length.days == null ? 1.0 : positive("--days", length.days)));
  }

  private static double positive(String option, double value) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(option + " must be above 0");
    }
    return value;
  }
}

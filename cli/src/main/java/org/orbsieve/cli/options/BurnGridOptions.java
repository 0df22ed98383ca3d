package org.orbsieve.cli.options;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orbsieve.avoid.AvoidanceRequest;
import org.orbsieve.avoid.BurnSizes;
import org.orbsieve.avoid.BurnTimes;
import org.orbsieve.avoid.Goal;
import org.orbsieve.avoid.Propulsion;
import org.orbsieve.burn.ExecutionError;
import org.orbsieve.burn.SpeedText;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.run.avoid.AvoidText;
import org.orbsieve.run.failure.JobFailure;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The options that say which event to avoid, and by which burns. */
public final class BurnGridOptions {

  private static final double HOUR = 3_600.0;

  @Option(
      names = "--event",
      required = true,
      paramLabel = "EVENT",
      description = {
        "The event to avoid: NUMBER,OTHER,TCA (the object that manoeuvres first, UTC), a conjunction"
            + " data message, or FILE#ROW, a row of conjunctions by its number or EVENT_ID; of these"
            + " two, object 1 manoeuvres.",
        "Example: --event 42962,13567,2024-11-02T16:11:48Z"
      })
  private String event;

  @Option(
      names = "--direction",
      paramLabel = "R|T|N|r,t,n",
      defaultValue = "T",
      description = "Direction of a positive burn. Default: T, along the track.")
  private String direction;

  @Option(
      names = "--dv",
      paramLabel = "SPEED",
      split = ",",
      description = {
        "Sizes of the burns, each flown forwards and backwards, such as 10mm/s,5cm/s. Default: in steps"
            + " of 1, 2 and 5 up to what moves the event by 6 of its errors."
      })
  private List<String> sizes = new ArrayList<>();

  @Option(
      names = "--min-dv",
      paramLabel = "SPEED",
      defaultValue = "1mm/s",
      description = "Smallest size that is chosen. Default: 1mm/s.")
  private String smallest;

  @Option(
      names = "--max-dv",
      paramLabel = "SPEED",
      defaultValue = "1m/s",
      description = "Largest size that is chosen. Default: 1m/s.")
  private String largest;

  @Option(
      names = "--revs",
      paramLabel = "LAST..FIRST",
      defaultValue = "0.5..4",
      description = "Revolutions from a burn to the event, at most 72 h. Default: 0.5..4.")
  private String revolutions;

  @Option(
      names = "--per-rev",
      paramLabel = "N",
      defaultValue = "8",
      description = "Times of burns per revolution, an even number. Default: 8.")
  private int perRevolution;

  @Option(
      names = "--after",
      paramLabel = "TIME",
      converter = UtcTime.Converter.class,
      description = "No burn is before this time, UTC.")
  private UtcTime after;

  @Option(
      names = "--blackout",
      paramLabel = "FROM/TO",
      description = "No burn is between these times, UTC; as often as needed.")
  private List<String> blackouts = new ArrayList<>();

  @Option(
      names = "--goal",
      paramLabel = "PC",
      description = "Largest probability of a conjunction that is accepted. Default: 3e-6.")
  private Double goal;

  @Option(
      names = "--horizon",
      paramLabel = "HOURS",
      defaultValue = "24",
      converter = PlainNumber.Hours.class,
      description = "How long after the event all others are screened. Default: 24.")
  private Double horizon;

  @Option(
      names = "--execution-error",
      paramLabel = "PERCENT[,ANGLE]",
      description = "One-sigma errors of a burn, such as 5%%,1deg. Default: none.")
  private String error;

  @ArgGroup(exclusive = false)
  private Engine engine;

  /** Both or neither. */
  private static final class Engine {
    @Option(
        names = "--isp",
        required = true,
        paramLabel = "SECONDS",
        converter = PlainNumber.Seconds.class,
        description = "Specific impulse, for the column FUEL_G; with --mass.")
    private double impulse;

    @Option(
        names = "--mass",
        required = true,
        paramLabel = "KG",
        converter = PlainNumber.Kilograms.class,
        description = "Mass of the object before the burn; with --isp.")
    private double mass;
  }

  /**
   * What is asked for.
   *
   * @throws IllegalArgumentException if an option is none, or they contradict each other
   * @throws JobFailure if the event is in a file that cannot be read
   */
  public AvoidanceRequest request(AstroContext context) throws JobFailure {
    double[] revs = AvoidText.revolutions(revolutions);
    return new AvoidanceRequest(
        AvoidText.event(event, context),
        new BurnTimes(
            revs[0],
            revs[1],
            perRevolution,
            Optional.ofNullable(after).map(time -> time.date(context)),
            blackouts.stream().map(text -> AvoidText.blackout(text, context)).toList()),
        new BurnSizes(
            AvoidText.direction(direction),
            sizes.stream().map(SpeedText::metresPerSecond).toList(),
            SpeedText.metresPerSecond(smallest),
            SpeedText.metresPerSecond(largest)),
        goal == null ? Goal.DEFAULT : new Goal(goal, Goal.RED),
        horizon * HOUR,
        error == null ? ExecutionError.NONE : ExecutionError.parse(error),
        Optional.ofNullable(engine).map(its -> new Propulsion(its.impulse, its.mass)));
  }
}

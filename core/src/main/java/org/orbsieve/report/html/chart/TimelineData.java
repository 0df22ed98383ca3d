package org.orbsieve.report.html.chart;

import java.time.LocalDateTime;
import java.util.List;
import java.util.OptionalDouble;
import org.orbsieve.report.html.model.Densities;
import org.orbsieve.report.html.model.Levels;

/**
 * What the timeline shows.
 *
 * @param start of the period, in UTC
 * @param duration of the period [s]
 * @param until end of what was screened, after the start [s]; empty for all
 * @param levels of the run
 * @param hasProbability whether height is probability, or else nearness
 * @param marks the events that are drawn one by one, the most serious first
 * @param densities all events, for drawing those that are not drawn one by one
 * @param isDense whether there are too many events to draw all one by one
 * @param rails events with a probability below the axis, and without one
 */
public record TimelineData(
    LocalDateTime start,
    double duration,
    OptionalDouble until,
    Levels levels,
    boolean hasProbability,
    List<Mark> marks,
    Densities densities,
    boolean isDense,
    List<Long> rails) {

  /**
   * One event.
   *
   * @param line its place in the table
   * @param rank of the event
   * @param time of its TCA after the start [s]
   * @param chance its probability; negative for none
   * @param highest probability that smaller errors would give; at most {@code chance} for no rise
   * @param miss distance [m]
   * @param words its title
   */
  public record Mark(
      int line, int rank, double time, double chance, double highest, double miss, Words words) {}

  /**
   * What is written at an event.
   *
   * @param name both names
   * @param title what appears when it is pointed at
   */
  public record Words(String name, String title) {}

  /**
   * Takes immutable copies.
   *
   * @param start of the period
   * @param duration of the period [s]
   * @param until end of what was screened
   * @param levels of the run
   * @param hasProbability whether height is probability
   * @param marks the events that are drawn one by one
   * @param densities all events
   * @param isDense whether there are too many
   * @param rails events below the axis, and without a probability
   */
  public TimelineData {
    marks = List.copyOf(marks);
    rails = List.copyOf(rails);
  }
}

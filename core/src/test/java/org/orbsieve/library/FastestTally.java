package org.orbsieve.library;

import java.util.List;
import java.util.OptionalDouble;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.run.tally.Fact;
import org.orbsieve.run.tally.Tally;

/** The relative speed of the fastest conjunction. */
public final class FastestTally implements Tally<FastestTally.State> {

  /**
   * What is known so far.
   *
   * @param speed of the fastest conjunction [m/s]; empty before there is one
   */
  public record State(OptionalDouble speed) {}

  private OptionalDouble speed = OptionalDouble.empty();

  @Override
  public String name() {
    return "fastest";
  }

  @Override
  public void add(AssessedConjunction row) {
    double own = row.conjunction().relativeSpeed();
    if (Tally.isConjunction(row) && !(own <= speed.orElse(0))) {
      speed = OptionalDouble.of(own);
    }
  }

  @Override
  public State state() {
    return new State(speed);
  }

  @Override
  public Class<State> stateType() {
    return State.class;
  }

  @Override
  public void restore(State state) {
    speed = state.speed();
  }

  @Override
  public List<Fact> facts() {
    return speed.isEmpty()
        ? List.of()
        : List.of(new Fact(Fact.Section.RUN, "fastest_mps", speed.getAsDouble()));
  }
}

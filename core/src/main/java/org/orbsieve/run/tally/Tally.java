package org.orbsieve.run.tally;

import java.util.List;
import org.orbsieve.ScreeningSummary;
import org.orbsieve.SuppressedConjunction;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.narrowphase.Conjunction;

/**
 * Counts something of the conjunctions of a run as they come. Its state is a record, which goes
 * into the checkpoint of a run and comes from there when the run is resumed; its facts go into the
 * manifest. A new tally is a class that implements this and a line where it is registered, see
 * {@code docs/architecture.md}. Serves one thread.
 *
 * @param <S> its state
 */
public interface Tally<S extends Record> {

  /** {@return its name in checkpoints, another one than those of all others} */
  String name();

  /**
   * Takes what was found next: minima and boundary cases, also those of candidate manoeuvres, in
   * the order of TCA.
   *
   * @param row a conjunction
   */
  void add(AssessedConjunction row);

  /**
   * Takes what was found next and is not reported.
   *
   * @param one a conjunction that a rule suppresses
   */
  default void suppressed(SuppressedConjunction one) {}

  /**
   * The screening is over.
   *
   * @param summary of it
   */
  default void finish(ScreeningSummary summary) {}

  /** {@return all that is known so far} */
  S state();

  /** {@return the class of the state} */
  Class<S> stateType();

  /**
   * Goes on with what an earlier run knew.
   *
   * @param state as {@link #state} gave it
   */
  void restore(S state);

  /** {@return what the manifest says of it} */
  default List<Fact> facts() {
    return List.of();
  }

  /**
   * Whether a row is a conjunction between objects without manoeuvres: a minimum, and not one of a
   * candidate manoeuvre, which is told beside the others and not among them.
   *
   * @param row what was found
   * @return whether tallies of conjunctions count it
   */
  static boolean isConjunction(AssessedConjunction row) {
    Conjunction conjunction = row.conjunction();
    return conjunction.kind() == Conjunction.Kind.MINIMUM && !conjunction.isOfVariant();
  }
}

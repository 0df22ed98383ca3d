package org.orbsieve.report.evolution;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orbsieve.changes.KnownChange;
import org.orbsieve.changes.KnownChanges;
import org.orbsieve.report.UtcFormat;

/**
 * An event in two runs.
 *
 * @param state what became of it
 * @param before as the earlier run has it
 * @param after as the later run has it
 * @param cause whose orbit changed
 * @param reason more about the state, such as why an event is lost; may be empty
 */
public record EventChange(
    EventState state,
    Optional<Sighting> before,
    Optional<Sighting> after,
    Cause cause,
    String reason) {

  /**
   * Validates that there is an event.
   *
   * @param state what became of it
   * @param before as the earlier run has it
   * @param after as the later run has it
   * @param cause whose orbit changed
   * @param reason more about the state; may be empty
   * @throws IllegalArgumentException if a component is invalid
   */
  public EventChange {
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(cause, "cause");
    Objects.requireNonNull(reason, "reason");
    if (before.isEmpty() && after.isEmpty()) {
      throw new IllegalArgumentException("an event that no run has");
    }
  }

  /**
   * The event as it is known last.
   *
   * @return of the later run, else of the earlier one
   */
  public Sighting latest() {
    return after.isPresent() ? after.get() : before.orElseThrow();
  }

  EventChange explainedBy(KnownChanges known, UtcFormat utc) {
    String told =
        Stream.concat(
                Stream.of(reason).filter(text -> !text.isEmpty()),
                cause.orbitChanges(known).stream().map(one -> told(one, utc)))
            .collect(Collectors.joining("; "));
    return new EventChange(state, before, after, cause, told);
  }

  private static String told(KnownChange change, UtcFormat utc) {
    return String.format(
        Locale.ROOT,
        "%d changed its orbit between %s and %s (%s, %.3f m/s)",
        change.catalogNumber(),
        utc.isoSeconds(change.before()),
        utc.isoSeconds(change.newFrom()),
        change.kind(),
        change.deltaV());
  }
}

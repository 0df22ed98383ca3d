package org.orbsieve.report.evolution;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.orbsieve.changes.KnownChange;
import org.orbsieve.changes.KnownChanges;
import org.orbsieve.report.UsedOrbit;

/**
 * Which of the two objects has another orbit in the later run.
 *
 * @param one of the first object
 * @param other of the second object
 */
public record Cause(Change one, Change other) {

  /** What became of an object's orbit. */
  public enum Kind {
    /** The same element set. */
    SAME,
    /** Another element set, or another ephemeris. */
    CHANGED,
    /** The earlier run did not have the object. */
    APPEARED,
    /** The later run does not have the object. */
    GONE,
    /** A run does not list its orbits. */
    UNKNOWN
  }

  /**
   * The orbit of one object in both runs.
   *
   * @param designator of the object
   * @param kind what became of it
   * @param before in the earlier run, where known
   * @param after in the later run, where known
   */
  public record Change(
      String designator, Kind kind, Optional<UsedOrbit> before, Optional<UsedOrbit> after) {

    /**
     * Validates that nothing is null.
     *
     * @param designator of the object
     * @param kind what became of it
     * @param before in the earlier run, where known
     * @param after in the later run, where known
     */
    public Change {
      Objects.requireNonNull(designator, "designator");
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(before, "before");
      Objects.requireNonNull(after, "after");
    }

    private boolean isOther() {
      return kind == Kind.CHANGED || kind == Kind.APPEARED || kind == Kind.GONE;
    }
  }

  /**
   * The objects with another orbit.
   *
   * @return none, one or two designators
   */
  public List<String> objects() {
    return Stream.of(one, other).filter(Change::isOther).map(Change::designator).toList();
  }

  /**
   * Whether it is known of both objects what became of their orbits.
   *
   * @return false if a run does not list its orbits
   */
  public boolean isKnown() {
    return one.kind != Kind.UNKNOWN && other.kind != Kind.UNKNOWN;
  }

  /** The changes of orbit between the elements of the earlier and those of the later run. */
  List<KnownChange> orbitChanges(KnownChanges known) {
    return Stream.of(one, other)
        .filter(change -> change.before.isPresent() && change.after.isPresent())
        .map(
            change ->
                known.separating(
                    change.after.get().catalogNumber(),
                    change.before.get().epoch(),
                    change.after.get().epoch()))
        .flatMap(Optional::stream)
        .toList();
  }
}

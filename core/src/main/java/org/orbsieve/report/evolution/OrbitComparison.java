package org.orbsieve.report.evolution;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.orbsieve.report.UsedOrbit;

/** Whose orbit is another one in the later of two runs. */
final class OrbitComparison {

  /** More than the rounding of an age in a row without the epoch, a thousandth of a day [s]. */
  private static final double AGE_DIGIT = 100;

  private final UsedOrbits before;
  private final UsedOrbits after;

  /** Of objects with one orbit in each run, since these are the same for all of their events. */
  private final Map<String, Cause.Change> known = new HashMap<>();

  OrbitComparison(UsedOrbits before, UsedOrbits after) {
    this.before = before;
    this.after = after;
  }

  /** Of an event that only one run has. */
  Cause cause(Sighting event) {
    return new Cause(
        change(event.one(), event.one(), event, event, false),
        change(event.other(), event.other(), event, event, false));
  }

  /** Of an event that both runs have. */
  Cause cause(Sighting early, Sighting late) {
    return new Cause(
        change(early.one(), late.one(), early, late, true),
        change(early.other(), late.other(), early, late, true));
  }

  private Cause.Change change(
      Participant was, Participant is, Sighting early, Sighting late, boolean inBoth) {
    String object = was.designator();
    Cause.Change change = known.get(object);
    if (change == null) {
      Optional<UsedOrbit> old = before.at(object, early.span().tca());
      Optional<UsedOrbit> now = after.at(object, late.span().tca());
      change = new Cause.Change(object, kind(was, is, old, now, inBoth), old, now);
      if (before.only(object).isPresent() && after.only(object).isPresent()) {
        known.put(object, change);
      }
    }
    return change;
  }

  private Cause.Kind kind(
      Participant was,
      Participant is,
      Optional<UsedOrbit> old,
      Optional<UsedOrbit> now,
      boolean inBoth) {
    if (old.isPresent() && now.isPresent()) {
      return old.equals(now) ? Cause.Kind.SAME : Cause.Kind.CHANGED;
    }
    if (before.isListed() && after.isListed()) {
      return now.isPresent() ? Cause.Kind.APPEARED : Cause.Kind.GONE;
    }
    if (inBoth && was.epoch().isPresent() && is.epoch().isPresent()) {
      double shift = Math.abs(was.epoch().get().durationFrom(is.epoch().get()));
      return shift > AGE_DIGIT ? Cause.Kind.CHANGED : Cause.Kind.SAME;
    }
    return Cause.Kind.UNKNOWN;
  }
}

package org.orbsieve.report.evolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What else differs between two runs, since a change may come from there and not from an orbit. */
final class RunNotes {

  private RunNotes() {}

  /** One line each. */
  static List<String> of(RunDifference difference) {
    Map<String, Object> before = difference.before().record().manifest().facts();
    Map<String, Object> after = difference.after().record().manifest().facts();
    List<String> notes = new ArrayList<>();
    compare(
        notes,
        "threshold [m]",
        field(before, "settings", "threshold_m"),
        field(after, "settings", "threshold_m"));
    compare(
        notes,
        "screening volume",
        field(before, "settings", "volume"),
        field(after, "settings", "volume"));
    compare(
        notes,
        "hard-body radii",
        field(before, "settings", "hardBodyRadii_m"),
        field(after, "settings", "hardBodyRadii_m"));
    for (String fact : List.of("hardBodyRadii", "method", "covariance", "levels")) {
      compare(notes, fact, field(before, "risk", fact), field(after, "risk", fact));
    }
    compare(notes, "version", before.get("version"), after.get("version"));
    if (difference.after().period().start().isBefore(difference.before().period().start())) {
      notes.add("the period of the new run starts before that of the old one");
    }
    long variants = difference.before().variants() + difference.after().variants();
    if (variants > 0) {
      notes.add(
          String.format(
              Locale.ROOT, "%,d rows of candidate manoeuvres are not compared", variants));
    }
    return notes;
  }

  private static void compare(List<String> notes, String what, Object before, Object after) {
    if (!Objects.equals(before, after)) {
      notes.add(what + " was " + text(before) + ", now " + text(after));
    }
  }

  private static String text(Object value) {
    return value == null ? "none" : value.toString();
  }

  private static Object field(Map<String, Object> facts, String fact, String field) {
    return facts.get(fact) instanceof Map<?, ?> map ? map.get(field) : null;
  }
}

package org.orbsieve.report.html.model;

import java.util.Comparator;
import java.util.Objects;
import org.orbsieve.assessment.PassGroups;
import org.orekit.time.AbsoluteDate;

/**
 * An event as one line of the table.
 *
 * @param tca time of closest approach
 * @param asset the asset; where neither or both are, the object with the smaller number
 * @param other the other object
 * @param chance its probability
 * @param meeting how and where they meet
 * @param primaries which of the two are assets: 1, 2 or BOTH; empty where the run has none
 * @param regime of the asset's orbit; empty where it is not known
 */
public record EventRow(
    AbsoluteDate tca,
    Party asset,
    Party other,
    Chance chance,
    Meeting meeting,
    String primaries,
    String regime) {

  /** Likeliest first, those without a probability last and by their miss. */
  public static final Comparator<EventRow> LIKELIEST =
      Comparator.comparingDouble((EventRow row) -> -row.chance().value().orElse(-1))
          .thenComparingDouble(row -> row.meeting().miss())
          .thenComparing(EventRow::tca)
          .thenComparingInt(row -> row.asset().number())
          .thenComparingInt(row -> row.other().number());

  /**
   * Validates that nothing is null.
   *
   * @param tca time of closest approach
   * @param asset the asset
   * @param other the other object
   * @param chance its probability
   * @param meeting how and where they meet
   * @param primaries which of the two are assets
   * @param regime of the asset's orbit
   */
  public EventRow {
    Objects.requireNonNull(tca, "tca");
    Objects.requireNonNull(asset, "asset");
    Objects.requireNonNull(other, "other");
    Objects.requireNonNull(chance, "chance");
    Objects.requireNonNull(meeting, "meeting");
    Objects.requireNonNull(primaries, "primaries");
    Objects.requireNonNull(regime, "regime");
  }

  /**
   * The event of a row.
   *
   * @param fields the values of the row
   * @return its line
   * @throws IllegalArgumentException if a value is out of its range
   */
  public static EventRow of(Fields fields) {
    return new EventRow(
        fields.time("tca").orElseThrow(() -> new IllegalArgumentException("no TCA")),
        Party.of(fields, true),
        Party.of(fields, false),
        Chance.of(fields),
        Meeting.of(fields),
        fields.text("asset"),
        fields.text("primary.orbit.regime"));
  }

  /**
   * What the event is called.
   *
   * @return both names
   */
  public String title() {
    return asset.label() + " × " + other.label();
  }

  /**
   * Whether the two are as slow to each other as a pair that flies together.
   *
   * @return whether their relative speed is below {@link PassGroups#CO_ORBITING}
   */
  public boolean isSlow() {
    return meeting.speed() < PassGroups.CO_ORBITING;
  }
}

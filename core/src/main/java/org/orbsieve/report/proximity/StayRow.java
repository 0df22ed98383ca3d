package org.orbsieve.report.proximity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.changes.KnownChange;
import org.orbsieve.changes.KnownChanges;
import org.orbsieve.proximity.Company;
import org.orbsieve.proximity.Stay;
import org.orekit.time.AbsoluteDate;

/**
 * A row of the table of stays.
 *
 * @param start start of the period, from which the times of the stay count
 * @param company the company that the pair belongs to
 * @param stay the stay
 * @param changes the last changes of orbit of the two before it
 */
public record StayRow(AbsoluteDate start, Company company, Stay stay, Changes changes) {

  /** A change of orbit this long before an entry is told [s]. */
  private static final double RECENT = 30 * 86_400.0;

  /**
   * The last changes of orbit before a stay.
   *
   * @param first of the first object
   * @param second of the second object
   */
  public record Changes(Optional<KnownChange> first, Optional<KnownChange> second) {

    /**
     * Validates that nothing is missing.
     *
     * @param first of the first object
     * @param second of the second object
     */
    public Changes {
      Objects.requireNonNull(first, "first");
      Objects.requireNonNull(second, "second");
    }
  }

  /**
   * Validates that nothing is missing.
   *
   * @param start start of the period
   * @param company the company that the pair belongs to
   * @param stay the stay
   * @param changes the last changes of orbit of the two before it
   */
  public StayRow {
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(company, "company");
    Objects.requireNonNull(stay, "stay");
    Objects.requireNonNull(changes, "changes");
  }

  /**
   * The rows of some companies.
   *
   * @param start start of the period
   * @param companies the companies
   * @param known changes of orbit
   * @return their stays, by company, then by objects and time
   */
  public static List<StayRow> of(AbsoluteDate start, List<Company> companies, KnownChanges known) {
    List<StayRow> rows = new ArrayList<>();
    for (Company company : companies) {
      company.stays().stream()
          .sorted(
              Comparator.comparing(Stay::first, Comparator.comparing(SpaceObject::form))
                  .thenComparing(Stay::second, Comparator.comparing(SpaceObject::form))
                  .thenComparingDouble(Stay::from))
          .forEach(
              stay -> rows.add(new StayRow(start, company, stay, changes(start, stay, known))));
    }
    return rows;
  }

  private static Changes changes(AbsoluteDate start, Stay stay, KnownChanges known) {
    AbsoluteDate entry = start.shiftedBy(stay.from());
    AbsoluteDate from = entry.shiftedBy(-RECENT);
    return new Changes(
        known.between(stay.first().catalogNumber(), from, entry),
        known.between(stay.second().catalogNumber(), from, entry));
  }

  AbsoluteDate entry() {
    return start.shiftedBy(stay.from());
  }

  AbsoluteDate exit() {
    return start.shiftedBy(stay.to());
  }

  AbsoluteDate closestTime() {
    return start.shiftedBy(stay.closest().time());
  }
}

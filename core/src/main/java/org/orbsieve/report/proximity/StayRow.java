package org.orbsieve.report.proximity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.proximity.Company;
import org.orbsieve.proximity.Stay;
import org.orekit.time.AbsoluteDate;

/**
 * A row of the table of stays.
 *
 * @param start start of the period, from which the times of the stay count
 * @param company the company that the pair belongs to
 * @param stay the stay
 */
public record StayRow(AbsoluteDate start, Company company, Stay stay) {

  /**
   * Validates that nothing is missing.
   *
   * @param start start of the period
   * @param company the company that the pair belongs to
   * @param stay the stay
   */
  public StayRow {
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(company, "company");
    Objects.requireNonNull(stay, "stay");
  }

  /**
   * The rows of some companies.
   *
   * @param start start of the period
   * @param companies the companies
   * @return their stays, by company, then by objects and time
   */
  public static List<StayRow> of(AbsoluteDate start, List<Company> companies) {
    List<StayRow> rows = new ArrayList<>();
    for (Company company : companies) {
      company.stays().stream()
          .sorted(
              Comparator.comparing(Stay::first, Comparator.comparing(SpaceObject::form))
                  .thenComparing(Stay::second, Comparator.comparing(SpaceObject::form))
                  .thenComparingDouble(Stay::from))
          .forEach(stay -> rows.add(new StayRow(start, company, stay)));
    }
    return rows;
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

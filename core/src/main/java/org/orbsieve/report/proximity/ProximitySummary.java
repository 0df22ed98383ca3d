package org.orbsieve.report.proximity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.proximity.Company;
import org.orbsieve.proximity.CompanyKind;
import org.orbsieve.proximity.ProximityResult;
import org.orbsieve.proximity.Stay;
import org.orbsieve.report.UtcFormat;
import org.orekit.time.AbsoluteDate;

/** What a watch found, in lines for a terminal of 80 columns. */
public final class ProximitySummary {

  private static final int SHOWN = 45;
  private static final int NAME = 22;

  private final UtcFormat utc;
  private final AbsoluteDate start;

  /**
   * A summary.
   *
   * @param context its UTC is used
   * @param start start of the period
   */
  public ProximitySummary(AstroContext context, AbsoluteDate start) {
    this.utc = new UtcFormat(context);
    this.start = start;
  }

  /**
   * The lines.
   *
   * @param result what was found
   * @param companies the groups of its episodes
   * @param hasOwners whether owners of objects are known
   * @return the lines, without line ends
   */
  public List<String> lines(ProximityResult result, List<Company> companies, boolean hasOwners) {
    List<String> lines = new ArrayList<>();
    lines.add(count("stays", result.stays().size(), "within the limits at every instant"));
    lines.add(count("episodes", result.episodes().size(), "stays and what short gaps part"));
    lines.add(count("groups", companies.size(), "of objects that stay together"));
    for (CompanyKind kind : CompanyKind.values()) {
      long groups = companies.stream().filter(one -> one.kind() == kind).count();
      if (groups > 0) {
        lines.add(count("  " + kind.words(), groups, ""));
      }
    }
    if (hasOwners) {
      lines.add(count("visits", result.visits().size(), "pairs of two owners, geosynchronous"));
      lines.add(count("repeated approaches", result.repeats().size(), "pairs, different planes"));
      lines.add(count("co-planar", result.shadows().size(), "pairs of two owners, low orbits"));
    } else {
      lines.add("  Visits, repeated approaches and co-planar orbits need a SATCAT with owners.");
    }
    addPairs(companies, lines);
    return lines;
  }

  private void addPairs(List<Company> companies, List<String> lines) {
    List<Stay> pairs =
        companies.stream()
            .flatMap(one -> one.left().stream())
            .sorted(Comparator.comparingDouble(stay -> stay.closest().range()))
            .toList();
    if (pairs.isEmpty()) {
      return;
    }
    lines.add(count("pairs left", pairs.size(), "that no group explains"));
    lines.add("");
    lines.add("Pairs left  km    hours  entry (UTC)          objects");
    for (Stay stay : pairs.subList(0, Math.min(SHOWN, pairs.size()))) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%14.3f %8.1f  %s  %s",
              stay.closest().range() / 1000,
              stay.duration() / 3600,
              stay.openStart()
                  ? "before the start    "
                  : utc.isoSeconds(start.shiftedBy(stay.from())),
              name(stay.first())));
      lines.add(" ".repeat(46) + name(stay.second()));
    }
    if (pairs.size() > SHOWN) {
      lines.add("  and " + (pairs.size() - SHOWN) + " more");
    }
  }

  private static String name(SpaceObject object) {
    String name = object.catalogNumber() + " " + object.displayName();
    return name.length() > NAME + 10 ? name.substring(0, NAME + 9) + "…" : name;
  }

  private static String count(String what, long count, String why) {
    return String.format(Locale.ROOT, "  %-24s %,9d  %s", what, count, why).stripTrailing();
  }
}

package org.orbsieve.report.conjunction;

import java.util.List;
import org.orbsieve.assessment.PassGroups;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.narrowphase.Conjunction;
import org.orbsieve.report.column.Column;

/** What a row shows about the two as a pair. Whether they fly together, only all rows show. */
final class PairColumns {

  static final List<Column<Row>> ALL =
      List.of(
          Column.flag(
              "SLOW",
              "pair.slow",
              "`true` where the two are as slow to each other as a pair that flies together: a"
                  + " relative speed below 10 m/s, or the same motion; else left out",
              row -> yes(PassGroups.isSlow(row.conjunction()))),
          Column.flag(
              "SAME_LAUNCH",
              "pair.sameLaunch",
              "`true` where the international designators are of one launch; else left out",
              row -> yes(isOfOneLaunch(row.conjunction()))),
          Column.flag(
              "SAME_OWNER",
              "pair.sameOwner",
              "`true` where both are known to have the same owner; else left out",
              row -> yes(isOfOneOwner(row.conjunction()))));

  private PairColumns() {}

  private static Boolean yes(boolean set) {
    return set ? Boolean.TRUE : null;
  }

  private static boolean isOfOneLaunch(Conjunction conjunction) {
    String launch = conjunction.primary().launch();
    return !launch.isEmpty() && launch.equals(conjunction.secondary().launch());
  }

  private static boolean isOfOneOwner(Conjunction conjunction) {
    SpaceObject first = conjunction.primary();
    String owner = first.facts().owner();
    return !owner.isEmpty() && owner.equals(conjunction.secondary().facts().owner());
  }
}

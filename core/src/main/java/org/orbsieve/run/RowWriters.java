package org.orbsieve.run;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.orbsieve.report.ConjunctionTable;
import org.orbsieve.report.ConjunctionWriter;
import org.orbsieve.report.GroupNames;
import org.orbsieve.report.JsonLinesWriter;
import org.orbsieve.report.SafeCells;
import org.orbsieve.report.SocratesCsvWriter;
import org.orbsieve.report.SocratesCsvWriter.Extra;
import org.orbsieve.report.conjunction.Marks;
import org.orbsieve.report.flat.FlatFormat;
import org.orbsieve.run.output.OutputRequest;
import org.orbsieve.run.output.TableRequest;
import org.orbsieve.run.tally.GroupTally;
import org.orbsieve.run.tally.Tallies;

/** Makes the writer of a run's rows, with the columns that they need. */
final class RowWriters {

  private final Prepared run;
  private final OutputRequest request;
  private final Set<Extra> further;

  /**
   * Writers.
   *
   * @param further columns that the rows do not need, but a person wants
   */
  RowWriters(Prepared run, OutputRequest request, Set<Extra> further) {
    this.run = run;
    this.further = further;
    this.request = request;
  }

  /**
   * The writer of a text; the tallies know the groups of each object.
   *
   * @throws IllegalArgumentException if a table is asked for
   */
  ConjunctionWriter writer(Tallies tallies) {
    Marks marks = marks(tallies);
    return switch (request.format()) {
      case CSV -> safe(new SocratesCsvWriter(run.context(), columns(), marks));
      case JSON -> new JsonLinesWriter(run.context(), marks);
      case PARQUET -> throw new IllegalArgumentException("not a text: " + request.format());
    };
  }

  /** The table; the tallies know the groups of each object. */
  TableRequest table(FlatFormat format, Tallies tallies) {
    return new TableRequest(
        format,
        ConjunctionTable.of(run.context(), run.settings().start(), marks(tallies)),
        TableProperties.of(run));
  }

  private Marks marks(Tallies tallies) {
    GroupNames groups =
        run.scope().hasGroups() ? tallies.get(GroupTally.class).names() : GroupNames.NONE;
    return new Marks(
        run.choice().filtered().old(),
        groups::of,
        run.roles().assets(),
        run.risk().levels(),
        Optional.empty());
  }

  private ConjunctionWriter safe(ConjunctionWriter csv) {
    return request.files().csvSafe() ? SafeCells.of(csv) : csv;
  }

  private Set<Extra> columns() {
    Set<Extra> columns = EnumSet.noneOf(Extra.class);
    add(columns, Extra.EVENT, request.boundaries());
    add(columns, Extra.SOURCES, run.input().isNamed());
    add(columns, Extra.VOLUME, run.settings().isByVolume());
    add(columns, Extra.RISK, run.risk().isAsked());
    add(columns, Extra.OLD_ELEMENTS, run.choice().marksOld());
    add(columns, Extra.PASSES, run.choice().choice().request().groupPasses());
    add(columns, Extra.GROUPS, run.scope().hasGroups());
    add(columns, Extra.VARIANTS, run.input().variants().isUsed());
    add(columns, Extra.ROLES, run.roles().isAny());
    add(columns, Extra.RELATIVE, run.roles().isAny());
    columns.addAll(further);
    return columns;
  }

  private static void add(Set<Extra> columns, Extra column, boolean wanted) {
    if (wanted) {
      columns.add(column);
    }
  }
}

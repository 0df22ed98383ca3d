package org.orbsieve.report;

import java.io.IOException;
import java.io.Writer;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.report.column.CsvTable;
import org.orbsieve.report.conjunction.ColumnGroup;
import org.orbsieve.report.conjunction.ConjunctionColumns;
import org.orbsieve.report.conjunction.Marks;
import org.orbsieve.report.conjunction.Row;

/**
 * Conjunctions in the columns and number formats of CelesTrak's SOCRATES Plus, and further columns
 * after them. The columns are those of {@link ConjunctionColumns}.
 *
 * <p>Lines end with a line feed. A name is quoted only where CSV needs it.
 */
public final class SocratesCsvWriter implements ConjunctionWriter {

  /** Columns after those of SOCRATES, which SOCRATES does not have; in this order. */
  public enum Extra {
    /** The kind of each row. */
    EVENT(ColumnGroup.EVENT),
    /** On which source and epoch each object of a row rests. */
    SOURCES(ColumnGroup.SOURCES),
    /** The passage through a screening volume. */
    VOLUME(ColumnGroup.VOLUME),
    /** The probability of collision, and what it rests on. */
    RISK(ColumnGroup.RISK),
    /** Which objects of a row have elements older than asked for. */
    OLD_ELEMENTS(ColumnGroup.OLD_ELEMENTS),
    /** The passes for which a row stands. */
    PASSES(ColumnGroup.PASSES),
    /** The asset groups of each object. */
    GROUPS(ColumnGroup.GROUPS),
    /** Of which candidate manoeuvre each object is the outcome. */
    VARIANTS(ColumnGroup.VARIANTS);

    private final ColumnGroup group;

    Extra(ColumnGroup group) {
      this.group = group;
    }
  }

  private final CsvTable<Row> table;

  /**
   * A writer.
   *
   * @param context its UTC is used
   * @param extras which further columns to write
   */
  public SocratesCsvWriter(AstroContext context, Set<Extra> extras) {
    this(context, extras, Set.of(), GroupNames.NONE);
  }

  /**
   * A writer.
   *
   * @param context its UTC is used
   * @param extras which further columns to write
   * @param old catalogue numbers of objects with old elements
   * @param groups asset groups, for their columns
   */
  public SocratesCsvWriter(
      AstroContext context, Set<Extra> extras, Set<Integer> old, GroupNames groups) {
    Set<ColumnGroup> further = EnumSet.noneOf(ColumnGroup.class);
    extras.forEach(extra -> further.add(extra.group));
    table =
        new CsvTable<>(
            ConjunctionColumns.csv(further, new Marks(old, groups::of)), new UtcFormat(context));
  }

  @Override
  public void begin(Writer out) throws IOException {
    table.begin(out);
  }

  @Override
  public void append(Writer out, List<AssessedConjunction> rows) throws IOException {
    table.append(out, rows, Row::new);
  }
}

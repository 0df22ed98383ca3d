package org.orbsieve.report;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.Writer;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.report.column.CsvTable;
import org.orbsieve.report.conjunction.Clock;
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
    VARIANTS(ColumnGroup.VARIANTS),
    /** Which objects are assets. */
    ROLES(ColumnGroup.ROLES),
    /** What a satellite catalogue knows of each object. */
    FACTS(ColumnGroup.FACTS),
    /** The relative state in the frame of the first object. */
    RELATIVE(ColumnGroup.RELATIVE),
    /** A name for the row, and what it shows about the pair. */
    PAIR(ColumnGroup.PAIR),
    /** Where it happens. */
    PLACE(ColumnGroup.PLACE),
    /** The orbit of each object. */
    ORBITS(ColumnGroup.ORBITS),
    /** How the encounter plane lies. */
    PLANE(ColumnGroup.PLANE),
    /** What else there is to say about levels. */
    LEVELS(ColumnGroup.LEVELS);

    private static final String ALL = "all";

    /** Those that a person can ask for; the others are there where a run has something in them. */
    private static final Set<Extra> OPTIONAL =
        EnumSet.of(EVENT, SOURCES, ROLES, FACTS, RELATIVE, PAIR, PLACE, ORBITS, PLANE, LEVELS);

    private final ColumnGroup group;

    Extra(ColumnGroup group) {
      this.group = group;
    }

    /**
     * These columns besides others.
     *
     * @param others the others
     * @return a new set
     */
    public Set<Extra> and(Set<Extra> others) {
      Set<Extra> all = EnumSet.of(this);
      all.addAll(others);
      return all;
    }

    /**
     * The columns that a person asks for.
     *
     * @param words names of groups of columns as in the documentation, or {@code all}
     * @return the columns
     * @throws IllegalArgumentException if there is no such group
     */
    public static Set<Extra> named(List<String> words) {
      Set<Extra> named = EnumSet.noneOf(Extra.class);
      for (String word : words) {
        Set<Extra> found = EnumSet.copyOf(OPTIONAL);
        found.removeIf(extra -> !word.equals(ALL) && !word.equals(extra.group.id()));
        if (found.isEmpty()) {
          String known = OPTIONAL.stream().map(extra -> extra.group.id()).collect(joining(", "));
          throw new IllegalArgumentException(
              "there are no columns '" + word + "': it is " + known + " or " + ALL);
        }
        named.addAll(found);
      }
      return named;
    }
  }

  private final CsvTable<Row> table;

  /**
   * Creates a writer.
   *
   * @param context provides UTC
   * @param extras further columns to write
   */
  public SocratesCsvWriter(AstroContext context, Set<Extra> extras) {
    this(context, extras, Marks.NONE);
  }

  /**
   * Creates a writer.
   *
   * @param context provides UTC
   * @param extras further columns to write
   * @param marks what the run marks objects and rows with
   */
  public SocratesCsvWriter(AstroContext context, Set<Extra> extras, Marks marks) {
    Set<ColumnGroup> further = EnumSet.noneOf(ColumnGroup.class);
    extras.forEach(extra -> further.add(extra.group));
    UtcFormat utc = new UtcFormat(context);
    table =
        new CsvTable<>(ConjunctionColumns.csv(further, marks.with(Clock.of(utc, context))), utc);
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

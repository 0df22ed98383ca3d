package org.orbsieve.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.assessment.Passes;
import org.orbsieve.assessment.probability.MaxProbability;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.narrowphase.Conjunction;
import org.orekit.time.AbsoluteDate;

/**
 * Conjunctions in the columns and number formats of CelesTrak's SOCRATES Plus. Ranges in km, speeds
 * in km/s, TCA in UTC to the millisecond, DSE in days since the epoch of the element set at TCA
 * (negative before it), MAX_PROB and DILUTION [km] empty where the probability does not exist.
 *
 * <p>Lines end with a line feed. A name is quoted only where CSV needs it.
 */
public final class SocratesCsvWriter implements ConjunctionWriter {

  private static final List<String> COLUMNS =
      List.of(
          "NORAD_CAT_ID_1",
          "OBJECT_NAME_1",
          "DSE_1",
          "NORAD_CAT_ID_2",
          "OBJECT_NAME_2",
          "DSE_2",
          "TCA",
          "TCA_RANGE",
          "TCA_RELATIVE_SPEED",
          "MAX_PROB",
          "DILUTION");

  private static final String EVENT_COLUMN = "EVENT";
  private static final List<String> SOURCE_COLUMNS =
      List.of("SOURCE_1", "EPOCH_1", "SOURCE_2", "EPOCH_2");
  private static final List<String> PASS_COLUMNS = List.of("PASSES", "FIRST_TCA", "LAST_TCA");
  private static final String OLD_COLUMN = "OLD_ELEMENTS";
  private static final double DAY = 86_400.0;
  private static final double KILOMETRE = 1_000.0;
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  /** Columns after those of SOCRATES, which SOCRATES does not have; in this order. */
  public enum Extra {
    /** The kind of each row. */
    EVENT,
    /** On which source and epoch each object of a row rests. */
    SOURCES,
    /** The passage through a screening volume. */
    VOLUME,
    /** The probability of collision, and what it rests on. */
    RISK,
    /** Which objects of a row have elements older than asked for. */
    OLD_ELEMENTS,
    /** The passes for which a row stands. */
    PASSES,
    /** The asset groups of each object. */
    GROUPS,
    /** Of which candidate manoeuvre each object is the outcome. */
    VARIANTS
  }

  private final UtcFormat utc;
  private final Set<Extra> extras;
  private final Set<Integer> old;
  private final GroupNames groups;

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
    utc = new UtcFormat(context);
    this.extras = Set.copyOf(extras);
    this.old = Set.copyOf(old);
    this.groups = groups;
  }

  @Override
  public void begin(Writer out) throws IOException {
    CSVPrinter printer = new CSVPrinter(out, FORMAT);
    for (String column : COLUMNS) {
      printer.print(column);
    }
    if (extras.contains(Extra.EVENT)) {
      printer.print(EVENT_COLUMN);
    }
    if (extras.contains(Extra.SOURCES)) {
      for (String column : SOURCE_COLUMNS) {
        printer.print(column);
      }
    }
    if (extras.contains(Extra.VOLUME)) {
      VolumeColumns.printHeader(printer);
    }
    if (extras.contains(Extra.RISK)) {
      RiskColumns.printHeader(printer);
    }
    if (extras.contains(Extra.OLD_ELEMENTS)) {
      printer.print(OLD_COLUMN);
    }
    if (extras.contains(Extra.PASSES)) {
      for (String column : PASS_COLUMNS) {
        printer.print(column);
      }
    }
    if (extras.contains(Extra.GROUPS)) {
      printer.print("GROUP_1");
      printer.print("GROUP_2");
    }
    if (extras.contains(Extra.VARIANTS)) {
      printer.print("VARIANT_1");
      printer.print("VARIANT_2");
    }
    printer.println();
  }

  @Override
  public void append(Writer out, List<AssessedConjunction> rows) throws IOException {
    CSVPrinter printer = new CSVPrinter(out, FORMAT);
    for (AssessedConjunction row : rows) {
      write(printer, row);
    }
  }

  private void write(CSVPrinter printer, AssessedConjunction row) throws IOException {
    Conjunction conjunction = row.conjunction();
    MaxProbability probability = row.maxProbability();
    writeObject(printer, conjunction.primary(), conjunction.tca());
    writeObject(printer, conjunction.secondary(), conjunction.tca());
    printer.print(utc.socrates(conjunction.tca()));
    printer.print(Decimals.fixed3(conjunction.missDistance() / KILOMETRE));
    printer.print(Decimals.fixed3(conjunction.relativeSpeed() / KILOMETRE));
    printer.print(probability.isKnown() ? Decimals.scientific3(probability.value()) : "");
    printer.print(probability.isKnown() ? Decimals.fixed3(probability.dilution() / KILOMETRE) : "");
    if (extras.contains(Extra.EVENT)) {
      printer.print(conjunction.kind().name());
    }
    if (extras.contains(Extra.SOURCES)) {
      writeSource(printer, conjunction.primary());
      writeSource(printer, conjunction.secondary());
    }
    if (extras.contains(Extra.VOLUME)) {
      VolumeColumns.print(printer, utc, conjunction);
    }
    if (extras.contains(Extra.RISK)) {
      RiskColumns.print(printer, row.risk());
    }
    if (extras.contains(Extra.OLD_ELEMENTS)) {
      printer.print(old(conjunction));
    }
    if (extras.contains(Extra.PASSES)) {
      writePasses(printer, row.passes());
    }
    if (extras.contains(Extra.GROUPS)) {
      printer.print(String.join(";", groups.of(conjunction.primary())));
      printer.print(String.join(";", groups.of(conjunction.secondary())));
    }
    if (extras.contains(Extra.VARIANTS)) {
      printer.print(conjunction.primary().variant());
      printer.print(conjunction.secondary().variant());
    }
    printer.println();
  }

  /** Which of the two have old elements: 1, 2, both or none. */
  private String old(Conjunction conjunction) {
    boolean primary = isOld(conjunction.primary());
    boolean secondary = isOld(conjunction.secondary());
    if (primary && secondary) {
      return "1+2";
    }
    return primary ? "1" : secondary ? "2" : "";
  }

  private boolean isOld(SpaceObject object) {
    return !object.isVariant() && old.contains(object.catalogNumber());
  }

  private void writePasses(CSVPrinter printer, Optional<Passes> passes) throws IOException {
    printer.print(passes.map(p -> Long.toString(p.count())).orElse(""));
    printer.print(passes.map(p -> utc.socrates(p.first())).orElse(""));
    printer.print(passes.map(p -> utc.socrates(p.last())).orElse(""));
  }

  private static void writeObject(CSVPrinter printer, SpaceObject object, AbsoluteDate tca)
      throws IOException {
    printer.print(Integer.toString(object.catalogNumber()));
    printer.print(object.displayName());
    printer.print(Decimals.fixed3(tca.durationFrom(object.elements().epoch()) / DAY));
  }

  private void writeSource(CSVPrinter printer, SpaceObject object) throws IOException {
    printer.print(object.sourceName());
    printer.print(utc.iso(object.elements().epoch()));
  }
}

package org.orbsieve.catalog.gp;

import static org.orbsieve.catalog.RecordProblem.quote;

import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.orbsieve.catalog.DecayDate;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.ObjectFacts;
import org.orbsieve.catalog.RecordProblem;
import org.orbsieve.catalog.SpaceObject;
import org.orekit.time.TimeScale;

/**
 * Makes an object of the texts of one record, whatever its encoding was: the same numbers in CSV,
 * JSON, XML and KVN give equal bits.
 */
final class RecordDecoder {

  private static final char UNCLASSIFIED = 'U';

  private static final Set<String> CENTRES = Set.of("EARTH");
  private static final Set<String> FRAMES = Set.of("TEME");
  private static final Set<String> TIME_SYSTEMS = Set.of("UTC");

  /** How publishers name the theory of SGP4. */
  private static final Set<String> THEORIES = Set.of("SGP4", "SGP/SGP4", "SDP4", "SGP4/SDP4");

  private final TimeScale utc;

  /**
   * Creates a decoder of records.
   *
   * @param utc scale of the epochs
   */
  RecordDecoder(TimeScale utc) {
    this.utc = utc;
  }

  /**
   * The object of a record.
   *
   * @param text the stripped text of a field; empty or null if the record has none
   * @throws RecordProblem with the reason if the record cannot be used
   */
  SpaceObject decode(Function<Field, String> text) throws RecordProblem {
    Fields fields = new Fields(text);
    int catalogNumber = GpValues.catalogNumber(fields.mandatory(Field.NORAD_CAT_ID));
    requireMeaning(fields);
    GpValues.requireSgp4(fields.integer(Field.EPHEMERIS_TYPE));
    return SpaceObject.builder(catalogNumber, elements(fields))
        .name(RecordProblem.withoutControls(fields.text(Field.OBJECT_NAME)))
        .designator(RecordProblem.withoutControls(fields.text(Field.OBJECT_ID)))
        .classification(classification(fields.text(Field.CLASSIFICATION_TYPE)))
        .facts(facts(fields))
        .build();
  }

  private ElementSet elements(Fields fields) throws RecordProblem {
    return new PublishedElements(
            GpEpoch.of(fields.mandatory(Field.EPOCH), utc),
            fields.number(Field.MEAN_MOTION),
            fields.number(Field.ECCENTRICITY),
            fields.number(Field.INCLINATION),
            fields.number(Field.RA_OF_ASC_NODE),
            fields.number(Field.ARG_OF_PERICENTER),
            fields.number(Field.MEAN_ANOMALY),
            fields.number(Field.BSTAR),
            fields.numberOrZero(Field.MEAN_MOTION_DOT),
            fields.numberOrZero(Field.MEAN_MOTION_DDOT),
            fields.integer(Field.ELEMENT_SET_NO),
            fields.integer(Field.REV_AT_EPOCH))
        .toElementSet();
  }

  private static ObjectFacts facts(Fields fields) {
    return new ObjectFacts(
        ObjectFacts.Type.of(fields.text(Field.OBJECT_TYPE)),
        ObjectFacts.Status.UNSTATED,
        RecordProblem.withoutControls(fields.text(Field.COUNTRY_CODE)),
        ObjectFacts.Size.of(fields.text(Field.RCS_SIZE)),
        DecayDate.of(fields.text(Field.DECAY_DATE)));
  }

  /** An OMM may hold elements of any theory in any frame and time scale; these are SGP4's. */
  private static void requireMeaning(Fields fields) throws RecordProblem {
    require(fields, Field.CENTER_NAME, CENTRES);
    require(fields, Field.REF_FRAME, FRAMES);
    require(fields, Field.TIME_SYSTEM, TIME_SYSTEMS);
    require(fields, Field.MEAN_ELEMENT_THEORY, THEORIES);
  }

  private static void require(Fields fields, Field field, Set<String> known) throws RecordProblem {
    String text = fields.text(field);
    if (!text.isEmpty() && !known.contains(text.toUpperCase(Locale.ROOT))) {
      throw new RecordProblem(
          field
              + " is "
              + quote(text)
              + "; SGP4 needs "
              + (known.size() > 1 ? "SGP4" : known.iterator().next()));
    }
  }

  private static char classification(String text) throws RecordProblem {
    if (text.isEmpty()) {
      return UNCLASSIFIED;
    }
    if (text.length() > 1 || text.charAt(0) < 'A' || text.charAt(0) > 'Z') {
      throw new RecordProblem("CLASSIFICATION_TYPE " + quote(text) + " is not a capital letter");
    }
    return text.charAt(0);
  }

  /** The fields of one record. */
  private record Fields(Function<Field, String> source) {

    /** The text of a field; empty if the record has none. */
    String text(Field field) {
      String text = source.apply(field);
      return text == null ? "" : text;
    }

    String mandatory(Field field) throws RecordProblem {
      String text = text(field);
      if (text.isEmpty()) {
        throw new RecordProblem(field + " is empty");
      }
      return text;
    }

    double number(Field field) throws RecordProblem {
      return GpValues.number(field.name(), mandatory(field));
    }

    double numberOrZero(Field field) throws RecordProblem {
      String text = text(field);
      return text.isEmpty() ? 0 : GpValues.number(field.name(), text);
    }

    int integer(Field field) throws RecordProblem {
      String text = text(field);
      return text.isEmpty() ? 0 : GpValues.integer(field.name(), text);
    }
  }
}

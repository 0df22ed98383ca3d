package org.orbsieve.run.avoid;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.orbsieve.assessment.cdm.CdmMessage;
import org.orbsieve.assessment.cdm.CdmObject;
import org.orbsieve.assessment.cdm.CdmReader;
import org.orbsieve.avoid.AvoidanceEvent;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.CatalogNumber;
import org.orbsieve.report.read.ConjunctionReader;
import org.orbsieve.report.read.ConjunctionRecord;
import org.orbsieve.report.read.RecordReader;
import org.orbsieve.run.failure.JobFailure;

/**
 * An event that a file contains: a conjunction data message, or a row of the conjunctions of a run.
 * Object 1 is the one that manoeuvres, since it is the asset in both.
 */
final class EventFile {

  /** How much of a file shows whether it is a message. */
  private static final int BEGIN = 4_096;

  private final Path file;
  private final String row;
  private final AstroContext context;

  private EventFile(Path file, String row, AstroContext context) {
    this.file = file;
    this.row = row;
    this.context = context;
  }

  /**
   * The event.
   *
   * @param text {@code FILE}, or {@code FILE#ROW}: the number of the row, from 1, or its EVENT_ID
   * @return empty if there is no such file
   * @throws JobFailure if the file cannot be read, or does not contain such an event
   */
  static Optional<AvoidanceEvent> read(String text, AstroContext context) throws JobFailure {
    int mark = text.lastIndexOf('#');
    Path whole = Path.of(text);
    Path file = mark < 0 || Files.exists(whole) ? whole : Path.of(text.substring(0, mark));
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    String row = file.equals(whole) ? "" : text.substring(mark + 1);
    try {
      return Optional.of(new EventFile(file, row, context).read());
    } catch (IOException | IllegalArgumentException e) {
      throw JobFailure.input(
          file.toString(), e instanceof IOException io ? io : new IOException(e.getMessage(), e));
    }
  }

  private AvoidanceEvent read() throws IOException {
    try (var in = Files.newInputStream(file)) {
      String begin = new String(in.readNBytes(BEGIN), StandardCharsets.UTF_8);
      boolean message = begin.contains("CCSDS_CDM_VERS") || begin.stripLeading().startsWith("<");
      return message ? message() : conjunction();
    }
  }

  private AvoidanceEvent message() throws IOException {
    if (!row.isEmpty()) {
      throw new IOException("a message has no row " + row);
    }
    CdmMessage message =
        new CdmReader(context).read(new ByteArrayInputStream(Files.readAllBytes(file)));
    return new AvoidanceEvent(
        number(message.primary()), number(message.secondary()), message.tca());
  }

  private static int number(CdmObject object) throws IOException {
    int number = CatalogNumber.parse(object.designator());
    if (number == CatalogNumber.NONE) {
      throw new IOException("'" + object.designator() + "' is not a catalogue number");
    }
    return number;
  }

  private AvoidanceEvent conjunction() throws IOException {
    Optional<ConjunctionRecord> chosen = Optional.empty();
    try (RecordReader<ConjunctionRecord> reader = ConjunctionReader.open(file, context)) {
      int place = 0;
      for (var found = reader.next(); found.isPresent(); found = reader.next()) {
        place++;
        boolean wanted =
            row.isEmpty()
                || row.equals(Integer.toString(place))
                || found.get().eventId().filter(row::equals).isPresent();
        if (wanted && chosen.isPresent()) {
          throw new IOException(
              row.isEmpty()
                  ? "several rows: choose one by " + file + "#ROW"
                  : "several rows " + row);
        }
        chosen = wanted ? found : chosen;
      }
    }
    ConjunctionRecord event =
        chosen.orElseThrow(
            () -> new IOException(row.isEmpty() ? "no conjunction in it" : "no row " + row));
    return new AvoidanceEvent(
        event.primary().form().catalogNumber(),
        event.secondary().form().catalogNumber(),
        event.tca());
  }
}

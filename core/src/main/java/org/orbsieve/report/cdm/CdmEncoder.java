package org.orbsieve.report.cdm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.report.UtcFormat;
import org.orekit.files.ccsds.ndm.WriterBuilder;
import org.orekit.files.ccsds.ndm.cdm.Cdm;
import org.orekit.files.ccsds.ndm.cdm.CdmWriter;
import org.orekit.files.ccsds.utils.generation.Generator;

/**
 * Writes conjunctions as conjunction data messages, by Orekit's writer. Numbers have all their
 * digits, lines end with a line feed everywhere. Not for use by several threads.
 */
public final class CdmEncoder {

  /** Dates are always calendar dates. */
  static final double NO_RELATIVE_DATES = -1;

  /** Version of the standard that has no keywords for a chain of messages. */
  private static final double ALONE = 1.0;

  /** Version of the standard that has them. */
  private static final double CHAINED = 2.0;

  private final CdmAssembler assembler;
  private final UtcFormat utc;
  private final AstroContext context;
  private final CdmFormat format;
  private final Map<String, String> unitNames = new HashMap<>();

  /**
   * Creates an encoder.
   *
   * @param heading fields that all messages share
   * @param context time scales and frames
   * @param format KVN or XML
   */
  public CdmEncoder(AstroContext context, CdmHeading heading, CdmFormat format) {
    this.context = context;
    this.format = format;
    assembler = new CdmAssembler(context, heading);
    utc = new UtcFormat(context);
  }

  /**
   * Whether enough is known about a conjunction for a message: it must have two covariances.
   *
   * @param row a conjunction
   * @return whether it can be encoded
   */
  public static boolean isPossible(AssessedConjunction row) {
    return row.risk()
        .map(risk -> risk.primaryCovariance().isPresent() && risk.secondaryCovariance().isPresent())
        .orElse(false);
  }

  /**
   * Creates the message about a conjunction.
   *
   * @param row a conjunction for which a message {@linkplain #isPossible is possible}
   * @param id MESSAGE_ID
   * @return the text of the message
   */
  public String encode(AssessedConjunction row, String id) {
    return encode(row, id, Optional.empty());
  }

  /**
   * Creates a message that follows others.
   *
   * @param row a conjunction for which a message {@linkplain #isPossible is possible}
   * @param id MESSAGE_ID
   * @param link its place among the messages about the event; empty for a message that stands alone
   * @return the text of the message
   */
  public String encode(AssessedConjunction row, String id, Optional<MessageChain.Link> link) {
    Cdm message = assembler.assemble(row, id, link.isPresent() ? CHAINED : ALONE);
    StringBuilder out = new StringBuilder(10_000);
    // A writer remembers that it wrote the part that both objects share: one for each message.
    CdmWriter writer = new WriterBuilder(context.messages()).buildCdmWriter();
    try (Generator generator = generator(out, id)) {
      writer.writeMessage(generator, message);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String text = withLineFeeds(out);
    return link.map(place -> ChainText.with(text, format, place, utc)).orElse(text);
  }

  private Generator generator(StringBuilder out, String id) throws IOException {
    return switch (format) {
      case KVN -> new KvnText(out, id, unitNames);
      case XML -> new XmlText(out, id, unitNames);
    };
  }

  /** Orekit ends its lines as the platform does. */
  private static String withLineFeeds(StringBuilder text) {
    String lines = text.toString();
    return lines.indexOf('\r') < 0 ? lines : lines.replace("\r", "");
  }
}

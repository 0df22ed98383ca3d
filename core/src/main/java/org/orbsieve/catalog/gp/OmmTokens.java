package org.orbsieve.catalog.gp;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.orbsieve.catalog.RecordProblem;
import org.orbsieve.catalog.SpaceObject;
import org.orekit.files.ccsds.utils.FileFormat;
import org.orekit.files.ccsds.utils.lexical.MessageParser;
import org.orekit.files.ccsds.utils.lexical.ParseToken;
import org.orekit.files.ccsds.utils.lexical.TokenType;
import org.orekit.files.ccsds.utils.lexical.XmlTokenBuilder;

/**
 * Takes the tokens that Orekit's lexical analysers find in KVN and XML, and keeps the texts of the
 * fields as they are written. Orekit's own OMM parser is not used: it converts the numbers in
 * another order of operations than its TLE does, so that the last bits would differ, gives up a
 * whole file at the first error, and takes a third more time.
 */
final class OmmTokens implements MessageParser<List<OmmTokens.Message>> {

  private static final String OMM = "omm";

  /** The texts of one message, and what is wrong with it, if anything. */
  static final class Message {
    private final Map<Field, String> values = new EnumMap<>(Field.class);
    private final List<Integer> strayLines = new ArrayList<>();
    private RecordProblem problem;

    /** Adds texts of fields that were read by other means. */
    void put(Map<Field, String> texts) {
      values.putAll(texts);
    }

    /** Lines that hold no keyword, from 1. */
    List<Integer> strayLines() {
      return strayLines;
    }

    String catalogNumberAsWritten() {
      return values.getOrDefault(Field.NORAD_CAT_ID, "");
    }

    /** The object of the message. */
    SpaceObject decode(RecordDecoder decoder) throws RecordProblem {
      if (problem != null) {
        throw problem;
      }
      return decoder.decode(values::get);
    }
  }

  private List<Message> messages = new ArrayList<>();
  private FileFormat format;

  @Override
  public void reset(FileFormat fileFormat) {
    format = fileFormat;
    messages = new ArrayList<>();
    if (format == FileFormat.KVN) {
      messages.add(new Message());
    }
  }

  @Override
  public void process(ParseToken token) {
    String name = local(token.getName());
    if (token.getType() == TokenType.START && name.equals(OMM)) {
      messages.add(new Message());
    } else if (!messages.isEmpty()) {
      Message message = messages.get(messages.size() - 1);
      if (token.getType() == TokenType.ENTRY) {
        put(message, name, token);
      } else if (token.getType() == TokenType.RAW_LINE) {
        message.strayLines.add(token.getLineNumber());
      }
    }
  }

  private static void put(Message message, String name, ParseToken token) {
    Field field = Field.of(name);
    String text = token.getRawContent();
    if (field == null || text == null || text.isBlank()) {
      return;
    }
    if (message.values.put(field, text.strip()) != null) {
      message.problem = new RecordProblem("the message has " + field + " twice");
    } else if (!field.isIn(token.getUnits())) {
      String unit = RecordProblem.quote(token.getUnits().getName());
      message.problem =
          new RecordProblem(field + " is in " + unit + ", not in " + field.unitName());
    }
  }

  /** A name without its namespace, {@code ndm:omm}. */
  private static String local(String name) {
    return name == null ? "" : name.substring(name.indexOf(':') + 1);
  }

  @Override
  public List<Message> build() {
    return messages;
  }

  @Override
  public FileFormat getFileFormat() {
    return format;
  }

  @Override
  public String getFormatVersionKey() {
    return "CCSDS_OMM_VERS";
  }

  @Override
  public Map<String, XmlTokenBuilder> getSpecialXmlElementsBuilders() {
    return Map.of();
  }

  @Override
  public List<Message> parseMessage(org.orekit.data.DataSource source) {
    throw new UnsupportedOperationException("the lexical analyser is given this, not asked for");
  }
}

package org.orbsieve.assessment.cdm;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Takes a message in XML apart, by its leaf elements and segments. A document type, which could
 * declare entities that read files or grow without end, is refused.
 */
final class XmlLexer {

  private static final int OBJECTS = 2;

  /** Deeper than any message. */
  private static final int MAX_DEPTH = 16;

  private final CdmFields[] parts = {new CdmFields(), new CdmFields(), new CdmFields()};
  private int part;
  private int depth;
  private boolean inSegment;

  private XmlLexer() {}

  /** The parts of a message. */
  static CdmFields.Parts parts(String text) throws CdmReadException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    // A prefix may be declared further out than the message goes; it says nothing of the keyword.
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    XmlLexer lexer = new XmlLexer();
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(text));
      lexer.read(xml);
    } catch (XMLStreamException e) {
      String message = String.valueOf(e.getMessage());
      String detail = message.replaceFirst("(?s).*?Message: ", "").replaceAll("\\P{Print}+", " ");
      throw new CdmReadException("broken XML: " + detail, e);
    }
    if (lexer.part < OBJECTS) {
      throw new CdmReadException("a message has two objects, this one " + lexer.part);
    }
    return new CdmFields.Parts(lexer.parts[0], lexer.parts[1], lexer.parts[2]);
  }

  private void read(XMLStreamReader xml) throws XMLStreamException, CdmReadException {
    StringBuilder content = new StringBuilder();
    String leaf = "";
    String unit = "";
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.DTD -> throw new CdmReadException("a document type is refused");
        case XMLStreamConstants.START_ELEMENT -> {
          leaf = name(xml);
          enter(leaf);
          unit = xml.getAttributeValue(null, "units");
          content.setLength(0);
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            content.append(xml.getText());
        case XMLStreamConstants.END_ELEMENT -> {
          if (name(xml).equals(leaf)) {
            add(leaf, content.toString(), unit == null ? "" : unit);
          }
          leave(name(xml));
          leaf = "";
        }
        default -> {
          // comments of XML, white space, the end
        }
      }
    }
  }

  /** The name of an element without its prefix. */
  private static String name(XMLStreamReader xml) {
    String name = xml.getLocalName();
    return name.substring(name.indexOf(':') + 1);
  }

  private void enter(String name) throws CdmReadException {
    if (depth == 0 && !name.equals("cdm")) {
      throw new CdmReadException("its root is <" + name + ">, not <cdm>");
    }
    if (++depth > MAX_DEPTH) {
      throw new CdmReadException("elements are nested too deeply for a message");
    }
    if (name.equals("segment")) {
      inSegment = true;
      if (++part > OBJECTS) {
        throw new CdmReadException("more than two objects in the message");
      }
    }
  }

  private void leave(String name) {
    depth--;
    if (name.equals("segment")) {
      inSegment = false;
    }
  }

  private void add(String key, String text, String unit) {
    CdmFields fields = parts[inSegment ? part : 0];
    if (key.equals("COMMENT")) {
      fields.comment(text);
    } else {
      fields.put(key, text, unit);
    }
  }
}

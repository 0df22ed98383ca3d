package org.orbsieve.catalog.gp;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.CatalogReadException;
import org.orbsieve.catalog.RecordProblem;
import org.orbsieve.catalog.SourceFindings;
import org.orbsieve.catalog.gp.OmmTokens.Message;
import org.orbsieve.catalog.text.ServerWords;
import org.orbsieve.catalog.text.TextWindow;
import org.orekit.data.DataSource;
import org.orekit.errors.OrekitException;
import org.orekit.files.ccsds.utils.lexical.XmlLexicalAnalyzer;

/**
 * Reads OMMs in XML, alone or many in an NDM. The messages are found in the text first, and given
 * to Orekit's analyser in parcels; a parcel with an error in it is given again message by message.
 * So damage costs its own message only, and an XML parser never sees the beginning of a document,
 * where entities are declared: a document type declaration ends the reading in any case.
 */
final class XmlReader {

  /** Longest message [characters]; one with all optional parts has some 10,000. */
  private static final int MAX_MESSAGE = 1 << 16;

  /** Messages per call of the XML parser, which is expensive to set up. */
  private static final int PARCEL = 200;

  /** Longest prefix of a namespace [characters]. */
  private static final int MAX_PREFIX = 32;

  private static final String OMM = "omm";

  /** Other messages that people have. */
  private static final List<String> OTHERS = List.of("oem", "cdm", "opm", "ocm", "aem", "tdm");

  /** A message as it stands in the text, or what keeps it from being one. */
  private record Raw(String xml, long line, long number, String problem) {}

  private final RecordDecoder decoder;
  private final SourceFindings findings;
  private final List<Raw> parcel = new ArrayList<>();
  private final String beginning;
  private TextWindow window;
  private long found;
  private boolean ndm;

  /** Kinds of other messages, and the line of the first of each. */
  private final Map<String, Long> others = new LinkedHashMap<>();

  /**
   * Creates a reader of one source.
   *
   * @param context gives the UTC scale
   * @param findings takes what is found
   * @param beginning of the text, quoted where it is no catalogue
   */
  XmlReader(AstroContext context, SourceFindings findings, String beginning) {
    this.beginning = beginning;
    this.decoder = new RecordDecoder(context.utc());
    this.findings = findings;
  }

  /** Reads all messages. */
  void read(Reader all) throws IOException {
    window = new TextWindow(all, MAX_MESSAGE + 64);
    for (int c = window.at(0); c != TextWindow.END; c = window.at(0)) {
      if (c != '<') {
        window.advance(1);
      } else if (window.startsWith("<!--", 0)) {
        skipComment();
      } else if (isTag("<", OMM, 0)) {
        readMessage();
      } else {
        requireHarmless();
        note();
        window.advance(1);
      }
    }
    decodeParcel();
    tellOthers();
    if (found == 0 && !ndm) {
      throw new CatalogReadException(
          findings.source(), "XML without an OMM" + ServerWords.quoted(beginning));
    }
  }

  /** Notes an element that identifies another kind of XML. */
  private void note() throws IOException {
    ndm |= isTag("<", "ndm", 0);
    for (String kind : OTHERS) {
      if (isTag("<", kind, 0)) {
        others.putIfAbsent(kind.toUpperCase(Locale.ROOT), window.line());
      }
    }
  }

  /** Says which messages of an NDM were left out, and refuses a text without an element set. */
  private void tellOthers() throws CatalogReadException {
    if (found == 0 && !others.isEmpty()) {
      throw OtherFormats.message(others.keySet().iterator().next(), findings.source());
    }
    for (Map.Entry<String, Long> other : others.entrySet()) {
      findings.reject(
          other.getValue(), "", "a message of type " + other.getKey() + ", not an element set");
    }
  }

  /** Whether a tag of some name begins there, with or without a prefix of a namespace. */
  private boolean isTag(String open, String name, int ahead) throws IOException {
    if (!window.startsWith(open, ahead)) {
      return false;
    }
    int at = afterPrefix(ahead + open.length());
    int after = window.startsWith(name, at) ? window.at(at + name.length()) : 'x';
    return after == '>' || after == '/' || (after >= 0 && after <= ' ');
  }

  /** Where a name begins behind the prefix of its namespace, if it has one. */
  private int afterPrefix(int name) throws IOException {
    for (int at = name; at < name + MAX_PREFIX; at++) {
      int c = window.at(at);
      if (c == ':') {
        return at + 1;
      }
      if (c < 0 || !(Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.')) {
        break;
      }
    }
    return name;
  }

  /** Entities, which can name files or grow without end, are declared only there. */
  private void requireHarmless() throws IOException {
    if (window.startsWith("<!DOCTYPE html", 0) || window.startsWith("<html", 0)) {
      throw new CatalogReadException(
          findings.source(), "is a page in HTML, not a catalogue" + ServerWords.quoted(beginning));
    }
    if (window.startsWith("<!DOCTYPE", 0) || window.startsWith("<!ENTITY", 0)) {
      throw new CatalogReadException(
          findings.source(),
          "line "
              + window.line()
              + ": XML with a document type declaration or entities is refused");
    }
  }

  /** Skips a comment, also one that holds messages. */
  private void skipComment() throws IOException {
    while (!window.startsWith("-->", 0) && window.at(0) != TextWindow.END) {
      window.advance(1);
    }
  }

  private void readMessage() throws IOException {
    found++;
    long line = window.line();
    int length = length();
    if (length > 0) {
      parcel.add(new Raw(window.text(length), line, found, ""));
      window.advance(length);
    } else {
      parcel.add(new Raw("", line, found, "the message has no end tag within its limits"));
      window.advance(1);
    }
    if (parcel.size() == PARCEL) {
      decodeParcel();
    }
  }

  /** Length of the message at the window's position; 0 if another one begins before its end. */
  private int length() throws IOException {
    for (int i = 1; i < MAX_MESSAGE; i++) {
      int c = window.at(i);
      if (c == TextWindow.END) {
        return 0;
      }
      if (c == '<') {
        if (window.startsWith("<!--", i)) {
          i = endOfComment(i);
        } else if (isTag("<", OMM, i)) {
          return 0;
        } else if (isTag("</", OMM, i)) {
          return end(i);
        }
      }
    }
    return 0;
  }

  /** Where a comment ends; its beginning if it does not. */
  private int endOfComment(int begin) throws IOException {
    for (int i = begin; i < MAX_MESSAGE && window.at(i) != TextWindow.END; i++) {
      if (window.startsWith("-->", i)) {
        return i;
      }
    }
    return begin;
  }

  private int end(int tag) throws IOException {
    int i = tag;
    while (i < MAX_MESSAGE && window.at(i) != '>') {
      i++;
    }
    return i < MAX_MESSAGE ? i + 1 : 0;
  }

  private void decodeParcel() throws CatalogReadException {
    List<Message> messages = null;
    try {
      List<String> texts = parcel.stream().map(Raw::xml).filter(xml -> !xml.isEmpty()).toList();
      messages = tokens(texts);
      // a section of CDATA that one message opens and another closes makes one of the two
      messages = messages.size() == texts.size() ? messages : null;
    } catch (RecordProblem e) {
      // some message is damaged: parsing one by one finds it
    }
    Iterator<Message> next = messages == null ? null : messages.iterator();
    for (Raw raw : parcel) {
      decode(raw, next == null || raw.xml().isEmpty() ? null : next.next());
    }
    parcel.clear();
  }

  private void decode(Raw raw, Message parsed) throws CatalogReadException {
    String catalogNumber = "";
    try {
      if (raw.xml().isEmpty()) {
        throw new RecordProblem(raw.problem());
      }
      Message message = parsed == null ? tokens(List.of(raw.xml())).get(0) : parsed;
      catalogNumber = message.catalogNumberAsWritten();
      findings.accept(message.decode(decoder), raw.line());
    } catch (RecordProblem e) {
      findings.reject(raw.line(), catalogNumber, "message " + raw.number() + ": " + e.getMessage());
    }
  }

  private static List<Message> tokens(List<String> messages) throws RecordProblem {
    String xml = "<ndm>" + String.join("\n", messages) + "</ndm>";
    DataSource source = new DataSource("", () -> new StringReader(xml));
    try {
      return new XmlLexicalAnalyzer(source).accept(new OmmTokens());
    } catch (OrekitException e) {
      throw new RecordProblem("invalid XML: " + RecordProblem.told(e.getMessage()));
    }
  }
}

package org.orbsieve.catalog.gp;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.CatalogReadException;
import org.orbsieve.catalog.RecordProblem;
import org.orbsieve.catalog.SourceFindings;
import org.orbsieve.catalog.text.ServerWords;
import org.orbsieve.catalog.text.TextWindow;

/**
 * Reads OMMs in JSON as CelesTrak and Space-Track publish them: objects with the keywords of an
 * OMM, alone, in an array, in arrays of arrays, one after the other (NDJSON), or within an object
 * that wraps them. Values may be numbers, strings or null; unknown keys are skipped.
 *
 * <p>Each object is found first and parsed then, so that damage costs the object in which it is: an
 * object that does not parse is rejected, and the search goes on at the next brace after the one
 * that opened it.
 */
final class JsonReader {

  /** Longest object [characters]; Space-Track's have some 1200. */
  private static final int MAX_OBJECT = 16_384;

  /** Nesting of a damaged or hostile object at which the search for its end is given up. */
  private static final int MAX_DEPTH = 8;

  // values in place of a length
  private static final int ENDLESS = -1;
  private static final int WRAPS = -2;

  private static final List<Field> TELLING =
      List.of(Field.NORAD_CAT_ID, Field.EPOCH, Field.MEAN_MOTION);

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
          .build();

  private final RecordDecoder decoder;
  private final SourceFindings findings;
  private TextWindow window;
  private long found;
  private boolean wrapped;

  /** Whether some object had a field that only element sets have. */
  private boolean telling;

  /** What the first object says that is no element set, such as a server's error. */
  private String words = "";

  /**
   * Creates a reader of one source.
   *
   * @param context gives the UTC scale
   * @param findings takes what is found
   */
  JsonReader(AstroContext context, SourceFindings findings) {
    this.decoder = new RecordDecoder(context.utc());
    this.findings = findings;
  }

  /** Reads all objects. */
  void read(Reader all) throws IOException {
    window = new TextWindow(all, MAX_OBJECT + 1);
    for (int c = window.at(0); c != TextWindow.END; c = window.at(0)) {
      if (c == '{') {
        readObject();
      } else if (c == '#') {
        skipTo('\n');
      } else if (isStructure(c)) {
        window.advance(1);
      } else {
        readStray();
      }
    }
    if (!telling && !words.isEmpty()) {
      throw new CatalogReadException(findings.source(), "JSON without an element set" + words);
    }
  }

  /** What may stand between objects. */
  private static boolean isStructure(int c) {
    return c <= ' ' || c == '[' || c == ']' || c == ',' || c == '}' || c == ':';
  }

  /** Text outside an object: the rest of a damaged one, or not JSON at all. */
  private void readStray() throws IOException {
    if (!wrapped) {
      found++;
      reject(window.line(), "", "text outside of a JSON object");
    }
    skipTo('{');
  }

  private void readObject() throws IOException {
    int length = length();
    if (length == WRAPS) {
      wrapped = true;
      skipPastBrace();
      return;
    }
    found++;
    long line = window.line();
    Map<Field, String> values = new EnumMap<>(Field.class);
    boolean whole = false;
    try {
      if (length == ENDLESS) {
        throw new RecordProblem(
            "the JSON object has no end, or more than " + MAX_OBJECT + " characters");
      }
      String text = parse(window.text(length), values);
      whole = true;
      requireElementSet(values, text);
      findings.accept(decoder.decode(values::get), line);
    } catch (RecordProblem e) {
      reject(line, values.getOrDefault(Field.NORAD_CAT_ID, ""), e.getMessage());
    }
    if (whole) {
      window.advance(length);
    } else {
      skipPastBrace();
    }
  }

  private void requireElementSet(Map<Field, String> values, String text) throws RecordProblem {
    boolean own = TELLING.stream().anyMatch(values::containsKey);
    telling |= own;
    if (!own && !text.isBlank()) {
      String said = ServerWords.quoted(text);
      words = words.isEmpty() ? said : words;
      throw new RecordProblem("no element set" + said);
    }
  }

  private void reject(long line, String catalogNumber, String reason) throws CatalogReadException {
    findings.reject(line, catalogNumber, "object " + found + ": " + reason);
  }

  private void skipPastBrace() throws IOException {
    window.advance(1);
    skipTo('{');
  }

  private void skipTo(char wanted) throws IOException {
    for (int c = window.at(0); c != wanted && c != TextWindow.END; c = window.at(0)) {
      window.advance(1);
    }
  }

  /**
   * Length of the object at the window's position, {@link #ENDLESS} if its end is not to be found,
   * or {@link #WRAPS} if it holds other objects and nothing of an element set itself.
   */
  private int length() throws IOException {
    int depth = 0;
    boolean quoted = false;
    boolean telling = false;
    boolean wraps = false;
    for (int i = 0; i < MAX_OBJECT && depth <= MAX_DEPTH; i++) {
      int c = window.at(i);
      if (c == TextWindow.END) {
        break;
      } else if (quoted) {
        i += c == '\\' ? 1 : 0;
        quoted = c != '"';
      } else if (c == '"') {
        quoted = true;
        telling |= depth == 1 && isTelling(i);
      } else if (c == '{') {
        wraps |= depth == 1 && !telling;
        depth++;
      } else if (c == '}' && --depth == 0) {
        return telling || !wraps ? i + 1 : WRAPS;
      }
    }
    return wraps ? WRAPS : ENDLESS;
  }

  /** Whether a key stands there that only element sets have. */
  private boolean isTelling(int ahead) throws IOException {
    return window.startsWith("\"EPOCH\"", ahead)
        || window.startsWith("\"NORAD_CAT_ID\"", ahead)
        || window.startsWith("\"MEAN_MOTION\"", ahead);
  }

  /**
   * The fields of an object; nested values and unknown keys are skipped.
   *
   * @return the longest text under an unknown key; empty if there is none
   */
  private static String parse(String object, Map<Field, String> values) throws RecordProblem {
    String longest = "";
    try (JsonParser parser = JSON.createParser(object)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        Field field = Field.of(parser.currentName().toUpperCase(Locale.ROOT));
        JsonToken value = parser.nextToken();
        if (value.isStructStart()) {
          parser.skipChildren();
        } else if (field != null && value != JsonToken.VALUE_NULL) {
          if (values.put(field, parser.getText().strip()) != null) {
            throw new RecordProblem("the JSON object has " + field + " twice");
          }
        } else if (value == JsonToken.VALUE_STRING && parser.getTextLength() > longest.length()) {
          longest = parser.getText();
        }
      }
      return longest;
    } catch (JacksonException e) {
      throw new RecordProblem("invalid JSON: " + RecordProblem.told(e.getOriginalMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a text in memory does not fail
    }
  }
}

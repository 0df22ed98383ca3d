package org.orbsieve.catalog.gp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.CatalogReadException;
import org.orbsieve.catalog.RecordProblem;
import org.orbsieve.catalog.SourceFindings;
import org.orbsieve.catalog.gp.OmmTokens.Message;
import org.orbsieve.catalog.text.BoundedText;
import org.orbsieve.catalog.text.TextLine;
import org.orekit.data.DataSource;
import org.orekit.errors.OrekitException;
import org.orekit.files.ccsds.utils.lexical.KvnLexicalAnalyzer;

/**
 * Reads OMMs in KVN, one or many in a row. A message begins with its version, or with a second
 * object name where publishers write the version once only. Lines that are neither {@code KEYWORD =
 * value} nor a comment are listed, and cost the message only if something is missing then. Where
 * the beginning of a message is damaged, it is recognised by the keywords of the one before it that
 * it repeats.
 */
final class KvnReader {

  static final String VERSION = "CCSDS_OMM_VERS";

  private static final Pattern OTHER_VERSION =
      Pattern.compile("\\s*CCSDS_(?!OMM)([A-Z]{3})_VERS\\s*=.*");

  /**
   * From so many repeated keywords on it is another message that repeats them; fewer are a message
   * that contradicts itself.
   */
  private static final int REPEATS = 3;

  /** Most lines of a message; one with all optional parts has some hundred. */
  private static final int MAX_LINES = 2_000;

  private final RecordDecoder decoder;
  private final BoundedText text;
  private final SourceFindings findings;

  // the message that is being collected
  private final StringBuilder message = new StringBuilder();
  private final List<String> written = new ArrayList<>();
  private final Map<Field, String> texts = new EnumMap<>(Field.class);
  private final Set<String> seen = new HashSet<>();
  private final Set<String> repeated = new HashSet<>();

  /** The first line that repeats a keyword, counted from 0, and where it begins in the message. */
  private int repeatLine;

  private int repeatStart;
  private long first;
  private int lines;
  private boolean named;
  private boolean begun;

  /** Whether the lines are those of a message of another kind. */
  private boolean skipping;

  /**
   * Creates a reader of one source.
   *
   * @param context gives the UTC scale
   * @param text knows which lines were cut
   * @param findings takes what is found
   */
  KvnReader(AstroContext context, BoundedText text, SourceFindings findings) {
    this.decoder = new RecordDecoder(context.utc());
    this.text = text;
    this.findings = findings;
  }

  /** Reads all messages. */
  void read(Reader all) throws IOException {
    BufferedReader reader = new BufferedReader(all);
    long place = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      place++;
      boolean name = isKeyword(line, Field.OBJECT_NAME.name());
      if (isKeyword(line, VERSION) || (name && named && !skipping)) {
        endMessage();
      }
      skipping = (skipping || isOther(line, place)) && !isKeyword(line, VERSION);
      if (skipping) {
        continue;
      }
      boolean ignorable = TextLine.isIgnorable(line) || (!begun && CatalogFormat.isRemark(line));
      if (!begun && !ignorable) {
        begun = true;
        first = place;
      }
      if (begun) {
        named |= name;
        append(line, place);
      }
    }
    endMessage();
  }

  /** Whether a message of another kind begins, which ends the one before it and is left out. */
  private boolean isOther(String line, long place) throws CatalogReadException {
    Matcher version = OTHER_VERSION.matcher(line);
    if (!version.matches()) {
      return false;
    }
    endMessage();
    findings.reject(place, "", "a message of type " + version.group(1) + ", not an element set");
    return true;
  }

  /** Lines are kept one for one, so that the places within a message count. */
  private void append(String line, long place) {
    if (++lines > MAX_LINES) {
      return;
    }
    int equals = line.indexOf('=');
    String keyword = equals < 0 ? "" : line.substring(0, equals).strip();
    Field field = Field.of(keyword);
    if (!keyword.isEmpty() && !CatalogFormat.isRemark(line) && !seen.add(keyword)) {
      noteRepeat(keyword);
    }
    written.add(line);
    if (text.isCut(place)) {
      message.append("?");
    } else if (field == Field.OBJECT_NAME || field == Field.OBJECT_ID) {
      // [+] after a name is not a unit
      texts.putIfAbsent(field, line.substring(equals + 1).strip());
    } else if (!TextLine.isIgnorable(line) && (equals < 0 || field != null)) {
      message.append(line);
    }
    message.append('\n');
  }

  private void noteRepeat(String keyword) {
    if (repeated.isEmpty()) {
      repeatLine = written.size();
      repeatStart = message.length();
    }
    repeated.add(keyword);
  }

  private static boolean isKeyword(String line, String keyword) {
    int equals = line.indexOf('=');
    return equals > 0 && line.substring(0, equals).strip().equals(keyword);
  }

  private void endMessage() throws CatalogReadException {
    if (begun && repeated.size() >= REPEATS && lines <= MAX_LINES) {
      decodeBoth();
    } else if (begun) {
      decode();
    }
    forget();
  }

  private void forget() {
    message.setLength(0);
    written.clear();
    texts.clear();
    seen.clear();
    repeated.clear();
    lines = 0;
    named = false;
    begun = false;
  }

  /** Two messages, of which the second has lost its beginning. */
  private void decodeBoth() throws CatalogReadException {
    List<String> rest = List.copyOf(written.subList(repeatLine, written.size()));
    long place = first + repeatLine;
    message.setLength(repeatStart);
    decode();
    forget();
    begun = true;
    first = place;
    for (String line : rest) {
      append(line, place++);
    }
    endMessage();
  }

  private void decode() throws CatalogReadException {
    String catalogNumber = "";
    try {
      if (lines > MAX_LINES) {
        throw new RecordProblem("the message has more than " + MAX_LINES + " lines");
      }
      Message found = tokens();
      catalogNumber = found.catalogNumberAsWritten();
      for (int line : found.strayLines()) {
        findings.reject(
            first + line - 1, catalogNumber, "neither KEYWORD = value nor a comment of an OMM");
      }
      found.put(texts);
      findings.accept(found.decode(decoder), first);
      findings.setIncomplete(false);
    } catch (RecordProblem e) {
      findings.setIncomplete(true);
      findings.reject(first, catalogNumber, e.getMessage());
    }
  }

  private Message tokens() throws RecordProblem {
    DataSource source = new DataSource("", () -> new StringReader(message.toString()));
    try {
      return new KvnLexicalAnalyzer(source).accept(new OmmTokens()).get(0);
    } catch (OrekitException e) {
      throw new RecordProblem("invalid OMM: " + RecordProblem.told(e.getMessage()));
    }
  }
}

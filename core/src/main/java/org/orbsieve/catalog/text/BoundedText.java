package org.orbsieve.catalog.text;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.orbsieve.catalog.CatalogReadException;

/**
 * The text of a source with limits, so that hostile input (a compression bomb, a file without line
 * ends) costs neither memory nor endless time. Unpacks gzip, recognised by its magic number;
 * decodes UTF-8, UTF-16 and what XML declares, with U+FFFD for invalid bytes; drops a byte order
 * mark. Lines end with LF, CR LF or CR and are counted from 1.
 */
public final class BoundedText extends Reader {

  /**
   * Longest line that is kept whole [characters]; the rest of a longer line is dropped and the line
   * is marked as cut.
   */
  public static final int MAX_LINE = 16_384;

  /**
   * Largest text that is read [characters, unpacked]: some 1.8 million records, fifty times the
   * objects on orbit.
   */
  static final long MAX_TEXT = 256L << 20;

  private static final int TAIL = 256;
  private static final int BUFFER = 1 << 16;
  private static final int GZIP_MAGIC_1 = 0x1f;
  private static final int GZIP_MAGIC_2 = 0x8b;
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  // not a character; commons-csv uses it for "no quote character"
  private static final char NONCHARACTER = '\uFFFE';

  private final Reader in;
  private final String source;
  private final int maxLine;
  private final long maxText;
  private final Set<Long> cutLines = new HashSet<>();
  private long line = 1;
  private int column;

  /** Whether the last end of a line was a CR. */
  private boolean afterCarriageReturn;

  private long total;

  /** The last characters that were read. */
  private final StringBuilder tail = new StringBuilder();

  /**
   * A limited text.
   *
   * @param in from {@link #decoded}
   * @param source name for messages
   * @param byLine whether lines are cut; without it a text may be one line
   */
  public BoundedText(Reader in, String source, boolean byLine) {
    this(in, source, byLine, MAX_TEXT);
  }

  private BoundedText(Reader in, String source, boolean byLine, long maxText) {
    this.in = in;
    this.source = source;
    this.maxLine = byLine ? MAX_LINE : Integer.MAX_VALUE;
    this.maxText = maxText;
  }

  /**
   * The whole of a text that cannot be read piece by piece. It is never in memory twice at once
   * while it grows, as it would be in a buffer that is doubled.
   *
   * @param bytes text or gzipped text; left open
   * @param source name for messages
   * @param maxText largest text [characters]
   * @param maxLines most lines
   * @return the text
   * @throws IOException if the stream cannot be read, or the text is larger
   */
  public static String whole(InputStream bytes, String source, long maxText, long maxLines)
      throws IOException {
    BoundedText in = new BoundedText(decoded(bytes), source, false, maxText);
    List<String> parts = new ArrayList<>();
    char[] buffer = new char[BUFFER];
    for (int n = in.read(buffer, 0, BUFFER); n >= 0; n = in.read(buffer, 0, BUFFER)) {
      parts.add(new String(buffer, 0, n));
      if (in.line > maxLines) {
        throw new CatalogReadException(source, "more than " + maxLines + " lines");
      }
    }
    return String.join("", parts);
  }

  /**
   * Decodes a stream, without limits yet. The caller closes the stream.
   *
   * @param bytes text or gzipped text
   * @return the text
   * @throws IOException if the stream cannot be read or is not valid gzip
   */
  public static Reader decoded(InputStream bytes) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(bytes, BUFFER);
    buffered.mark(2);
    boolean gzip = buffered.read() == GZIP_MAGIC_1 && buffered.read() == GZIP_MAGIC_2;
    buffered.reset();
    BufferedInputStream plain =
        gzip ? new BufferedInputStream(new GZIPInputStream(buffered, BUFFER), BUFFER) : buffered;
    return new InputStreamReader(plain, TextEncoding.of(plain));
  }

  /**
   * The start of a text without its byte order mark.
   *
   * @param beginning first characters of the text
   * @return the characters without the mark
   */
  public static String withoutMark(char[] beginning) {
    boolean marked = beginning.length > 0 && beginning[0] == BYTE_ORDER_MARK;
    return new String(beginning, marked ? 1 : 0, beginning.length - (marked ? 1 : 0));
  }

  /**
   * Whether a line that was read was longer than {@link #MAX_LINE}.
   *
   * @param lineNumber a line, from 1
   * @return whether its rest was dropped
   */
  public boolean isCut(long lineNumber) {
    return cutLines.contains(lineNumber);
  }

  @Override
  public int read(char[] out, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    int kept = 0;
    while (kept == 0) {
      int count = in.read(out, offset, length);
      if (count < 0) {
        return -1;
      }
      kept = keep(out, offset, count);
    }
    return kept;
  }

  /** Compacts the characters that are kept to the front and returns their number. */
  private int keep(char[] text, int offset, int count) throws CatalogReadException {
    boolean marked = total == 0 && text[offset] == BYTE_ORDER_MARK;
    total += count;
    int kept = offset;
    for (int i = marked ? offset + 1 : offset; i < offset + count; i++) {
      char c = text[i];
      if (c == '\n' || c == '\r') {
        endLine(c);
      } else if (++column > maxLine) {
        noteCut();
        continue;
      }
      text[kept++] = c == NONCHARACTER ? '\uFFFD' : c;
    }
    if (total > maxText) {
      throw new CatalogReadException(
          source, "more than " + (maxText >> 20) + " million characters: not a catalogue");
    }
    remember(text, offset, kept);
    return kept - offset;
  }

  private void remember(char[] text, int offset, int end) {
    tail.append(text, Math.max(offset, end - TAIL), Math.min(TAIL, end - offset));
    tail.delete(0, Math.max(0, tail.length() - TAIL));
  }

  /**
   * The last characters that were read, at most {@value #TAIL}.
   *
   * @return the text
   */
  public String tail() {
    return tail.toString();
  }

  private void noteCut() {
    if (column == maxLine + 1) {
      cutLines.add(line);
    }
  }

  /** CR LF is one end: the second of them ends nothing. */
  private void endLine(char c) {
    if (c == '\r' || column > 0 || !afterCarriageReturn) {
      line++;
      column = 0;
    }
    afterCarriageReturn = c == '\r';
  }

  /** Does nothing: the stream below is the caller's, and may be the standard input. */
  @Override
  public void close() {}
}

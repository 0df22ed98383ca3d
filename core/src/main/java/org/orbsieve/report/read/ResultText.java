package org.orbsieve.report.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/**
 * The text of a result file: UTF-8 and nothing else, plain or gzipped. A record that is too long
 * ends the reading, so that memory is bounded whatever the file holds.
 */
final class ResultText extends Reader {

  /** Longest record [characters]; a reader ahead of the records may take some thousand more. */
  static final int MAX_RECORD = 1 << 20;

  /** What is wrong with a text that {@link #isCutOff}. */
  static final String CUT_OFF = "the file is cut off: its last line has no end";

  /** What a reader may have taken of the records to come. */
  private static final int AHEAD = 1 << 16;

  private static final int BUFFER = 1 << 16;
  private static final int GZIP_MAGIC_1 = 0x1f;
  private static final int GZIP_MAGIC_2 = 0x8b;

  /** The record is too long. */
  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;

    TooLong() {
      super("the record is longer than " + MAX_RECORD + " characters");
    }
  }

  private final InputStream bytes;
  private final PushbackReader in;
  private long sinceRecord;
  private int last = -1;
  private boolean ended;

  /**
   * A text.
   *
   * @param bytes plain or gzipped; closed with the text
   */
  ResultText(InputStream bytes) throws IOException {
    this.bytes = bytes;
    BufferedInputStream buffered = new BufferedInputStream(bytes, BUFFER);
    buffered.mark(2);
    boolean gzip = buffered.read() == GZIP_MAGIC_1 && buffered.read() == GZIP_MAGIC_2;
    buffered.reset();
    this.in =
        new PushbackReader(
            new InputStreamReader(
                gzip ? new GZIPInputStream(buffered, BUFFER) : buffered,
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)));
  }

  /** The first character; -1 if there is none. It is still to be read. */
  int peek() throws IOException {
    int first = in.read();
    if (first >= 0) {
      in.unread(first);
    }
    return first;
  }

  /** A record is complete. */
  void recordDone() {
    sinceRecord = 0;
  }

  /** Whether the end was reached, and is not the end of a line. Known before the last record. */
  boolean isCutOff() {
    return ended && last >= 0 && last != '\n';
  }

  @Override
  public int read(char[] out, int offset, int length) throws IOException {
    if (sinceRecord > MAX_RECORD + AHEAD) {
      throw new TooLong();
    }
    int count = in.read(out, offset, length);
    if (count > 0) {
      sinceRecord += count;
      last = out[offset + count - 1];
    }
    ended |= count < 0;
    return count;
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}

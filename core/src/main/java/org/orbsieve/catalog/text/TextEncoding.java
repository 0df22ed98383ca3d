package org.orbsieve.catalog.text;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.orbsieve.catalog.RecordProblem;

/**
 * Tells in which encoding a text is written: by its byte order mark, by the zero bytes of UTF-16,
 * or by what XML declares; else it is UTF-8.
 */
final class TextEncoding {

  /** How much is looked at [bytes]. */
  private static final int PREFIX = 512;

  private static final Pattern DECLARED =
      Pattern.compile("\\s*<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([A-Za-z][\\w.:-]*)[\"'][^>]*>");

  private static final String ASCII = "<?xml version=\"1.0\"?>";

  private TextEncoding() {}

  /**
   * The encoding.
   *
   * @param in the text, which is left at its beginning
   * @throws IOException if it cannot be read, or declares an encoding that is not known
   */
  static Charset of(BufferedInputStream in) throws IOException {
    in.mark(PREFIX);
    byte[] head = in.readNBytes(PREFIX);
    in.reset();
    Charset marked = marked(head);
    if (marked != null) {
      return marked;
    }
    Matcher declared = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
    return declared.lookingAt() ? named(declared.group(1)) : StandardCharsets.UTF_8;
  }

  /** By a byte order mark, or by the zeros beside the first two characters; null without. */
  private static Charset marked(byte[] head) {
    if (startsWith(head, 0xff, 0xfe, 0, 0) || startsWith(head, 0, 0, 0xfe, 0xff)) {
      return Charset.forName("UTF-32" + (head[0] == 0 ? "BE" : "LE"));
    }
    if (startsWith(head, 0xff, 0xfe)) {
      return StandardCharsets.UTF_16LE;
    }
    if (startsWith(head, 0xfe, 0xff)) {
      return StandardCharsets.UTF_16BE;
    }
    if (head.length >= 4 && (head[0] == 0) != (head[1] == 0)) {
      if (head[1] == 0 && head[2] != 0 && head[3] == 0) {
        return StandardCharsets.UTF_16LE;
      }
      if (head[0] == 0 && head[2] == 0 && head[3] != 0) {
        return StandardCharsets.UTF_16BE;
      }
    }
    return null;
  }

  private static boolean startsWith(byte[] head, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= head.length || (head[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** What was declared in single bytes cannot be an encoding of two; it is taken for UTF-8 then. */
  private static Charset named(String name) throws IOException {
    try {
      Charset charset = Charset.forName(name);
      boolean bytes =
          Arrays.equals(
              ASCII.getBytes(StandardCharsets.US_ASCII),
              charset.canEncode() ? ASCII.getBytes(charset) : new byte[0]);
      return bytes ? charset : StandardCharsets.UTF_8;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new IOException(
          "the XML declares an unknown encoding, " + RecordProblem.shown(name), e);
    }
  }
}

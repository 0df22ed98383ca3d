package org.orbsieve.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Random;

/** Damages inputs as transmission, editors and enemies do. The same seed gives the same damage. */
final class Mutator {

  /** What readers tend to stumble over. */
  private static final List<String> WORDS =
      List.of(
          "1e308",
          "-1e308",
          "1e305",
          "NaN",
          "Infinity",
          "0x1p3",
          "99999999999",
          "-1",
          "0",
          "1e-320",
          "9999-12-31T23:59:60",
          "2024-366T00:00:00",
          "999999999-01-01T00:00:00",
          "\"",
          "\"\"",
          ",",
          "\r",
          "\n",
          "\r\n",
          "\t",
          "\0",
          "\u001b[2J",
          "\u0085",
          "\u00e2\u0080\u00ae",
          "&lt;",
          "<!--",
          "-->",
          "<![CDATA[",
          "]]>",
          "<!DOCTYPE x>",
          "[",
          "{",
          "}",
          "]",
          ":",
          "=",
          "#",
          "COMMENT ",
          "CCSDS_OMM_VERS = 2.0\n",
          "CCSDS_OEM_VERS = 2.0\n",
          "CCSDS_CDM_VERS = 1.0\n",
          "META_STOP\n",
          "*",
          "- &a [*a, *a]\n",
          "\u00ef\u00bb\u00bf",
          "\u00ff\u00fe",
          "\u001f\u008b");

  private final Random random;

  Mutator(long seed) {
    random = new Random(seed);
  }

  /** Some bytes with one to eight faults. */
  byte[] damaged(byte[] good) {
    StringBuilder text = new StringBuilder(new String(good, ISO_8859_1));
    for (int faults = 1 << random.nextInt(4); faults > 0; faults--) {
      damage(text);
    }
    return text.toString().getBytes(ISO_8859_1);
  }

  private void damage(StringBuilder text) {
    int at = random.nextInt(text.length() + 1);
    int length = Math.min(text.length() - at, 1 << random.nextInt(8));
    switch (random.nextInt(7)) {
      case 0 -> text.delete(at, at + length);
      case 1 -> text.insert(at, text.substring(at, at + length));
      case 2 -> text.insert(at, word());
      case 3 -> text.replace(at, Math.min(text.length(), at + 1), "" + (char) random.nextInt(256));
      case 4 -> replaceNumber(text, at);
      case 5 -> {
        String moved = text.substring(at, at + length);
        text.delete(at, at + length).insert(random.nextInt(text.length() + 1), moved);
      }
      default -> text.setLength(random.nextInt(8) == 0 ? at : text.length());
    }
  }

  private void replaceNumber(StringBuilder text, int from) {
    int at = from;
    while (at < text.length() && !Character.isDigit(text.charAt(at))) {
      at++;
    }
    int end = at;
    while (end < text.length() && "0123456789.eE+-".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    text.replace(at, end, word());
  }

  private String word() {
    return WORDS.get(random.nextInt(WORDS.size()));
  }
}

package org.orbsieve.catalog.select;

import java.util.Locale;

/**
 * A pattern for a whole text in which {@code *} stands for any characters, none too, and {@code ?}
 * for one. Case does not matter. Brackets and all else stand for themselves, as names have them.
 * Never slower than the product of both lengths, whatever the pattern.
 *
 * @param pattern in upper case
 */
public record Glob(String pattern) {

  /**
   * A pattern.
   *
   * @param text as a person wrote it
   */
  public static Glob of(String text) {
    return new Glob(upper(text));
  }

  /** How texts are compared. */
  public static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  /** Whether it can match one text only. */
  public boolean isLiteral() {
    return pattern.indexOf('*') < 0 && pattern.indexOf('?') < 0;
  }

  /**
   * Whether it matches.
   *
   * @param text in upper case
   */
  public boolean matches(String text) {
    int p = 0;
    int t = 0;
    int star = -1;
    int retry = 0;
    while (t < text.length()) {
      char wanted = p < pattern.length() ? pattern.charAt(p) : 0;
      if (p < pattern.length() && wanted == '*') {
        star = p++;
        retry = t;
      } else if (p < pattern.length() && (wanted == '?' || wanted == text.charAt(t))) {
        p++;
        t++;
      } else if (star >= 0) {
        // let the last star swallow one more: earlier ones need not be tried again
        p = star + 1;
        t = ++retry;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }
}

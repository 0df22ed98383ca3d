package org.orbsieve.run.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WrappingTest {

  @Test
  void breaksBetweenWordsBelowTheFirst() {
    assertEquals(
        List.of("  rejected  12  one of them screened", "              until its orbit ended"),
        Wrapping.lines("  rejected  12  one of them screened until its orbit ended", 37, 14));
    assertEquals(
        List.of("  rejected  12  one of them", "    until its orbit ended"),
        Wrapping.lines("  rejected  12  one of them until its orbit ended", 27, 14),
        "too little room below the remark");
  }

  @Test
  void whatFitsIsLeftAlone() {
    assertEquals(List.of("a b c"), Wrapping.lines("a b c", 5, 2));
    assertEquals(List.of(""), Wrapping.lines("", 5, 2));
    assertEquals(List.of("unbreakable"), Wrapping.lines("unbreakable", 5, 2));
  }

  /** No word is lost, none is cut, and no line is too long unless it is one word. */
  @Test
  void keepsEveryWord() {
    Random random = new Random(4);
    for (int n = 0; n < 2_000; n++) {
      StringBuilder text = new StringBuilder("  ".repeat(random.nextInt(3)));
      for (int word = random.nextInt(20); word > 0; word--) {
        text.append("x".repeat(1 + random.nextInt(12))).append(word > 1 ? " " : "");
      }
      int width = 10 + random.nextInt(60);
      List<String> lines = Wrapping.lines(text.toString(), width, random.nextInt(50));
      assertEquals(words(text.toString()), words(String.join(" ", lines)));
      for (String line : lines) {
        assertTrue(line.length() <= width || words(line).size() == 1, line);
      }
    }
  }

  private static List<String> words(String text) {
    return List.of(text.strip().split("\\s+"));
  }
}

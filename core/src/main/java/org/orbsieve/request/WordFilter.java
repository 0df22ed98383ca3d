package org.orbsieve.request;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words that are kept, and words that are left out. Where words are kept, all others are left out;
 * where none are, all others are kept.
 *
 * @param kept in the order in which they were given
 * @param leftOut in the order in which they were given
 */
public record WordFilter(Set<String> kept, Set<String> leftOut) {

  /** Keeps everything. */
  public static final WordFilter ANY = new WordFilter(Set.of(), Set.of());

  private static final String NOT = "!";

  /** Takes immutable copies; nothing can be both kept and left out. */
  public WordFilter {
    kept = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(kept));
    leftOut = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(leftOut));
    List<String> both = new ArrayList<>(kept);
    both.retainAll(leftOut);
    if (!both.isEmpty()) {
      throw new IllegalArgumentException("'" + both.get(0) + "' is both wanted and not wanted");
    }
  }

  /**
   * Reads words, those that are left out with an exclamation mark before them.
   *
   * @param spelling the one spelling of a word; refuses what is none with an {@link
   *     IllegalArgumentException}
   */
  public static WordFilter of(List<String> words, UnaryOperator<String> spelling) {
    Set<String> kept = new LinkedHashSet<>();
    Set<String> leftOut = new LinkedHashSet<>();
    for (String word : words) {
      boolean not = word.strip().startsWith(NOT);
      String plain = (not ? word.strip().substring(NOT.length()) : word).strip();
      if (plain.isEmpty()) {
        throw new IllegalArgumentException(
            "a word is missing in '" + String.join(",", words) + "'");
      }
      (not ? leftOut : kept).add(spelling.apply(plain));
    }
    return new WordFilter(kept, leftOut);
  }

  /** Whether it keeps everything. */
  public boolean isAny() {
    return kept.isEmpty() && leftOut.isEmpty();
  }

  /** Whether it keeps a word. */
  public boolean keeps(String word) {
    return (kept.isEmpty() || kept.contains(word)) && !leftOut.contains(word);
  }

  /** All words. */
  public Stream<String> words() {
    return Stream.concat(kept.stream(), leftOut.stream());
  }

  /** As it is written in an option. */
  @Override
  public String toString() {
    return Stream.concat(kept.stream(), leftOut.stream().map(NOT::concat))
        .collect(Collectors.joining(","));
  }
}

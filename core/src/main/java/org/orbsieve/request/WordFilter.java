package org.orbsieve.request;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words to keep and words to exclude. If there are words to keep, all others are excluded;
 * otherwise all others are kept.
 *
 * @param kept words to keep, in the order in which they were given
 * @param leftOut words to exclude, in the order in which they were given
 */
public record WordFilter(Set<String> kept, Set<String> leftOut) {

  /** Keeps everything. */
  public static final WordFilter ANY = new WordFilter(Set.of(), Set.of());

  private static final String NOT = "!";

  /**
   * Takes immutable copies and checks that no word is both kept and excluded.
   *
   * @param kept words to keep, in the order in which they were given
   * @param leftOut words to exclude, in the order in which they were given
   * @throws IllegalArgumentException if a component is invalid
   */
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
   * Reads words; an exclamation mark before a word excludes it.
   *
   * @param spelling canonical spelling of a word; throws {@link IllegalArgumentException} for an
   *     invalid word
   * @param words the words as given
   * @return the filter
   * @throws IllegalArgumentException if a word is missing or invalid, or both kept and excluded
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

  /**
   * Whether it keeps everything.
   *
   * @return whether no word is excluded
   */
  public boolean isAny() {
    return kept.isEmpty() && leftOut.isEmpty();
  }

  /**
   * Whether it keeps a word.
   *
   * @param word a word in its canonical spelling
   * @return whether it is kept
   */
  public boolean keeps(String word) {
    return (kept.isEmpty() || kept.contains(word)) && !leftOut.contains(word);
  }

  /**
   * All words.
   *
   * @return the words to keep, then those to exclude
   */
  public Stream<String> words() {
    return Stream.concat(kept.stream(), leftOut.stream());
  }

  /**
   * The words as they are written in an option.
   *
   * @return the words, separated by commas
   */
  @Override
  public String toString() {
    return Stream.concat(kept.stream(), leftOut.stream().map(NOT::concat))
        .collect(Collectors.joining(","));
  }
}

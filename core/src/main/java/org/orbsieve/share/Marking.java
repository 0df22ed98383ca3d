package org.orbsieve.share;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is written on every file of a package, by the fields of a STANAG 4774 confidentiality label.
 * The words are the user's; none has a meaning for Orbsieve.
 *
 * @param policy under which it is marked, such as a nation, an alliance or TLP; may be empty
 * @param classification such as {@code TLP:AMBER}; not empty
 * @param categories such as {@code Releasable to NORTH}
 * @param privacyMark further words; may be empty
 */
public record Marking(
    String policy, String classification, List<String> categories, String privacyMark) {

  /** Longest marking: what one line of a conjunction data message can hold. */
  private static final int MAX_LENGTH = 200;

  /**
   * Validates the words and takes an immutable copy.
   *
   * @param policy under which it is marked
   * @param classification the classification
   * @param categories further restrictions
   * @param privacyMark further words
   * @throws IllegalArgumentException if there is no classification, a word contains a control
   *     character or one outside ASCII, which not every file can show, or the marking is too long
   */
  public Marking {
    categories = List.copyOf(categories);
    if (classification.isBlank()) {
      throw new IllegalArgumentException("a marking needs a classification");
    }
    String text = text(policy, classification, categories, privacyMark);
    if (text.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "the marking is longer than " + MAX_LENGTH + " characters");
    }
    if (!text.chars().allMatch(c -> c >= ' ' && c <= '~')) {
      throw new IllegalArgumentException(
          "the marking contains a character that not every file can show; only ASCII is allowed");
    }
  }

  /**
   * A marking of one text.
   *
   * @param text the classification
   * @return the marking
   */
  public static Marking of(String text) {
    return new Marking("", text, List.of(), "");
  }

  /**
   * The marking as one line.
   *
   * @return policy, classification, categories and privacy mark, separated by {@code //}
   */
  public String text() {
    return text(policy, classification, categories, privacyMark);
  }

  private static String text(
      String policy, String classification, List<String> categories, String privacyMark) {
    List<String> parts = new ArrayList<>();
    parts.add((policy.strip() + " " + classification.strip()).strip());
    categories.forEach(category -> parts.add(category.strip()));
    parts.add(privacyMark.strip());
    return String.join(" // ", parts.stream().filter(part -> !part.isEmpty()).toList());
  }

  /**
   * The marking by fields, for a manifest.
   *
   * @return those that are not empty
   */
  public Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    if (!policy.isEmpty()) {
      fields.put("policyIdentifier", policy);
    }
    fields.put("classification", classification);
    if (!categories.isEmpty()) {
      fields.put("categories", categories);
    }
    if (!privacyMark.isEmpty()) {
      fields.put("privacyMark", privacyMark);
    }
    return fields;
  }
}

package org.orbsieve.share;

import java.util.Set;
import java.util.TreeSet;

/**
 * Who may see something.
 *
 * @param everyone whether all partners may, also those that are named in future
 * @param partners the names of those who may; empty where everyone may
 */
public record Audience(boolean everyone, Set<String> partners) {

  /** Nobody: what has no label. */
  public static final Audience NOBODY = new Audience(false, Set.of());

  /** All partners. */
  public static final Audience EVERYONE = new Audience(true, Set.of());

  /**
   * Takes an immutable copy.
   *
   * @param everyone whether all partners may
   * @param partners the names of those who may
   * @throws IllegalArgumentException if everyone may and some are named, which contradict each
   *     other
   */
  public Audience {
    if (everyone && !partners.isEmpty()) {
      throw new IllegalArgumentException("either all partners or those that are named");
    }
    partners = Set.copyOf(partners);
  }

  /**
   * Some partners.
   *
   * @param names of the partners
   * @return those who are named
   */
  public static Audience of(Set<String> names) {
    return new Audience(false, names);
  }

  /**
   * Whether a partner belongs to it.
   *
   * @param partner name
   * @return whether the partner may see it
   */
  public boolean has(String partner) {
    return everyone || partners.contains(partner);
  }

  /**
   * Those who belong to both: who may see what rests on two things.
   *
   * @param other another audience
   * @return the intersection
   */
  public Audience and(Audience other) {
    if (everyone) {
      return other;
    }
    if (other.everyone) {
      return this;
    }
    Set<String> both = new TreeSet<>(partners);
    both.retainAll(other.partners);
    return of(both);
  }

  /**
   * Whether nobody belongs to it who is not in another.
   *
   * @param other another audience
   * @return whether it is part of the other
   */
  public boolean isWithin(Audience other) {
    return other.everyone || !everyone && other.partners.containsAll(partners);
  }

  /**
   * The audience for a person.
   *
   * @return {@code all}, {@code nobody}, or the names in order
   */
  public String text() {
    return everyone
        ? "all"
        : partners.isEmpty() ? "nobody" : String.join(" ", new TreeSet<>(partners));
  }
}

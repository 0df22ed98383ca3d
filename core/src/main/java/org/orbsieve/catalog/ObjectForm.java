package org.orbsieve.catalog;

import java.util.Comparator;

/**
 * What tells one row of a catalogue from all others: the object, and which form of it. Forms of one
 * object are kin: the object as it flies, and its candidate manoeuvres, of which only one can come
 * true. The form as it flies comes before its variants, which are in the order of their names.
 *
 * @param catalogNumber of the object
 * @param variant name of the candidate manoeuvre; empty for the object as it flies
 */
public record ObjectForm(int catalogNumber, String variant) implements Comparable<ObjectForm> {

  private static final Comparator<ObjectForm> ORDER =
      Comparator.comparingInt(ObjectForm::catalogNumber).thenComparing(ObjectForm::variant);

  @Override
  public int compareTo(ObjectForm other) {
    return ORDER.compare(this, other);
  }
}

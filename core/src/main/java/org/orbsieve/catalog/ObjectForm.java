package org.orbsieve.catalog;

/**
 * Identifies one row of a catalogue: the object, and which form of it. Forms of one object are kin:
 * its baseline (the object without a manoeuvre) and its candidate manoeuvres, only one of which can
 * happen. The baseline comes before the variants, which are ordered by name.
 *
 * @param catalogNumber catalogue number of the object
 * @param variant name of the candidate manoeuvre; empty for the baseline
 */
public record ObjectForm(int catalogNumber, String variant) implements Comparable<ObjectForm> {

  /** Like the generated method of a record, whose method handles cost a cold run 20 ms. */
  @Override
  public boolean equals(Object other) {
    return other instanceof ObjectForm form
        && catalogNumber == form.catalogNumber
        && variant.equals(form.variant);
  }

  @Override
  public int hashCode() {
    return 31 * catalogNumber + variant.hashCode();
  }

  @Override
  public int compareTo(ObjectForm other) {
    int byNumber = Integer.compare(catalogNumber, other.catalogNumber);
    return byNumber != 0 ? byNumber : variant.compareTo(other.variant);
  }
}

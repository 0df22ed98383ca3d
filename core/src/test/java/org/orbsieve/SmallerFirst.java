package org.orbsieve;

import org.orbsieve.narrowphase.Conjunction;

/** Conjunctions without roles, for tests that compare runs with different assets. */
public final class SmallerFirst {

  private SmallerFirst() {}

  /** The conjunction with the smaller form as its primary. */
  public static Conjunction of(Conjunction found) {
    return found.primary().equals(found.smaller()) ? found : found.swapped();
  }
}

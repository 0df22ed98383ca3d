package org.orbsieve.narrowphase.passage;

import java.util.ArrayList;
import java.util.List;

/**
 * The passages of a pair that were found beyond the slice in which they were looked for, so that
 * they need not be found again: all of them up to a step, but for those that have been reported.
 */
public final class PassageTrack {

  private final int i;
  private final int j;
  private final List<Passage> passages = new ArrayList<>();
  private int toStep;

  /** An empty track of a pair, before a step. */
  PassageTrack(int i, int j, int toStep) {
    this.i = i;
    this.j = j;
    this.toStep = toStep;
  }

  /**
   * Row of the first object.
   *
   * @return the row
   */
  public int i() {
    return i;
  }

  /**
   * Row of the second object.
   *
   * @return the row
   */
  public int j() {
    return j;
  }

  /**
   * The step up to which all passages are known, exclusive.
   *
   * @return number of the step
   */
  public int toStep() {
    return toStep;
  }

  /** The passages in the order of time. */
  List<Passage> passages() {
    return passages;
  }

  /** Adds the passages of a later step. */
  void append(int step, List<Passage> found) {
    found.forEach(one -> Passage.add(passages, one));
    toStep = step + 1;
  }

  /** Adds the passages of the step before all others. */
  void prepend(List<Passage> found) {
    List<Passage> all = new ArrayList<>(found);
    passages.forEach(one -> Passage.add(all, one));
    passages.clear();
    passages.addAll(all);
  }
}

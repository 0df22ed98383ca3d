package org.orbsieve.narrowphase.passage;

import java.util.List;

/** The passages of a pair in one step, or that it may have some beyond. */
public final class StepPassages {

  private final int i;
  private final int j;
  private final int step;
  private final List<Passage> passages;

  StepPassages(int i, int j, int step, List<Passage> passages) {
    this.i = i;
    this.j = j;
    this.step = step;
    this.passages = passages;
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
   * The step.
   *
   * @return number of the step
   */
  public int step() {
    return step;
  }

  List<Passage> passages() {
    return passages;
  }
}

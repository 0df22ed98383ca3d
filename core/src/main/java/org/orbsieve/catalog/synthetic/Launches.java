package org.orbsieve.catalog.synthetic;

/**
 * How the objects of a family fall into launches, in order: of equal size, or clouds of debris
 * whose sizes follow a power law, so that a few breakups make most of the debris as they do in
 * fact.
 *
 * @param objects size of the family
 * @param count number of launches
 * @param launchSize objects per launch; 0 for clouds
 */
record Launches(int objects, int count, int launchSize) {

  /** Launches of one size, the last perhaps smaller. */
  static Launches ofEqualSize(int objects, int launchSize) {
    return new Launches(objects, (objects + launchSize - 1) / launchSize, launchSize);
  }

  /** As many clouds as 0.8 times the square root of the number of fragments. */
  static Launches clouds(int objects) {
    return new Launches(
        objects, objects == 0 ? 0 : Math.max(1, (int) (0.8 * Math.sqrt(objects))), 0);
  }

  /** The launch of an object. */
  int launchOf(int index) {
    if (launchSize > 0) {
      return index / launchSize;
    }
    // cloud c holds the indices from n sqrt(c / C) on: the first one n / sqrt(C) of n fragments
    return (int) ((long) index * index * count / ((long) objects * objects));
  }

  /** The first object of a launch. */
  int firstOf(int launch) {
    if (launchSize > 0) {
      return launch * launchSize;
    }
    int first = (int) (objects * Math.sqrt((double) launch / count));
    while (first > 0 && launchOf(first - 1) >= launch) {
      first--;
    }
    while (launchOf(first) < launch) {
      first++;
    }
    return first;
  }
}

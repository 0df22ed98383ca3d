package org.orbsieve.narrowphase.passage;

import org.orbsieve.catalog.volume.RtnVolume;

/**
 * The volumes around two objects, by a number each: first those around the first object, then those
 * around the second. An object can have several, such as those of the groups that it is in; what is
 * in one of them is close.
 */
final class PairVolumes {

  /** The most that one object can have, so that a set of numbers fits into a {@code long}. */
  static final int MOST = 31;

  private final RtnVolume[] volumes;
  private final int aroundFirst;
  private final double within;

  /** Volumes around two objects, none of them null. */
  PairVolumes(RtnVolume[] first, RtnVolume[] second) {
    if (first.length > MOST || second.length > MOST) {
      throw new IllegalArgumentException("an object has more than " + MOST + " volumes");
    }
    volumes = new RtnVolume[first.length + second.length];
    System.arraycopy(first, 0, volumes, 0, first.length);
    System.arraycopy(second, 0, volumes, first.length, second.length);
    aroundFirst = first.length;
    double reach = 0;
    for (RtnVolume volume : volumes) {
      reach = Math.max(reach, volume.circumscribedRadius());
    }
    within = reach;
  }

  /** How many there are. */
  int count() {
    return volumes.length;
  }

  /** A volume by its number. */
  RtnVolume get(int number) {
    return volumes[number];
  }

  /** Which object a volume is around: 0 for the first, 1 for the second. */
  int centre(int number) {
    return number < aroundFirst ? 0 : 1;
  }

  /** The numbers of all, as a set of bits. */
  long all() {
    return (1L << volumes.length) - 1;
  }

  /** The largest range at which either object can be inside a volume of the other [m]. */
  double within() {
    return within;
  }
}

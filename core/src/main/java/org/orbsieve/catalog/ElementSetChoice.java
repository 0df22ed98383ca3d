package org.orbsieve.catalog;

/** Which element sets are used of an object that has several from one source. */
public enum ElementSetChoice {
  /**
   * Each set in its time: at any time the set with the nearest epoch counts, if at least one epoch
   * lies inside the screening period. Otherwise as {@link #NEWEST}.
   */
  IN_TIME,

  /** One set for the whole period: the newest whose epoch is not after the stop of the period. */
  NEWEST
}

package org.orbsieve.broadphase;

/**
 * The objects in the sieve's order.
 *
 * @param row catalogue row of each object
 * @param eps bound of the distance between the object's polynomial and the theory's position during any step [m];
 *     infinite when there is no such bound
 * @param validUntil time at which the object's orbit ends [s]; infinite when it outlasts the period
 */
public record Roster(int[] row, double[] eps, double[] validUntil) {

  /** Validates that the arrays have one length. */
  public Roster {
    if (row.length != eps.length || row.length != validUntil.length) {
      throw new IllegalArgumentException("a roster's arrays must have one entry per object");
    }
  }

  /** Number of objects. */
  public int size() {
    return row.length;
  }
}

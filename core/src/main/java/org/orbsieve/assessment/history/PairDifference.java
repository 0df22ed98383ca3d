package org.orbsieve.assessment.history;

/**
 * What an element set says of the position at some instant, minus what a later set says that is
 * nearer to it.
 *
 * @param from index of the earlier set
 * @param to index of the later set, in whose RTN frame the difference is given
 * @param age time from the epoch of the earlier set to the instant [s]
 * @param rtn difference along radial, transverse, normal [m]; three values
 */
record PairDifference(int from, int to, double age, double[] rtn) {}

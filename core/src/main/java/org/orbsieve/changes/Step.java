package org.orbsieve.changes;

/**
 * A jump of a quantity in a gap.
 *
 * @param gain by how much the cost of the fit falls with it
 * @param value the jump [m]
 * @param sigma its standard deviation, of the noise of the sets alone [m]
 */
record Step(double gain, double value, double sigma) {}

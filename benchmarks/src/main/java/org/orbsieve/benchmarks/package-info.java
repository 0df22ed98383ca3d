/**
 * Benchmarks: JMH for the whole screening, its phases and its kernels, and a suite of them that
 * leaves a table and a plot.
 */
package org.orbsieve.benchmarks;

/**
 * How conjunctions evolve from run to run, and from message to message: events, their states
 * between two runs with the element set behind each change, and their trends. Pure functions over
 * what {@link org.orbsieve.report.read} reads; the door is {@link
 * org.orbsieve.report.evolution.RunDifference}.
 */
package org.orbsieve.report.evolution;

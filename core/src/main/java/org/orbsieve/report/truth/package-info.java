/**
 * How well a list of close approaches agrees with another one that is taken for true: {@link
 * org.orbsieve.report.truth.TruthComparison}.
 */
package org.orbsieve.report.truth;

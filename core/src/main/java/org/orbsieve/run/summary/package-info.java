/**
 * The summary of a run for a person: {@link org.orbsieve.run.summary.SummaryPrinter} and its
 * tables.
 */
package org.orbsieve.run.summary;

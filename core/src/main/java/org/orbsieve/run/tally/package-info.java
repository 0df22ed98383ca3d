/** What is counted while conjunctions are found: one class for each kind of count. */
package org.orbsieve.run.tally;

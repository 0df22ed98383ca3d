/**
 * What a run leaves behind: conjunctions as SOCRATES CSV or JSON lines, rejects, and the manifest,
 * each file whole or not there at all. Conversion from SI to the units of a format happens here.
 */
package org.orbsieve.report;

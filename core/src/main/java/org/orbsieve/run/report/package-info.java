/** Gathers what the report of a run shows, while it runs or from the files of runs that exist. */
package org.orbsieve.run.report;

/** What a report shows, gathered from the rows of a run in bounded memory. */
package org.orbsieve.report.html.model;

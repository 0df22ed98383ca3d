/**
 * The report of a run as one page of HTML: {@link org.orbsieve.report.html.HtmlReport} is the door.
 */
package org.orbsieve.report.html;

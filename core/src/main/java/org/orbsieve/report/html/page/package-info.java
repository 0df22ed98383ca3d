/** The words, numbers and lines of the page, for the templates in {@code src/main/jte}. */
package org.orbsieve.report.html.page;

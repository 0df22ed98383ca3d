/** Charts: each a pure function from data to an SVG, with classes of the page and no styles. */
package org.orbsieve.report.html.chart;

/** Words for a terminal or a log: nothing that a file says reaches them raw. */
package org.orbsieve.report.text;

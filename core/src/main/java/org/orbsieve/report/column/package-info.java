/**
 * Columns of a table, each defined once: the definition serves the header and cells of a CSV, the
 * fields of JSON lines, the readers of both, and the table in the documentation. Values are in SI
 * units; the CSV converts to the unit of its column.
 */
package org.orbsieve.report.column;

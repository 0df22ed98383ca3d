/**
 * Readers of what a run leaves behind, by the same definitions of columns as the writers. They read
 * as a stream, with bounded memory, plain or gzipped; damage is reported with file, line and
 * reason.
 */
package org.orbsieve.report.read;

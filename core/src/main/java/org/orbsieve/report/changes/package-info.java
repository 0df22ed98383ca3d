/** Changes of orbit as table and text. */
package org.orbsieve.report.changes;

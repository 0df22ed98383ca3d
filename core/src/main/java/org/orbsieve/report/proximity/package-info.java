/** What a proximity watch found, as tables and as a summary for a person. */
package org.orbsieve.report.proximity;

/** Where catalogues disagree, as a table and as a summary for a person. */
package org.orbsieve.report.compare;

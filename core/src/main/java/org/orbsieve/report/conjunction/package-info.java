/**
 * The columns of conjunctions, a class for each group of columns, and the registry that puts the
 * groups in order. A new column is one line in the class of its group.
 */
package org.orbsieve.report.conjunction;

/**
 * Flat tables: a column per number, typed, with the unit in its name, for formats such as Parquet
 * and for engines such as Spark. {@link org.orbsieve.report.flat.FlatTable} makes them of the
 * columns of a result; {@link org.orbsieve.report.flat.FlatFormat} is the door for formats, which
 * are modules of their own.
 */
package org.orbsieve.report.flat;

/**
 * Flat tables as Parquet: {@link org.orbsieve.parquet.ParquetFormat}, which core finds by itself
 * where this module is there.
 */
package org.orbsieve.parquet;

/**
 * Readers and writers of GP element sets: CSV, OMM in JSON, XML and KVN, TLE and 3LE. {@link
 * org.orbsieve.catalog.gp.CatalogReader} is the entrance; the content determines the format.
 */
package org.orbsieve.catalog.gp;

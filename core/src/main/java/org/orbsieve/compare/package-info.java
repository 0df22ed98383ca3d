/** Comparison of catalogues: where sources place the same object differently. */
package org.orbsieve.compare;

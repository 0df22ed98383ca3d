/** Passages of tracks through screening volumes. */
package org.orbsieve.narrowphase.passage;

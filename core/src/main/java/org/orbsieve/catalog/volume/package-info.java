/**
 * Screening volumes: what counts as close to an object, by the components of the relative position
 * in its RTN frame. Definitions only; who passes through a volume, and when, is found by {@link
 * org.orbsieve.narrowphase}.
 */
package org.orbsieve.catalog.volume;

/**
 * Screening volumes: they define closeness to an object by the components of the relative position
 * in its RTN frame. Definitions only; passages through a volume are found by {@link
 * org.orbsieve.narrowphase}.
 */
package org.orbsieve.catalog.volume;

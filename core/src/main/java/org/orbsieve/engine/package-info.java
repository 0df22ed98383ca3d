/**
 * The screening engine: a survey of the objects, and the loop over slices of the period. Internal;
 * {@link org.orbsieve.Screener} is its only door.
 */
package org.orbsieve.engine;

/**
 * Manoeuvres that are not flown yet: an object as it would fly after a sudden change of its
 * velocity, by its own theory. The door is {@link org.orbsieve.burn.BurnVariants}.
 */
package org.orbsieve.burn;

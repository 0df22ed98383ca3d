/**
 * Probability of collision: planar methods, the expected number of collisions of slow encounters,
 * and the largest probability over the scale of the errors.
 */
package org.orbsieve.assessment.probability;

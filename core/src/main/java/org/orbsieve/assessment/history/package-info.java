/**
 * Errors of element sets, estimated from the history of an object: every element set is propagated
 * to the epochs of those that came after it, and the differences are binned by age.
 */
package org.orbsieve.assessment.history;

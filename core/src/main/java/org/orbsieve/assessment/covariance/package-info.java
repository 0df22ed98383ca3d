/** Position and velocity errors: where covariances come from, and how they move along an orbit. */
package org.orbsieve.assessment.covariance;

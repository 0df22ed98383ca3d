/** Hard-body radii of objects. */
package org.orbsieve.assessment.radius;

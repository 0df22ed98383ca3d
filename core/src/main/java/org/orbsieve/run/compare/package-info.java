/** Comparing the sources of objects, as a job: reading, comparing and writing. */
package org.orbsieve.run.compare;

/** The watch for objects that stay near each other, as a job. */
package org.orbsieve.run.proximity;

/** Measurements of a whole run, of its parts and of the machine, for {@code orbsieve bench}. */
package org.orbsieve.bench;

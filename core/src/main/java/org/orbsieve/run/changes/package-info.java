/** {@code orbsieve changes} as a library call. */
package org.orbsieve.run.changes;

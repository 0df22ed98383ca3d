/**
 * Changes of orbit between the element sets of one object; the door is {@link
 * org.orbsieve.changes.ChangeSearch}.
 */
package org.orbsieve.changes;

/**
 * Who stays near whom, who comes back, and who shares an orbit: geometry over days and weeks. The
 * door is {@link org.orbsieve.proximity.ProximityWatch}.
 */
package org.orbsieve.proximity;

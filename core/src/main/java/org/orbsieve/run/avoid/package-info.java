/** Runs that look ahead: the trade space of a manoeuvre, and the ephemeris of an object. */
package org.orbsieve.run.avoid;

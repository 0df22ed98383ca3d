/** Orbits of objects and variants as CCSDS messages: ephemerides (OEM) and burns (OPM). */
package org.orbsieve.report.orbit;

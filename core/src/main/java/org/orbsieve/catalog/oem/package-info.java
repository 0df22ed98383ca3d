/**
 * Operators' ephemerides (OEM, modified ITC): how they are read, and which objects of a catalogue
 * they belong to. {@link org.orbsieve.catalog.oem.EphemerisReader} is the entrance.
 */
package org.orbsieve.catalog.oem;

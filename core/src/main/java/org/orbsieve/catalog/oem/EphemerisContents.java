package org.orbsieve.catalog.oem;

import java.util.List;
import org.orbsieve.catalog.Reject;
import org.orbsieve.catalog.TabulatedOrbit;

/**
 * What a file of operators' ephemerides contains.
 *
 * @param orbits an orbit per object, in the order of the file
 * @param rejects messages and objects that cannot be used, with the reason
 */
public record EphemerisContents(List<TabulatedOrbit> orbits, List<Reject> rejects) {

  /** Takes immutable copies. */
  public EphemerisContents {
    orbits = List.copyOf(orbits);
    rejects = List.copyOf(rejects);
  }
}

package org.orbsieve.catalog.oem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.orbsieve.catalog.CatalogContents;
import org.orbsieve.catalog.CatalogReadException;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.catalog.TabulatedOrbit;
import org.orbsieve.catalog.oem.EphemerisPlacement.Match;

/**
 * Finds the objects of operators' ephemerides in a catalogue. An ephemeris that names a catalogue
 * number is of the object with this number. One that names an international designator is of the
 * object with this designator; if there is none, or it names nothing that is either, of the only
 * object with its name and without another designator. Any other is an object of its own: with the
 * number that it names, or the highest free ones from 999,999,999 down.
 *
 * @param contents the catalogue, and a record of each object with an ephemeris, which {@link
 *     Catalog#select} prefers to its element sets
 * @param placements in the order of the numbers
 */
public record EphemerisPlacements(CatalogContents contents, List<EphemerisPlacement> placements) {

  /** Takes an immutable copy. */
  public EphemerisPlacements {
    placements = List.copyOf(placements);
  }

  /**
   * Places ephemerides.
   *
   * @param contents a catalogue, may be empty
   * @param orbits ephemerides; several of one object are joined, see {@link TabulatedOrbit}
   * @throws CatalogReadException if an ephemeris names a designator that several objects have
   */
  public static EphemerisPlacements of(CatalogContents contents, List<TabulatedOrbit> orbits)
      throws CatalogReadException {
    ObjectIndex index = new ObjectIndex(contents);
    Map<Integer, List<TabulatedOrbit>> known = new TreeMap<>();
    Map<Integer, Match> matches = new HashMap<>();
    Map<String, List<TabulatedOrbit>> unknown = new TreeMap<>();
    for (TabulatedOrbit orbit : orbits) {
      Match match = index.match(orbit);
      int number = match == Match.NONE ? orbit.catalogNumber() : index.number(orbit, match);
      if (number >= 0) {
        known.computeIfAbsent(number, n -> new ArrayList<>()).add(orbit);
        matches.merge(number, match, (a, b) -> a.compareTo(b) <= 0 ? a : b);
      } else {
        unknown.computeIfAbsent(ObjectIndex.key(orbit), k -> new ArrayList<>()).add(orbit);
      }
    }
    int free = SpaceObject.MAX_CATALOG_NUMBER;
    for (List<TabulatedOrbit> own : unknown.values()) {
      while (index.has(free) || known.containsKey(free)) {
        free--;
      }
      known.put(free, own);
      matches.put(free, Match.NONE);
    }
    List<CatalogRecord> records = new ArrayList<>(contents.records());
    List<EphemerisPlacement> placements = new ArrayList<>();
    known.forEach(
        (number, own) -> {
          SpaceObject object = index.object(number, TabulatedOrbit.joined(own));
          placements.add(new EphemerisPlacement(object, matches.get(number)));
          records.add(new CatalogRecord(object, object.sourceName(), 0));
        });
    return new EphemerisPlacements(new CatalogContents(records, contents.rejects()), placements);
  }
}

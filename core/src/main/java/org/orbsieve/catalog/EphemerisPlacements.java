package org.orbsieve.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.orbsieve.catalog.EphemerisPlacement.Match;

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
    Index index = new Index(contents);
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
        unknown.computeIfAbsent(key(orbit), k -> new ArrayList<>()).add(orbit);
      }
    }
    int free = SpaceObject.MAX_CATALOG_NUMBER;
    for (List<TabulatedOrbit> own : unknown.values()) {
      while (index.byNumber.containsKey(free) || known.containsKey(free)) {
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

  /** Tells the objects apart that no catalogue knows. */
  private static String key(TabulatedOrbit orbit) {
    String id = TabulatedOrbit.normalized(orbit.objectId());
    String name = name(orbit.name());
    return id.isEmpty() && name.isEmpty() ? "file " + orbit.source() : id + ' ' + name;
  }

  private static String name(String name) {
    return name.strip().toUpperCase(Locale.ROOT);
  }

  /** The objects of the catalogue by what an ephemeris may name. */
  private static final class Index {

    private final Map<Integer, SpaceObject> byNumber = new LinkedHashMap<>();
    private final Map<String, Set<Integer>> byDesignator = new HashMap<>();
    private final Map<String, Set<Integer>> byName = new HashMap<>();

    Index(CatalogContents contents) {
      for (CatalogRecord found : contents.records()) {
        SpaceObject object = found.object();
        int number = object.catalogNumber();
        byNumber.putIfAbsent(number, object);
        add(byDesignator, TabulatedOrbit.normalized(object.designator()), number);
        add(byName, name(object.name()), number);
      }
    }

    private static void add(Map<String, Set<Integer>> index, String key, int number) {
      if (!key.isEmpty()) {
        index.computeIfAbsent(key, k -> new TreeSet<>()).add(number);
      }
    }

    Match match(TabulatedOrbit orbit) throws CatalogReadException {
      if (orbit.catalogNumber() >= 0) {
        return byNumber.containsKey(orbit.catalogNumber()) ? Match.NUMBER : Match.NONE;
      }
      Set<Integer> designated = designated(orbit);
      if (designated.size() > 1) {
        throw new CatalogReadException(
            orbit.source(),
            "OBJECT_ID "
                + RecordProblem.shown(orbit.objectId())
                + " is that of the objects "
                + designated.toString().replaceAll("[\\[\\]]", "")
                + "; give --ephemeris NUMBER=FILE");
      }
      if (!designated.isEmpty()) {
        return Match.DESIGNATOR;
      }
      Set<Integer> named = byName.getOrDefault(name(orbit.name()), Set.of());
      return named.size() == 1 && !contradicts(orbit, named) ? Match.NAME : Match.NONE;
    }

    int number(TabulatedOrbit orbit, Match match) {
      return switch (match) {
        case NUMBER, NONE -> orbit.catalogNumber();
        case DESIGNATOR -> designated(orbit).iterator().next();
        case NAME -> byName.get(name(orbit.name())).iterator().next();
      };
    }

    private Set<Integer> designated(TabulatedOrbit orbit) {
      return byDesignator.getOrDefault(TabulatedOrbit.normalized(orbit.objectId()), Set.of());
    }

    /** Whether both have a designator: not the same one, or it would have been found. */
    private boolean contradicts(TabulatedOrbit orbit, Set<Integer> named) {
      return orbit.designator().isPresent()
          && !byNumber.get(named.iterator().next()).designator().isEmpty();
    }

    /** The object with an ephemeris: what the catalogue knows of it, or the ephemeris does. */
    SpaceObject object(int number, TabulatedOrbit orbit) {
      SpaceObject known = byNumber.get(number);
      if (known == null) {
        known =
            new SpaceObject(
                number,
                orbit.name(),
                orbit.designator().orElse(""),
                'U',
                NominalElements.of(orbit));
      }
      SpaceObject named = known.name().isEmpty() ? known.withName(orbit.name()) : known;
      return named.withEphemeris(orbit);
    }
  }
}

package org.orbsieve.catalog.oem;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.orbsieve.catalog.CatalogContents;
import org.orbsieve.catalog.CatalogReadException;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.NominalElements;
import org.orbsieve.catalog.RecordProblem;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.catalog.TabulatedOrbit;
import org.orbsieve.catalog.oem.EphemerisPlacement.Match;

/** The objects of a catalogue by what an ephemeris may name. */
final class ObjectIndex {

  private final Map<Integer, SpaceObject> byNumber = new LinkedHashMap<>();
  private final Map<String, Set<Integer>> byDesignator = new HashMap<>();
  private final Map<String, Set<Integer>> byName = new HashMap<>();

  ObjectIndex(CatalogContents contents) {
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
              + designated.toString().replaceAll("[\\[\\]]", ""),
          CatalogReadException.Hint.GIVE_NUMBER);
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
              number, orbit.name(), orbit.designator().orElse(""), 'U', NominalElements.of(orbit));
    }
    SpaceObject named = known.name().isEmpty() ? known.withName(orbit.name()) : known;
    return named.withEphemeris(orbit);
  }

  /** Whether the catalogue has an object of a number. */
  boolean has(int number) {
    return byNumber.containsKey(number);
  }

  /** The object of a number; null for none. */
  SpaceObject known(int number) {
    return byNumber.get(number);
  }

  /** Tells the objects apart that no catalogue knows. */
  static String key(TabulatedOrbit orbit) {
    String id = TabulatedOrbit.normalized(orbit.objectId());
    String name = name(orbit.name());
    return id.isEmpty() && name.isEmpty() ? "file " + orbit.source() : id + ' ' + name;
  }

  private static String name(String name) {
    return name.strip().toUpperCase(Locale.ROOT);
  }
}

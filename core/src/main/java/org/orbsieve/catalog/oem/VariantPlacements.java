package org.orbsieve.catalog.oem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.orbsieve.catalog.CatalogContents;
import org.orbsieve.catalog.CatalogReadException;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.ObjectForm;
import org.orbsieve.catalog.RecordProblem;
import org.orbsieve.catalog.Reject;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.catalog.TabulatedOrbit;
import org.orbsieve.catalog.oem.EphemerisPlacement.Match;

/**
 * Finds the objects of candidate manoeuvres in a catalogue, and names the variants. Whose an
 * ephemeris is follows the rules of {@link EphemerisPlacements}; an element set is of the object
 * with its catalogue number; where a number is given with the file, all of it is of that object.
 * Variants of an object that the catalogue does not have are of one object of its own.
 *
 * <p>A variant goes by the name of its file without folder and extension; of several of one object
 * in one file each has {@code #1}, {@code #2} and so on behind it. Where two variants of an object
 * would be named alike, both go by the name of their file as it was given.
 *
 * @param contents the catalogue and a record of each variant
 * @param placements in the order of the files
 */
public record VariantPlacements(CatalogContents contents, List<VariantPlacement> placements) {

  /** Takes an immutable copy. */
  public VariantPlacements {
    placements = List.copyOf(placements);
  }

  /** A variant without a name. */
  private record Nameless(VariantFile file, int inFile, CatalogRecord record, Match match) {

    /** The object that it is of, in the file. */
    private record Place(String source, int number) {}

    int number() {
      return record.object().catalogNumber();
    }

    Place place() {
      return new Place(file.source(), number());
    }
  }

  /**
   * Places variants.
   *
   * @param contents a catalogue, in which ephemerides have their places already; may be empty
   * @param files files of different names
   * @throws CatalogReadException if an ephemeris names a designator that several objects have
   */
  public static VariantPlacements of(CatalogContents contents, List<VariantFile> files)
      throws CatalogReadException {
    List<Nameless> found = new Finder(contents, files).find();
    List<CatalogRecord> records = new ArrayList<>(contents.records());
    List<Reject> rejects = new ArrayList<>(contents.rejects());
    files.forEach(file -> rejects.addAll(file.rejects()));
    List<VariantPlacement> placements = new ArrayList<>();
    List<String> names = names(found);
    for (int k = 0; k < names.size(); k++) {
      CatalogRecord plain = found.get(k).record();
      CatalogRecord record =
          new CatalogRecord(plain.object().asVariant(names.get(k)), plain.source(), plain.line());
      VariantFile file = found.get(k).file();
      boolean numbered =
          file.number() >= 0
              || record.object().ephemeris().map(orbit -> orbit.catalogNumber() >= 0).orElse(true);
      placements.add(new VariantPlacement(record, found.get(k).match(), numbered));
      records.add(record);
    }
    return new VariantPlacements(new CatalogContents(records, rejects), placements);
  }

  private static List<String> names(List<Nameless> found) {
    Map<Nameless.Place, Integer> together = new HashMap<>();
    found.forEach(one -> together.merge(one.place(), 1, Integer::sum));
    Map<ObjectForm, Integer> alike = new HashMap<>();
    List<ObjectForm> shorts = new ArrayList<>();
    for (Nameless one : found) {
      String name = RecordProblem.withoutControls(one.file().shortName()) + mark(one, together);
      shorts.add(new ObjectForm(one.number(), name));
      alike.merge(shorts.get(shorts.size() - 1), 1, Integer::sum);
    }
    List<String> names = new ArrayList<>();
    Set<ObjectForm> forms = new HashSet<>();
    for (int k = 0; k < found.size(); k++) {
      String whole = RecordProblem.withoutControls(found.get(k).file().source());
      boolean clear = alike.get(shorts.get(k)) == 1;
      String name = clear ? shorts.get(k).variant() : whole + mark(found.get(k), together);
      // names made to be mistaken for others must not cost a variant
      String unique = name;
      for (int n = 2; !forms.add(new ObjectForm(found.get(k).number(), unique)); n++) {
        unique = name + " (" + n + ")";
      }
      names.add(unique);
    }
    return names;
  }

  private static String mark(Nameless one, Map<Nameless.Place, Integer> together) {
    return together.get(one.place()) > 1 ? "#" + one.inFile() : "";
  }

  /** Finds the objects. */
  private static final class Finder {

    private final ObjectIndex index;
    private final List<VariantFile> files;
    private final Set<Integer> taken = new HashSet<>();
    private final Map<String, Integer> unknown = new HashMap<>();
    private final Map<Nameless.Place, Integer> inFile = new HashMap<>();

    /** Identity of the objects that the catalogue does not have: that of their first variant. */
    private final Map<Integer, SpaceObject> own = new HashMap<>();

    private int free = SpaceObject.MAX_CATALOG_NUMBER;

    Finder(CatalogContents contents, List<VariantFile> files) {
      this.index = new ObjectIndex(contents);
      this.files = files;
      for (VariantFile file : files) {
        taken.add(file.number());
        file.orbits().forEach(orbit -> taken.add(orbit.catalogNumber()));
        file.records().forEach(record -> taken.add(record.object().catalogNumber()));
      }
    }

    List<Nameless> find() throws CatalogReadException {
      List<Nameless> found = new ArrayList<>();
      for (VariantFile file : files) {
        for (TabulatedOrbit orbit : file.orbits()) {
          found.add(ephemeris(file, orbit));
        }
        for (CatalogRecord record : file.records()) {
          found.add(elements(file, record));
        }
      }
      return found;
    }

    private Nameless ephemeris(VariantFile file, TabulatedOrbit orbit) throws CatalogReadException {
      Match match = file.number() >= 0 ? given(file.number()) : index.match(orbit);
      int number = file.number();
      if (number < 0) {
        number = match == Match.NONE ? orbit.catalogNumber() : index.number(orbit, match);
      }
      if (number < 0) {
        number = unknown.computeIfAbsent(ObjectIndex.key(orbit), key -> nextFree());
      }
      SpaceObject object = identity(number, index.object(number, orbit)).withEphemeris(orbit);
      return nameless(file, new CatalogRecord(object, file.source(), 0), match);
    }

    private Nameless elements(VariantFile file, CatalogRecord record) {
      int number = file.number() >= 0 ? file.number() : record.object().catalogNumber();
      SpaceObject known = Optional.ofNullable(index.known(number)).orElse(record.object());
      SpaceObject object =
          identity(number, known)
              .withElements(record.object().elements())
              .withSourceName(file.source());
      return nameless(file, new CatalogRecord(object, file.source(), record.line()), given(number));
    }

    private Match given(int number) {
      return index.has(number) ? Match.NUMBER : Match.NONE;
    }

    /** Who an object is: what the catalogue says, or else what its first variant does. */
    private SpaceObject identity(int number, SpaceObject object) {
      return own.computeIfAbsent(number, n -> object.withCatalogNumber(n));
    }

    private Nameless nameless(VariantFile file, CatalogRecord record, Match match) {
      int place =
          inFile.merge(
              new Nameless.Place(file.source(), record.object().catalogNumber()), 1, Integer::sum);
      return new Nameless(file, place, record, match);
    }

    private int nextFree() {
      while (index.has(free) || taken.contains(free)) {
        free--;
      }
      return free--;
    }
  }
}

package org.orbsieve.assessment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.orbsieve.catalog.SpaceObject;

/**
 * Hard-body radii from a user's file, with defaults. The file is a CSV with the columns {@code
 * object} and {@code radius_m}; an object is a catalogue number, a size class ({@code small},
 * {@code medium}, {@code large}) or a kind ({@code payload}, {@code rocket-body}, {@code debris},
 * {@code unknown}). The first of the three that is there counts, else the default of the kind.
 */
public final class RadiusTable implements RadiusSource {

  private final KeyedTable table;
  private final String source;
  private final ObjectFacts facts;
  private final HardBodyRadii defaults;

  private RadiusTable(KeyedTable table, String source, ObjectFacts facts, HardBodyRadii defaults) {
    this.table = table;
    this.source = source;
    this.facts = Objects.requireNonNull(facts, "facts");
    this.defaults = Objects.requireNonNull(defaults, "defaults");
  }

  /**
   * Reads a file.
   *
   * @param facts kind and size of the objects
   * @param defaults radii of the kinds that the file does not have
   * @throws IOException if it cannot be read or is not of the form above
   */
  public static RadiusTable read(Path file, ObjectFacts facts, HardBodyRadii defaults)
      throws IOException {
    KeyedTable table = KeyedTable.read(file, "object", List.of("radius_m"), 1);
    List<String> words = new ArrayList<>();
    Arrays.stream(SizeClass.values()).forEach(size -> words.add(size.id()));
    Arrays.stream(ObjectClass.values()).forEach(kind -> words.add(kind.id()));
    table.requireKeys(words);
    return new RadiusTable(table, "file " + file.getFileName(), facts, defaults);
  }

  @Override
  public HardBodyRadius radius(SpaceObject object) {
    ObjectClass kind = facts.kind(object);
    double[] known =
        table.first(
            Integer.toString(object.catalogNumber()),
            facts.size(object).map(SizeClass::id).orElse(""),
            kind.id());
    return known == null ? defaults.radius(kind) : new HardBodyRadius(known[0], source);
  }
}

package org.orbsieve.assessment.radius;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.orbsieve.catalog.ObjectClass;
import org.orbsieve.catalog.ObjectFacts;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.catalog.select.Glob;
import org.orbsieve.catalog.text.FileStream;
import org.orbsieve.catalog.text.KeyedTable;

/**
 * Hard-body radii from a user's file, with defaults. The file is a CSV with the columns {@code
 * object} and {@code radius_m}; an object is a catalogue number, a pattern of names with {@code *}
 * or {@code ?}, such as {@code STARLINK*}, a size class ({@code small}, {@code medium}, {@code
 * large}) or a kind ({@code payload}, {@code rocket-body}, {@code debris}, {@code unknown}). The
 * first of the four that is there counts, of several patterns the first one in the file, else the
 * default of the kind.
 */
public final class RadiusTable implements RadiusSource {

  /** A pattern and its radius. */
  private record Named(Glob names, HardBodyRadius radius) {}

  private final KeyedTable table;
  private final List<Named> patterns;
  private final String source;
  private final HardBodyRadii defaults;

  private RadiusTable(KeyedTable table, String source, HardBodyRadii defaults) {
    this.table = table;
    this.source = source;
    patterns =
        table.rows().entrySet().stream()
            .filter(row -> isPattern(row.getKey()))
            .map(
                row ->
                    new Named(Glob.of(row.getKey()), new HardBodyRadius(row.getValue()[0], source)))
            .toList();
    this.defaults = Objects.requireNonNull(defaults, "defaults");
  }

  /**
   * Reads a file.
   *
   * @param defaults radii of the kinds that the file does not contain
   * @param file the file
   * @return the radii
   * @throws IOException if it cannot be read or has another form
   */
  public static RadiusTable read(Path file, HardBodyRadii defaults) throws IOException {
    try (InputStream in = FileStream.open(file)) {
      return read(in, file, defaults);
    }
  }

  /**
   * Reads a stream, as {@link #read(Path, HardBodyRadii)}.
   *
   * @param in the stream, left open
   * @param file its name
   * @param defaults radii of the kinds that the stream does not contain
   * @return the radii
   * @throws IOException if it cannot be read or has another form
   */
  public static RadiusTable read(InputStream in, Path file, HardBodyRadii defaults)
      throws IOException {
    KeyedTable table = KeyedTable.read(in, "object", List.of("radius_m"), 1);
    List<String> words = new ArrayList<>();
    for (ObjectFacts.Size size : ObjectFacts.Size.values()) {
      if (size != ObjectFacts.Size.UNKNOWN) {
        words.add(word(size));
      }
    }
    Arrays.stream(ObjectClass.values()).forEach(kind -> words.add(kind.id()));
    table.rows().keySet().stream().filter(RadiusTable::isPattern).forEach(words::add);
    table.requireKeys(words);
    for (var row : table.rows().entrySet()) {
      if (row.getValue()[0] > HardBodyRadius.MAX_METRES) {
        throw new IOException("the radius of '" + row.getKey() + "' is more than 1e9 m");
      }
    }
    return new RadiusTable(table, "file " + file.getFileName(), defaults);
  }

  @Override
  public HardBodyRadius radius(SpaceObject object) {
    ObjectClass kind = ObjectClass.of(object);
    double[] own = table.first(Integer.toString(object.catalogNumber()));
    if (own != null) {
      return new HardBodyRadius(own[0], source);
    }
    String name = Glob.upper(object.name());
    for (Named pattern : patterns) {
      if (pattern.names().matches(name)) {
        return pattern.radius();
      }
    }
    double[] known = table.first(word(object.facts().size()), kind.id());
    return known == null ? defaults.radius(kind) : new HardBodyRadius(known[0], source);
  }

  private static boolean isPattern(String key) {
    return !Glob.of(key).isLiteral();
  }

  /** The word of a size class in the file; empty where the class is not known. */
  private static String word(ObjectFacts.Size size) {
    return size == ObjectFacts.Size.UNKNOWN ? "" : size.name().toLowerCase(Locale.ROOT);
  }
}

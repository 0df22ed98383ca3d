package org.orbsieve.catalog.satcat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.orbsieve.catalog.CatalogContents;
import org.orbsieve.catalog.CatalogReadException;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.ObjectFacts;
import org.orbsieve.catalog.Reject;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.catalog.gp.CatalogReader;
import org.orbsieve.catalog.text.BoundedText;

/**
 * A satellite catalogue: what is known of objects besides their orbits. Reads the CSV of CelesTrak
 * ({@code satcat.csv}) and that of Space-Track (class {@code satcat}), plain or gzipped, told apart
 * by their columns.
 *
 * @param entries by catalogue number
 * @param rejects rows that cannot be used
 */
public record Satcat(Map<Integer, Entry> entries, List<Reject> rejects) {

  /**
   * What a row says.
   *
   * @param name of the object, empty if the row has none
   * @param designator international designator, empty if the row has none
   * @param facts all else
   */
  public record Entry(String name, String designator, ObjectFacts facts) {}

  /** No satellite catalogue. */
  public static final Satcat NONE = new Satcat(Map.of(), List.of());

  /** Takes immutable copies. */
  public Satcat {
    entries = Map.copyOf(entries);
    rejects = List.copyOf(rejects);
  }

  /**
   * Reads a stream to its end and leaves it open. Of several rows of one object the last counts.
   *
   * @param in plain or gzipped CSV
   * @param source its name in rejects and messages
   * @throws CatalogReadException if it is no satellite catalogue; the message names it
   */
  public static Satcat read(InputStream in, String source) throws CatalogReadException {
    try {
      BoundedText text = new BoundedText(BoundedText.decoded(in), source, true);
      return new SatcatReader(source).read(new BufferedReader(text));
    } catch (CatalogReadException e) {
      throw e;
    } catch (IOException e) {
      throw CatalogReader.unreadable(source, e);
    }
  }

  /**
   * The same contents, each object with what is said of it here; names and designators only where
   * the object has none.
   */
  public CatalogContents describe(CatalogContents contents) {
    if (entries.isEmpty()) {
      return contents;
    }
    List<CatalogRecord> described =
        contents.records().stream()
            .map(r -> new CatalogRecord(describe(r.object()), r.source(), r.line()))
            .toList();
    return new CatalogContents(described, contents.rejects());
  }

  /** Whether it says something of any of the objects: else it is probably not that of theirs. */
  public boolean describesAny(CatalogContents contents) {
    return contents.records().stream()
        .anyMatch(r -> entries.containsKey(r.object().catalogNumber()));
  }

  private SpaceObject describe(SpaceObject object) {
    Entry entry = entries.get(object.catalogNumber());
    if (entry == null) {
      return object;
    }
    return object.toBuilder()
        .name(object.name().isEmpty() ? entry.name() : object.name())
        .designator(object.designator().isEmpty() ? entry.designator() : object.designator())
        .facts(entry.facts().orElse(object.facts()))
        .build();
  }
}

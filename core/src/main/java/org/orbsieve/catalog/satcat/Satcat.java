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
 * A satellite catalogue: facts about objects besides their orbits. Reads the CSV of CelesTrak
 * ({@code satcat.csv}) and that of Space-Track (class {@code satcat}), plain or gzipped, recognised
 * by their columns.
 *
 * @param entries by catalogue number
 * @param rejects rows that cannot be used
 */
public record Satcat(Map<Integer, Entry> entries, List<Reject> rejects) {

  /**
   * Content of a row.
   *
   * @param name of the object, empty if the row has none
   * @param designator international designator, empty if the row has none
   * @param facts all other facts
   */
  public record Entry(String name, String designator, ObjectFacts facts) {}

  /** No satellite catalogue. */
  public static final Satcat NONE = new Satcat(Map.of(), List.of());

  /**
   * Takes immutable copies.
   *
   * @param entries by catalogue number
   * @param rejects rows that cannot be used
   */
  public Satcat {
    entries = Map.copyOf(entries);
    rejects = List.copyOf(rejects);
  }

  /**
   * Reads a stream to its end and leaves it open. If an object has several rows, the last one
   * applies.
   *
   * @param in plain or gzipped CSV
   * @param source its name in rejects and messages
   * @return the satellite catalogue
   * @throws CatalogReadException if it is not a satellite catalogue; the message names it
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
   * Adds facts to objects; names and designators only if the object has none.
   *
   * @param contents a catalogue
   * @return the same records with these facts
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

  /**
   * Whether it contains any of the objects. If not, it is probably the wrong file.
   *
   * @param contents a catalogue
   * @return whether an object is listed
   */
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

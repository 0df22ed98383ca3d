package org.orbsieve.catalog;

import java.util.ArrayList;
import java.util.List;

/** Collects what a reader finds in one source. Serves one reader at a time. */
public final class SourceFindings {

  /**
   * Number of rejects above which a source is not a catalogue: a file with millions of junk lines
   * must end in one clear error, not fill the memory. Three times the number of objects on orbit.
   */
  public static final int MAX_REJECTS = 100_000;

  private final String source;
  private final List<CatalogRecord> records = new ArrayList<>();
  private final List<Reject> rejects = new ArrayList<>();
  private final List<Notice> notices = new ArrayList<>();
  private boolean isIncomplete;

  /**
   * Creates an empty collection.
   *
   * @param source file name as the user gave it
   */
  public SourceFindings(String source) {
    this.source = source;
  }

  /**
   * Name of the source.
   *
   * @return the file name as the user gave it
   */
  public String source() {
    return source;
  }

  /**
   * Adds a usable record.
   *
   * @param object the object
   * @param line first line of the record
   */
  public void accept(SpaceObject object, long line) {
    records.add(new CatalogRecord(object, source, line));
  }

  /**
   * Adds a record that cannot be used.
   *
   * @param line first line of the record
   * @param catalogNumber as written, as far as legible
   * @param reason one sentence for a person
   * @throws CatalogReadException if there are more than {@link #MAX_REJECTS} rejects
   */
  public void reject(long line, String catalogNumber, String reason) throws CatalogReadException {
    if (rejects.size() == MAX_REJECTS) {
      throw new CatalogReadException(
          source, "more than " + MAX_REJECTS + " unusable records: not a catalogue");
    }
    rejects.add(new Reject(source, line, RecordProblem.shown(catalogNumber), reason));
  }

  /**
   * Usable records so far.
   *
   * @return the records in the order read
   */
  public List<CatalogRecord> records() {
    return records;
  }

  /**
   * Rejects so far.
   *
   * @return the rejects in the order read
   */
  public List<Reject> rejects() {
    return rejects;
  }

  /** Notes what costs no record. */
  public void note(Notice.Kind kind, long line, String text) {
    notices.add(new Notice(kind, source, line, text));
  }

  /** Takes note of whether the last record so far is whole. */
  public void setIncomplete(boolean isIncomplete) {
    this.isIncomplete = isIncomplete;
  }

  /** Whether the last record is not whole. */
  public boolean endsIncomplete() {
    return isIncomplete;
  }

  /** All that was found. */
  public CatalogContents contents() {
    return new CatalogContents(records, rejects, notices);
  }
}

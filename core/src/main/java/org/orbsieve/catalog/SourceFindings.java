package org.orbsieve.catalog;

import java.util.ArrayList;
import java.util.List;

/** Collects what a reader finds in one source. Serves one reader at a time. */
public final class SourceFindings {

  /**
   * More rejects than this in one source mean that it is no catalogue: a file of millions of junk
   * lines shall end in one clear error, not in memory. Three times the objects on orbit.
   */
  public static final int MAX_REJECTS = 100_000;

  private final String source;
  private final List<CatalogRecord> records = new ArrayList<>();
  private final List<Reject> rejects = new ArrayList<>();
  private final List<Notice> notices = new ArrayList<>();
  private boolean isIncomplete;

  public SourceFindings(String source) {
    this.source = source;
  }

  public String source() {
    return source;
  }

  public void accept(SpaceObject object, long line) {
    records.add(new CatalogRecord(object, source, line));
  }

  /**
   * Notes a record that cannot be used.
   *
   * @param line its first line
   * @param catalogNumber as written, as far as legible
   * @param reason one sentence for a person
   */
  public void reject(long line, String catalogNumber, String reason) throws CatalogReadException {
    if (rejects.size() == MAX_REJECTS) {
      throw new CatalogReadException(
          source, "more than " + MAX_REJECTS + " unusable records: not a catalogue");
    }
    rejects.add(new Reject(source, line, RecordProblem.shown(catalogNumber), reason));
  }

  public List<CatalogRecord> records() {
    return records;
  }

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

package org.orbsieve.catalog.gp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.CatalogReadException;
import org.orbsieve.catalog.Notice;
import org.orbsieve.catalog.RecordProblem;
import org.orbsieve.catalog.SourceFindings;
import org.orbsieve.catalog.text.BoundedText;
import org.orbsieve.catalog.text.TextLine;

/**
 * Finds the two-line element sets in a text, with or without a name line before each. A damaged
 * line costs its own element set only: every line 1 begins anew, every line 2 ends.
 *
 * <pre>
 *            name            line 1            line 2
 *   (start) ------&gt; (named) --------&gt; (open) --------&gt; (start), decoded
 *      |                                 ^
 *      +--------------- line 1 ----------+      anything else: reject, and go on from that line
 * </pre>
 */
final class TleReader {

  /**
   * Longest line that can be the name of an object; longer ones are damaged lines 1 or 2
   * [characters].
   */
  private static final int MAX_NAME = 60;

  private final TleDecoder decoder;
  private final BoundedText text;
  private final SourceFindings findings;

  // the name line and the line 1 that wait for what should follow them; null if there is none
  private String name;
  private long namePlace;
  private TleLine line1;

  /**
   * Creates a reader of one source.
   *
   * @param context gives the UTC scale
   * @param text knows which lines were cut
   * @param findings takes what is found
   */
  TleReader(AstroContext context, BoundedText text, SourceFindings findings) {
    this.decoder = new TleDecoder(context.utc());
    this.text = text;
    this.findings = findings;
  }

  /** Reads all element sets. */
  void read(Reader all) throws IOException {
    BufferedReader lines = new BufferedReader(all);
    long place = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      place++;
      if (!TextLine.isIgnorable(line)) {
        take(line.stripTrailing(), place);
      }
    }
    boolean endsLine = text.tail().endsWith("\n") || text.tail().endsWith("\r");
    boolean isNameCut = name != null && !endsLine;
    findings.setIncomplete(line1 != null || isNameCut || findings.endsIncomplete());
    rejectWaiting();
  }

  private void take(String line, long place) throws CatalogReadException {
    findings.setIncomplete(false);
    if (!TleLine.isElementLine(line)) {
      rejectWaiting();
      takeName(line, place);
    } else if (line.charAt(0) == '1') {
      if (line1 != null) {
        rejectWaiting();
      }
      line1 = TleLine.of(line, place);
    } else if (line1 != null) {
      decode(TleLine.of(line, place));
    } else {
      TleLine line2 = TleLine.of(line, place);
      long start = name == null ? place : namePlace;
      findings.reject(start, line2.catalogNumberAsWritten(), "line 2 without a line 1 before it");
      forget();
    }
  }

  private void takeName(String line, long place) throws CatalogReadException {
    if (text.isCut(place) || line.length() > MAX_NAME) {
      findings.reject(place, "", "neither line 1, line 2 nor the name line of a TLE");
    } else {
      name = line;
      namePlace = place;
    }
  }

  private void decode(TleLine line2) throws CatalogReadException {
    long start = name == null ? line1.place() : namePlace;
    try {
      findings.accept(decoder.decode(objectName(), line1, line2), start);
      if (!line1.hasReadableDesignator()) {
        findings.note(
            Notice.Kind.RECORD,
            line1.place(),
            "the international designator of "
                + line1.catalogNumberAsWritten()
                + " is unreadable, "
                + RecordProblem.quote(line1.designatorAsWritten())
                + ": left empty");
      }
    } catch (RecordProblem e) {
      findings.setIncomplete(line2.isShort());
      findings.reject(start, line1.catalogNumberAsWritten(), e.getMessage());
    }
    forget();
  }

  private String objectName() {
    if (name == null) {
      return "";
    }
    boolean numbered = name.startsWith("0 ") || name.equals("0");
    return RecordProblem.withoutControls(name.substring(numbered ? 1 : 0).strip());
  }

  /** Rejects what waits for a line that did not come. */
  private void rejectWaiting() throws CatalogReadException {
    if (line1 != null) {
      long start = name == null ? line1.place() : namePlace;
      findings.reject(start, line1.catalogNumberAsWritten(), "line 1 without a line 2 after it");
    } else if (name != null) {
      String reason = "name line " + RecordProblem.quote(name) + " without lines 1 and 2 after it";
      findings.reject(namePlace, "", reason);
    }
    forget();
  }

  private void forget() {
    name = null;
    line1 = null;
  }
}

package org.orbsieve.catalog.select;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.orbsieve.catalog.RecordProblem;
import org.orbsieve.catalog.SelectionException;
import org.orbsieve.catalog.text.CsvLines;

/** Reads the CSV of {@link AssetGroupReader}. */
final class AssetGroupCsv {

  static final String GROUP = "group";

  private static final String OBJECT = "object";
  private static final String THRESHOLD = "threshold";
  private static final String VOLUME = "volume";
  private static final List<String> COLUMNS = List.of(GROUP, OBJECT, THRESHOLD, VOLUME);

  private final String source;
  private final Map<String, AssetGroupDraft> drafts = new LinkedHashMap<>();
  private List<String> header;

  private AssetGroupCsv(String source) {
    this.source = source;
  }

  static List<AssetGroupDraft> read(Reader text, String source) throws SelectionException {
    AssetGroupCsv csv = new AssetGroupCsv(source);
    try {
      List<CsvLines.Line> lines = new ArrayList<>();
      CsvLines.read(text, lines::add);
      for (CsvLines.Line line : lines) {
        csv.take(line);
      }
    } catch (SelectionException e) {
      throw e;
    } catch (IOException e) {
      throw new SelectionException(source, "cannot be read as CSV", e);
    }
    return List.copyOf(csv.drafts.values());
  }

  private void take(CsvLines.Line line) throws SelectionException {
    String place = source + " line " + line.number();
    List<String> fields;
    try {
      fields = line.fields().stream().map(String::strip).toList();
    } catch (RecordProblem e) {
      throw new SelectionException(place, e.getMessage(), e);
    }
    if (header == null) {
      header = fields.stream().map(field -> field.toLowerCase(Locale.ROOT)).toList();
      for (String column : header) {
        if (!COLUMNS.contains(column)) {
          throw new SelectionException(
              place, "unknown column " + RecordProblem.quote(column) + "; there are " + COLUMNS);
        }
      }
      if (!header.contains(OBJECT)) {
        throw new SelectionException(place, "no column " + OBJECT);
      }
    } else if (fields.size() != header.size()) {
      throw new SelectionException(
          place, fields.size() + " fields where the header has " + header.size());
    } else {
      add(fields, place);
    }
  }

  private void add(List<String> fields, String place) throws SelectionException {
    String name = field(fields, GROUP);
    if (name.isEmpty()) {
      throw new SelectionException(place, "the name of the group is missing");
    }
    AssetGroupDraft draft =
        drafts.computeIfAbsent(Glob.upper(name), key -> new AssetGroupDraft(name, place));
    draft.addObjects(field(fields, OBJECT), place);
    if (!field(fields, THRESHOLD).isEmpty()) {
      draft.setThreshold(field(fields, THRESHOLD), place);
    }
    if (!field(fields, VOLUME).isEmpty()) {
      draft.setVolume(field(fields, VOLUME), place);
    }
  }

  private String field(List<String> fields, String column) {
    int at = header.indexOf(column);
    return at < 0 ? "" : fields.get(at);
  }
}

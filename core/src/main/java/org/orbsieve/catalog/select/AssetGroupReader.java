package org.orbsieve.catalog.select;

import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.orbsieve.catalog.SelectionException;
import org.orbsieve.catalog.text.TextLine;
import org.orbsieve.catalog.text.WholeText;

/**
 * Reads asset groups from YAML or CSV, recognised by the content.
 *
 * <pre>
 * # a name, and which objects; or with a distance or volume of their own
 * imaging: [39084, 49260, SENTINEL-2*]
 * gps:
 *   objects: NAVSTAR*
 *   threshold: 20km
 * own:
 *   objects: [imaging, 25544]
 *   volume: 0.4x44x51km
 * </pre>
 *
 * <p>The CSV has the columns {@code group} and {@code object}, and may have {@code threshold} and
 * {@code volume}; rows of the same group belong together. What selects objects is a selection as
 * {@link SelectorParser} has it, without files; it may name groups that were described before.
 */
public final class AssetGroupReader {

  private AssetGroupReader() {}

  /**
   * Reads a stream to its end and leaves it open.
   *
   * @param in plain or gzipped text
   * @param source its name in messages
   * @return the groups in the order of the file
   * @throws SelectionException if it is invalid; the message names the line
   */
  public static List<AssetGroup> read(InputStream in, String source) throws SelectionException {
    List<AssetGroupDraft> drafts = drafts(WholeText.read(in, source, "groups"), source);
    List<AssetGroup> groups = new ArrayList<>();
    Map<String, ObjectSelector> earlier = new LinkedHashMap<>();
    for (AssetGroupDraft draft : drafts) {
      AssetGroup group = draft.finish(earlier);
      groups.add(group);
      earlier.put(group.name(), group.members());
    }
    if (groups.isEmpty()) {
      throw new SelectionException(source, "it contains no group");
    }
    return groups;
  }

  private static List<AssetGroupDraft> drafts(String text, String source)
      throws SelectionException {
    return isCsv(text)
        ? AssetGroupCsv.read(new StringReader(text), source)
        : new AssetGroupYaml(source).read(text);
  }

  /** Whether the first line that is neither blank nor a comment is the header of a CSV. */
  private static boolean isCsv(String text) {
    return text.lines()
        .filter(line -> !TextLine.isIgnorable(line))
        .findFirst()
        .map(line -> line.toLowerCase(Locale.ROOT).replace("\"", ""))
        .filter(line -> List.of(line.split("\\s*,\\s*")).contains(AssetGroupCsv.GROUP))
        .isPresent();
  }
}

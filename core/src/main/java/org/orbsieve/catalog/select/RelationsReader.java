package org.orbsieve.catalog.select;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.orbsieve.catalog.CatalogReadException;
import org.orbsieve.catalog.RecordProblem;
import org.orbsieve.catalog.SelectionException;
import org.orbsieve.catalog.text.BoundedText;
import org.orbsieve.catalog.text.CsvLines;
import org.orbsieve.catalog.text.TextLine;
import org.orbsieve.catalog.text.WholeText;

/**
 * Reads relations as CSV or YAML, plain or gzipped, recognised by the content. The CSV has the
 * columns {@code relation} and {@code objects}, and {@code others} where a relation is one between
 * two sets. Objects are chosen as {@link SelectorParser} reads them. Blank lines and lines that
 * begin with # are skipped.
 *
 * <pre>
 *   relation,objects,others
 *   docked,25544,"49044,58103"
 *   formation,"36605,31698",
 *   same-fleet,STARLINK*,
 * </pre>
 *
 * <p>The YAML is a list of relations with these fields, in which objects may be lists:
 *
 * <pre>
 *   - relation: docked
 *     objects: 25544
 *     others: [49044, 58103]
 *   - {relation: same-fleet, objects: STARLINK*}
 * </pre>
 */
public final class RelationsReader {

  /** More relations than this are no list that a person keeps. */
  static final int MAX_RELATIONS = 10_000;

  static final String RELATION = "relation";
  static final String OBJECTS = "objects";
  static final String OTHERS = "others";
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9 _-]{0,31}");

  private final SelectorParser parser;
  private final List<Relation> relations = new ArrayList<>();
  private Map<String, Integer> columns;

  private RelationsReader(SelectorParser parser) {
    this.parser = parser;
  }

  /**
   * Reads a stream to its end and leaves it open.
   *
   * @param parser reads selections; knows the groups
   * @param source name of the file, for messages
   * @param in plain or gzipped text
   * @return the relations in the order of the file
   * @throws SelectionException if it is invalid; the message names file and line of the first
   *     problem
   * @throws IOException if it cannot be read
   */
  public static List<Relation> read(InputStream in, SelectorParser parser, String source)
      throws IOException {
    String all = WholeText.read(in, source, "relations");
    List<Relation> relations =
        isYaml(all) ? new RelationsYaml(source, parser).read(all) : csv(all, parser, source);
    if (relations.isEmpty()) {
      throw new SelectionException(source, "contains no relation");
    }
    return List.copyOf(relations);
  }

  /** Whether the first line with content does not start like the header of a CSV. */
  private static boolean isYaml(String text) {
    return text.lines()
        .filter(line -> !TextLine.isIgnorable(line))
        .findFirst()
        .map(String::strip)
        .filter(line -> "-[{%".indexOf(line.charAt(0)) >= 0)
        .isPresent();
  }

  private static List<Relation> csv(String all, SelectorParser parser, String source)
      throws IOException {
    RelationsReader reader = new RelationsReader(parser);
    BoundedText text = new BoundedText(new StringReader(all), source, true);
    List<CsvLines.Line> lines = new ArrayList<>();
    CsvLines.read(
        new BufferedReader(text),
        line -> {
          if (lines.size() > MAX_RELATIONS) {
            throw new CatalogReadException(source, "more than " + MAX_RELATIONS + " relations");
          }
          lines.add(line);
        });
    for (CsvLines.Line line : lines) {
      String place = source + " line " + line.number();
      if (text.isCut(line.number())) {
        throw new SelectionException(place, "the line is too long");
      }
      reader.take(line, place);
    }
    return reader.relations;
  }

  /** Checks that a name is valid. */
  static void requireName(String name, String place) throws SelectionException {
    if (!NAME.matcher(name).matches()) {
      throw new SelectionException(
          place,
          RecordProblem.quote(name)
              + " is not a valid name of a relation, such as docked or"
              + " same-fleet");
    }
  }

  private void take(CsvLines.Line line, String place) throws SelectionException {
    try {
      List<String> fields = line.fields();
      if (columns == null) {
        columns = header(fields);
      } else {
        relations.add(relation(fields, place));
      }
    } catch (RecordProblem e) {
      throw new SelectionException(place, e.getMessage());
    }
  }

  private static Map<String, Integer> header(List<String> fields) throws RecordProblem {
    Map<String, Integer> found = new HashMap<>();
    for (int i = 0; i < fields.size(); i++) {
      String name = fields.get(i).strip().toLowerCase(Locale.ROOT);
      if (!List.of(RELATION, OBJECTS, OTHERS).contains(name)) {
        throw new RecordProblem(
            "no column is called "
                + RecordProblem.quote(name)
                + "; the header is relation,objects,others");
      }
      if (found.put(name, i) != null) {
        throw new RecordProblem("the column " + name + " occurs twice");
      }
    }
    for (String needed : List.of(RELATION, OBJECTS)) {
      if (!found.containsKey(needed)) {
        throw new RecordProblem("no column " + needed + "; the header is relation,objects,others");
      }
    }
    return found;
  }

  private Relation relation(List<String> fields, String place)
      throws RecordProblem, SelectionException {
    if (fields.size() > columns.size()) {
      throw new RecordProblem(
          "the row has "
              + fields.size()
              + " fields, the header "
              + columns.size()
              + "; put a list of objects in quotes: \"25544,49044\"");
    }
    String name = field(fields, RELATION);
    requireName(name, place);
    String objects = field(fields, OBJECTS);
    if (objects.isEmpty()) {
      throw new RecordProblem("the objects are missing");
    }
    String others = field(fields, OTHERS);
    return new Relation(
        name,
        place,
        parser.parseInFile(objects, place),
        others.isEmpty() ? Optional.empty() : Optional.of(parser.parseInFile(others, place)));
  }

  private String field(List<String> fields, String column) {
    Integer place = columns.get(column);
    return place == null || place >= fields.size() ? "" : fields.get(place).strip();
  }
}

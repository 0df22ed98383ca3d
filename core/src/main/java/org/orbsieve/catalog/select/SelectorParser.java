package org.orbsieve.catalog.select;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.orbsieve.catalog.CatalogNumber;
import org.orbsieve.catalog.ObjectClass;
import org.orbsieve.catalog.RecordProblem;
import org.orbsieve.catalog.SelectionException;
import org.orbsieve.catalog.text.BoundedText;
import org.orbsieve.catalog.text.FileStream;

/**
 * Reads {@link ObjectSelector}s. A selection is a list, separated by commas, of
 *
 * <ul>
 *   <li>catalogue numbers and ranges of them: {@code 25544}, {@code 44713-44772}, {@code A0001}
 *       (Alpha-5, which is 100001);
 *   <li>international designators, also with wildcards: {@code 1998-067A}, {@code 2019-074*};
 *   <li>names of groups, as far as there are any;
 *   <li>files: {@code file:fleet.txt}, {@code -} for the standard input, or plainly the path of a
 *       file that exists;
 *   <li>owners and types, which need a satellite catalogue: {@code owner:NRT}, {@code
 *       type:payload};
 *   <li>names of objects, also with {@code *} and {@code ?}: {@code STARLINK*}. Case does not
 *       matter, here and above.
 * </ul>
 *
 * <p>What could be several of these is the first of them. {@code group:}, {@code file:} and {@code
 * name:} in front say which it is. Double quotes keep a comma or a {@code #} inside a name.
 *
 * <p>A file has such a list on each line; what follows a {@code #} at the line's beginning or after
 * a blank is a comment. A file cannot name other files, but groups can, by {@code file:}. It may be
 * gzipped.
 */
public final class SelectorParser {

  /** Opens the files that a selection names. */
  @FunctionalInterface
  public interface Opener {
    /**
     * Opens a file; the parser closes it.
     *
     * @param name path, or {@code -} for the standard input
     * @return the content
     * @throws IOException if it cannot be opened
     */
    InputStream open(String name) throws IOException;
  }

  /** Opens files; there is no standard input. */
  public static final Opener FILES = name -> FileStream.open(Path.of(name));

  private static final String STANDARD_INPUT = "-";
  private static final String FILE = "file:";
  private static final String GROUP = "group:";
  private static final String NAME = "name:";
  private static final String OWNER = "owner:";
  private static final String TYPE = "type:";
  private static final Pattern NUMBERS =
      Pattern.compile(
          "(" + CatalogNumber.PATTERN + ")(?:\\s*-\\s*(" + CatalogNumber.PATTERN + "))?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DESIGNATOR = Pattern.compile("[0-9]{4}-[0-9A-Za-z?*]+");
  private static final Pattern LAUNCH = Pattern.compile("[0-9]{4}-[0-9]{3}");

  private final Map<String, ObjectSelector> groups = new LinkedHashMap<>();
  private final Opener opener;

  /**
   * A parser.
   *
   * @param groups name of a group to its objects
   * @param opener opens files
   */
  public SelectorParser(Map<String, ObjectSelector> groups, Opener opener) {
    groups.forEach((name, selector) -> this.groups.put(Glob.upper(name), selector));
    this.opener = opener;
  }

  /**
   * Reads a selection.
   *
   * @param text as above
   * @param place place of the text, for messages: an option, or file and line
   * @return the selector
   * @throws SelectionException if it is invalid, or one of its files cannot be read
   */
  public ObjectSelector parse(String text, String place) throws SelectionException {
    return parse(text, place, this::isFile);
  }

  /**
   * Reads a selection of a group, in which only {@code file:} says that something is a file.
   *
   * @param text as above
   * @param place place of the text, for messages
   * @return the selector
   * @throws SelectionException if it is invalid, or one of its files cannot be read
   */
  ObjectSelector parseInGroup(String text, String place) throws SelectionException {
    return parse(text, place, part -> startsWith(part, FILE));
  }

  private ObjectSelector parse(String text, String place, Predicate<String> isFile)
      throws SelectionException {
    List<SelectorTerm> terms = new ArrayList<>();
    for (String part : SelectorText.split(text, place)) {
      if (isFile.test(part)) {
        readFile(
            startsWith(part, FILE) ? part.substring(FILE.length()).strip() : part, place, terms);
      } else {
        terms.add(term(part, place));
      }
    }
    return new ObjectSelector(terms);
  }

  /**
   * Reads a selection that is itself in a file and therefore cannot name files.
   *
   * @param text as above
   * @param place place of the text, for messages
   * @return the selector
   * @throws SelectionException if it is invalid
   */
  public ObjectSelector parseInFile(String text, String place) throws SelectionException {
    List<SelectorTerm> terms = new ArrayList<>();
    for (String part : SelectorText.split(text, place)) {
      if (startsWith(part, FILE)) {
        throw new SelectionException(
            place, "a file cannot name another file: " + RecordProblem.quote(part));
      }
      terms.add(term(part, place));
    }
    return new ObjectSelector(terms);
  }

  private void readFile(String name, String place, List<SelectorTerm> terms)
      throws SelectionException {
    int before = terms.size();
    try (InputStream in = opener.open(name)) {
      BoundedText text = new BoundedText(BoundedText.decoded(in), name, true);
      BufferedReader lines = new BufferedReader(text);
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String here = name + " line " + ++number;
        if (text.isCut(number)) {
          throw new SelectionException(here, "the line is too long");
        }
        String content = SelectorText.withoutComment(line);
        if (!content.isBlank()) {
          terms.addAll(parseInFile(content, here).terms());
        }
      }
    } catch (SelectionException e) {
      throw e;
    } catch (IOException | InvalidPathException e) {
      throw new SelectionException(
          place, "cannot read " + RecordProblem.quote(name) + ": " + reason(e), e);
    }
    if (terms.size() == before) {
      throw new SelectionException(name, "selects no object: the file is empty");
    }
  }

  private static String reason(Exception e) {
    if (e instanceof NoSuchFileException || e instanceof InvalidPathException) {
      return "no such file";
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    String detail = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
    return RecordProblem.shown(detail == null ? e.getClass().getSimpleName() : detail);
  }

  private SelectorTerm term(String text, String place) throws SelectionException {
    Matcher numbers = NUMBERS.matcher(text);
    if (numbers.matches()) {
      return numbers(text, place, numbers.group(1), numbers.group(2));
    }
    if (DESIGNATOR.matcher(text).matches()) {
      return new SelectorTerm.Designators(text, place, Glob.of(text));
    }
    if (startsWith(text, NAME)) {
      return named(text, place, text.substring(NAME.length()).strip());
    }
    if (startsWith(text, OWNER)) {
      String owner = text.substring(OWNER.length()).strip();
      return new SelectorTerm.Owners(
          text, place, Glob.of(required(owner, "an owner", text, place)));
    }
    if (startsWith(text, TYPE)) {
      return type(text, place, text.substring(TYPE.length()).strip());
    }
    boolean asGroup = startsWith(text, GROUP);
    String group = asGroup ? text.substring(GROUP.length()).strip() : text;
    ObjectSelector members = groups.get(Glob.upper(group));
    if (members != null) {
      return new SelectorTerm.Group(text, place, members);
    }
    if (asGroup) {
      throw new SelectionException(place, "there is no group " + RecordProblem.quote(group));
    }
    return named(text, place, text);
  }

  private static SelectorTerm named(String text, String place, String name)
      throws SelectionException {
    return new SelectorTerm.Names(text, place, Glob.of(required(name, "a name", text, place)));
  }

  private static SelectorTerm type(String text, String place, String word)
      throws SelectionException {
    ObjectClass type =
        ObjectClass.named(word)
            .orElseThrow(
                () ->
                    new SelectionException(
                        place,
                        RecordProblem.quote(text)
                            + " is not a type: payload, rocket-body, debris or unknown"));
    return new SelectorTerm.Types(text, place, type);
  }

  private static String required(String word, String what, String text, String place)
      throws SelectionException {
    if (word.isEmpty()) {
      throw new SelectionException(place, what + " is missing: " + RecordProblem.quote(text));
    }
    return word;
  }

  private static SelectorTerm numbers(String text, String place, String first, String last)
      throws SelectionException {
    int from = number(first, place);
    int to = last == null ? from : number(last, place);
    if (to < from) {
      String hint =
          LAUNCH.matcher(text).matches() ? "; the objects of a launch are " + text + "*" : "";
      throw new SelectionException(
          place, "the range " + RecordProblem.quote(text) + " ends before it begins" + hint);
    }
    return new SelectorTerm.Numbers(text, place, from, to);
  }

  private static int number(String digits, String place) throws SelectionException {
    int number = CatalogNumber.parse(Glob.upper(digits));
    if (number == CatalogNumber.NONE) {
      throw new SelectionException(
          place, "a catalogue number has nine digits at most: " + RecordProblem.quote(digits));
    }
    return number;
  }

  private boolean isFile(String part) {
    boolean other =
        NUMBERS.matcher(part).matches()
            || DESIGNATOR.matcher(part).matches()
            || startsWith(part, NAME)
            || startsWith(part, OWNER)
            || startsWith(part, TYPE)
            || startsWith(part, GROUP)
            || groups.containsKey(Glob.upper(part));
    if (startsWith(part, FILE) || part.equals(STANDARD_INPUT)) {
      return true;
    }
    try {
      return !other && Files.isRegularFile(Path.of(part));
    } catch (InvalidPathException e) {
      return false; // a star is no part of a path on some systems
    }
  }

  private static boolean startsWith(String text, String word) {
    return text.regionMatches(true, 0, word, 0, word.length());
  }
}

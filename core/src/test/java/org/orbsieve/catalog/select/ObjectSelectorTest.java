package org.orbsieve.catalog.select;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.orbsieve.catalog.TestRecords.record;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.SelectionException;
import org.orbsieve.catalog.SpaceObject;

class ObjectSelectorTest {

  private static final Catalog CATALOG =
      new Catalog(
          List.of(
              record(5, "VANGUARD 1 [-]", "1958-002B"),
              record(25544, "ISS (ZARYA)", "1998-067A"),
              record(26400, "ISS (ZVEZDA)", "2000-037A"),
              record(44713, "STARLINK-1007", "2019-074A"),
              record(44714, "STARLINK-1008 [+]", "2019-074B"),
              record(44772, "SL-16 R/B", "2019-074AA"),
              record(900001, "", ""),
              record(999999999, "FOO, BAR #1", "2026-001A")),
          List.of());

  private static SelectorParser parser(Map<String, ObjectSelector> groups) {
    return new SelectorParser(groups, SelectorParser.FILES);
  }

  private static String chosen(ObjectSelector selector) {
    ObjectSelector.Selection found = selector.select(CATALOG);
    String rows =
        found.rows().stream()
            .mapToObj(row -> CATALOG.object(row).catalogNumber() + "")
            .collect(Collectors.joining(" "));
    for (int row = 0; row < CATALOG.size(); row++) {
      assertEquals(found.has(row), selector.matches(CATALOG.object(row)), "row " + row);
    }
    assertEquals(found.rows().cardinality(), found.size());
    return rows;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "25544 | 25544",
        "000025544 | 25544",
        "5,25544 | 5 25544",
        "25544-44713 | 25544 26400 44713",
        "25545 - 44712 | 26400",
        "0-999999999 | 5 25544 26400 44713 44714 44772 900001 999999999",
        "1998-067A | 25544",
        "1998-067a | 25544",
        "2019-074* | 44713 44714 44772",
        "2019-074? | 44713 44714",
        "2019-* | 44713 44714 44772",
        "2019-0?4A* | 44713 44772",
        "starlink* | 44713 44714",
        "STARLINK-1008 | 44714",
        "STARLINK-1008 [+] | 44714",
        "vanguard 1 | 5",
        "ISS (?V*) | 26400",
        "*(Z*A) | 25544 26400",
        "SL-16 R/B | 44772",
        "name:SL-16* | 44772",
        "\"foo, bar #1\" | 999999999",
        "\"Foo, *\",5 | 5 999999999",
        "* | 5 25544 26400 44713 44714 44772 900001 999999999",
        "group:Fleet | 5 44713 44714",
        "fleet,1998-067A | 5 25544 44713 44714",
        "name:fleet | ''",
        "STARLINK | ''",
        "12345 | ''",
      })
  void chooses(String text, String expected) throws IOException {
    ObjectSelector fleet = parser(Map.of()).parse("STARLINK*,5", "fleet");
    assertEquals(expected, chosen(parser(Map.of("FLEET", fleet)).parse(text, "--x")));
  }

  @Test
  void termsThatChooseNothingAreTold() throws IOException {
    ObjectSelector fleet = parser(Map.of()).parse("STARLINK*,7,1957-001A", "assets line 3");
    ObjectSelector selector =
        parser(Map.of("fleet", fleet)).parse("25544,NO SUCH*,fleet,100-200", "--primaries");
    assertEquals(
        List.of(
            "--primaries: NO SUCH*",
            "assets line 3: 7",
            "assets line 3: 1957-001A",
            "--primaries: 100-200"),
        selector.select(CATALOG).unmatched().stream()
            .map(term -> term.place() + ": " + term.text())
            .toList());
    assertEquals("25544 44713 44714", chosen(selector));
    assertEquals("", chosen(ObjectSelector.NONE));
    assertEquals(
        "5 25544 44713 44714", chosen(selector.or(parser(Map.of()).parse("5", "--primaries"))));
  }

  @Test
  void filesHaveASelectionPerLine(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("fleet list.txt");
    Files.writeString(
        file,
        "\uFEFF# our fleet\r\n25544  # the station\r\n\r\n   \r\nstarlink*,5\n\"FOO, BAR #1\"\n"
            + "NAME#1");
    ObjectSelector selector = parser(Map.of()).parse("file:" + file + ",26400", "--primaries");
    assertEquals("5 25544 26400 44713 44714 999999999", chosen(selector));
    assertEquals(
        List.of(file + " line 7"),
        selector.select(CATALOG).unmatched().stream().map(SelectorTerm::place).toList());
    assertEquals(chosen(selector), chosen(parser(Map.of()).parse("26400," + file, "--primaries")));
  }

  @Test
  void standardInputAndGzipAreRead() throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(zipped)) {
      out.write("25544\n".getBytes(StandardCharsets.UTF_8));
    }
    List<String> opened = new ArrayList<>();
    SelectorParser parser =
        new SelectorParser(
            Map.of(),
            name -> {
              opened.add(name);
              return new ByteArrayInputStream(zipped.toByteArray());
            });
    assertEquals("25544", chosen(parser.parse("-", "--primaries")));
    assertEquals("5 25544", chosen(parser.parse("FILE:-,5", "--primaries")));
    assertEquals(List.of("-", "-"), opened);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "'' | --x: selects no object: it is empty",
        "5,,6 | --x: an entry between commas is empty: \"5,,6\"",
        "9-5 | --x: the range \"9-5\" ends before it begins",
        "2019-074 | --x: the range \"2019-074\" ends before it begins; the objects of a launch are"
            + " 2019-074*",
        "1234567890 | --x: a catalogue number has nine digits at most: \"1234567890\"",
        "group:none | --x: there is no group \"none\"",
        "name: | --x: a name is missing: \"name:\"",
        "\"open | --x: a quote is not closed: \"\"open\"",
        "file:no/such/file | --x: cannot read \"no/such/file\": no such file",
      })
  void whatIsWrongIsSaid(String text, String message) {
    SelectionException e =
        assertThrows(SelectionException.class, () -> parser(Map.of()).parse(text, "--x"));
    assertEquals(message, e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"25544\n\n9-5", "25544\n5,\nfile:other", "5\nfile:other"})
  void whatIsWrongInAFileNamesItsLine(String text, @TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("f.txt"), text);
    SelectionException e =
        assertThrows(SelectionException.class, () -> parser(Map.of()).parse("file:" + file, "--x"));
    assertTrue(e.getMessage().matches(Pattern.quote(file + " line ") + "[23]: .*"), e.getMessage());
  }

  @Test
  void hostileFilesEndInAMessage(@TempDir Path folder) throws IOException {
    for (String text : List.of("", "\n# nothing\n", "A".repeat(20_000), "\u0000\u0007,,")) {
      Path file = Files.writeString(folder.resolve("f.txt"), text);
      SelectionException e =
          assertThrows(
              SelectionException.class, () -> parser(Map.of()).parse("file:" + file, "--x"));
      assertTrue(e.getMessage().startsWith(file.toString()), e.getMessage());
      assertTrue(e.getMessage().chars().noneMatch(Character::isISOControl), e.getMessage());
    }
    assertThrows(SelectionException.class, () -> parser(Map.of()).parse("file:" + folder, "--x"));
  }

  @Test
  void patternsMatchAsRegularExpressionsDo() {
    Random random = new Random(7);
    int matches = 0;
    for (int n = 0; n < 20_000; n++) {
      String pattern = word(random, "AB*?", 6);
      String text = word(random, "AB", 7);
      String regex =
          pattern
              .chars()
              .mapToObj(c -> c == '*' ? ".*" : c == '?' ? "." : Character.toString(c))
              .collect(Collectors.joining());
      boolean expected = text.matches(regex);
      assertEquals(expected, Glob.of(pattern).matches(text), pattern + " " + text);
      matches += expected ? 1 : 0;
    }
    assertTrue(matches > 1000);
  }

  @Test
  void aPatternOfManyStarsIsNotDear() {
    assertTrue(!Glob.of("*a".repeat(2_000) + "b").matches("A".repeat(8_000)));
  }

  private static String word(Random random, String letters, int longest) {
    return IntStream.range(0, random.nextInt(longest + 1))
        .mapToObj(i -> "" + letters.charAt(random.nextInt(letters.length())))
        .collect(Collectors.joining());
  }

  /**
   * Alpha-5 and what a data frame makes of a number, here, in files, and at both ends of ranges.
   */
  @ParameterizedTest
  @CsvSource({
    "A0001, 100001",
    "a0001, 100001",
    "Z9999, 339999",
    "A0000-A0002, 100001",
    "99999-A0001, 100001",
    "J0001 - 180002, 180001",
    "1569.0, 1569",
    "1568.0-1570.0, 1569"
  })
  void numbersMayBeAlpha5(String text, int number) throws SelectionException {
    SpaceObject object = record(number, "X", "").object();
    assertTrue(parser(Map.of()).parse(text, "--x").matches(object));
    assertTrue(parser(Map.of()).parseInFile("5, " + text, "--x").matches(object));
    assertFalse(parser(Map.of()).parse("name:" + text, "--x").matches(object));
    SpaceObject named = record(7, "I0001", "").object();
    assertTrue(parser(Map.of()).parse("I0001", "--x").matches(named), "I is no letter of Alpha-5");
  }
}

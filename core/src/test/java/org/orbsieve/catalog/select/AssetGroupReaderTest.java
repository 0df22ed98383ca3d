package org.orbsieve.catalog.select;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbsieve.catalog.SelectionException;

class AssetGroupReaderTest {

  private static final String YAML =
      """
      # assets
      imaging: [39084, "SENTINEL-2*", 1998-067A]
      gps:
        objects: NAVSTAR*, 024876
        threshold: 20km   # wide
      own:
        objects:
          - imaging
          - 25544
        volume: 0.4x44x51km
      near:
        objects: 5-8
        volume: 500 m
      """;

  private static final String CSV =
      """
      # assets
      Group,object,threshold,volume
      imaging,39084,,
      imaging,SENTINEL-2*,,
      gps,"NAVSTAR*,024876",20km,

      "own","imaging",,0.4x44x51km
      imaging,1998-067A,,
      OWN,25544,,0.4x44x51km
      near,5-8,500 m,
      """;

  private static List<AssetGroup> read(String text) throws IOException {
    return AssetGroupReader.read(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "assets");
  }

  private static String told(List<AssetGroup> groups) {
    return groups.stream()
        .map(
            group ->
                group.name()
                    + group.members().terms().stream().map(t -> " " + t.text()).toList()
                    + (group.threshold().isPresent() ? group.threshold().getAsDouble() : "")
                    + group.volume())
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @ValueSource(strings = {YAML, CSV})
  void bothFormatsSayTheSame(String text) throws IOException {
    assertEquals(
        "imaging[ 39084,  SENTINEL-2*,  1998-067A]; gps[ NAVSTAR*,  024876]20000.0;"
            + " own[ imaging,  25544]0.4x44x51km; near[ 5-8]500.0",
        told(read(text)));
    List<AssetGroup> windows = read(text.replace("\n", "\r\n"));
    assertEquals(told(read(text)), told(windows));
    SelectorTerm first = windows.get(2).members().terms().get(0);
    assertTrue(first instanceof SelectorTerm.Group, "a group can name an earlier one");
    assertTrue(first.place().matches("assets line [0-9]+"), first.place());
  }

  @Test
  void gzipIsRead() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(YAML.getBytes(StandardCharsets.UTF_8));
    }
    assertEquals(
        told(read(YAML)),
        told(AssetGroupReader.read(new ByteArrayInputStream(bytes.toByteArray()), "assets")));
  }

  static Stream<String[]> wrong() {
    return Stream.of(
        new String[] {"", "assets: it contains no group"},
        new String[] {"# nothing", "assets: it contains no group"},
        new String[] {"- 25544", "assets line 1: expected names of groups, each with its objects"},
        new String[] {"a: 5\nb: 9-5", "assets line 2: the range \"9-5\" ends before it begins"},
        new String[] {"a: 5\nA: 6", "assets line 2: a second group \"A\""},
        new String[] {"a:\n  objects: 5\n  size: 7", "assets line 3: unknown field \"size\";"},
        new String[] {"a:\n  threshold: 7km", "assets line 1: \"a\" has no objects"},
        new String[] {"a: []", "assets line 1: \"a\" has no objects"},
        new String[] {"a:", "assets line 1: selects no object: it is empty"},
        new String[] {"a:\n  - 5\n  - [6]", "assets line 3: expected a selection of objects"},
        new String[] {"a:\n  objects: 5\n  threshold: 7", "assets line 1: \"7\" has no unit"},
        new String[] {
          "a:\n  objects: 5\n  threshold: far", "assets line 1: \"far\" is not a distance"
        },
        new String[] {"a:\n  objects: 5\n  threshold: 0km", "assets line 1: the threshold of a"},
        new String[] {
          "a:\n  objects: 5\n  threshold: 1km\n  volume: 2km",
          "assets line 1: \"a\" has both a threshold and a volume: give only one"
        },
        new String[] {
          "a:\n  objects: 5\n  threshold: 1km\n  volume: box:1x2x3km",
          "assets line 1: \"a\" has both a threshold and a volume: give only one"
        },
        new String[] {"a: &x 5\nb: *x", "assets line 2: aliases are not read"},
        new String[] {"a: 5\n---\nb: 6", "assets line 2: a file has one document only"},
        new String[] {"a: [5", "assets line "},
        new String[] {"a: 5\n\tb: 6", "assets line 2: no YAML: "},
        new String[] {"a: 'file:/etc/passwd'", "assets line 1: a file cannot name another file"},
        new String[] {"'a,b': 5", "assets line 1: \"a,b\" cannot be the name of a group"},
        new String[] {"group,thing\na,5", "assets line 1: unknown column \"thing\""},
        new String[] {"group,threshold\na,5", "assets line 1: no column object"},
        new String[] {"group,object\na", "assets line 2: 1 fields where the header has 2"},
        new String[] {"group,object\n,5", "assets line 2: the name of the group is missing"},
        new String[] {"group,object\na,\"5", "assets line 2: the quotes of the line do not match"},
        new String[] {
          "group,object,threshold\na,5,1km\na,6,2km", "assets line 3: a second threshold for \"a\""
        });
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void whatIsWrongIsSaidWithItsLine(String text, String message) {
    SelectionException e = assertThrows(SelectionException.class, () -> read(text));
    assertTrue(e.getMessage().startsWith(message), e.getMessage());
  }

  @Test
  void bombsAreRefused() throws IOException {
    String bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n";
    assertThrows(SelectionException.class, () -> read(bomb));
    assertThrows(SelectionException.class, () -> read("a: " + "[".repeat(200_000)));
    assertThrows(SelectionException.class, () -> read("{a: ".repeat(100_000)));
    String tagged = "a: !!javax.script.ScriptEngineManager [!!java.net.URL x]";
    assertEquals("a[ x]", told(read(tagged)), "a tag does something");
    assertThrows(SelectionException.class, () -> read("x".repeat(17 << 20)));
  }

  /** Damaged files end in groups or in a message of one line, never otherwise. */
  @Test
  void damagedFilesEndInAMessage() throws IOException {
    Random random = new Random(3);
    int refused = 0;
    for (int n = 0; n < 4_000; n++) {
      StringBuilder text = new StringBuilder(n % 2 == 0 ? YAML : CSV);
      for (int k = random.nextInt(4); k >= 0; k--) {
        int at = random.nextInt(text.length());
        char c = "\u0000\n\t \"'[]{}:,*&!|>%@`#-5\uFFFEé".charAt(random.nextInt(25));
        text.setCharAt(at, c);
      }
      try {
        read(text.toString());
      } catch (SelectionException e) {
        assertTrue(e.getMessage().startsWith("assets"), e.getMessage());
        assertTrue(e.getMessage().chars().noneMatch(Character::isISOControl), e.getMessage());
        refused++;
      }
    }
    assertTrue(refused > 1_000 && refused < 4_000, refused + " refused");
  }
}

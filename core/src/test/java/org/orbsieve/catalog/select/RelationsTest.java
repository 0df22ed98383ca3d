package org.orbsieve.catalog.select;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.SelectionException;
import org.orbsieve.catalog.SpaceObject;
import org.orekit.time.AbsoluteDate;

/** Files of known pairs, and which pairs they mean. */
class RelationsTest {

  private static final ElementSet ELEMENTS =
      new ElementSet(AbsoluteDate.J2000_EPOCH, 1e-3, 1e-3, 1, 1, 1, 1, 0, 0, 0, 1, 1);

  private static List<Relation> read(byte[] text) throws IOException {
    SelectorParser plain = new SelectorParser(Map.of(), SelectorParser.FILES);
    Map<String, ObjectSelector> groups = Map.of("fleet", plain.parseInFile("A*", "groups"));
    return RelationsReader.read(
        new ByteArrayInputStream(text), new SelectorParser(groups, SelectorParser.FILES), "r.csv");
  }

  private static List<Relation> read(String text) throws IOException {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Catalog catalog(String... names) {
    List<CatalogRecord> records = new ArrayList<>();
    for (int row = 0; row < names.length; row++) {
      SpaceObject object = new SpaceObject(10 + row, names[row], "", 'U', ELEMENTS);
      records.add(new CatalogRecord(object, "c.csv", row + 1));
    }
    return new Catalog(records, List.of());
  }

  @Test
  void tableIsRead() throws IOException {
    String text =
        "\uFEFF# known pairs\r\n\r\nRelation, Objects ,OTHERS\r\n"
            + "docked,10,\"11,12\"\r\nsame-fleet,fleet\r\n\"Formation 2\",\"\"\"X, Y\"\",13\",\r\n";
    List<Relation> relations = read(text);
    assertEquals(
        List.of("docked r.csv line 4", "same-fleet r.csv line 5", "Formation 2 r.csv line 6"),
        relations.stream().map(r -> r.name() + " " + r.place()).toList());
    KnownPairs pairs = new KnownPairs(catalog("A1", "A2", "A3", "B", "X, Y"), relations);
    assertEquals(List.of(2L, 3L, 1L), pairs.relations().stream().map(f -> f.pairs()).toList());
    assertEquals(OptionalInt.of(0), pairs.relation(10, 12));
    assertEquals(OptionalInt.of(0), pairs.relation(12, 10));
    assertEquals(OptionalInt.of(1), pairs.relation(11, 12));
    assertEquals(OptionalInt.of(2), pairs.relation(13, 14));
    assertEquals(OptionalInt.empty(), pairs.relation(10, 13));
    assertEquals(OptionalInt.empty(), pairs.relation(1, 2));
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(zipped)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    assertEquals(relations, read(zipped.toByteArray()));
  }

  @Test
  void yamlSaysTheSame() throws IOException {
    List<Relation> csv =
        read("relation,objects,others\ndocked,10,\"11,12\"\nsame-fleet,fleet\nx y,\"A*,13\",\n");
    for (String start : List.of("", "\uFEFF# known\n\n", "---\n")) {
      String text =
          start
              + "- relation: docked\n  objects: 10\n  others: [11, '12']\n"
              + "- {Objects: fleet, relation: same-fleet}\n"
              + "- relation: x y\n  objects:\n    - A*\n    - 13\n";
      for (String ends : List.of("\n", "\r\n")) {
        assertEquals(told(csv), told(read(text.replace("\n", ends))));
      }
    }
    List<Relation> read =
        read("\n- {relation: a, objects: 1}\n\n- {relation: b, objects: 025544}\n");
    assertEquals(
        List.of("r.csv line 2", "r.csv line 4"), read.stream().map(r -> r.place()).toList());
  }

  private static List<String> told(List<Relation> relations) {
    return relations.stream()
        .map(r -> r.name() + told(r.objects()) + r.others().map(RelationsTest::told))
        .toList();
  }

  private static List<String> told(ObjectSelector objects) {
    return objects.terms().stream().map(SelectorTerm::text).toList();
  }

  @Test
  void whatMeansNoPairIsTold() throws IOException {
    Catalog catalog = catalog("A1", "A2", "B");
    List<KnownPairs.Found> found =
        new KnownPairs(
                catalog,
                read("relation,objects,others\nx,B,\nx,B,B\nx,NONE*,A*\nx,\"A*,99,5-7\",B\n"))
            .relations();
    assertEquals(List.of(0L, 0L, 0L, 2L), found.stream().map(f -> f.pairs()).toList());
    assertEquals(
        List.of(List.of(), List.of(), List.of("NONE*"), List.of("99", "5-7")),
        found.stream().map(f -> f.unmatched().stream().map(SelectorTerm::text).toList()).toList());
  }

  /** The first relation that names a pair, and how many pairs each names, by trying all. */
  @Test
  void pairsAreThoseOfTheDefinition() throws IOException {
    Random random = new Random(4);
    int named = 0;
    for (int round = 0; round < 60; round++) {
      String[] names = new String[12];
      for (int i = 0; i < names.length; i++) {
        names[i] = "" + (char) ('A' + random.nextInt(3)) + random.nextInt(3);
      }
      Catalog catalog = catalog(names);
      StringBuilder text = new StringBuilder("others,relation,objects\n");
      for (int r = 0; r < 6; r++) {
        text.append(random.nextBoolean() ? "" : selector(random)).append(",r,");
        text.append(selector(random)).append('\n');
      }
      List<Relation> relations = read(text.toString());
      KnownPairs known = new KnownPairs(catalog, relations);
      long[] pairs = new long[relations.size()];
      for (int i = 0; i < names.length; i++) {
        for (int j = i + 1; j < names.length; j++) {
          int first = -1;
          for (int r = relations.size() - 1; r >= 0; r--) {
            if (holds(relations.get(r), catalog.object(i), catalog.object(j))) {
              pairs[r]++;
              first = r;
            }
          }
          OptionalInt expected = first < 0 ? OptionalInt.empty() : OptionalInt.of(first);
          assertEquals(expected, known.relation(10 + i, 10 + j), text::toString);
          assertEquals(expected, known.relation(10 + j, 10 + i), text::toString);
          named += first < 0 ? 0 : 1;
        }
      }
      for (int r = 0; r < pairs.length; r++) {
        assertEquals(pairs[r], known.relations().get(r).pairs(), text::toString);
      }
    }
    assertTrue(named > 500);
  }

  private static String selector(Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> Integer.toString(10 + random.nextInt(12));
      case 1 -> "" + (char) ('A' + random.nextInt(3)) + "*";
      default -> "\"?" + random.nextInt(3) + "," + (10 + random.nextInt(12)) + "\"";
    };
  }

  private static boolean holds(Relation relation, SpaceObject a, SpaceObject b) {
    ObjectSelector objects = relation.objects();
    Optional<ObjectSelector> others = relation.others();
    return others
        .map(
            set -> (objects.matches(a) && set.matches(b)) || (objects.matches(b) && set.matches(a)))
        .orElse(objects.matches(a) && objects.matches(b));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "'' | r.csv: contains no relation",
        "'# nothing\n\n' | r.csv: contains no relation",
        "'relation,objects\n' | r.csv: contains no relation",
        "'docked,1,2\n' | r.csv line 1: no column is called \"docked\"; the header is relation,",
        "'relation,others\nx,1\n' | r.csv line 1: no column objects; the header is",
        "'relation,objects,objects\n' | r.csv line 1: the column objects occurs twice",
        "'relation,objects\nx,1,2\n' | r.csv line 2: the row has 3 fields, the header 2; put a list",
        "'relation,objects\n\nx\n' | r.csv line 3: the objects are missing",
        "'relation,objects\nx,1\n,2\n' | r.csv line 3: \"\" is not a valid name of a relation, such"
            + " as",
        "'relation,objects\n=1+1,2\n' | r.csv line 2: \"=1+1\" is not a valid name of a relation",
        "'relation,objects\nx,9-5\n' | r.csv line 2: the range \"9-5\" ends before it begins",
        "'relation,objects\nx,file:other\n' | r.csv line 2: a file cannot name another file",
        "'relation,objects\nx,group:none\n' | r.csv line 2: there is no group \"none\"",
        "'relation,objects\nx,\"1,2\n' | r.csv line 2: the quotes of the line do not match",
        "'relation,objects,others\nx,1,\"2,,3\"\n' | r.csv line 2: an entry between commas is empty",
        "'[]' | r.csv: contains no relation",
        "'--- # nothing' | r.csv line 1: expected a list of relations",
        "'{relation: x, objects: 1}' | r.csv line 1: expected a list of relations",
        "'- docked' | r.csv line 1: expected a relation with the fields relation and objects",
        "'- relation: x\n' | r.csv line 1: the objects are missing",
        "'- relation: x\n  objects: []\n' | r.csv line 2: the objects are missing",
        "'- relation: x\n  objects: 9-5\n' | r.csv line 2: the range \"9-5\" ends before it",
        "'- relation: x\n  objects: [1, [2]]\n' | r.csv line 2: expected a selection of objects",
        "'- relation: x\n  objects: 1\n  objects: 2\n' | r.csv line 3: the field \"objects\" occurs",
        "'- relation: x\n  others: 1\n  size: 2\n' | r.csv line 3: unknown field \"size\"; a",
        "'- objects: 1\n' | r.csv line 1: \"\" is not a valid name of a relation, such as docked",
        "'- objects: file:other\n  relation: x\n' | r.csv line 1: a file cannot name another file",
        "'- &x {relation: a, objects: 1}\n- *x\n' | r.csv line 2: expected a relation with",
        "'- relation: a\n  objects: *x\n' | r.csv line 2: aliases are not read",
        "'- {relation: a, objects: 1}\n---\n- 2' | r.csv line 2: a file has one document only",
        "'- relation: [a\n' | r.csv line "
      })
  void whatIsWrongNamesItsLine(String text, String message) {
    SelectionException e = assertThrows(SelectionException.class, () -> read(text));
    assertTrue(e.getMessage().startsWith(message), e.getMessage());
  }

  @Test
  void hostileFilesEndInAMessage() {
    for (String text :
        List.of(
            "\u0000\u0001\u0002",
            "relation,objects\nx," + "A".repeat(20_000),
            "relation,objects\n" + "x,1\n".repeat(RelationsReader.MAX_RELATIONS + 1),
            "relation,objects\n\u001b[31m,1\n",
            "- relation: \u001b[31m\n  objects: 1\n",
            "- ".repeat(200_000),
            "[".repeat(200_000),
            "- relation: !!javax.script.ScriptEngineManager [a]\n  objects: 1\n",
            "- {relation: x, objects: 1}\n".repeat(RelationsReader.MAX_RELATIONS + 1),
            "- relation: x\n  objects: " + "1,".repeat(9 << 20))) {
      IOException e = assertThrows(IOException.class, () -> read(text));
      assertTrue(e.getMessage().startsWith("r.csv"), e.getMessage());
      assertTrue(e.getMessage().chars().noneMatch(Character::isISOControl), e.getMessage());
    }
  }
}

package org.orbsieve.report.relations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.catalog.select.KnownPairs;
import org.orbsieve.catalog.select.Relation;
import org.orbsieve.catalog.select.RelationsReader;
import org.orbsieve.catalog.select.SelectorParser;
import org.orbsieve.report.read.CompanionRecord;
import org.orekit.time.AbsoluteDate;

class RelationsProposalTest {

  private static final int OBJECTS = 9;

  /** What is written and read excludes exactly the certain pairs: none that was not seen. */
  @Test
  void relatesTheCertainPairsAndNoOthers() throws IOException {
    Random random = new Random(11);
    for (int run = 0; run < 300; run++) {
      double density = random.nextDouble();
      List<CompanionRecord> pairs = new ArrayList<>();
      Set<Set<Integer>> expected = new HashSet<>();
      for (int a = 1; a <= OBJECTS; a++) {
        for (int b = a + 1; b <= OBJECTS; b++) {
          if (random.nextDouble() < density) {
            boolean certain = random.nextInt(5) > 0;
            boolean swap = random.nextBoolean();
            String relation = List.of("docked", "formation").get(random.nextInt(2));
            pairs.add(pair(relation, swap ? b : a, swap ? a : b, "X", certain));
            if (certain) {
              expected.add(Set.of(a, b));
            }
          }
        }
      }
      assertEquals(expected, related(text(pairs)), pairs.toString());
    }
  }

  @Test
  void stationIsOneRelation() throws IOException {
    List<CompanionRecord> pairs = new ArrayList<>();
    for (int a = 1; a <= 4; a++) {
      for (int b = a + 1; b <= 4; b++) {
        pairs.add(pair("docked", a, b, "MODULE", true));
      }
    }
    List<String> lines = text(pairs).lines().filter(line -> !line.startsWith("#")).toList();
    assertEquals(List.of("relation,objects,others", "docked,\"1,2,3,4\","), lines);
  }

  @Test
  void hostileNamesStayInTheirComment() throws IOException {
    String text = text(List.of(pair("docked", 1, 2, "A\nformation,3,4\r# \"x\"", true)));
    assertEquals(Set.of(Set.of(1, 2)), related(text));
    assertFalse(text.contains("\nformation"), text);
  }

  @Test
  void tellsWhatIsLeftToThePerson() {
    RelationsProposal proposal =
        new RelationsProposal(
            List.of(pair("docked", 1, 2, "A", true), pair("formation", 3, 4, "B", false)));
    assertTrue(proposal.told().startsWith("1 pair proposed, 1 more as comments"), proposal.told());
  }

  private static CompanionRecord pair(
      String relation, int one, int other, String name, boolean certain) {
    return new CompanionRecord(
        relation, List.of(one, other), List.of(name, name), 5, 100, 1, certain);
  }

  private static String text(List<CompanionRecord> pairs) throws IOException {
    StringWriter out = new StringWriter();
    new RelationsProposal(pairs).write(out, "run\n.json");
    return out.toString();
  }

  private static Set<Set<Integer>> related(String text) throws IOException {
    Set<Set<Integer>> related = new HashSet<>();
    List<Relation> relations =
        RelationsReader.read(
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
            new SelectorParser(Map.of(), SelectorParser.FILES),
            "known.csv");
    KnownPairs known = new KnownPairs(catalog(), relations);
    for (int a = 1; a <= OBJECTS; a++) {
      for (int b = a + 1; b <= OBJECTS; b++) {
        if (known.relation(a, b).isPresent()) {
          related.add(Set.of(a, b));
        }
      }
    }
    return related;
  }

  private static Catalog catalog() {
    ElementSet elements =
        new ElementSet(AbsoluteDate.ARBITRARY_EPOCH, 1e-3, 0, 1, 0, 0, 0, 0, 0, 0, 1, 1);
    return new Catalog(
        IntStream.rangeClosed(1, OBJECTS)
            .mapToObj(n -> new CatalogRecord(new SpaceObject(n, "X", "", 'U', elements), "t", n))
            .toList(),
        List.of(),
        List.of());
  }
}

package org.orbsieve.share;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelTest {

  private static final List<String> ALL = List.of("a", "b", "c", "d");

  private static Audience audience(Random random) {
    if (random.nextInt(5) == 0) {
      return Audience.EVERYONE;
    }
    Set<String> some = new HashSet<>(ALL);
    some.removeIf(name -> random.nextBoolean());
    return Audience.of(some);
  }

  private static Label label(Random random) {
    Audience rows = audience(random);
    return new Label(rows, rows.and(audience(random)));
  }

  /** Whoever may see what rests on several things may see each of them, and nobody else may. */
  @Test
  void whatRestsOnManyThingsIsSeenByThoseWhoMaySeeEach() {
    Random random = new Random(21);
    for (int run = 0; run < 2000; run++) {
      List<Label> grounds = new ArrayList<>();
      for (int i = random.nextInt(4); i >= 0; i--) {
        grounds.add(label(random));
      }
      Label together = grounds.stream().reduce(Label.ALL, Label::and);
      for (String partner : ALL) {
        Grant least =
            grounds.stream().map(one -> one.grant(partner)).min(Grant::compareTo).orElseThrow();
        assertEquals(least, together.grant(partner));
      }
    }
  }

  @Test
  void nobodyMaySeeWhatHasNoLabel() {
    for (String partner : ALL) {
      assertEquals(Grant.NOTHING, Label.NONE.grant(partner));
      assertEquals(Grant.NOTHING, Label.ALL.and(Label.NONE).grant(partner));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "25544",
        "025544",
        "n 25544,",
        "25544.0",
        "SAT25544",
        "a 100001-x",
        "A0001",
        "x quiet-1y"
      })
  void findsWhatMentionsAnObject(String text) {
    assertTrue(rule().isMentioned(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"255440", "125544", "2554.4", "25544.5", "0.25544", "QUIET", "B0001", ""})
  void anotherNumberIsNoMention(String text) {
    assertFalse(rule().isMentioned(text));
  }

  private static ObjectRule rule() {
    return new ObjectRule(
        List.of(new ObjectRule.Range(25544, 25544), new ObjectRule.Range(100001, 100001)),
        List.of("Quiet-1"),
        Rule.missing("x"));
  }
}

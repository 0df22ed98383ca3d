package org.orbsieve.share;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orbsieve.catalog.SelectionException;

class PolicyReaderTest {

  private static final String PARTNERS =
      "partners: {north: {marking: 'TLP:AMBER'}, south: {marking: 'TLP:RED'}}\n";

  private static Policy read(String yaml) throws SelectionException {
    return PolicyReader.read(
        new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), "policy.yaml");
  }

  @Test
  void readsAllThatAPolicyHas() throws SelectionException {
    Policy policy =
        read(
            """
            policy: exercise
            partners:
              north:
                marking:
                  policy: EXERCISE
                  classification: RESTRICTED
                  categories: [Releasable to NORTH]
                  privacy-mark: TRAINING
                message-for: NORTH OPS
                withheld-count: tell
              south: {marking: 'TLP:AMBER'}
            inputs:
              public: {owner: everyone, rows: all, elements: all}
              a.csv: {rows: [north, south], elements: north}
              quiet: {owner: north}
            groups:
              fleet: {rows: north}
            options:
              --primaries: {rows: [south]}
            objects:
              - objects: [25544, 90000-90010]
                texts: QUIET-1
                rows: north
            """);
    assertEquals("exercise", policy.name());
    Partner north = policy.partners().get("north");
    assertEquals("EXERCISE RESTRICTED // Releasable to NORTH // TRAINING", north.marking().text());
    assertEquals("NORTH OPS", north.messageFor());
    assertTrue(north.toldCount());
    assertEquals("south", policy.partners().get("south").messageFor());
    assertEquals(Grant.ELEMENTS, policy.input(List.of("public")).label().grant("south"));
    assertEquals(Grant.ROWS, policy.input(List.of("x", "a.csv")).label().grant("south"));
    assertEquals(Grant.NOTHING, policy.input(List.of("quiet")).label().grant("north"));
    assertEquals(Grant.NOTHING, policy.input(List.of("unnamed")).label().grant("north"));
    assertEquals("no label for unnamed", policy.input(List.of("unnamed")).place());
    assertEquals("policy.yaml line 14", policy.input(List.of("a.csv")).place());
    assertEquals(Grant.ROWS, policy.option("primaries").label().grant("south"));
    assertEquals(Grant.NOTHING, policy.option("owner").label().grant("south"));
    assertEquals(Grant.ROWS, policy.object(90010).grant("north"));
    assertEquals(Grant.NOTHING, policy.object(25544).grant("south"));
    assertEquals(Grant.ELEMENTS, policy.object(90011).grant("south"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "inputs: {a: {elements: north}} | elements (north) contradicts rows (nobody)",
        "inputs: {a: {rows: south, elements: all}} | elements (all) contradicts rows (south)",
        "inputs: {a: {rows: west}} | 'west' is not among the partners",
        "inputs: {a: {rows: [all, north]}} | 'all' and names of partners contradict each other",
        "inputs: {a: {rows: [north, north]}} | occurs twice",
        "inputs: {a: {rows: north}, a: {rows: south}} | occurs twice",
        "inputs: {a: {row: north}} | unknown field",
        "inputs: [a] | expected inputs with labels",
        "objects: [{objects: SECRET-1, rows: north}] | is not a catalogue number",
        "objects: [{objects: 20-10, rows: north}] | is not a range of numbers",
        "objects: [{rows: north}] | the objects are missing",
        "secrets: {} | unknown field",
        "inputs: {a: {rows: north | no YAML",
      })
  void refusesWhatIsWrongOrContradictsItself(String yaml, String message) {
    SelectionException e =
        assertThrows(SelectionException.class, () -> read(PARTNERS + yaml + "\n"));
    assertTrue(e.getMessage().contains(message), e.getMessage());
    assertTrue(e.getMessage().startsWith("policy.yaml"), e.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "inputs: {} | names no partner",
        "partners: {north: {message-for: N}} | the marking of \"north\" is missing",
        "partners: {all: {marking: X}} | cannot be the name of a partner",
        "partners: {../north: {marking: X}} | the name of a partner consists of",
        "partners: {north: {marking: Grün}} | only ASCII is allowed",
        "partners: {north: {marking: {policy: X}}} | a marking needs a classification",
        "partners: {north: {marking: X, withheld-count: maybe}} | 'tell' or 'withhold'",
      })
  void refusesPartnersWithoutNameOrMarking(String yaml, String message) {
    SelectionException e = assertThrows(SelectionException.class, () -> read(yaml + "\n"));
    assertTrue(e.getMessage().contains(message), e.getMessage());
  }

  @Test
  void twoLabelsOfOneInputMustAgree() throws SelectionException {
    Policy policy =
        read(
            PARTNERS
                + "inputs: {allied: {rows: north}, a.csv: {rows: south}, b.csv: {rows: north}}");
    assertEquals(Grant.ROWS, policy.input(List.of("allied", "b.csv")).label().grant("north"));
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> policy.input(List.of("allied", "dir/a.csv", "a.csv")));
    assertTrue(e.getMessage().contains("contradicts policy.yaml line 2"), e.getMessage());
  }
}

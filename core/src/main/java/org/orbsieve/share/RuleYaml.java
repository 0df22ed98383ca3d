package org.orbsieve.share;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.orbsieve.catalog.RecordProblem;
import org.orbsieve.catalog.SelectionException;
import org.snakeyaml.engine.v2.events.Event;

/** Reads the labels of a policy. */
final class RuleYaml {

  private static final String KNOWN = "a label has owner, rows and elements";

  private final YamlFields yaml;

  RuleYaml(YamlFields yaml) {
    this.yaml = yaml;
  }

  /** What a label says; what it does not say, it denies. */
  private final class Draft {
    private final String place = yaml.place();
    private String owner = "";
    private Audience rows = Audience.NOBODY;
    private Audience elements = Audience.NOBODY;

    boolean read(String field) throws SelectionException {
      switch (field) {
        case "owner" -> owner = yaml.text("the owner");
        case "rows" -> rows = audience();
        case "elements" -> elements = audience();
        default -> {
          return false;
        }
      }
      return true;
    }

    Rule finish() throws SelectionException {
      return new Rule(place, owner, yaml.valid(place, () -> new Label(rows, elements)));
    }
  }

  /** A label whose beginning is the next event. */
  Rule label() throws SelectionException {
    Event begin = yaml.next();
    Draft draft = new Draft();
    yaml.mapping(
        begin,
        "a label with the fields owner, rows and elements",
        field -> {
          if (!draft.read(field)) {
            throw yaml.unknown(field, KNOWN);
          }
        });
    return draft.finish();
  }

  /** A label of objects, whose beginning was read. */
  ObjectRule objects(Event begin) throws SelectionException {
    Draft draft = new Draft();
    List<ObjectRule.Range> ranges = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    yaml.mapping(
        begin,
        "a label of objects",
        field -> {
          switch (field) {
            case "objects" -> {
              for (String text : yaml.texts("a catalogue number")) {
                ranges(text, ranges);
              }
            }
            case "texts" -> texts.addAll(yaml.texts("a name"));
            default -> {
              if (!draft.read(field)) {
                throw yaml.unknown(field, KNOWN + ", that of objects also objects and texts");
              }
            }
          }
        });
    Rule rule = draft.finish();
    return yaml.valid(rule.place(), () -> new ObjectRule(ranges, texts, rule));
  }

  /** Numbers and ranges, separated by commas: {@code 25544, 90000-90010}. */
  private void ranges(String text, List<ObjectRule.Range> out) throws SelectionException {
    for (String part : text.split(",", -1)) {
      String one = part.strip();
      if (!one.matches("[0-9]{1,9}(?:\\s*-\\s*[0-9]{1,9})?")) {
        throw yaml.problem(
            RecordProblem.quote(one)
                + " is not a catalogue number or a range of them: an object that is found by its"
                + " name could hide under another name in another source");
      }
      String[] ends = one.split("\\s*-\\s*", -1);
      int first = Integer.parseInt(ends[0]);
      int last = Integer.parseInt(ends[ends.length - 1]);
      out.add(yaml.valid(yaml.place(), () -> new ObjectRule.Range(first, last)));
    }
  }

  private Audience audience() throws SelectionException {
    List<String> names = yaml.texts("'all', 'nobody', or names of partners");
    if (names.equals(List.of("all"))) {
      return Audience.EVERYONE;
    }
    if (names.equals(List.of("nobody"))) {
      return Audience.NOBODY;
    }
    Set<String> all = new HashSet<>();
    for (String name : names) {
      if (name.equals("all") || name.equals("nobody")) {
        throw yaml.problem("'" + name + "' and names of partners contradict each other");
      }
      if (!all.add(name)) {
        throw yaml.problem(RecordProblem.quote(name) + " occurs twice");
      }
    }
    return Audience.of(all);
  }
}

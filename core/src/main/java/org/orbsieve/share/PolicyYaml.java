package org.orbsieve.share;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orbsieve.catalog.RecordProblem;
import org.orbsieve.catalog.SelectionException;
import org.orbsieve.catalog.text.YamlEvents;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Reads the YAML of {@link PolicyReader}. */
final class PolicyYaml {

  private final YamlEvents events;
  private final YamlFields yaml;
  private final RuleYaml labels;
  private final String source;
  private final Map<String, Partner> partners = new LinkedHashMap<>();
  private final Map<String, Rule> inputs = new LinkedHashMap<>();
  private final Map<String, Rule> groups = new LinkedHashMap<>();
  private final Map<String, Rule> options = new LinkedHashMap<>();
  private final List<ObjectRule> objects = new ArrayList<>();
  private String name = "";

  PolicyYaml(String source) {
    this.source = source;
    events = new YamlEvents(source);
    yaml = new YamlFields(events);
    labels = new RuleYaml(yaml);
  }

  Policy read(String text) throws SelectionException {
    events.read(text, () -> yaml.mapping("the fields of a policy", this::field));
    if (partners.isEmpty()) {
      throw new SelectionException(source, "the policy names no partner");
    }
    return yaml.valid(source, () -> new Policy(name, partners, inputs, groups, options, objects));
  }

  private void field(String field) throws SelectionException {
    switch (field) {
      case "policy" -> name = yaml.text("the name of the policy");
      case "partners" -> yaml.mapping("names of partners", one -> partners.put(one, partner(one)));
      case "inputs" -> yaml.mapping("inputs with labels", one -> inputs.put(one, labels.label()));
      case "groups" -> yaml.mapping("groups with labels", one -> groups.put(one, labels.label()));
      case "options" ->
          yaml.mapping("options with labels", one -> options.put(option(one), labels.label()));
      case "objects" -> objects();
      default ->
          throw yaml.unknown(
              field, "a policy has policy, partners, inputs, groups, objects and options");
    }
  }

  /** An option may be written with the dashes that it has on a command line. */
  private static String option(String written) {
    return written.replaceFirst("^--", "");
  }

  private void objects() throws SelectionException {
    events.require(Event.ID.SequenceStart, events.next(), "expected a list of objects with labels");
    for (Event item = events.next();
        item.getEventId() != Event.ID.SequenceEnd;
        item = events.next()) {
      objects.add(labels.objects(item));
    }
  }

  private Partner partner(String who) throws SelectionException {
    String place = yaml.place();
    List<Marking> marking = new ArrayList<>();
    Map<String, String> other = new LinkedHashMap<>();
    yaml.mapping(
        "marking and message-for of a partner",
        field -> {
          switch (field) {
            case "marking" -> marking.add(marking());
            case "message-for", "withheld-count" -> other.put(field, yaml.text("a text"));
            default ->
                throw yaml.unknown(field, "a partner has marking, message-for and withheld-count");
          }
        });
    if (marking.isEmpty()) {
      throw new SelectionException(
          place, "the marking of " + RecordProblem.quote(who) + " is missing");
    }
    String count = other.getOrDefault("withheld-count", "withhold");
    if (!count.equals("tell") && !count.equals("withhold")) {
      throw new SelectionException(place, "withheld-count is 'tell' or 'withhold'");
    }
    String messageFor = other.getOrDefault("message-for", who);
    return yaml.valid(
        place, () -> new Partner(who, marking.get(0), messageFor, count.equals("tell")));
  }

  private Marking marking() throws SelectionException {
    Event begin = events.next();
    String place = yaml.place();
    if (begin instanceof ScalarEvent text) {
      return yaml.valid(place, () -> Marking.of(text.getValue().strip()));
    }
    Map<String, String> words = new LinkedHashMap<>();
    List<String> categories = new ArrayList<>();
    yaml.mapping(
        begin,
        "a marking",
        field -> {
          switch (field) {
            case "policy", "classification", "privacy-mark" ->
                words.put(field, yaml.text("a text"));
            case "categories" -> categories.addAll(yaml.texts("a category"));
            default ->
                throw yaml.unknown(
                    field, "a marking has policy, classification, categories and privacy-mark");
          }
        });
    return yaml.valid(
        place,
        () ->
            new Marking(
                words.getOrDefault("policy", ""),
                words.getOrDefault("classification", ""),
                categories,
                words.getOrDefault("privacy-mark", "")));
  }
}

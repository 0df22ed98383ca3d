package org.orbsieve.catalog.select;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.orbsieve.catalog.RecordProblem;
import org.orbsieve.catalog.SelectionException;
import org.orbsieve.catalog.text.YamlEvents;
import org.snakeyaml.engine.v2.events.Event;

/** Reads the YAML of {@link RelationsReader} by {@link YamlEvents}. */
final class RelationsYaml {

  private final YamlEvents yaml;
  private final SelectorParser parser;
  private final List<Relation> relations = new ArrayList<>();

  RelationsYaml(String source, SelectorParser parser) {
    this.yaml = new YamlEvents(source);
    this.parser = parser;
  }

  List<Relation> read(String text) throws SelectionException {
    yaml.read(text, this::readAll);
    return relations;
  }

  private void readAll() throws SelectionException {
    yaml.require(Event.ID.SequenceStart, yaml.next(), "expected a list of relations");
    for (Event item = yaml.next(); item.getEventId() != Event.ID.SequenceEnd; item = yaml.next()) {
      yaml.require(
          Event.ID.MappingStart, item, "expected a relation with the fields relation and objects");
      if (relations.size() == RelationsReader.MAX_RELATIONS) {
        throw new SelectionException(
            yaml.place(), "more than " + RelationsReader.MAX_RELATIONS + " relations");
      }
      relations.add(readOne());
    }
  }

  private Relation readOne() throws SelectionException {
    String place = yaml.place();
    String name = "";
    ObjectSelector objects = null;
    ObjectSelector others = null;
    Set<String> seen = new HashSet<>();
    for (Event key = yaml.next(); key.getEventId() != Event.ID.MappingEnd; key = yaml.next()) {
      String field = yaml.text(key, "the name of a field").toLowerCase(Locale.ROOT);
      if (!seen.add(field)) {
        throw new SelectionException(
            yaml.place(), "the field " + RecordProblem.quote(field) + " occurs twice");
      }
      switch (field) {
        case RelationsReader.RELATION -> name = yaml.text(yaml.next(), "what relates the objects");
        case RelationsReader.OBJECTS -> objects = selection();
        case RelationsReader.OTHERS -> others = selection();
        default ->
            throw new SelectionException(
                yaml.place(),
                "unknown field "
                    + RecordProblem.quote(field)
                    + "; a relation has relation, objects and others");
      }
    }
    if (objects == null) {
      throw new SelectionException(place, "the objects are missing");
    }
    RelationsReader.requireName(name, place);
    return new Relation(name, place, objects, Optional.ofNullable(others));
  }

  private ObjectSelector selection() throws SelectionException {
    List<ObjectSelector> found = new ArrayList<>();
    yaml.texts(yaml.next(), (text, place) -> found.add(parser.parseInFile(text, place)));
    if (found.isEmpty()) {
      throw new SelectionException(yaml.place(), "the objects are missing");
    }
    return found.stream().reduce(ObjectSelector.NONE, ObjectSelector::or);
  }
}

package org.orbsieve.share;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.orbsieve.catalog.RecordProblem;
import org.orbsieve.catalog.SelectionException;
import org.orbsieve.catalog.text.YamlEvents;
import org.snakeyaml.engine.v2.events.Event;

/** Reads mappings and lists of a policy; a field that is unknown or occurs twice is an error. */
final class YamlFields {

  private final YamlEvents yaml;

  /** Reads the value of a field. */
  @FunctionalInterface
  interface Value {
    void read(String field) throws SelectionException;
  }

  YamlFields(YamlEvents yaml) {
    this.yaml = yaml;
  }

  /** Reads a mapping whose beginning is the next event. */
  void mapping(String what, Value value) throws SelectionException {
    mapping(yaml.next(), what, value);
  }

  /** Reads a mapping whose beginning was read. */
  void mapping(Event begin, String what, Value value) throws SelectionException {
    yaml.require(Event.ID.MappingStart, begin, "expected " + what);
    Set<String> seen = new HashSet<>();
    for (Event key = yaml.next(); key.getEventId() != Event.ID.MappingEnd; key = yaml.next()) {
      String field = yaml.text(key, "the name of a field");
      if (!seen.add(field)) {
        throw problem(RecordProblem.quote(field) + " occurs twice");
      }
      value.read(field);
    }
  }

  /** Reads a text, or a list of texts. */
  List<String> texts(String what) throws SelectionException {
    return texts(yaml.next(), what);
  }

  private List<String> texts(Event begin, String what) throws SelectionException {
    List<String> all = new ArrayList<>();
    if (begin.getEventId() != Event.ID.SequenceStart) {
      all.add(yaml.text(begin, what));
      return all;
    }
    for (Event item = yaml.next(); item.getEventId() != Event.ID.SequenceEnd; item = yaml.next()) {
      all.add(yaml.text(item, what));
    }
    return all;
  }

  String text(String what) throws SelectionException {
    return yaml.text(yaml.next(), what);
  }

  /** Makes a record of what was read, whose complaint is one about the place. */
  <T> T valid(String place, Supplier<T> record) throws SelectionException {
    try {
      return record.get();
    } catch (IllegalArgumentException e) {
      throw new SelectionException(place, e.getMessage(), e);
    }
  }

  SelectionException unknown(String field, String known) {
    return problem("unknown field " + RecordProblem.quote(field) + "; " + known);
  }

  SelectionException problem(String problem) {
    return new SelectionException(yaml.place(), problem);
  }

  String place() {
    return yaml.place();
  }

  Event next() {
    return yaml.next();
  }
}

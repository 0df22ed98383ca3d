package org.orbsieve.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads the YAML of {@link AssetGroupReader}, event by event: nothing is constructed but texts, so
 * that no depth, tag or alias of a hostile file does anything. Texts stay as they were written:
 * {@code 1998-067A} is no date and {@code 025544} no octal number.
 */
final class AssetGroupYaml {

  private final String source;
  private final List<AssetGroupDraft> drafts = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private Iterator<Event> events;
  private String place;

  AssetGroupYaml(String source) {
    this.source = source;
    this.place = source;
  }

  List<AssetGroupDraft> read(String text) throws SelectionException {
    LoadSettings settings = LoadSettings.builder().setLabel(source).build();
    try {
      events = new Parse(settings).parseString(text).iterator();
      next();
      if (next().getEventId() != Event.ID.StreamEnd) {
        readGroups();
        next();
        require(Event.ID.StreamEnd, next(), "a file has one document only");
      }
    } catch (MarkedYamlEngineException e) {
      String where = e.getProblemMark().map(mark -> place(mark.getLine())).orElse(place);
      throw new SelectionException(
          where, "no YAML: " + RecordProblem.withoutControls(problem(e)), e);
    } catch (YamlEngineException e) {
      throw new SelectionException(place, "no YAML: " + RecordProblem.shown(e.getMessage()), e);
    }
    return drafts;
  }

  private static String problem(MarkedYamlEngineException e) {
    return e.getProblem() == null ? "cannot be read" : e.getProblem();
  }

  private void readGroups() throws SelectionException {
    require(Event.ID.MappingStart, next(), "expected names of groups, each with its objects");
    for (Event key = next(); key.getEventId() != Event.ID.MappingEnd; key = next()) {
      String name = text(key, "the name of a group");
      if (!names.add(Glob.upper(name))) {
        throw new SelectionException(place, "a second group " + RecordProblem.quote(name));
      }
      AssetGroupDraft draft = new AssetGroupDraft(name, place);
      drafts.add(draft);
      Event value = next();
      if (value.getEventId() == Event.ID.MappingStart) {
        readFields(draft);
      } else {
        readObjects(draft, value);
      }
    }
  }

  private void readFields(AssetGroupDraft draft) throws SelectionException {
    for (Event key = next(); key.getEventId() != Event.ID.MappingEnd; key = next()) {
      String field = text(key, "the name of a field");
      switch (field.toLowerCase(Locale.ROOT)) {
        case "objects" -> readObjects(draft, next());
        case "threshold" -> draft.setThreshold(text(next(), "a distance"), place);
        case "volume" -> draft.setVolume(text(next(), "a volume"), place);
        default ->
            throw new SelectionException(
                place,
                "unknown field "
                    + RecordProblem.quote(field)
                    + "; a group has objects, threshold and volume");
      }
    }
  }

  private void readObjects(AssetGroupDraft draft, Event value) throws SelectionException {
    if (value.getEventId() != Event.ID.SequenceStart) {
      draft.addObjects(text(value, "objects or a list of them"), place);
      return;
    }
    for (Event item = next(); item.getEventId() != Event.ID.SequenceEnd; item = next()) {
      draft.addObjects(text(item, "a selection of objects"), place);
    }
  }

  private String text(Event event, String what) throws SelectionException {
    if (event.getEventId() == Event.ID.Alias) {
      throw new SelectionException(place, "aliases are not read: name the group instead");
    }
    require(Event.ID.Scalar, event, "expected " + what);
    return ((ScalarEvent) event).getValue().strip();
  }

  private void require(Event.ID expected, Event event, String problem) throws SelectionException {
    if (event.getEventId() != expected) {
      throw new SelectionException(place, problem);
    }
  }

  private Event next() {
    Event event = events.next();
    event.getStartMark().ifPresent(mark -> place = place(mark.getLine()));
    return event;
  }

  private String place(int line) {
    return source + " line " + (line + 1);
  }
}

package org.orbsieve.catalog.select;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.orbsieve.catalog.RecordProblem;
import org.orbsieve.catalog.SelectionException;
import org.orbsieve.catalog.text.YamlEvents;
import org.snakeyaml.engine.v2.events.Event;

/** Reads the YAML of {@link AssetGroupReader} by {@link YamlEvents}. */
final class AssetGroupYaml {

  private final YamlEvents yaml;
  private final List<AssetGroupDraft> drafts = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  AssetGroupYaml(String source) {
    this.yaml = new YamlEvents(source);
  }

  List<AssetGroupDraft> read(String text) throws SelectionException {
    yaml.read(text, this::readGroups);
    return drafts;
  }

  private void readGroups() throws SelectionException {
    yaml.require(
        Event.ID.MappingStart, yaml.next(), "expected names of groups, each with its objects");
    for (Event key = yaml.next(); key.getEventId() != Event.ID.MappingEnd; key = yaml.next()) {
      String name = yaml.text(key, "the name of a group");
      if (!names.add(Glob.upper(name))) {
        throw new SelectionException(yaml.place(), "a second group " + RecordProblem.quote(name));
      }
      AssetGroupDraft draft = new AssetGroupDraft(name, yaml.place());
      drafts.add(draft);
      Event value = yaml.next();
      if (value.getEventId() == Event.ID.MappingStart) {
        readFields(draft);
      } else {
        yaml.texts(value, draft::addObjects);
      }
    }
  }

  private void readFields(AssetGroupDraft draft) throws SelectionException {
    for (Event key = yaml.next(); key.getEventId() != Event.ID.MappingEnd; key = yaml.next()) {
      String field = yaml.text(key, "the name of a field");
      switch (field.toLowerCase(Locale.ROOT)) {
        case "objects" -> yaml.texts(yaml.next(), draft::addObjects);
        case "threshold" -> draft.setThreshold(yaml.text(yaml.next(), "a distance"), yaml.place());
        case "volume" -> draft.setVolume(yaml.text(yaml.next(), "a volume"), yaml.place());
        default ->
            throw new SelectionException(
                yaml.place(),
                "unknown field "
                    + RecordProblem.quote(field)
                    + "; a group has objects, threshold and volume");
      }
    }
  }
}

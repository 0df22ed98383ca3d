package org.orbsieve.run.campaign;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orbsieve.catalog.RecordProblem;
import org.orbsieve.catalog.SelectionException;
import org.orbsieve.catalog.text.WholeText;
import org.orbsieve.catalog.text.YamlEvents;
import org.snakeyaml.engine.v2.events.Event;

/**
 * Reads a campaign: YAML with the lists {@code catalogues} (relative to the file), or {@code
 * objects} and {@code seeds}; {@code starts}, {@code hours}, {@code thresholds}, {@code kernels},
 * {@code options}; and {@code format}. A list of one may be written without a list.
 */
public final class CampaignFile {

  /** All lists with what counts where one is absent. */
  private static final Map<String, List<String>> FIELDS = fields();

  private CampaignFile() {}

  private static Map<String, List<String>> fields() {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    fields.put("catalogues", List.of());
    fields.put("objects", List.of());
    fields.put("seeds", List.of("1"));
    fields.put("starts", List.of("epoch"));
    fields.put("hours", List.of("24"));
    fields.put("thresholds", List.of("5km"));
    fields.put("kernels", List.of("auto"));
    fields.put("options", List.of(""));
    fields.put("format", List.of("csv"));
    return fields;
  }

  /**
   * Reads a file.
   *
   * @param file YAML
   * @return the campaign
   * @throws SelectionException if it is invalid; the message names file and line
   * @throws IOException if it cannot be read
   */
  public static Campaign read(Path file) throws IOException, SelectionException {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    try (InputStream in = Files.newInputStream(file)) {
      YamlEvents yaml = new YamlEvents(file.toString());
      yaml.read(WholeText.read(in, file.toString(), "a campaign"), () -> readFields(yaml, lists));
    }
    FIELDS.forEach(lists::putIfAbsent);
    try {
      return new Campaign(
          lists.get("catalogues").stream().map(file::resolveSibling).toList(),
          lists.get("objects"),
          lists.get("seeds"),
          lists.get("starts"),
          lists.get("hours"),
          lists.get("thresholds"),
          lists.get("kernels"),
          lists.get("options"),
          format(lists.get("format")));
    } catch (IllegalArgumentException e) {
      throw new SelectionException(file.toString(), e.getMessage(), e);
    }
  }

  private static void readFields(YamlEvents yaml, Map<String, List<String>> lists)
      throws SelectionException {
    yaml.require(Event.ID.MappingStart, yaml.next(), "expected the lists of a campaign");
    for (Event key = yaml.next(); key.getEventId() != Event.ID.MappingEnd; key = yaml.next()) {
      String name = yaml.text(key, "the name of a list");
      if (!FIELDS.containsKey(name)) {
        throw new SelectionException(
            yaml.place(),
            "unknown list "
                + RecordProblem.quote(name)
                + "; a campaign has "
                + String.join(", ", FIELDS.keySet()));
      }
      if (lists.containsKey(name)) {
        throw new SelectionException(yaml.place(), "a second list " + name);
      }
      List<String> values = new ArrayList<>();
      lists.put(name, values);
      yaml.texts(yaml.next(), (text, place) -> values.add(text));
    }
  }

  private static String format(List<String> formats) {
    if (formats.size() != 1 || !List.of("csv", "json", "parquet").contains(formats.get(0))) {
      throw new IllegalArgumentException("the format is csv, json or parquet");
    }
    return formats.get(0);
  }
}

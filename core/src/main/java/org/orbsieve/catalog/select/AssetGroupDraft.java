package org.orbsieve.catalog.select;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.orbsieve.catalog.RecordProblem;
import org.orbsieve.catalog.SelectionException;

/** An {@link AssetGroup} as far as it has been read. */
final class AssetGroupDraft {

  private static final Pattern DISTANCE =
      Pattern.compile(
          "([0-9]{1,9}(?:\\.[0-9]{0,9})?|\\.[0-9]{1,9})\\s*(m|km)?", Pattern.CASE_INSENSITIVE);

  private static final double KILOMETRE = 1_000;

  private final String name;
  private final String place;
  private final List<String[]> objects = new ArrayList<>();
  private String threshold = "";
  private String volume = "";

  /**
   * A group without objects.
   *
   * @param place file and line, for messages
   */
  AssetGroupDraft(String name, String place) {
    this.name = name;
    this.place = place;
  }

  String name() {
    return name;
  }

  /** Adds a selection of objects. */
  void addObjects(String text, String where) {
    objects.add(new String[] {text, where});
  }

  /** Sets the distance; only one that says the same may follow. */
  void setThreshold(String text, String where) throws SelectionException {
    threshold = same("threshold", threshold, text, where);
  }

  /** Sets the volume; only one that says the same may follow. */
  void setVolume(String text, String where) throws SelectionException {
    volume = same("volume", volume, text, where);
  }

  private String same(String what, String before, String now, String where)
      throws SelectionException {
    if (!before.isEmpty() && !before.equals(now)) {
      throw new SelectionException(
          where,
          "a second "
              + what
              + " for "
              + RecordProblem.quote(name)
              + ": it was "
              + RecordProblem.quote(before));
    }
    return now;
  }

  /**
   * The group.
   *
   * @param earlier groups that it may name
   * @throws SelectionException if it is incomplete or invalid
   */
  AssetGroup finish(Map<String, ObjectSelector> earlier) throws SelectionException {
    SelectorParser parser = new SelectorParser(earlier, SelectorParser.FILES);
    ObjectSelector members = ObjectSelector.NONE;
    for (String[] selection : objects) {
      members = members.or(parser.parseInFile(selection[0], selection[1]));
    }
    if (objects.isEmpty()) {
      throw new SelectionException(place, RecordProblem.quote(name) + " has no objects");
    }
    boolean sphere = DISTANCE.matcher(volume).matches();
    if (!volume.isEmpty() && !threshold.isEmpty()) {
      throw new SelectionException(
          place, RecordProblem.quote(name) + " has both a threshold and a volume: give only one");
    }
    String text = sphere ? volume : threshold;
    try {
      OptionalDouble distance =
          text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(metres(text));
      return new AssetGroup(name, members, distance, sphere ? "" : volume);
    } catch (IllegalArgumentException e) {
      throw new SelectionException(place, e.getMessage(), e);
    }
  }

  private static double metres(String text) {
    Matcher distance = DISTANCE.matcher(text);
    if (!distance.matches()) {
      throw new IllegalArgumentException(
          RecordProblem.quote(text) + " is not a distance such as 5km or 500m");
    }
    if (distance.group(2) == null) {
      throw new IllegalArgumentException(
          RecordProblem.quote(text) + " has no unit: write 5km or 500m");
    }
    double unit = distance.group(2).equalsIgnoreCase("km") ? KILOMETRE : 1;
    return Double.parseDouble(distance.group(1)) * unit;
  }
}

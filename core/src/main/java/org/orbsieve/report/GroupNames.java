package org.orbsieve.report;

import java.util.List;
import java.util.Map;
import org.orbsieve.catalog.SpaceObject;

/**
 * Asset groups of objects.
 *
 * @param byNumber catalogue number to the names of its groups, in the order of the groups
 */
public record GroupNames(Map<Integer, List<String>> byNumber) {

  /** No object is in a group. */
  public static final GroupNames NONE = new GroupNames(Map.of());

  /**
   * Takes an immutable copy.
   *
   * @param byNumber catalogue number to the names of its groups, in the order of the groups
   */
  public GroupNames {
    byNumber = Map.copyOf(byNumber);
  }

  /**
   * Names of an object's groups.
   *
   * @param object an object
   * @return the names in the order of the groups
   */
  public List<String> of(SpaceObject object) {
    return byNumber.getOrDefault(object.catalogNumber(), List.of());
  }
}

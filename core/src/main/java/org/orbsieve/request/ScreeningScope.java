package org.orbsieve.request;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.select.AssetGroup;
import org.orbsieve.catalog.select.ObjectSelector;
import org.orbsieve.catalog.select.SelectorTerm;
import org.orbsieve.catalog.volume.ScreeningVolume;

/**
 * Pairs to screen, defined without a catalogue: all against all, or primaries against all.
 *
 * @param primaries selects the objects of which every pair contains at least one; if empty, the
 *     objects of the groups are primaries, and without groups all objects
 * @param groups asset groups, each with a summary of its own; their names differ, ignoring case
 * @param kin catalogue number to the number of its kin, above 0. Objects of one kin are versions of
 *     one object and are never screened against each other. An object and its variants are kin
 *     without an entry
 * @param volumes around which objects screening volumes are; without primaries around all
 */
public record ScreeningScope(
    Optional<ObjectSelector> primaries,
    List<AssetGroup> groups,
    Map<Integer, Integer> kin,
    VolumesAround volumes) {

  /** Around which objects screening volumes are. */
  public enum VolumesAround {
    /** Around the primaries only. */
    PRIMARIES,
    /** Around the primaries and the objects that they meet. */
    BOTH
  }

  /** All against all. */
  public static final ScreeningScope ALL =
      new ScreeningScope(Optional.empty(), List.of(), Map.of(), VolumesAround.PRIMARIES);

  /**
   * Takes immutable copies and checks that group names differ.
   *
   * @param primaries selects the objects of which every pair contains at least one
   * @param groups asset groups, each with a summary of its own
   * @param kin catalogue number to the number of its kin, above 0. Objects of one kin are versions
   *     of one object and are never screened against each other. An object and its variants are kin
   *     without an entry
   * @param volumes around which objects screening volumes are
   * @throws IllegalArgumentException if a component is invalid
   */
  public ScreeningScope {
    groups = List.copyOf(groups);
    kin = Map.copyOf(kin);
    Objects.requireNonNull(volumes, "volumes");
    Set<String> names = new HashSet<>();
    for (AssetGroup group : groups) {
      if (!names.add(group.name().toUpperCase(Locale.ROOT))) {
        throw new IllegalArgumentException("two groups are named " + group.name());
      }
      requireVolume(group);
    }
    if (kin.values().stream().anyMatch(number -> number <= 0)) {
      throw new IllegalArgumentException("the number of a kin must be above 0");
    }
  }

  private static void requireVolume(AssetGroup group) {
    try {
      if (!group.volume().isEmpty()) {
        ScreeningVolume.parse(group.volume());
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "the volume of " + group.name() + ": " + e.getMessage(), e);
    }
  }

  /**
   * Whether any group has a volume of its own.
   *
   * @return whether a group defines a volume
   */
  public boolean hasVolumes() {
    return groups.stream().anyMatch(group -> !group.volume().isEmpty());
  }

  /**
   * This scope with other primaries.
   *
   * @param others the primaries
   * @return the changed scope
   */
  public ScreeningScope withPrimaries(ObjectSelector others) {
    return new ScreeningScope(Optional.of(others), groups, kin, volumes);
  }

  /**
   * This scope with other groups.
   *
   * @param others the groups
   * @return the changed scope
   */
  public ScreeningScope withGroups(List<AssetGroup> others) {
    return new ScreeningScope(primaries, others, kin, volumes);
  }

  /**
   * This scope with other kin.
   *
   * @param others catalogue number to the number of its kin
   * @return the changed scope
   */
  public ScreeningScope withKin(Map<Integer, Integer> others) {
    return new ScreeningScope(primaries, groups, others, volumes);
  }

  /**
   * This scope with screening volumes around other objects.
   *
   * @param others around which
   * @return the changed scope
   */
  public ScreeningScope withVolumesAround(VolumesAround others) {
    return new ScreeningScope(primaries, groups, kin, others);
  }

  /**
   * Whether all objects are primaries and there are no groups.
   *
   * @return whether all pairs are screened
   */
  public boolean isAll() {
    return primaries.isEmpty() && groups.isEmpty();
  }

  /**
   * Finds the objects in a catalogue.
   *
   * @param catalog the objects
   * @return the rows of the primaries and groups
   */
  public ScopeMembers in(Catalog catalog) {
    int[] kinOfRow = kinOfRows(catalog);
    BitSet chosen = new BitSet(catalog.size());
    if (isAll()) {
      chosen.set(0, catalog.size());
      return new ScopeMembers(chosen, true, List.of(), List.of(), kinOfRow);
    }
    List<ObjectSelector.Selection> found =
        groups.stream().map(group -> group.members().select(catalog)).toList();
    List<SelectorTerm> unmatched;
    if (primaries.isPresent()) {
      ObjectSelector.Selection selection = primaries.get().select(catalog);
      chosen.or(selection.rows());
      unmatched = selection.unmatched();
    } else {
      found.forEach(selection -> chosen.or(selection.rows()));
      unmatched = found.stream().flatMap(selection -> selection.unmatched().stream()).toList();
    }
    List<ScopeMembers.Group> members =
        IntStream.range(0, groups.size())
            .mapToObj(g -> new ScopeMembers.Group(groups.get(g), found.get(g), chosen))
            .collect(Collectors.toList());
    return new ScopeMembers(chosen, false, unmatched, members, kinOfRow);
  }

  private int[] kinOfRows(Catalog catalog) {
    int[] numbers =
        IntStream.range(0, catalog.size())
            .map(row -> catalog.object(row).catalogNumber())
            .toArray();
    int[] kinOfRow = new int[numbers.length];
    int last = kin.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    for (int row = 0; row < numbers.length; row++) {
      boolean again = row > 0 && numbers[row] == numbers[row - 1];
      boolean first = !again && row + 1 < numbers.length && numbers[row] == numbers[row + 1];
      Integer said = kin.get(numbers[row]);
      kinOfRow[row] = said != null ? said : again ? kinOfRow[row - 1] : first ? ++last : 0;
    }
    return kinOfRow;
  }
}

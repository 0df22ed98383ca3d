package org.orbsieve.request;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.narrowphase.Conjunction;

/**
 * For whose sake a screening is made. An asset is the primary of its conjunctions, so that it is
 * object 1 in every output and relative states are in its frame. Of two assets, and of two others,
 * the primary has the smaller catalogue number.
 *
 * @param assets catalogue numbers of the assets; empty if there are none, and all objects are alike
 */
public record Roles(Set<Integer> assets) {

  /** All objects are alike. */
  public static final Roles NONE = new Roles(Set.of());

  /**
   * Takes an immutable copy.
   *
   * @param assets catalogue numbers of the assets
   */
  public Roles {
    assets = Set.copyOf(assets);
  }

  /**
   * The roles of a catalogue's objects: the primaries are the assets and, where all are screened
   * against all, the objects with an operator's ephemeris.
   *
   * @param catalog the objects
   * @param members the primaries among them
   * @return the roles
   */
  public static Roles of(Catalog catalog, ScopeMembers members) {
    Set<Integer> assets = new TreeSet<>();
    for (int row = 0; row < catalog.size(); row++) {
      SpaceObject object = catalog.object(row);
      if (members.isAll() ? object.isTabulated() : members.isPrimary(row)) {
        assets.add(object.catalogNumber());
      }
    }
    return assets.isEmpty() ? NONE : new Roles(assets);
  }

  /**
   * Whether there are assets.
   *
   * @return whether objects differ in their roles
   */
  public boolean isAny() {
    return !assets.isEmpty();
  }

  /**
   * Whether an object is an asset.
   *
   * @param object an object, or a variant of one
   * @return whether it is
   */
  public boolean isAsset(SpaceObject object) {
    return assets.contains(object.catalogNumber());
  }

  /**
   * Conjunctions with the primary in its place.
   *
   * @param found conjunctions whose primary has the smaller catalogue number
   * @return the same in the same order
   */
  public List<Conjunction> assign(List<Conjunction> found) {
    return assets.isEmpty() ? found : found.stream().map(this::assign).toList();
  }

  private Conjunction assign(Conjunction one) {
    return isAsset(one.secondary()) && !isAsset(one.primary()) ? one.swapped() : one;
  }
}

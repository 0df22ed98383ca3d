package org.orbsieve.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.orbsieve.ScreeningSettings;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.catalog.select.AssetGroup;
import org.orbsieve.catalog.volume.RtnVolume;
import org.orbsieve.catalog.volume.RtnVolume.Shape;
import org.orbsieve.catalog.volume.ScreeningVolume;
import org.orbsieve.request.ScopeMembers;
import org.orbsieve.request.ScreeningScope.VolumesAround;

/**
 * Volumes around the objects of a screening by volumes. A pair qualifies while either object is
 * inside a volume of the other, if that has one.
 *
 * <ul>
 *   <li>A primary has the volumes of its groups. A group without a volume or a distance of its own
 *       has those of the screening.
 *   <li>A primary that is in no group has the volume of the screening, or the sphere of its
 *       threshold.
 *   <li>Any other object has none, or on request the screening's volume. A threshold is not asked
 *       for around it: a distance is symmetric, so the primary's sphere already covers it.
 * </ul>
 */
public final class ObjectVolumes {

  private final RtnVolume[][] volumes;
  private final double[] reach;

  private ObjectVolumes(RtnVolume[][] volumes, double[] reach) {
    this.volumes = volumes;
    this.reach = reach;
  }

  /**
   * The volumes of a catalogue's objects.
   *
   * @param catalog the objects
   * @param settings volume or threshold of the screening
   * @param members primaries and groups
   * @return the volumes; empty if the screening is not by volumes
   */
  public static Optional<ObjectVolumes> of(
      Catalog catalog, ScreeningSettings settings, ScopeMembers members) {
    if (!settings.isByVolume()) {
      return Optional.empty();
    }
    RtnVolume[][] volumes = new RtnVolume[catalog.size()][];
    double[] reach = new double[catalog.size()];
    ScreeningVolume common =
        settings.volume().orElseGet(() -> RtnVolume.sphere(settings.threshold()));
    boolean aroundOthers =
        settings.volume().isPresent() && settings.scope().volumes() == VolumesAround.BOTH;
    // a primary must meet whatever has the screening's volume around it
    double others = aroundOthers ? common.circumscribedRadius() : 0;
    for (int row = 0; row < volumes.length; row++) {
      boolean isPrimary = members.isPrimary(row);
      Set<ScreeningVolume> all = new LinkedHashSet<>();
      if (isPrimary) {
        for (ScopeMembers.Group group : members.groupsOf(row)) {
          all.add(of(group.group()).orElse(common));
        }
      }
      if (all.isEmpty() && (isPrimary || aroundOthers)) {
        all.add(common);
      }
      volumes[row] = around(catalog.object(row), all);
      if (isPrimary) {
        reach[row] = others;
        for (RtnVolume volume : volumes[row]) {
          reach[row] = Math.max(reach[row], volume.circumscribedRadius());
        }
      }
    }
    return Optional.of(new ObjectVolumes(volumes, reach));
  }

  /**
   * The volume of a group: its own, or the sphere of its threshold.
   *
   * @param group the group
   * @return the volume; empty if it has neither
   * @throws IllegalArgumentException if the text is not a volume; the message says why
   */
  public static Optional<ScreeningVolume> of(AssetGroup group) {
    if (!group.volume().isEmpty()) {
      return Optional.of(ScreeningVolume.parse(group.volume()));
    }
    return group.threshold().isPresent()
        ? Optional.of(RtnVolume.sphere(group.threshold().getAsDouble()))
        : Optional.empty();
  }

  /** The different volumes around an object; of spheres the largest is enough. */
  private static RtnVolume[] around(SpaceObject object, Set<ScreeningVolume> all) {
    List<RtnVolume> found = new ArrayList<>();
    RtnVolume sphere = null;
    for (ScreeningVolume one : all) {
      RtnVolume volume = one.around(object).orElse(null);
      if (volume == null || found.contains(volume)) {
        continue;
      }
      if (volume.shape() != Shape.SPHERE) {
        found.add(volume);
      } else if (sphere == null || volume.radial() > sphere.radial()) {
        sphere = volume;
      }
    }
    if (sphere != null) {
      found.add(sphere);
    }
    return found.toArray(RtnVolume[]::new);
  }

  /** Per row, the volumes around the object. */
  RtnVolume[][] byRow() {
    return volumes;
  }

  /**
   * Per row, the largest range that matters to a primary, by its own volumes or by those of others
   * [m]; 0 for another object.
   */
  double[] reach() {
    return reach;
  }
}

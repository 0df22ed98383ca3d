package org.orbsieve.report;

import static org.orbsieve.request.ScreeningScope.VolumesAround.PRIMARIES;

import java.util.LinkedHashMap;
import java.util.Map;
import org.orbsieve.ScreeningSettings;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.select.AssetGroup;
import org.orbsieve.catalog.volume.HandbookRegime;
import org.orbsieve.catalog.volume.HandbookVolume;
import org.orbsieve.catalog.volume.ScreeningVolume;

/** What is close in a run, in words and for the manifest. */
public final class CriterionText {

  /** What stands for no volume. */
  public static final String NONE = "none";

  private CriterionText() {}

  /**
   * The volume of a screening.
   *
   * @param settings of the screening
   * @return as a person writes it, {@value #NONE} for none
   */
  public static String spec(ScreeningSettings settings) {
    return settings.volume().map(volume -> volume.spec()).orElse(NONE);
  }

  /**
   * What is close in a run.
   *
   * @param settings of the screening
   * @return the end of a sentence
   */
  public static String told(ScreeningSettings settings) {
    boolean one = !settings.scope().isAll() && settings.scope().volumes() == PRIMARIES;
    String around = one ? " around primaries" : "";
    String common =
        settings
            .volume()
            .map(volume -> "by the volume " + volume.spec() + around)
            .orElseGet(() -> "within " + new Distance(settings.threshold()));
    return settings.scope().hasVolumes() ? common + ", and by the volumes of groups" : common;
  }

  /**
   * What is close to the objects of a group.
   *
   * @param settings of the screening
   * @param group the group, which may have a volume or a distance of its own
   * @return as a person writes it
   */
  public static String spec(ScreeningSettings settings, AssetGroup group) {
    if (!group.volume().isEmpty()) {
      return ScreeningVolume.parse(group.volume()).spec();
    }
    return group.threshold().isEmpty() && settings.volume().isPresent()
        ? settings.volume().get().spec()
        : new Distance(group.threshold().orElse(settings.threshold())).toString();
  }

  /**
   * Objects by the handbook's regimes.
   *
   * @param settings of the screening
   * @param catalog the objects
   * @return counts by regime; empty if the volumes do not follow these
   */
  public static Map<String, Object> regimes(ScreeningSettings settings, Catalog catalog) {
    Map<String, Object> counts = new LinkedHashMap<>();
    if (settings.volume().orElse(null) instanceof HandbookVolume) {
      for (HandbookRegime regime : HandbookRegime.values()) {
        counts.put(regime.name(), 0);
      }
      for (CatalogRecord found : catalog.records()) {
        String regime = HandbookRegime.of(found.object().elements()).name();
        counts.merge(regime, 1, (a, b) -> (Integer) a + (Integer) b);
      }
    }
    return counts;
  }
}

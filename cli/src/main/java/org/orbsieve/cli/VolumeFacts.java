package org.orbsieve.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.orbsieve.ScreeningSettings;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.narrowphase.volume.HandbookRegime;
import org.orbsieve.narrowphase.volume.HandbookVolume;

/** What there is to say of the screening volume of a run. */
final class VolumeFacts {

  /** What stands for no volume. */
  static final String NONE = "none";

  private VolumeFacts() {}

  /** The volume as it is written on the command line, {@value #NONE} for none. */
  static String spec(ScreeningSettings settings) {
    return settings.volume().map(volume -> volume.spec()).orElse(NONE);
  }

  /** Objects by the handbook's regimes; empty if the volumes do not follow these. */
  static Map<String, Object> regimes(ScreeningSettings settings, Catalog catalog) {
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

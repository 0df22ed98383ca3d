package org.orbsieve.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.orbsieve.ScreeningSettings;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.report.UtcFormat;
import org.orbsieve.request.CatalogReview;
import org.orbsieve.request.DecayedObjects;
import org.orbsieve.request.ScopeMembers;
import org.orbsieve.run.failure.Setting;
import org.orbsieve.run.failure.SettingNames;
import org.orbsieve.run.input.CatalogInput;
import org.orbsieve.run.input.Choice;
import org.orbsieve.run.input.Risk;
import org.orbsieve.run.input.Scope;

/** What a person should know of a run before it screens, one line each. */
final class RunWarnings {

  private static final double DAY = 86_400.0;

  /** Distance of all element sets from the period at which a warning is due [s]: 15 days. */
  private static final double OLD_ELEMENTS = 15 * DAY;

  private final AstroContext context;
  private final SettingNames names;
  private final List<String> all = new ArrayList<>();

  RunWarnings(AstroContext context, SettingNames names) {
    this.context = context;
    this.names = names;
  }

  /** The warnings, in the order in which they are printed. */
  List<String> all() {
    return all;
  }

  void addMembers(ScopeMembers members) {
    all.addAll(Scope.warnings(members));
  }

  void addElementSets(CatalogInput input, DecayedObjects decayed) {
    input.contents().notices().forEach(notice -> all.add(notice.told()));
    all.addAll(CatalogReview.warnings(input.contents(), decayed.catalog()));
    all.addAll(decayed.warnings());
  }

  void addInputs(CatalogInput input, Choice.Applied chosen, Risk risk) {
    all.addAll(input.warnings());
    all.addAll(chosen.warnings());
    all.addAll(input.ephemerides().warnings());
    all.addAll(risk.messages().warnings(chosen.filtered().catalog(), names));
    all.addAll(input.variants().warnings());
    all.addAll(Processor.warnings());
  }

  void addLeapSeconds(ScreeningSettings settings) {
    if (settings.stop().isAfter(context.leapSecondExpiry())) {
      all.add(
          "leap seconds are known until "
              + new UtcFormat(context).isoSeconds(context.leapSecondExpiry())
              + ", later times may be off by a second; see "
              + names.of(Setting.ASTRO_DATA));
    }
  }

  void addAge(ScreeningSettings settings, Catalog catalog) {
    double after = Double.POSITIVE_INFINITY;
    double before = Double.POSITIVE_INFINITY;
    for (CatalogRecord found : catalog.records()) {
      SpaceObject object = found.object();
      if (object.isTabulated() || object.isVariant()) {
        continue;
      }
      after = Math.min(after, settings.start().durationFrom(object.epoch()));
      before = Math.min(before, object.epoch().durationFrom(settings.stop()));
    }
    if (after == Double.POSITIVE_INFINITY) {
      return;
    }
    if (after >= DAY && after <= OLD_ELEMENTS) {
      all.add(
          String.format(
                  Locale.ROOT,
                  "the start of the period is %,.1f days after the newest element set: the catalogue is"
                      + " not of today; ",
                  after / DAY)
              + names.of(Setting.START_AT_NEWEST)
              + " starts at the newest");
    } else if (after > OLD_ELEMENTS) {
      all.add(farFrom("the start of the period is %,.0f days after the newest", after));
    } else if (before > OLD_ELEMENTS) {
      all.add(farFrom("the stop of the period is %,.0f days before the oldest", before));
    }
  }

  private String farFrom(String which, double seconds) {
    return String.format(Locale.ROOT, which, seconds / DAY)
        + " element set, far beyond what SGP4 predicts well; "
        + names.of(Setting.START_AT_NEWEST)
        + " starts at the newest";
  }
}

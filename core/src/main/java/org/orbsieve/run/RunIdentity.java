package org.orbsieve.run;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.orbsieve.ScreeningSettings;
import org.orbsieve.assessment.radius.HardBodyRadii;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.ephemeris.sgp4.Kernel;
import org.orbsieve.report.CriterionText;
import org.orbsieve.report.FileEntry;
import org.orbsieve.report.UtcFormat;
import org.orbsieve.run.input.CatalogInput;
import org.orbsieve.run.output.OutputRequest;
import org.orekit.errors.OrekitException;
import org.orekit.time.AbsoluteDate;

/**
 * All that the bytes of a run's output depend on. Only a run with the same identity may be
 * continued. Threads, and the choice between scalar and vector kernels, change no bit.
 */
final class RunIdentity {

  /** Name of the start of the period, ISO 8601. */
  static final String START = "start";

  private RunIdentity() {}

  static Map<String, Object> of(Prepared run, OutputRequest output) {
    UtcFormat utc = new UtcFormat(run.context());
    ScreeningSettings settings = run.settings();
    Build build = Build.current();
    Map<String, Object> identity = new LinkedHashMap<>();
    identity.put("version", build.version());
    identity.put("build", build.commit());
    identity.put(START, utc.iso(settings.start()));
    identity.put("duration_s", settings.duration());
    identity.put("threshold_m", settings.threshold());
    identity.put("volume", CriterionText.spec(settings));
    identity.put("hardBodyRadii_m", radii(settings.radii()));
    identity.put("kernel", settings.kernel() == Kernel.OREKIT ? "orekit" : "own");
    identity.put("format", output.format().name().toLowerCase(Locale.ROOT));
    identity.put("boundaries", output.boundaries());
    identity.put("csvSafe", output.files().csvSafe());
    putInputs(identity, run, utc);
    return identity;
  }

  private static String radii(HardBodyRadii radii) {
    return String.format(
        Locale.ROOT,
        "%s %s %s %s",
        radii.payload(),
        radii.rocketBody(),
        radii.debris(),
        radii.unknown());
  }

  private static void putInputs(Map<String, Object> identity, Prepared run, UtcFormat utc) {
    AstroContext context = run.context();
    CatalogInput input = run.input();
    identity.put("leapSeconds", context.origin() + ' ' + utc.iso(context.leapSecondExpiry()));
    identity.put("sources", String.join(", ", input.sources()));
    identity.put("prefer", String.join(", ", input.preference().order()));
    // with the same inputs and period, the choice of element sets shows in their number
    identity.put(
        "successiveElementSets",
        run.catalog().successions().stream().mapToLong(one -> one.sets().size()).sum());
    identity.put("risk", run.risk().identity());
    identity.put("filters", run.choice().choice().identity());
    identity.put("pairs", run.scope().identity());
    if (input.ephemerides().isUsed()) {
      identity.put("ephemerides", input.ephemerides().identity());
    }
    if (input.variants().isUsed()) {
      identity.put("variants", input.variants().identity());
    }
    int number = 1;
    for (FileEntry file : input.files().entries()) {
      identity.put("input " + number, file.path() + " sha256 " + file.digest().sha256());
      number++;
    }
  }

  /** Start of the period of a run; empty if it has none. */
  static Optional<AbsoluteDate> start(AstroContext context, Map<?, ?> identity) {
    try {
      return Optional.of(new AbsoluteDate(String.valueOf(identity.get(START)), context.utc()));
    } catch (OrekitException e) {
      return Optional.empty();
    }
  }

  /** What makes the second another run than the first, for a person; empty if nothing does. */
  static Optional<String> difference(Map<?, ?> was, Map<?, ?> is) {
    for (Map.Entry<?, ?> entry : is.entrySet()) {
      if (!entry.getValue().equals(was.get(entry.getKey()))) {
        return Optional.of(
            entry.getKey() + " was " + was.get(entry.getKey()) + ", now " + entry.getValue());
      }
    }
    return was.size() == is.size() ? Optional.empty() : Optional.of("the number of inputs differs");
  }
}

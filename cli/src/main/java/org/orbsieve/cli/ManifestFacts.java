package org.orbsieve.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.orbsieve.ScreeningSettings;
import org.orbsieve.ScreeningStats;
import org.orbsieve.assessment.radius.HardBodyRadii;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.select.SharedIdentity;
import org.orbsieve.ephemeris.sgp4.KernelChoice;
import org.orbsieve.report.UtcFormat;
import org.orbsieve.request.ScopeMembers;

/** Gathers what the manifest says of a run besides its files. */
final class ManifestFacts {

  private static final double NANOS = 1e9;

  private ManifestFacts() {}

  static Map<String, Object> of(
      ScreenRun run, OutputOptions output, List<String> commandLine, long writeNanos) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("version", Version.number());
    facts.put("created", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    // what a run gives does not depend on whether it was interrupted
    facts.put("command", commandLine.stream().filter(a -> !a.equals(ResumeOption.NAME)).toList());
    facts.put("period", period(run));
    facts.put("settings", settings(run, output));
    facts.put("risk", risk(run));
    if (run.choice().choice().isAsked()) {
      facts.put("filters", ChoiceFacts.of(run));
    }
    if (!run.scope().scope().isAll()) {
      facts.put("pairs", pairs(run));
    }
    if (run.input().ephemerides().isUsed()) {
      facts.put("ephemerides", run.input().ephemerides().facts(run.context()));
    }
    if (run.input().variants().isUsed()) {
      facts.put("variants", VariantFacts.of(run.variants(), run.risk().isAsked()));
    }
    facts.put("kernel", kernel(run.result().kernel()));
    facts.put("leapSeconds", leapSeconds(run.context()));
    facts.put("warnings", run.warnings());
    facts.put("suspectedSameObjects", sharedIdentities(run));
    facts.put("counts", counts(run));
    facts.put("bounds", new LinkedHashMap<String, Object>(run.result().bounds()));
    facts.put("phases_s", phases(run, writeNanos));
    facts.put("machine", machine());
    return facts;
  }

  private static Map<String, Object> period(ScreenRun run) {
    UtcFormat utc = new UtcFormat(run.context());
    Map<String, Object> period = new LinkedHashMap<>();
    period.put("start", utc.iso(run.settings().start()));
    period.put("stop", utc.iso(run.settings().stop()));
    period.put("duration_s", run.settings().duration());
    return period;
  }

  private static Map<String, Object> settings(ScreenRun run, OutputOptions output) {
    ScreeningSettings settings = run.settings();
    HardBodyRadii radii = settings.radii();
    Map<String, Object> radiiByClass = new LinkedHashMap<>();
    radiiByClass.put("payload", radii.payload());
    radiiByClass.put("rocketBody", radii.rocketBody());
    radiiByClass.put("debris", radii.debris());
    radiiByClass.put("unknown", radii.unknown());
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("threshold_m", settings.threshold());
    if (settings.isByVolume()) {
      facts.put("volume", VolumeFacts.spec(settings));
      facts.put("objectsPerRegime", VolumeFacts.regimes(settings, run.catalog()));
    }
    facts.put("threads", settings.threads());
    facts.put("kernel", settings.kernel().name().toLowerCase(Locale.ROOT));
    facts.put("hardBodyRadii_m", radiiByClass);
    facts.put("format", output.format().name().toLowerCase(Locale.ROOT));
    facts.put("sort", output.sort().name().toLowerCase(Locale.ROOT));
    facts.put("boundaries", output.boundaries());
    return facts;
  }

  private static Map<String, Object> risk(ScreenRun run) {
    Map<String, Object> facts = new LinkedHashMap<>(run.risk().facts());
    if (run.risk().isAsked()) {
      facts.put("conjunctionsPerLevel", new LinkedHashMap<String, Object>(run.levels().counts()));
    }
    return facts;
  }

  private static List<Map<String, Object>> sharedIdentities(ScreenRun run) {
    List<Map<String, Object>> facts = new ArrayList<>();
    for (SharedIdentity one : SharedIdentity.suspected(run.catalog())) {
      Map<String, Object> fact = new LinkedHashMap<>();
      fact.put("catalogNumbers", one.numbers());
      fact.put("because", one.because());
      facts.add(fact);
    }
    return facts;
  }

  private static Map<String, Object> pairs(ScreenRun run) {
    ScopeMembers members = run.members();
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("selection", run.scope().primaries());
    facts.put("primaries", members.primaries().cardinality());
    facts.put("outOfReach", run.outOfReach());
    facts.put(
        "notInCatalogue",
        members.unmatched().stream().map(term -> term.place() + ": " + term.text()).toList());
    if (run.scope().hasGroups()) {
      facts.put("groups", run.groups().facts(run.risk().isAsked()));
    }
    return facts;
  }

  private static Map<String, Object> kernel(KernelChoice choice) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("used", choice.kernel().name().toLowerCase(Locale.ROOT));
    facts.put("reason", choice.reason());
    return facts;
  }

  private static Map<String, Object> leapSeconds(AstroContext context) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("origin", context.origin());
    facts.put("validUntil", new UtcFormat(context).isoSeconds(context.leapSecondExpiry()));
    return facts;
  }

  private static Map<String, Object> counts(ScreenRun run) {
    ScreeningStats stats = run.result().stats();
    Map<String, Object> counts = new LinkedHashMap<>();
    counts.put("recordsRead", run.recordsRead());
    counts.put("recordsRejected", run.catalog().rejects().size());
    counts.put("recordsSuperseded", run.catalog().superseded());
    counts.put("objects", stats.objects());
    counts.put("objectsRejected", run.result().rejects().size());
    counts.put("objectsTruncated", stats.truncatedObjects());
    counts.put("pairs", stats.pairs());
    counts.put("steps", stats.steps());
    counts.put("pairChecks", stats.pairChecks());
    counts.put("candidates", stats.candidates());
    counts.put("conjunctions", stats.minima());
    counts.put("boundaryCases", stats.boundaryCases());
    counts.put("coincidentPairs", stats.coincidentPairs());
    return counts;
  }

  private static Map<String, Object> phases(ScreenRun run, long writeNanos) {
    ScreeningStats stats = run.result().stats();
    Map<String, Object> phases = new LinkedHashMap<>();
    phases.put("read", run.readNanos() / NANOS);
    phases.put("ephemeris", stats.ephemerisNanos() / NANOS);
    phases.put("broadphase", stats.broadphaseNanos() / NANOS);
    phases.put("narrowphase", stats.narrowphaseNanos() / NANOS);
    phases.put("assessment", stats.assessmentNanos() / NANOS);
    phases.put("write", writeNanos / NANOS);
    return phases;
  }

  private static Map<String, Object> machine() {
    Map<String, Object> machine = new LinkedHashMap<>();
    machine.put("os", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    machine.put("arch", System.getProperty("os.arch"));
    machine.put("processors", Runtime.getRuntime().availableProcessors());
    machine.put("java", System.getProperty("java.version"));
    machine.put("javaVendor", System.getProperty("java.vendor"));
    machine.put("maxHeap_bytes", Runtime.getRuntime().maxMemory());
    return machine;
  }
}

package org.orbsieve.run;

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
import org.orbsieve.report.CriterionText;
import org.orbsieve.report.RunManifest;
import org.orbsieve.report.UtcFormat;
import org.orbsieve.request.ScopeMembers;
import org.orbsieve.request.ScreeningScope.VolumesAround;
import org.orbsieve.run.output.OutputRequest;
import org.orbsieve.run.tally.AssetTally;
import org.orbsieve.run.tally.CompanionTally;
import org.orbsieve.run.tally.Fact.Section;
import org.orbsieve.run.tally.LevelTally;

/** Gathers what the manifest says of a run besides its files. */
final class ManifestFacts {

  private static final double NANOS = 1e9;

  private static final String COMPLETENESS =
      "Every minimum of range within the criterion is listed, of all pairs that were asked for, for"
          + " the orbits as given: the bounds are derived, see docs/completeness.md. Rejects were not"
          + " screened, or only until their orbit ends.";

  private final JobResult result;
  private final Prepared run;
  private final OutputRequest output;

  ManifestFacts(JobResult result, OutputRequest output) {
    this.result = result;
    this.run = result.run();
    this.output = output;
  }

  Map<String, Object> of(Provenance provenance, long writeNanos) {
    Build build = Build.current();
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("version", build.version());
    facts.put("build", build.commit());
    facts.put("created", provenance.created().orElseGet(ManifestFacts::now));
    provenance.marking().ifPresent(words -> facts.put("marking", words));
    facts.put("command", provenance.command());
    facts.put("period", period());
    facts.put("settings", settings(provenance));
    facts.put("risk", risk());
    putChoices(facts);
    if (!provenance.isReproducible()) {
      facts.put("kernel", kernel(result.summary().kernel()));
    }
    facts.put("leapSeconds", leapSeconds(run.context(), provenance));
    facts.put("caveat", RunManifest.CAVEAT);
    facts.put("warnings", run.warnings());
    facts.put("suspectedSameObjects", sharedIdentities());
    facts.put("counts", counts());
    facts.put("rejectsByReason", RejectReasons.of(result.rejects()));
    facts.put("completeness", COMPLETENESS);
    facts.put("bounds", new LinkedHashMap<String, Object>(result.summary().bounds()));
    if (!provenance.isReproducible()) {
      facts.put("phases_s", phases(writeNanos));
      facts.put("machine", machine());
    }
    return facts;
  }

  private static String now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private void putChoices(Map<String, Object> facts) {
    if (!run.input().cutOff().isEmpty()) {
      facts.put("cutOff", run.input().cutOff());
    }
    if (run.choice().choice().isAsked()) {
      facts.put("filters", ChoiceFacts.of(result));
    }
    if (!run.scope().scope().isAll()) {
      facts.put("pairs", pairs());
    }
    if (run.input().ephemerides().isUsed()) {
      facts.put("ephemerides", run.input().ephemerides().facts(run.context()));
    }
    if (run.input().variants().isUsed()) {
      facts.put("variants", List.of());
    }
    facts.putAll(result.tallies().facts(Section.RUN));
    if (run.roles().isAny()) {
      CompanionTally together = result.tallies().get(CompanionTally.class);
      facts.put("assets", result.tallies().get(AssetTally.class).facts(together));
    }
  }

  private Map<String, Object> period() {
    UtcFormat utc = new UtcFormat(run.context());
    Map<String, Object> period = new LinkedHashMap<>();
    period.put("start", utc.iso(run.settings().start()));
    period.put("stop", utc.iso(run.settings().stop()));
    period.put("duration_s", run.settings().duration());
    return period;
  }

  private Map<String, Object> settings(Provenance provenance) {
    ScreeningSettings settings = run.settings();
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("threshold_m", settings.threshold());
    if (settings.isByVolume()) {
      facts.put("volume", CriterionText.spec(settings));
      boolean all = settings.scope().isAll();
      facts.put(
          "volumesAround",
          (all ? VolumesAround.BOTH : settings.scope().volumes()).name().toLowerCase(Locale.ROOT));
      facts.put("objectsPerRegime", CriterionText.regimes(settings, run.catalog()));
    }
    if (!provenance.isReproducible()) {
      facts.put("threads", settings.threads());
    }
    facts.put("kernel", settings.kernel().name().toLowerCase(Locale.ROOT));
    facts.put("hardBodyRadii_m", radii(settings.radii()));
    facts.put("format", output.format().name().toLowerCase(Locale.ROOT));
    facts.put("sort", output.order().name().toLowerCase(Locale.ROOT));
    facts.put("boundaries", output.boundaries());
    return facts;
  }

  private static Map<String, Object> radii(HardBodyRadii radii) {
    Map<String, Object> byClass = new LinkedHashMap<>();
    byClass.put("payload", radii.payload());
    byClass.put("rocketBody", radii.rocketBody());
    byClass.put("debris", radii.debris());
    byClass.put("unknown", radii.unknown());
    return byClass;
  }

  private Map<String, Object> risk() {
    Map<String, Object> facts = new LinkedHashMap<>(run.risk().facts());
    facts.putAll(result.tallies().facts(Section.RISK));
    if (run.risk().isAsked()) {
      CompanionTally together = result.tallies().get(CompanionTally.class);
      facts.put("eventsPerLevel", result.tallies().get(LevelTally.class).events(together));
    }
    return facts;
  }

  private List<Map<String, Object>> sharedIdentities() {
    List<Map<String, Object>> facts = new ArrayList<>();
    for (SharedIdentity one : SharedIdentity.suspected(run.catalog())) {
      Map<String, Object> fact = new LinkedHashMap<>();
      fact.put("catalogNumbers", one.numbers());
      fact.put("because", one.because());
      facts.add(fact);
    }
    return facts;
  }

  private Map<String, Object> pairs() {
    ScopeMembers members = run.members();
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("selection", run.scope().primaries());
    facts.put("primaries", members.primaries().cardinality());
    facts.put("outOfReach", result.outOfReach());
    facts.put(
        "notInCatalogue",
        members.unmatched().stream().map(term -> term.place() + ": " + term.text()).toList());
    facts.putAll(result.tallies().facts(Section.PAIRS));
    return facts;
  }

  private static Map<String, Object> kernel(KernelChoice choice) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("used", choice.kernel().name().toLowerCase(Locale.ROOT));
    facts.put("reason", choice.reason());
    return facts;
  }

  private static Map<String, Object> leapSeconds(AstroContext context, Provenance provenance) {
    Map<String, Object> facts = new LinkedHashMap<>();
    if (!provenance.isReproducible()) {
      facts.put("origin", context.origin());
    }
    facts.put("validUntil", new UtcFormat(context).isoSeconds(context.leapSecondExpiry()));
    return facts;
  }

  private Map<String, Object> counts() {
    ScreeningStats stats = result.summary().stats();
    Map<String, Object> counts = new LinkedHashMap<>();
    counts.put("recordsRead", run.recordsRead());
    counts.put("recordsRejected", run.catalog().rejects().size());
    counts.put("recordsSuperseded", run.catalog().superseded().size());
    counts.put("objects", stats.objects());
    counts.put("objectsRejected", result.summary().rejects().size());
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

  private Map<String, Object> phases(long writeNanos) {
    ScreeningStats stats = result.summary().stats();
    Map<String, Object> phases = new LinkedHashMap<>();
    phases.put("read", result.readNanos() / NANOS);
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

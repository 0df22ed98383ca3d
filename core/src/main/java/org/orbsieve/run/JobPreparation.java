package org.orbsieve.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.orbsieve.ScreeningSettings;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.CatalogContents;
import org.orbsieve.report.ConjunctionOrder;
import org.orbsieve.report.cdm.CdmFolder;
import org.orbsieve.request.DecayedObjects;
import org.orbsieve.run.Prepared.Pairs;
import org.orbsieve.run.checkpoint.RunCheckpoint;
import org.orbsieve.run.failure.JobFailure;
import org.orbsieve.run.input.CatalogInput;
import org.orbsieve.run.input.Choice;
import org.orbsieve.run.input.ElementSetRequest;
import org.orbsieve.run.input.InputContext;
import org.orbsieve.run.input.Risk;
import org.orbsieve.run.input.RiskRequest;
import org.orbsieve.run.input.Scope;
import org.orbsieve.run.input.ScopeFiles;
import org.orbsieve.run.output.OutputFiles;
import org.orbsieve.run.output.OutputRequest;
import org.orbsieve.run.output.TableOutputs;
import org.orekit.time.AbsoluteDate;

/** All of a job before its screening: checks what was asked for, and reads. */
final class JobPreparation {

  private final ScreeningJob job;
  private final JobListener listener;
  private final InputContext context;
  private final NamedOutputs named;
  private final OutputRequest output;

  /**
   * What the screening needs.
   *
   * @param run what was read and chosen
   * @param output what is written
   * @param report where the report goes; empty for nowhere
   * @param earlier the run to go on with
   * @param readNanos wall time of reading [ns]
   */
  record Ready(
      Prepared run,
      OutputRequest output,
      Optional<Path> report,
      Optional<RunCheckpoint> earlier,
      long readNanos) {}

  /** What was loaded before the catalogues; what is empty was not asked for. */
  private record Asked(Optional<Scope> scope, Choice choice, Optional<Risk> risk) {}

  JobPreparation(ScreeningJob job, JobListener listener) throws JobFailure {
    this.job = job;
    this.listener = listener;
    this.context = job.inputContext();
    this.named = NamedOutputs.of(job, context.astro());
    OutputRequest asked = named.request();
    this.output =
        asked.cdm().map(one -> asked.with(one.dated(context.astro().utc()))).orElse(asked);
  }

  Ready prepare() throws JobFailure {
    OutputFiles files = output.all().and(job.history().map(RunHistory::place).orElse(null));
    valid(() -> files.distinctFrom(inputs())).check();
    TableOutputs.check(output);
    checkHistory();
    checkMessages();
    Asked asked = load(files);
    Optional<RunCheckpoint> earlier =
        new Resumption(output, job.names()).find(job.resumption(), listener);
    Optional<AbsoluteDate> start = start(earlier);
    if (start.isPresent()) {
      // where the request says all, it is checked before a catalogue is read
      settings(start.get(), asked.scope(), asked.risk());
    }
    return read(asked, files, start, earlier);
  }

  private void checkHistory() throws JobFailure {
    if (job.history().isEmpty()) {
      return;
    }
    if (output.orbits().isEmpty()) {
      throw new JobFailure(
          JobFailure.Kind.REQUEST, "a history needs a run with files and a manifest");
    }
    try {
      job.history().get().check();
    } catch (IOException e) {
      throw JobFailure.input(job.history().get().place().toString(), e);
    }
  }

  private void checkMessages() throws JobFailure {
    if (output.cdm().isPresent()) {
      Path folder = output.cdm().get().folder();
      try {
        CdmFolder.check(folder);
      } catch (IOException e) {
        throw JobFailure.output(folder.toString(), e);
      }
    }
  }

  /** All files that are read. */
  private List<String> inputs() {
    List<String> all = new ArrayList<>(job.inputs().files());
    job.risk().map(RiskRequest::files).ifPresent(all::addAll);
    job.filters().relations().map(Path::toString).ifPresent(all::add);
    return all;
  }

  private Asked load(OutputFiles files) throws JobFailure {
    Optional<Scope> scope = Optional.empty();
    if (job.scope().isPresent()) {
      Scope read = new ScopeFiles(context, job.inputs()).read(job.scope().get());
      valid(() -> files.distinctFrom(read.files().names()));
      scope = Optional.of(read);
    }
    boolean listed = output.suppressed().isPresent();
    Choice choice =
        Choice.load(context, job.filters(), scope.map(Scope::groups).orElse(Map.of()), listed);
    return new Asked(scope, choice, risk());
  }

  private Optional<Risk> risk() throws JobFailure {
    if (job.risk().isEmpty()) {
      return Optional.empty();
    }
    boolean tabulated = !job.inputs().ephemerides().isEmpty() || job.inputs().isVaried();
    try {
      return Optional.of(Risk.load(context, job.risk().get(), output.cdm().isPresent(), tabulated));
    } catch (IllegalArgumentException e) {
      throw JobFailure.request(e);
    }
  }

  /** A run that is resumed started when it was first run. */
  private Optional<AbsoluteDate> start(Optional<RunCheckpoint> earlier) {
    AstroContext astro = context.astro();
    return earlier.isPresent() && job.start().kind() == Start.Kind.NOW
        ? RunIdentity.start(astro, earlier.get().run())
        : named.start();
  }

  private ScreeningSettings settings(AbsoluteDate start, Optional<Scope> scope, Optional<Risk> risk)
      throws JobFailure {
    return valid(
        () -> {
          ScreeningSettings all = job.settings().at(start);
          if (risk.isPresent()) {
            all = all.withAssessor(risk.get().assessor());
          }
          if (output.order() == ConjunctionOrder.PC && all.assessor().risk().isEmpty()) {
            throw new IllegalArgumentException(
                "the order of probability needs a method of probability");
          }
          return scope.isPresent() ? all.withScope(scope.get().scope()) : all;
        });
  }

  private Ready read(
      Asked asked, OutputFiles files, Optional<AbsoluteDate> start, Optional<RunCheckpoint> earlier)
      throws JobFailure {
    long begin = System.nanoTime();
    listener.progress("reading", 0, 0);
    CatalogInput input = CatalogInput.read(context, job.inputs());
    valid(() -> files.distinctFrom(input.variants().files()));
    CatalogContents contents = input.contents();
    SideFiles sides = new SideFiles(output, job.standardOutput());
    sides.requireRecords(contents, inputs());
    AbsoluteDate from = start.orElseGet(contents::newestEpoch);
    Scope scope = scope(asked, from).withVaried(input.variants().numbers(), job.names());
    ScreeningSettings wanted = settings(from, Optional.of(scope), asked.risk());
    Risk risk = asked.risk().orElseGet(() -> Risk.given(context, wanted.assessor()));
    DecayedObjects decayed = select(input, wanted);
    Catalog catalog = input.variants().burned(context, decayed.catalog());
    Choice.Applied chosen = valid(() -> asked.choice().apply(catalog, wanted, job.names()));
    sides.requireObjects(chosen.filtered());
    ScreeningSettings settings =
        job.filters().suppresses() ? wanted.withSuppression(chosen.suppression()) : wanted;
    long readNanos = System.nanoTime() - begin;
    listener.inputsRead();
    Catalog screened = chosen.filtered().catalog();
    Pairs pairs = Pairs.of(scope, scope.in(screened, job.names()), screened);
    List<String> warnings = warnings(settings, chosen, risk, pairs, input, decayed);
    Prepared run = new Prepared(context.astro(), input, chosen, settings, risk, pairs, warnings);
    return new Ready(run, output, named.report(), earlier, readNanos);
  }

  /** Chooses the element sets, and leaves out what has decayed. */
  private DecayedObjects select(CatalogInput input, ScreeningSettings settings) throws JobFailure {
    ElementSetRequest asked = job.elementSets();
    Catalog chosen =
        Catalog.select(
            input.contents(),
            settings.start(),
            settings.stop(),
            input.preference(),
            asked.choice());
    DecayedObjects decayed =
        DecayedObjects.in(chosen, settings.start(), settings.stop(), context.astro().utc());
    Optional<String> unmet =
        asked.demand().unmet(input.contents(), decayed.catalog().size(), settings.start());
    if (unmet.isPresent()) {
      throw new JobFailure(JobFailure.Kind.UNFIT, unmet.get());
    }
    return decayed;
  }

  /** The pairs that were asked for, else those of the settings. */
  private Scope scope(Asked asked, AbsoluteDate from) throws JobFailure {
    if (asked.scope().isPresent()) {
      return asked.scope().get();
    }
    ScreeningSettings settings = settings(from, Optional.empty(), asked.risk());
    return new Scope(settings.scope(), "", context.files());
  }

  private List<String> warnings(
      ScreeningSettings settings,
      Choice.Applied chosen,
      Risk risk,
      Pairs pairs,
      CatalogInput input,
      DecayedObjects decayed) {
    Catalog catalog = chosen.filtered().catalog();
    RunWarnings warnings = new RunWarnings(context.astro(), job.names());
    warnings.addMembers(pairs.members());
    warnings.addLeapSeconds(settings);
    warnings.addAge(settings, catalog);
    warnings.addElementSets(input, decayed);
    warnings.addInputs(input, chosen, risk);
    listener.warnings(warnings.all());
    return warnings.all();
  }

  /** Turns what the records refuse into a failure of the request. */
  private static <T> T valid(Supplier<T> checked) throws JobFailure {
    try {
      return checked.get();
    } catch (IllegalArgumentException e) {
      throw JobFailure.request(e);
    }
  }
}

package org.orbsieve.run;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.orbsieve.ScreeningSettings;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.report.SocratesCsvWriter.Extra;
import org.orbsieve.run.failure.JobFailure;
import org.orbsieve.run.failure.SettingNames;
import org.orbsieve.run.input.ElementSetRequest;
import org.orbsieve.run.input.FilterRequest;
import org.orbsieve.run.input.InputContext;
import org.orbsieve.run.input.Inputs;
import org.orbsieve.run.input.RiskRequest;
import org.orbsieve.run.input.ScopeRequest;
import org.orbsieve.run.output.CdmRequest;
import org.orbsieve.run.output.OutputRequest;
import org.orbsieve.run.tally.Scene;
import org.orbsieve.run.tally.Tally;

/**
 * One whole run: reads files, screens, and writes files, as {@code orbsieve screen} does. A job is
 * made by one thread, and run once.
 *
 * <pre>{@code
 * ScreeningJob job =
 *     ScreeningJob.of(Inputs.catalogue(Path.of("gp.csv")))
 *         .settings(settings)
 *         .output(Path.of("conjunctions.csv"));
 * JobResult result = job.resumeIfPossible().run(JobListener.NONE);
 * }</pre>
 */
public final class ScreeningJob {

  private final Inputs inputs;
  private AstroContext context;
  private Start start;
  private SettingsAt settings;
  private ElementSetRequest elementSets = ElementSetRequest.DEFAULT;
  private Optional<ScopeRequest> scope = Optional.empty();
  private FilterRequest filters = FilterRequest.NONE;
  private Optional<RiskRequest> risk = Optional.empty();
  private OutputRequest output;
  private Optional<CdmRequest> cdm = Optional.empty();
  private Optional<Path> report = Optional.empty();
  private final Set<Extra> columns = EnumSet.noneOf(Extra.class);
  private Resumption.Wish resumption = Resumption.Wish.NEVER;
  private final List<Function<Scene, Tally<?>>> tallies = new ArrayList<>();
  private SettingNames names = SettingNames.WORDS;
  private InputStream in = InputStream.nullInputStream();
  private OutputStream out = OutputStream.nullOutputStream();
  private Interruption interruption = new Interruption();
  private Provenance provenance = Provenance.NONE;
  private Optional<RunHistory> history = Optional.empty();

  private ScreeningJob(Inputs inputs) {
    this.inputs = Objects.requireNonNull(inputs, "inputs");
  }

  /**
   * A job.
   *
   * @param inputs the objects that it reads
   * @return the job, which needs settings and an output
   */
  public static ScreeningJob of(Inputs inputs) {
    return new ScreeningJob(inputs);
  }

  /**
   * Sets leap seconds and frame; without, those that come with the library.
   *
   * @param astro leap seconds and frame
   * @return this
   */
  public ScreeningJob context(AstroContext astro) {
    context = Objects.requireNonNull(astro, "astro");
    return this;
  }

  /**
   * Sets what is screened for.
   *
   * @param all period, threshold and so on
   * @return this
   */
  public ScreeningJob settings(ScreeningSettings all) {
    return settings(Start.at(all.start()), date -> all);
  }

  /**
   * Sets what is screened for, where the catalogue or the clock says when the period starts.
   *
   * @param when the period starts
   * @param all the settings, once the start is known
   * @return this
   */
  public ScreeningJob settings(Start when, SettingsAt all) {
    start = Objects.requireNonNull(when, "when");
    settings = Objects.requireNonNull(all, "all");
    return this;
  }

  /**
   * Sets which element sets are used, by default each in its time, and what the catalogue must be.
   *
   * @param request choice and demands
   * @return this
   */
  public ScreeningJob elementSets(ElementSetRequest request) {
    elementSets = Objects.requireNonNull(request, "request");
    return this;
  }

  /**
   * Sets which pairs are screened; without, those of the settings.
   *
   * @param request selections and groups, with their files
   * @return this
   */
  public ScreeningJob scope(ScopeRequest request) {
    scope = Optional.of(request);
    return this;
  }

  /**
   * Sets which objects are screened and what is reported; without, all.
   *
   * @param request filters and known pairs
   * @return this
   */
  public ScreeningJob filters(FilterRequest request) {
    filters = Objects.requireNonNull(request, "request");
    return this;
  }

  /**
   * Sets how risk is assessed; without, by the assessor of the settings.
   *
   * @param request method, radii, covariances, levels
   * @return this
   */
  public ScreeningJob risk(RiskRequest request) {
    risk = Optional.of(request);
    return this;
  }

  /**
   * Sets where conjunctions go, in the order of time, with rejects and manifest beside them.
   *
   * @param conjunctions file; its name says the format
   * @return this
   */
  public ScreeningJob output(Path conjunctions) {
    return output(OutputRequest.to(conjunctions));
  }

  /**
   * Sets what is written, and where.
   *
   * @param request the files
   * @return this
   */
  public ScreeningJob output(OutputRequest request) {
    output = Objects.requireNonNull(request, "request");
    return this;
  }

  /**
   * Also writes a conjunction data message for each conjunction; such a run cannot be resumed.
   *
   * @param folder takes the messages; must not exist or be empty
   * @return this
   */
  public ScreeningJob cdm(Path folder) {
    cdm = Optional.of(CdmRequest.to(folder));
    return this;
  }

  /**
   * Also writes a report, one page of HTML; a run that is interrupted leaves one as far as it came.
   *
   * @param file of the report
   * @return this
   */
  public ScreeningJob report(Path file) {
    report = Optional.of(file);
    return this;
  }

  /**
   * Continues an earlier run of the same job that did not end, if there is one. A job fails that
   * can leave none: one with messages, or in another order than that of time.
   *
   * @return this
   */
  public ScreeningJob resume() {
    resumption = Resumption.Wish.ALWAYS;
    return this;
  }

  /**
   * Goes on with an earlier run of the same job that was interrupted or failed, if there is one.
   *
   * @return this
   */
  public ScreeningJob resumeIfPossible() {
    resumption = Resumption.Wish.IF_POSSIBLE;
    return this;
  }

  /**
   * Adds columns to a CSV that the rows do not need.
   *
   * @param further the columns
   * @return this
   */
  public ScreeningJob columns(Set<Extra> further) {
    columns.addAll(further);
    return this;
  }

  /**
   * Counts something more.
   *
   * @param maker makes the tally of a run
   * @return this
   */
  public ScreeningJob tally(Function<Scene, Tally<?>> maker) {
    tallies.add(Objects.requireNonNull(maker, "maker"));
    return this;
  }

  /**
   * Sets how messages name settings; without, by plain words.
   *
   * @param words names of settings
   * @return this
   */
  public ScreeningJob names(SettingNames words) {
    names = Objects.requireNonNull(words, "words");
    return this;
  }

  /**
   * Sets the standard streams; without, there is nothing to read, and results go nowhere.
   *
   * @param standardInput what an input {@code -} stands for
   * @param standardOutput takes what goes to no file
   * @return this
   */
  public ScreeningJob streams(InputStream standardInput, OutputStream standardOutput) {
    in = Objects.requireNonNull(standardInput, "standardInput");
    out = Objects.requireNonNull(standardOutput, "standardOutput");
    return this;
  }

  /**
   * Sets what ends the run early, at a checkpoint.
   *
   * @param by asks the run to end
   * @return this
   */
  public ScreeningJob interruptible(Interruption by) {
    interruption = Objects.requireNonNull(by, "by");
    return this;
  }

  /**
   * Sets what the manifest says besides what was computed; without, only the time of the run.
   *
   * @param origin command, date and marking
   * @return this
   */
  public ScreeningJob provenance(Provenance origin) {
    provenance = Objects.requireNonNull(origin, "origin");
    return this;
  }

  /**
   * Adds the run to a history; manifest and messages name their predecessors.
   *
   * @param runs the history
   * @return this
   */
  public ScreeningJob history(RunHistory runs) {
    history = Optional.of(runs);
    return this;
  }

  /**
   * Runs.
   *
   * @param listener hears how far it has come
   * @return what came of it
   * @throws JobFailure if an input cannot be read, an output cannot be written, the request
   *     contradicts itself, or the run was interrupted
   */
  public JobResult run(JobListener listener) throws JobFailure {
    Objects.requireNonNull(settings, "settings");
    if (context == null) {
      context = AstroContext.bundled();
    }
    JobPreparation.Ready ready = new JobPreparation(this, listener).prepare();
    SideFiles sides = new SideFiles(ready.output(), out).begin(ready.run());
    try (FollowedRun followed = new FollowedRun(history, context)) {
      JobResult screened = new StreamingRun(this, ready, listener, followed).screen();
      return sides.write(screened, provenance, ready.report(), followed);
    }
  }

  Inputs inputs() {
    return inputs;
  }

  AstroContext context() {
    return context;
  }

  Start start() {
    return start;
  }

  SettingsAt settings() {
    return settings;
  }

  ElementSetRequest elementSets() {
    return elementSets;
  }

  Optional<ScopeRequest> scope() {
    return scope;
  }

  FilterRequest filters() {
    return filters;
  }

  Optional<RiskRequest> risk() {
    return risk;
  }

  /** What is written; variants are compared where there are any. */
  OutputRequest output() {
    OutputRequest asked = Objects.requireNonNull(output, "output");
    OutputRequest all = cdm.map(asked::with).orElse(asked);
    OutputRequest whole = report.map(all::withFile).orElse(all);
    return inputs.isVaried() ? whole.withComparison() : whole;
  }

  /** The columns that a person wants; with a satellite catalogue, what it says too. */
  Set<Extra> columns() {
    return inputs.satcats().isEmpty() ? columns : Extra.FACTS.and(columns);
  }

  Optional<RunHistory> history() {
    return history;
  }

  Resumption.Wish resumption() {
    return resumption;
  }

  List<Function<Scene, Tally<?>>> tallies() {
    return tallies;
  }

  Optional<Path> report() {
    return report;
  }

  Provenance provenance() {
    return provenance;
  }

  SettingNames names() {
    return names;
  }

  OutputStream standardOutput() {
    return out;
  }

  Interruption interruption() {
    return interruption;
  }

  InputContext inputContext() {
    return new InputContext(context, in, names);
  }
}

package org.orbsieve.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orbsieve.Screener;
import org.orbsieve.ScreeningSettings;
import org.orbsieve.ScreeningSummary;
import org.orbsieve.assessment.variant.VariantComparison;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.report.ConjunctionWriter;
import org.orbsieve.report.ContentDigest;
import org.orbsieve.report.GroupNames;
import org.orbsieve.report.UtcFormat;

/** Screens into an output, from the beginning or from where an earlier run ended. */
final class StreamingRun {

  private static final String GO_ON = "the same command with --resume goes on from ";

  /**
   * What came of it.
   *
   * @param summary of the screening
   * @param closest the closest of what was found
   * @param levels how many conjunctions reached which action level
   * @param suppressed what was found and is not reported
   * @param oldRows conjunctions that rest on old elements
   * @param folded passes that are told by a closer one
   * @param groups what was found for each asset group
   * @param variants candidate manoeuvres beside their objects
   * @param files what was found, the rows first
   * @param writeNanos wall time of writing, as far as the screening waited for it
   */
  record Outcome(
      ScreeningSummary summary,
      ClosestPairs closest,
      RiskTally levels,
      SuppressionTally suppressed,
      long oldRows,
      long folded,
      GroupTally groups,
      List<VariantComparison> variants,
      List<WrittenFile> files,
      long writeNanos) {}

  private final Streams streams;
  private final OutputOptions options;
  private final OutputFiles files;
  private final CdmOptions messages;
  private final Interruption interruption;

  StreamingRun(
      Streams streams,
      OutputOptions options,
      OutputFiles files,
      CdmOptions messages,
      Interruption interruption) {
    this.streams = streams;
    this.options = options;
    this.files = files;
    this.messages = messages;
    this.interruption = interruption;
  }

  /**
   * Screens.
   *
   * @param settings what is screened for, with the suppression of {@code choice}
   * @param choice the objects that are screened, and what is reported of them
   * @param earlier the run to go on with; null for none
   * @throws CommandFailure if that was another run, if the output fails, or if a person wants it
   */
  Outcome screen(
      AstroContext context,
      CatalogInput input,
      ScreeningSettings settings,
      Choice.Applied choice,
      Risk risk,
      Scope scope,
      RunCheckpoint earlier,
      ProgressBar bar)
      throws CommandFailure {
    Map<String, Object> identity =
        RunIdentity.of(context, input, settings, choice.choice(), risk, scope, options);
    // with the same inputs and period, the choice of element sets shows in their number
    identity.put(
        "successiveElementSets",
        choice.filtered().catalog().successions().stream().mapToLong(s -> s.sets().size()).sum());
    if (earlier != null) {
      ResumeOption.requireSame(files, earlier, identity);
    }
    Catalog catalog = choice.filtered().catalog();
    GroupTally groups =
        new GroupTally(new UtcFormat(context), catalog, scope.in(catalog), settings);
    Optional<GroupNames> names = scope.hasGroups() ? Optional.of(groups.names()) : Optional.empty();
    ConjunctionWriter writer =
        options.writer(
            context,
            input.isNamed(),
            settings.isByVolume(),
            risk.isAsked(),
            choice,
            names,
            input.variants().isUsed());
    try (ResultOutput output =
        new BackgroundOutput(open(writer, context, settings, choice, earlier))) {
      ClosestPairs closest = new ClosestPairs(new UtcFormat(context));
      RiskTally levels = new RiskTally(risk.levels());
      SuppressionTally suppressed =
          new SuppressionTally(
              choice.suppression(), choice.choice().suppressed() != null, new UtcFormat(context));
      VariantTally variants = new VariantTally(catalog, settings.start());
      RunSink sink =
          new RunSink(
              output,
              options.boundaries(),
              closest,
              levels,
              suppressed,
              groups,
              variants,
              identity,
              interruption,
              bar,
              System::nanoTime);
      if (output.canBeResumed()) {
        interruption.guard(() -> lastWords(output));
      }
      ScreeningSummary summary = run(context, catalog, settings, earlier, output, sink, bar);
      long begin = System.nanoTime();
      List<WrittenFile> written = finish(output, sink);
      long writeNanos = sink.writeNanos() + System.nanoTime() - begin;
      return new Outcome(
          summary,
          closest,
          levels,
          suppressed,
          sink.oldRows(),
          output.folded(),
          groups,
          variants.compare(summary.unscreened(), settings.duration()),
          written,
          writeNanos);
    } catch (IOException e) {
      throw CommandFailure.output(name(), e);
    }
  }

  private List<WrittenFile> finish(ResultOutput output, RunSink sink)
      throws IOException, CommandFailure {
    try {
      ContentDigest digest = output.finish(List.of());
      List<WrittenFile> written = new ArrayList<>();
      String rows = RunWriter.rows(sink.rows() - output.folded());
      written.add(new WrittenFile(files.conjunctions(), rows, digest));
      written.addAll(output.more());
      return written;
    } catch (UncheckedIOException e) {
      throw failed(output, e);
    }
  }

  private CommandFailure failed(ResultOutput output, UncheckedIOException e) {
    CommandFailure failure = CommandFailure.output(name(), e.getCause());
    return output.isWorthKeeping() ? failure.with(GO_ON + "the last checkpoint") : failure;
  }

  private ScreeningSummary run(
      AstroContext context,
      Catalog catalog,
      ScreeningSettings settings,
      RunCheckpoint earlier,
      ResultOutput output,
      RunSink sink,
      ProgressBar bar)
      throws CommandFailure {
    try {
      if (earlier == null) {
        return Screener.screen(context, catalog, settings, bar, sink);
      }
      sink.restore(earlier);
      return Screener.resume(context, catalog, settings, bar, sink, earlier.screening());
    } catch (RunSink.Interrupted e) {
      throw new CommandFailure(
          ExitCode.INTERRUPTED, "interrupted after " + e.getMessage() + "; " + GO_ON + "there", e);
    } catch (UncheckedIOException e) {
      throw failed(output, e);
    }
  }

  private ResultOutput open(
      ConjunctionWriter writer,
      AstroContext context,
      ScreeningSettings settings,
      Choice.Applied choice,
      RunCheckpoint earlier)
      throws CommandFailure {
    boolean grouped = choice.choice().groupPasses();
    try {
      ResultOutput rows = options.open(writer, files, streams.out(), grouped, earlier);
      ResultOutput all = messages.isOn() ? withMessages(rows, context, settings) : rows;
      if (!grouped) {
        return all;
      }
      GroupedOutput output = new GroupedOutput(all);
      if (earlier != null) {
        output.restore(earlier.output(), choice.filtered().catalog(), settings.assessor());
      }
      return output;
    } catch (IOException e) {
      throw earlier == null
          ? CommandFailure.output(name(), e)
          : CommandFailure.resume(files.conjunctions(), e);
    }
  }

  private ResultOutput withMessages(
      ResultOutput rows, AstroContext context, ScreeningSettings settings)
      throws IOException, CommandFailure {
    try {
      return new MessagesOutput(rows, messages.open(context, settings), messages.folder());
    } catch (IOException e) {
      rows.close();
      throw CommandFailure.output(messages.folder().toString(), e);
    }
  }

  private static String lastWords(ResultOutput output) {
    return output.abandon()
        ? "interrupted; " + GO_ON + "the last checkpoint"
        : "interrupted before the first checkpoint";
  }

  private String name() {
    return files.conjunctions() == null ? "standard output" : files.conjunctions().toString();
  }
}

package org.orbsieve.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.orbsieve.Screener;
import org.orbsieve.ScreeningSettings;
import org.orbsieve.ScreeningSummary;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.report.ConjunctionWriter;
import org.orbsieve.report.ContentDigest;
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
   * @param files what was found, the rows first
   * @param writeNanos wall time of writing
   */
  record Outcome(
      ScreeningSummary summary,
      ClosestPairs closest,
      RiskTally levels,
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
   * @param earlier the run to go on with; null for none
   * @throws CommandFailure if that was another run, if the output fails, or if a person wants it
   */
  Outcome screen(
      AstroContext context,
      CatalogInput input,
      Catalog catalog,
      ScreeningSettings settings,
      Risk risk,
      RunCheckpoint earlier,
      ProgressBar bar)
      throws CommandFailure {
    Map<String, Object> identity = RunIdentity.of(context, input, settings, risk, options);
    if (earlier != null) {
      ResumeOption.requireSame(files, earlier, identity);
    }
    ConjunctionWriter writer = options.writer(context, input.isNamed(), risk.isAsked());
    try (ResultOutput output = open(writer, context, settings, earlier)) {
      ClosestPairs closest = new ClosestPairs(new UtcFormat(context));
      RiskTally levels = new RiskTally(risk.levels());
      RunSink sink =
          new RunSink(
              output,
              options.boundaries(),
              closest,
              levels,
              identity,
              interruption,
              bar,
              System::nanoTime);
      if (output.canBeResumed()) {
        interruption.guard(() -> lastWords(output));
      }
      return run(context, catalog, settings, earlier, output, sink, closest, levels, bar);
    } catch (IOException e) {
      throw CommandFailure.output(name(), e);
    }
  }

  private Outcome run(
      AstroContext context,
      Catalog catalog,
      ScreeningSettings settings,
      RunCheckpoint earlier,
      ResultOutput output,
      RunSink sink,
      ClosestPairs closest,
      RiskTally levels,
      ProgressBar bar)
      throws IOException, CommandFailure {
    try {
      ScreeningSummary summary;
      if (earlier == null) {
        summary = Screener.screen(context, catalog, settings, bar, sink);
      } else {
        sink.restore(earlier);
        summary = Screener.resume(context, catalog, settings, bar, sink, earlier.screening());
      }
      long begin = System.nanoTime();
      ContentDigest digest = output.finish();
      long writeNanos = sink.writeNanos() + System.nanoTime() - begin;
      List<WrittenFile> written = new ArrayList<>();
      written.add(new WrittenFile(files.conjunctions(), RunWriter.rows(sink.rows()), digest));
      if (output instanceof MessagesOutput both) {
        written.add(both.messages());
      }
      return new Outcome(summary, closest, levels, written, writeNanos);
    } catch (RunSink.Interrupted e) {
      throw new CommandFailure(
          ExitCode.INTERRUPTED, "interrupted after " + e.getMessage() + "; " + GO_ON + "there", e);
    } catch (UncheckedIOException e) {
      CommandFailure failure = CommandFailure.output(name(), e.getCause());
      throw output.isWorthKeeping() ? failure.with(GO_ON + "the last checkpoint") : failure;
    }
  }

  private ResultOutput open(
      ConjunctionWriter writer,
      AstroContext context,
      ScreeningSettings settings,
      RunCheckpoint earlier)
      throws CommandFailure {
    try {
      ResultOutput rows = options.open(writer, files, streams.out(), earlier);
      return messages.isOn() ? withMessages(rows, context, settings) : rows;
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

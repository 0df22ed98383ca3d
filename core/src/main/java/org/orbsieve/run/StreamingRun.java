package org.orbsieve.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orbsieve.Screener;
import org.orbsieve.ScreeningSummary;
import org.orbsieve.report.ConjunctionWriter;
import org.orbsieve.run.checkpoint.PassReader;
import org.orbsieve.run.checkpoint.RunCheckpoint;
import org.orbsieve.run.failure.JobFailure;
import org.orbsieve.run.failure.JobFailure.Kind;
import org.orbsieve.run.failure.JobFailure.Remedy;
import org.orbsieve.run.output.BackgroundOutput;
import org.orbsieve.run.output.CdmRequest;
import org.orbsieve.run.output.GroupedOutput;
import org.orbsieve.run.output.MessagesOutput;
import org.orbsieve.run.output.OutputRequest;
import org.orbsieve.run.output.ResultOutput;
import org.orbsieve.run.output.RowOutputs;
import org.orbsieve.run.output.WrittenFile;
import org.orbsieve.run.tally.Tallies;

/** Screens into an output, from the beginning or from where an earlier run ended. */
final class StreamingRun {

  private final ScreeningJob job;
  private final Prepared run;
  private final OutputRequest request;
  private final Optional<RunCheckpoint> earlier;
  private final long readNanos;
  private final JobListener listener;

  StreamingRun(ScreeningJob job, JobPreparation.Ready ready, JobListener listener) {
    this.job = job;
    this.run = ready.run();
    this.request = ready.output();
    this.earlier = ready.earlier();
    this.readNanos = ready.readNanos();
    this.listener = listener;
  }

  /**
   * Screens.
   *
   * @throws JobFailure if the earlier run was another one, if the output fails, or if a person
   *     wants it
   */
  JobResult screen() throws JobFailure {
    Map<String, Object> identity = RunIdentity.of(run, request);
    if (earlier.isPresent()) {
      new Resumption(request, job.names()).requireSame(earlier.get(), identity);
    }
    Tallies tallies = new Tallies(run.scene(), job.tallies());
    ConjunctionWriter writer = new RowWriters(run, request).writer(tallies);
    try (ResultOutput output = new BackgroundOutput(open(writer))) {
      RunSink sink =
          new RunSink(
              output, request.boundaries(), tallies, identity, job.interruption(), listener);
      if (output.canBeResumed()) {
        job.interruption().guard(output::abandon);
      }
      ScreeningSummary summary = screen(output, sink);
      tallies.finish(summary);
      long begin = System.nanoTime();
      List<WrittenFile> written = finish(output, sink);
      long writeNanos = sink.writeNanos() + System.nanoTime() - begin;
      return new JobResult(run, summary, tallies, output.folded(), written, readNanos, writeNanos);
    } catch (IOException e) {
      throw JobFailure.output(name(), e);
    }
  }

  private ScreeningSummary screen(ResultOutput output, RunSink sink) throws JobFailure {
    try {
      if (earlier.isEmpty()) {
        return Screener.screen(run.context(), run.catalog(), run.settings(), listener, sink);
      }
      restore(sink);
      return Screener.resume(
          run.context(), run.catalog(), run.settings(), listener, sink, earlier.get().screening());
    } catch (RunSink.Interrupted e) {
      throw new JobFailure(Kind.INTERRUPTED, "interrupted after " + e.getMessage(), e)
          .with(Remedy.RESUME_FROM_THERE);
    } catch (UncheckedIOException e) {
      throw failed(output, e);
    }
  }

  private void restore(RunSink sink) throws JobFailure {
    try {
      sink.restore(earlier.orElseThrow());
    } catch (IllegalArgumentException e) {
      throw JobFailure.resume(request.files().conjunctions(), e);
    }
  }

  private List<WrittenFile> finish(ResultOutput output, RunSink sink)
      throws IOException, JobFailure {
    try {
      List<WrittenFile> written = new ArrayList<>();
      Path file = request.files().conjunctions();
      var digest = output.finish(List.of());
      written.add(new WrittenFile(file, SideFiles.rows(sink.rows() - output.folded()), digest));
      written.addAll(output.more());
      return written;
    } catch (UncheckedIOException e) {
      throw failed(output, e);
    }
  }

  private JobFailure failed(ResultOutput output, UncheckedIOException e) {
    JobFailure failure = JobFailure.output(name(), e.getCause());
    return output.isWorthKeeping() ? failure.with(Remedy.RESUME_FROM_LAST_CHECKPOINT) : failure;
  }

  private ResultOutput open(ConjunctionWriter writer) throws JobFailure {
    boolean grouped = job.filters().groupPasses();
    try {
      ResultOutput rows =
          new RowOutputs(request, job.standardOutput()).open(writer, grouped, earlier);
      ResultOutput all = request.cdm().isPresent() ? withMessages(rows) : rows;
      return grouped ? grouped(all) : all;
    } catch (IOException e) {
      throw earlier.isEmpty()
          ? JobFailure.output(name(), e)
          : JobFailure.resume(request.files().conjunctions(), e);
    }
  }

  private GroupedOutput grouped(ResultOutput rows) {
    GroupedOutput output = new GroupedOutput(rows);
    earlier.ifPresent(
        checkpoint ->
            output.restore(
                checkpoint.output(), new PassReader(run.catalog(), run.settings().assessor())));
    return output;
  }

  private ResultOutput withMessages(ResultOutput rows) throws IOException, JobFailure {
    CdmRequest messages = request.cdm().orElseThrow();
    try {
      return new MessagesOutput(rows, MessageFolders.open(run, messages), messages.folder());
    } catch (IOException e) {
      rows.close();
      throw JobFailure.output(messages.folder().toString(), e);
    }
  }

  private String name() {
    Path file = request.files().conjunctions();
    return file == null ? "standard output" : file.toString();
  }
}

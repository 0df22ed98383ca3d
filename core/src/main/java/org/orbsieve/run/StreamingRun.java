package org.orbsieve.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.orbsieve.Screener;
import org.orbsieve.ScreeningCheckpoint;
import org.orbsieve.ScreeningSummary;
import org.orbsieve.ephemeris.sgp4.Kernel;
import org.orbsieve.ephemeris.sgp4.KernelChoice;
import org.orbsieve.ephemeris.sgp4.KnotKernels;
import org.orbsieve.report.flat.FlatFormat;
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
import org.orbsieve.run.output.TableOutputs;
import org.orbsieve.run.output.WrittenFile;
import org.orbsieve.run.report.ReportTally;
import org.orbsieve.run.tally.Scene;
import org.orbsieve.run.tally.Tallies;
import org.orbsieve.run.tally.Tally;

/** Screens into an output, from the beginning or from where an earlier run ended. */
final class StreamingRun {

  private final ScreeningJob job;
  private final Prepared run;
  private final OutputRequest request;
  private final Optional<Path> report;
  private final Optional<RunCheckpoint> earlier;
  private final long readNanos;
  private final JobListener listener;
  private final FollowedRun followed;

  StreamingRun(
      ScreeningJob job, JobPreparation.Ready ready, JobListener listener, FollowedRun followed) {
    this.followed = followed;
    this.job = job;
    this.run = ready.run();
    this.request = ready.output();
    this.earlier = ready.earlier();
    this.readNanos = ready.readNanos();
    this.listener = listener;
    this.report = ready.report();
  }

  /**
   * Screens.
   *
   * @throws JobFailure if the earlier run was another one, if the output fails, or if a person
   *     wants it
   */
  JobResult screen() throws JobFailure {
    Map<String, Object> identity = RunIdentity.of(run, request);
    identity.put("columns", job.columns().toString());
    if (earlier.isPresent()) {
      new Resumption(request, job.names()).requireSame(earlier.get(), identity);
    }
    List<Function<Scene, Tally<?>>> more = new ArrayList<>(job.tallies());
    if (report.isPresent()) {
      more.add(scene -> new ReportTally(scene, RunReport.marks(run)));
    }
    Tallies tallies = new Tallies(run.scene(), more);
    try (ResultOutput output = new BackgroundOutput(open(tallies))) {
      RunSink sink =
          new RunSink(
              output, request.boundaries(), tallies, identity, job.interruption(), listener);
      if (output.canBeResumed()) {
        job.interruption().guard(output::abandon);
      } else {
        job.interruption().guardWhole(output::abandon);
      }
      ScreeningSummary summary = screen(output, sink, tallies);
      tallies.finish(summary);
      long begin = System.nanoTime();
      List<WrittenFile> written = finish(output, sink);
      long writeNanos = sink.writeNanos() + System.nanoTime() - begin;
      return new JobResult(run, summary, tallies, output.folded(), written, readNanos, writeNanos);
    } catch (IOException e) {
      throw JobFailure.output(name(), e);
    }
  }

  private ScreeningSummary screen(ResultOutput output, RunSink sink, Tallies tallies)
      throws JobFailure {
    try {
      if (earlier.isEmpty()) {
        return Screener.screen(run.context(), run.catalog(), run.settings(), listener, sink);
      }
      restore(sink);
      return Screener.resume(
          run.context(), run.catalog(), run.settings(), listener, sink, earlier.get().screening());
    } catch (RunSink.Interrupted e) {
      if (report.isPresent()) {
        reportSoFar(tallies, e.checkpoint());
      }
      throw new JobFailure(Kind.INTERRUPTED, "interrupted after " + e.getMessage(), e)
          .with(Remedy.RESUME_FROM_THERE);
    } catch (UncheckedIOException e) {
      throw failed(output, e);
    }
  }

  /** What was found so far; the checkpoint for going on is saved. */
  private void reportSoFar(Tallies tallies, ScreeningCheckpoint checkpoint) throws JobFailure {
    ScreeningSummary summary =
        new ScreeningSummary(
            List.of(),
            checkpoint.bounds(),
            checkpoint.stats(),
            kernel(run.settings().kernel()),
            Map.of());
    tallies.finish(summary);
    double part = (double) checkpoint.nextStep() / checkpoint.stats().steps();
    new SideFiles(request, job.standardOutput())
        .reportSoFar(
            new JobResult(run, summary, tallies, 0, List.of(), readNanos, 0),
            part * run.settings().duration(),
            job.provenance(),
            report.orElseThrow());
  }

  private static KernelChoice kernel(Kernel asked) {
    return asked == Kernel.OREKIT
        ? new KernelChoice(asked, "as set")
        : KnotKernels.of(asked).choice();
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

  private ResultOutput open(Tallies tallies) throws JobFailure {
    boolean grouped = job.filters().groupPasses();
    RowWriters writers = new RowWriters(run, request, job.columns());
    Optional<FlatFormat> table = TableOutputs.check(request);
    try {
      ResultOutput rows =
          table.isPresent()
              ? TableOutputs.open(writers.table(table.get(), tallies), request, earlier)
              : new RowOutputs(request, job.standardOutput())
                  .open(writers.writer(tallies), grouped, earlier);
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
      return new MessagesOutput(
          rows,
          MessageFolders.open(run, messages, followed.chain(run.settings().start())),
          messages.folder());
    } catch (IOException e) {
      rows.close();
      throw JobFailure.output(messages.folder().toString(), e);
    } catch (JobFailure e) {
      rows.close();
      throw e;
    }
  }

  private String name() {
    Path file = request.files().conjunctions();
    return file == null ? "standard output" : file.toString();
  }
}

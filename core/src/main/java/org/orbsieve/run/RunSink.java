package org.orbsieve.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.orbsieve.ConjunctionSink;
import org.orbsieve.ScreeningCheckpoint;
import org.orbsieve.SuppressedConjunction;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.narrowphase.Conjunction;
import org.orbsieve.run.checkpoint.RunCheckpoint;
import org.orbsieve.run.output.ResultOutput;
import org.orbsieve.run.tally.Tallies;

/**
 * Passes what is found on to the output and to the tallies; leaves checkpoints where the output can
 * be continued, and ends the run at a seam when a person wants that.
 */
final class RunSink implements ConjunctionSink {

  /** Time between checkpoints, if slices are shorter [ns]. */
  private static final long INTERVAL = 5_000_000_000L;

  /** Ends the screening. */
  static final class Interrupted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ScreeningCheckpoint checkpoint;

    Interrupted(ScreeningCheckpoint checkpoint) {
      super(checkpoint.nextStep() + " of " + checkpoint.stats().steps() + " steps");
      this.checkpoint = checkpoint;
    }

    /** Where the screening stands. */
    ScreeningCheckpoint checkpoint() {
      return checkpoint;
    }
  }

  private final ResultOutput output;
  private final boolean boundaries;
  private final Tallies tallies;
  private final Map<String, Object> identity;
  private final Interruption interruption;
  private final JobListener listener;
  private long rows;
  private long minima;
  private long writeNanos;
  private long lastSaved = System.nanoTime();

  /**
   * A sink.
   *
   * @param boundaries whether rows without a minimum are written
   * @param identity of the run, for its checkpoints
   */
  RunSink(
      ResultOutput output,
      boolean boundaries,
      Tallies tallies,
      Map<String, Object> identity,
      Interruption interruption,
      JobListener listener) {
    this.output = output;
    this.boundaries = boundaries;
    this.tallies = tallies;
    this.identity = identity;
    this.interruption = interruption;
    this.listener = listener;
  }

  /**
   * Goes on with what an earlier run had written.
   *
   * @throws IllegalArgumentException if it had other tallies
   */
  void restore(RunCheckpoint checkpoint) {
    rows = checkpoint.rows();
    minima = checkpoint.screening().stats().minima();
    tallies.restore(checkpoint.tallies());
    listener.found(minima);
  }

  @Override
  public void accept(List<AssessedConjunction> found) {
    List<AssessedConjunction> chosen =
        found.stream().filter(row -> isMinimum(row.conjunction())).toList();
    tallies.add(found);
    minima += chosen.size();
    listener.found(minima);
    if (boundaries) {
      chosen = found;
    }
    rows += chosen.size();
    long begin = System.nanoTime();
    try {
      output.write(chosen);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    writeNanos += System.nanoTime() - begin;
  }

  @Override
  public void suppressed(List<SuppressedConjunction> found) {
    tallies.suppressed(found);
    minima += found.stream().filter(one -> isMinimum(one.conjunction())).count();
    listener.found(minima);
  }

  private static boolean isMinimum(Conjunction conjunction) {
    return conjunction.kind() == Conjunction.Kind.MINIMUM;
  }

  @Override
  public void sliceDone(Supplier<ScreeningCheckpoint> checkpoint) {
    seam();
    if (!output.canBeResumed()) {
      return;
    }
    boolean stop = interruption.isRequested();
    long begin = System.nanoTime();
    if (!stop && begin - lastSaved < INTERVAL) {
      return;
    }
    ScreeningCheckpoint point = checkpoint.get();
    try {
      output.save(
          new RunCheckpoint(
              identity, output.force(), rows, output.state(), tallies.state(), point));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    lastSaved = System.nanoTime();
    writeNanos += lastSaved - begin;
    if (stop) {
      throw new Interrupted(point);
    }
  }

  private void seam() {
    try {
      output.seam();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Rows handed to the output. */
  long rows() {
    return rows;
  }

  /** Wall time of writing, as far as the screening waited for it [ns]. */
  long writeNanos() {
    return writeNanos;
  }
}

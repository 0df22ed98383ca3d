package org.orbsieve.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.orbsieve.ConjunctionSink;
import org.orbsieve.ScreeningCheckpoint;
import org.orbsieve.SuppressedConjunction;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.narrowphase.Conjunction;
import org.orbsieve.request.ElementAges;

/**
 * Passes what is found on to the output and keeps of it what the summary needs; leaves checkpoints
 * where the output can be continued, and ends the run at a seam when a person wants that.
 */
final class RunSink implements ConjunctionSink {

  /** Time between checkpoints, if slices are shorter [ns]. */
  private static final long INTERVAL = 5_000_000_000L;

  /** Ends the screening. */
  static final class Interrupted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Interrupted(ScreeningCheckpoint checkpoint) {
      super(checkpoint.nextStep() + " of " + checkpoint.stats().steps() + " steps");
    }
  }

  private final ResultOutput output;
  private final boolean boundaries;
  private final ClosestPairs closest;
  private final RiskTally levels;
  private final SuppressionTally suppressed;
  private final GroupTally groups;
  private final VariantTally variants;
  private final Map<String, Object> identity;
  private final Interruption interruption;
  private final ProgressBar bar;
  private final LongSupplier clock;
  private long rows;
  private long minima;
  private long oldRows;
  private long writeNanos;
  private long lastSaved;

  /**
   * A sink.
   *
   * @param boundaries whether rows without a minimum are written
   * @param identity of the run, for its checkpoints
   * @param clock nanoseconds that only grow
   */
  RunSink(
      ResultOutput output,
      boolean boundaries,
      ClosestPairs closest,
      RiskTally levels,
      SuppressionTally suppressed,
      GroupTally groups,
      VariantTally variants,
      Map<String, Object> identity,
      Interruption interruption,
      ProgressBar bar,
      LongSupplier clock) {
    this.output = output;
    this.boundaries = boundaries;
    this.closest = closest;
    this.levels = levels;
    this.suppressed = suppressed;
    this.groups = groups;
    this.variants = variants;
    this.identity = identity;
    this.interruption = interruption;
    this.bar = bar;
    this.clock = clock;
    this.lastSaved = clock.getAsLong();
  }

  /** Goes on with what an earlier run had written. */
  void restore(RunCheckpoint checkpoint) {
    rows = checkpoint.rows();
    oldRows = checkpoint.oldRows();
    minima = checkpoint.screening().stats().minima();
    closest.restore(checkpoint.closest());
    levels.restore(checkpoint.levels());
    suppressed.restore(checkpoint.suppressed());
    groups.restore(checkpoint.groups());
    variants.restore(checkpoint.variants());
    bar.found(minima);
  }

  @Override
  public void accept(List<AssessedConjunction> found) {
    List<AssessedConjunction> chosen = found.stream().filter(this::isMinimum).toList();
    // what comes of a candidate manoeuvre is told beside the others, not among them
    for (AssessedConjunction row : chosen) {
      if (!row.conjunction().isOfVariant()) {
        closest.add(row.conjunction());
        levels.add(row.risk());
        groups.add(row);
      }
    }
    found.forEach(variants::add);
    oldRows += chosen.stream().filter(r -> ElementAges.restsOnOld(r.conjunction())).count();
    minima += chosen.size();
    bar.found(minima);
    if (boundaries) {
      chosen = found;
    }
    rows += chosen.size();
    long begin = clock.getAsLong();
    try {
      output.write(chosen);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    writeNanos += clock.getAsLong() - begin;
  }

  @Override
  public void suppressed(List<SuppressedConjunction> found) {
    for (SuppressedConjunction one : found) {
      suppressed.add(one);
      variants.addUnreported(one.conjunction());
      minima += one.conjunction().kind() == Conjunction.Kind.MINIMUM ? 1 : 0;
    }
    bar.found(minima);
  }

  private boolean isMinimum(AssessedConjunction row) {
    return row.conjunction().kind() == Conjunction.Kind.MINIMUM;
  }

  @Override
  public void sliceDone(Supplier<ScreeningCheckpoint> checkpoint) {
    if (!output.canBeResumed()) {
      return;
    }
    boolean stop = interruption.isRequested();
    long begin = clock.getAsLong();
    if (!stop && begin - lastSaved < INTERVAL) {
      return;
    }
    ScreeningCheckpoint point = checkpoint.get();
    try {
      output.save(
          new RunCheckpoint(
              identity,
              output.force(),
              rows,
              oldRows,
              closest.state(),
              levels.state(),
              suppressed.state(),
              output.state(),
              groups.state(),
              variants.state(),
              point));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    lastSaved = clock.getAsLong();
    writeNanos += lastSaved - begin;
    if (stop) {
      throw new Interrupted(point);
    }
  }

  /** Conjunctions that rest on old elements, see {@link ElementAges#restsOnOld}. */
  long oldRows() {
    return oldRows;
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

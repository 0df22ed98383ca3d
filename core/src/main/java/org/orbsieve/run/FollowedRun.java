package org.orbsieve.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.report.FileEntry;
import org.orbsieve.report.cdm.MessageChain;
import org.orbsieve.report.evolution.EventTrend;
import org.orbsieve.run.failure.JobFailure;
import org.orekit.time.AbsoluteDate;

/**
 * A run on its way into a history, if there is one. The history is held from the first question to
 * the end: what messages say of earlier ones must be true when the run is added.
 */
final class FollowedRun implements AutoCloseable {

  private final Optional<RunHistory> history;
  private final AstroContext context;
  private RunHistory.Entry entry;

  FollowedRun(Optional<RunHistory> history, AstroContext context) {
    this.history = history;
    this.context = context;
  }

  /** What messages follow. */
  MessageChain chain(AbsoluteDate start) throws JobFailure {
    if (history.isEmpty()) {
      return MessageChain.NONE;
    }
    try {
      return new EventChain(context, entry().known(start));
    } catch (IOException e) {
      throw JobFailure.input(history.get().place().toString(), e);
    }
  }

  /** How the events of earlier runs have changed. */
  List<EventTrend> trends() throws JobFailure {
    if (history.isEmpty()) {
      return List.of();
    }
    try {
      return history.get().trends();
    } catch (IOException e) {
      throw JobFailure.input(history.get().place().toString(), e);
    }
  }

  /** The run before this one; held from here on. */
  Optional<FileEntry> predecessor() throws JobFailure {
    return history.isEmpty() ? Optional.empty() : entry().predecessor();
  }

  /** Adds the run, which is complete. */
  void add(Path manifest) throws JobFailure {
    if (history.isEmpty()) {
      return;
    }
    try {
      entry().add(manifest);
    } catch (IOException e) {
      throw JobFailure.output(history.get().place().toString(), e);
    }
  }

  private RunHistory.Entry entry() throws JobFailure {
    if (entry == null) {
      RunHistory all = history.orElseThrow();
      try {
        entry = all.begin(context);
      } catch (IOException e) {
        throw JobFailure.output(all.place().toString(), e);
      }
    }
    return entry;
  }

  @Override
  public void close() {
    if (entry != null) {
      entry.close();
    }
  }
}

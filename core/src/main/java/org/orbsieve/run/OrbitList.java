package org.orbsieve.run;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.orbsieve.report.AtomicFile;
import org.orbsieve.report.UsedOrbit;
import org.orbsieve.report.UsedOrbitsWriter;

/**
 * The list of the orbits of a run. All that it contains is known before the screening, so its text
 * is made beside it: after it, a person would wait for it.
 */
final class OrbitList {

  /** The list of a larger catalogue is not kept in memory; there the screening takes minutes. */
  private static final int MOST_KEPT = 200_000;

  private final Prepared run;
  private final FutureTask<Text> text;

  /**
   * The list as text.
   *
   * @param orbits how many it contains
   * @param content what a file contains
   */
  record Text(int orbits, AtomicFile.Content content) {}

  private OrbitList(Prepared run) {
    this.run = run;
    this.text = new FutureTask<>(this::make);
  }

  /** The list of a run, which is made when it is asked for. */
  static OrbitList of(Prepared run) {
    return new OrbitList(run);
  }

  /** The same, made from now on, unless it is too large. */
  OrbitList begin() {
    if (run.catalog().size() <= MOST_KEPT) {
      Thread thread = new Thread(text, "orbsieve-orbits");
      thread.setDaemon(true);
      thread.start();
    }
    return this;
  }

  private Text make() throws IOException {
    List<UsedOrbit> orbits = UsedOrbitsWriter.orbits(run.catalog());
    AtomicFile.Content content = out -> UsedOrbitsWriter.write(out, run.context(), orbits);
    if (orbits.size() > MOST_KEPT) {
      return new Text(orbits.size(), content);
    }
    StringWriter kept = new StringWriter();
    content.writeTo(kept);
    return new Text(orbits.size(), out -> out.write(kept.toString()));
  }

  /** {@return the text, when it is made} */
  Text text() {
    text.run();
    try {
      return text.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException("the list of orbits cannot be laid out", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the list of orbits was laid out", e);
    }
  }
}

package org.orbsieve.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.report.FileEntry;
import org.orbsieve.report.evolution.EventTrend;
import org.orbsieve.report.evolution.KnownEvent;
import org.orekit.time.AbsoluteDate;

/** Where a run finds earlier ones, and is found by later ones. */
public interface RunHistory {

  /**
   * The file, which the run must not overwrite.
   *
   * @return the place of the history
   */
  Path place();

  /**
   * Finds out before long work whether the history can be used.
   *
   * @throws IOException if it is damaged, is something else, or cannot be written
   */
  void check() throws IOException;

  /**
   * How the events of earlier runs have changed, for a report.
   *
   * @return the events of the latest runs; empty where there is no run yet
   * @throws IOException if the history cannot be read
   */
  List<EventTrend> trends() throws IOException;

  /**
   * Begins to add a run. Waits while another run does, so that each has one predecessor.
   *
   * @param context time scales
   * @return to be closed
   * @throws IOException if the history cannot be used
   */
  Entry begin(AstroContext context) throws IOException;

  /** A run that is being added. Closed without {@link #add}, it leaves the history as it was. */
  interface Entry extends AutoCloseable {

    /**
     * The run that was added last.
     *
     * @return its manifest, by its absolute path, with the hash of that file; empty for the first
     *     run
     */
    Optional<FileEntry> predecessor();

    /**
     * What earlier runs found.
     *
     * @param start start of the period of the run
     * @return the events that are not over then
     * @throws IOException if the history cannot be read
     */
    List<KnownEvent> known(AbsoluteDate start) throws IOException;

    /**
     * Adds the run, all of it or nothing.
     *
     * @param manifest of the run, which is complete
     * @throws IOException if the run cannot be read, or the history not be written
     */
    void add(Path manifest) throws IOException;

    @Override
    void close();
  }
}

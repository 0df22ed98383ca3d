package org.orbsieve.cli.print;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.orbsieve.run.JobListener;

/** Shows progress, warnings and notes of a run, unless a person wants quiet. */
public final class ScreenListener implements JobListener {

  /** Warnings that are printed; a folder of ephemerides may have one for each file. */
  private static final int MOST_WARNINGS = 20;

  private final ProgressBar bar;
  private final PrintWriter err;
  private final boolean quiet;

  public ScreenListener(ProgressBar bar, PrintWriter err, boolean quiet) {
    this.bar = bar;
    this.err = err;
    this.quiet = quiet;
  }

  @Override
  public void progress(String phase, long done, long total) {
    bar.progress(phase, done, total);
  }

  @Override
  public void found(long conjunctions) {
    bar.found(conjunctions);
  }

  @Override
  public void inputsRead() {
    bar.clear();
  }

  @Override
  public void warnings(List<String> all) {
    all.stream().limit(MOST_WARNINGS).forEach(text -> say("warning", text));
    if (all.size() > MOST_WARNINGS) {
      say("warning", all.size() - MOST_WARNINGS + " more are in the run manifest");
    }
  }

  @Override
  public void startsAnew() {
    say("note", "restarting an interrupted run; --resume would have continued it");
  }

  @Override
  public void nothingToResume(Path checkpoint) {
    say(
        "note",
        "nothing to continue (no "
            + checkpoint.getFileName()
            + "): starting from the"
            + " beginning");
  }

  private void say(String kind, String text) {
    if (!quiet) {
      err.println("orbsieve: " + kind + ": " + text);
    }
  }
}

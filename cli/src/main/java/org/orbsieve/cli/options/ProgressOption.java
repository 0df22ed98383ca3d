package org.orbsieve.cli.options;

import java.io.PrintWriter;
import org.orbsieve.cli.help.HelpTopic;
import org.orbsieve.cli.help.Topic;
import org.orbsieve.cli.print.ProgressBar;
import org.orbsieve.cli.print.Terminal;
import picocli.CommandLine.Option;

/** The options that say what is told on standard error. */
@HelpTopic(Topic.MACHINE)
public final class ProgressOption {

  @Option(
      names = "--progress",
      paramLabel = "auto|always|never",
      description = {
        "When to show progress. Default: auto, a bar on a terminal. 'always' prints a line every"
            + " ten seconds where standard error is not a terminal."
      })
  private Terminal.Progress progress = Terminal.Progress.AUTO;

  @HelpTopic(value = Topic.MACHINE, brief = "errors only")
  @Option(
      names = {"-q", "--quiet"},
      description = "Show neither progress nor warnings nor the summary, errors only.")
  private boolean quiet;

  public boolean quiet() {
    return quiet;
  }

  public ProgressBar bar(PrintWriter err) {
    ProgressBar.Style style = quiet ? ProgressBar.Style.NONE : Terminal.style(progress);
    return new ProgressBar(err, style, System::nanoTime);
  }
}

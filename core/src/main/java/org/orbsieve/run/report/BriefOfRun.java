package org.orbsieve.run.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.report.UtcFormat;
import org.orbsieve.report.brief.Brief;
import org.orbsieve.report.brief.BriefData;
import org.orbsieve.report.brief.BriefHtml;
import org.orbsieve.report.brief.BriefMaker;
import org.orbsieve.report.brief.BriefMarkdown;
import org.orbsieve.report.brief.StayLine;
import org.orbsieve.report.evolution.RunDifference;
import org.orbsieve.report.evolution.ScreenedRun;
import org.orbsieve.report.evolution.ScreenedRunReader;
import org.orbsieve.report.html.model.Digest;
import org.orbsieve.report.html.model.EventDetail;
import org.orbsieve.report.html.model.EventRow;
import org.orbsieve.report.html.model.RowFields;
import org.orbsieve.report.read.ConjunctionRecord;
import org.orbsieve.report.read.ObjectRecord;
import org.orbsieve.run.failure.JobFailure;
import org.orbsieve.run.output.Destination;

/**
 * The brief about a run that exists: {@code brief.html} and {@code brief.md}.
 *
 * @param context leap seconds
 * @param before the run before, by its manifest; empty for none
 * @param stays table of stays, as CSV; empty for none
 * @param group of assets that the brief is about; empty for all
 */
public record BriefOfRun(
    AstroContext context, Optional<Path> before, Optional<Path> stays, String group) {

  /**
   * Validates that nothing is null.
   *
   * @param context leap seconds
   * @param before the run before
   * @param stays table of stays
   * @param group of assets
   */
  public BriefOfRun {
    Objects.requireNonNull(context, "context");
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(stays, "stays");
    Objects.requireNonNull(group, "group");
  }

  /** The events, and the objects of the group that they are about. */
  private record Found(Digest<EventDetail> digest, Set<String> members) {}

  /**
   * Writes the brief.
   *
   * @param run manifest of the run, or a folder with one
   * @param folder takes {@code brief.html} and {@code brief.md}
   * @throws JobFailure if a run cannot be read, does not know the group, or a file cannot be
   *     written
   */
  public void write(Path run, Path folder) throws JobFailure {
    Destination html = place(folder, "brief.html");
    Destination markdown = place(folder, "brief.md");
    Brief brief;
    try {
      brief = brief(run);
    } catch (IllegalArgumentException e) {
      throw JobFailure.input(run.toString(), new IOException(e.getMessage(), e));
    } catch (IOException e) {
      throw JobFailure.input(run.toString(), e);
    }
    html.write("brief", out -> BriefHtml.write(out, brief));
    markdown.write("brief", out -> BriefMarkdown.write(out, brief));
  }

  private static Destination place(Path folder, String name) throws JobFailure {
    return new Destination(folder.resolve(name), OutputStream.nullOutputStream()).check();
  }

  private Brief brief(Path given) throws IOException {
    RunFiles run = RunFiles.open(given, context);
    Found found = read(run);
    Optional<RunDifference> difference = Optional.empty();
    if (before.isPresent()) {
      RunFiles earlier = RunFiles.open(before.get(), context);
      Set<String> members = new HashSet<>(found.members());
      members.addAll(read(earlier).members());
      difference = Optional.of(difference(earlier, run, members));
    }
    Optional<List<StayLine>> near = Optional.empty();
    if (stays.isPresent()) {
      near = Optional.of(StayFile.read(stays.get(), group.isEmpty() ? Set.of() : found.members()));
    }
    BriefData data =
        new BriefData(
            run.record().manifest(),
            run.window(),
            found.digest().events(run.together()),
            group,
            difference,
            near);
    return BriefMaker.of(data, new UtcFormat(context));
  }

  private Found read(RunFiles run) throws IOException {
    Digest<EventDetail> digest = new Digest<>(run.window());
    Set<String> members = new HashSet<>();
    run.read(
        context,
        record -> {
          if (isAbout(record, members)) {
            RowFields fields = new RowFields(record.row());
            EventRow row = EventRow.of(fields);
            digest.add(row, () -> EventDetail.of(row, fields));
          }
        });
    return new Found(digest, members);
  }

  private boolean isAbout(ConjunctionRecord record, Set<String> members) {
    boolean about = group.isEmpty();
    for (ObjectRecord object : List.of(record.primary(), record.secondary())) {
      if (object.groups().contains(group)) {
        members.add(Integer.toString(object.form().catalogNumber()));
        about = true;
      }
    }
    return about;
  }

  private RunDifference difference(RunFiles earlier, RunFiles later, Set<String> members)
      throws IOException {
    List<ScreenedRun> runs =
        new ScreenedRunReader(context).read(earlier.manifest(), later.manifest());
    RunDifference all = RunDifference.of(runs.get(0), runs.get(1));
    return group.isEmpty()
        ? all
        : new RunDifference(
            all.before(),
            all.after(),
            all.changes().stream()
                .filter(
                    change ->
                        members.contains(change.latest().one().designator())
                            || members.contains(change.latest().other().designator()))
                .toList());
  }
}

package org.orbsieve.run.share;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.run.failure.JobFailure;
import org.orbsieve.run.replay.ReplayFolder;
import org.orbsieve.run.report.BriefOfRun;
import org.orbsieve.run.report.ReportOfRuns;
import org.orbsieve.share.Grant;
import org.orbsieve.share.Partner;
import org.orbsieve.share.Policy;

/**
 * Fills the folder of a package. Where the partner may have all that the rows rest on, one
 * screening is its content, with the inputs. Where some may only show in rows, the rows come from a
 * screening that leaves nothing else behind, and messages from a second one, in the folder {@code
 * elements}, that knows only what the partner may have.
 */
final class PackageBuilder {

  /** Exit codes of a screening that gave results: done, and a catalogue that is cut off. */
  private static final List<Integer> DONE = List.of(0, 7);

  private static final String MANIFEST = "conjunctions.run.json";

  private final AstroContext context;
  private final ShareRequest request;
  private final Policy policy;
  private final String created;
  private final ShareRequest.Launcher launcher;

  PackageBuilder(
      AstroContext context,
      ShareRequest request,
      Policy policy,
      String created,
      ShareRequest.Launcher launcher) {
    this.context = context;
    this.request = request;
    this.policy = policy;
    this.created = created;
    this.launcher = launcher;
  }

  /**
   * Fills an empty folder.
   *
   * @param decisions about the rows
   * @return the conjunctions; empty if there is nothing that the partner may see
   */
  Optional<Path> build(Partner partner, List<Decision> decisions, Path folder)
      throws IOException, JobFailure {
    boolean restricted = decisions.stream().anyMatch(one -> one.grant() == Grant.ROWS);
    if (!restricted) {
      return screened(partner, folder);
    }
    Optional<Path> rows = rowsOnly(partner, folder);
    if (rows.isPresent()) {
      Path elements = Files.createDirectory(folder.resolve("elements"));
      if (screened(partner, elements).isEmpty()) {
        Files.delete(elements);
      }
    }
    return rows;
  }

  /** A screening with its inputs, which the partner can repeat. */
  private Optional<Path> screened(Partner partner, Path folder) throws IOException, JobFailure {
    Plan plan = plan(partner, Grant.ELEMENTS, folder);
    if (!plan.hasCatalogue()) {
      new ReplayFolder(folder.resolve(Planner.INPUTS)).close();
      return Optional.empty();
    }
    List<Argument> more = new ArrayList<>();
    more.add(new Argument("report", "report.html"));
    if (isAsked("cdm")) {
      more.add(new Argument("cdm", "messages"));
      more.add(new Argument("cdm-created", created));
      more.add(new Argument("cdm-for", partner.messageFor()));
    }
    boolean json = request.run().record().settingText("format").filter("json"::equals).isPresent();
    Path rows =
        screen(partner, plan, more, json ? "conjunctions.json" : "conjunctions.csv", folder);
    brief(partner, folder.resolve(MANIFEST), folder);
    return Optional.of(rows);
  }

  private Optional<Path> rowsOnly(Partner partner, Path folder) throws IOException, JobFailure {
    try (ReplayFolder scratch = ReplayFolder.create()) {
      Plan plan = plan(partner, Grant.ROWS, scratch.path());
      if (!plan.hasCatalogue()) {
        return Optional.empty();
      }
      Path rows = screen(partner, plan, List.of(), "conjunctions.csv", scratch.path());
      Path projected = Files.createDirectory(scratch.path().resolve("released"));
      Path manifest = RowProjection.write(scratch.path().resolve(MANIFEST), rows, projected);
      Path released = folder.resolve(rows.getFileName());
      new ReportOfRuns(context).write(List.of(manifest), folder.resolve("report.html"));
      brief(partner, manifest, folder);
      Files.copy(projected.resolve(rows.getFileName()), released);
      return Optional.of(released);
    }
  }

  private Plan plan(Partner partner, Grant needed, Path folder) throws IOException {
    return new Planner(request.run(), context, new Recipient(policy, partner, needed), folder)
        .plan();
  }

  private boolean isAsked(String option) {
    return request.run().arguments().stream().anyMatch(one -> one.option().equals(option));
  }

  private Path screen(Partner partner, Plan plan, List<Argument> more, String rows, Path folder)
      throws IOException {
    List<Argument> all = new ArrayList<>(plan.arguments());
    all.add(new Argument("output", rows));
    all.add(new Argument("manifest", MANIFEST));
    all.addAll(more);
    all.add(new Argument("marking", partner.marking().text()));
    all.add(new Argument("created", created));
    all.add(new Argument("quiet", ""));
    int code = launcher.screen(all, folder);
    if (!DONE.contains(code)) {
      throw new IOException(
          "the screening for " + partner.name() + " failed with exit code " + code);
    }
    return folder.resolve(rows);
  }

  private void brief(Partner partner, Path manifest, Path folder) throws JobFailure {
    Optional<Path> before =
        request.since().map(earlier -> earlier.resolve(partner.name()).resolve(MANIFEST));
    new BriefOfRun(context, before.filter(Files::exists), Optional.empty(), "")
        .write(manifest, folder);
  }
}

package org.orbsieve.run.share;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.report.UtcFormat;
import org.orbsieve.run.failure.JobFailure;
import org.orbsieve.run.failure.JobFailure.Kind;
import org.orbsieve.run.output.Destination;
import org.orbsieve.run.replay.ReplayFolder;
import org.orbsieve.share.Grant;
import org.orbsieve.share.Partner;
import org.orbsieve.share.Policy;
import org.orbsieve.share.PolicyReader;

/** The whole of {@code orbsieve share}: a package for each partner, and an audit for the owner. */
public final class ShareJob {

  /** Name of the audit in the folder of the packages. */
  private static final String AUDIT = "audit.csv";

  private final AstroContext context;
  private final ShareRequest request;
  private final Policy policy;
  private final List<Partner> partners;

  /**
   * Reads the policy and checks that everything can be read again.
   *
   * @param context leap seconds
   * @param request what is shared
   * @throws JobFailure if the policy contradicts itself, does not know a partner, or an input is
   *     not as it was
   */
  public ShareJob(AstroContext context, ShareRequest request) throws JobFailure {
    this.context = context;
    this.request = request;
    Path file = request.policy();
    try (InputStream in = Files.newInputStream(file)) {
      policy = PolicyReader.read(in, file.toString());
    } catch (IOException e) {
      throw JobFailure.input(file.toString(), e);
    }
    try {
      request.run().requireInputs();
    } catch (IOException e) {
      throw JobFailure.input(request.run().manifest().toString(), e);
    }
    partners = new ArrayList<>();
    for (String name : request.partners()) {
      Partner partner = policy.partners().get(name);
      if (partner == null) {
        throw new JobFailure(Kind.REQUEST, "the policy has no partner '" + name + "'");
      }
      partners.add(partner);
    }
    if (partners.isEmpty()) {
      partners.addAll(policy.partners().values());
    }
  }

  /**
   * What each partner may see, without computing anything.
   *
   * @return a table for the owner
   * @throws JobFailure if an input cannot be read, or two rules contradict each other
   */
  public String dryRun() throws JobFailure {
    List<Audit.Line> lines = new ArrayList<>();
    for (Partner partner : partners) {
      decisions(partner).forEach(one -> lines.add(new Audit.Line(partner.name(), one, "")));
    }
    return Audit.text(lines);
  }

  private List<Decision> decisions(Partner partner) throws JobFailure {
    try (ReplayFolder scratch = ReplayFolder.create()) {
      Recipient rows = new Recipient(policy, partner, Grant.ROWS);
      return new Planner(request.run(), context, rows, scratch.path()).plan().decisions();
    } catch (IllegalArgumentException e) {
      throw JobFailure.input(request.policy().toString(), new IOException(e.getMessage(), e));
    } catch (IOException e) {
      throw JobFailure.input(request.run().manifest().toString(), e);
    }
  }

  /**
   * Makes the packages.
   *
   * @param output folder of the packages and the audit; must not exist, or be empty
   * @param launcher runs screenings
   * @return a line about each package, for the owner
   * @throws JobFailure if an input cannot be read, a screening fails, or a file cannot be written
   */
  public List<String> write(Path output, ShareRequest.Launcher launcher) throws JobFailure {
    Optional<PrivateKey> key = key();
    String created = request.created().or(request.run().record()::created).orElse("");
    prepare(output);
    List<Audit.Line> audit = new ArrayList<>();
    List<String> said = new ArrayList<>();
    PackageBuilder builder = new PackageBuilder(context, request, policy, created, launcher);
    RowAudit rowAudit = new RowAudit(context, request.run(), policy);
    for (Partner partner : partners) {
      List<Decision> decisions = decisions(partner);
      decisions.forEach(one -> audit.add(new Audit.Line(partner.name(), one, "")));
      Path folder = output.resolve(partner.name());
      try {
        Files.createDirectory(folder);
        Optional<Path> rows = builder.build(partner, decisions, folder);
        List<Audit.Line> lines = rowAudit.lines(partner, rows);
        audit.addAll(lines);
        said.add(partner.name() + ": " + words(lines, rows));
        if (rows.isEmpty()) {
          Files.delete(folder);
          continue;
        }
        OptionalLong withheld =
            partner.toldCount() ? OptionalLong.of(RowAudit.withheld(lines)) : OptionalLong.empty();
        Path manifest = PackageManifest.write(folder, partner, created, withheld);
        if (key.isPresent()) {
          PackageSignature.sign(manifest, key.get());
        }
      } catch (IOException e) {
        throw JobFailure.output(folder.toString(), e);
      }
    }
    new Destination(output.resolve(AUDIT), OutputStream.nullOutputStream())
        .write("audit", out -> Audit.write(out, new UtcFormat(context), audit));
    return said;
  }

  private static String words(List<Audit.Line> lines, Optional<Path> rows) {
    if (rows.isEmpty()) {
      return "no package: nothing that could be screened is released";
    }
    long absent = RowAudit.withheld(lines);
    long anew = lines.stream().filter(line -> line.inPackage().equals("computed anew")).count();
    long more = lines.stream().filter(line -> line.inPackage().equals("only there")).count();
    return (lines.size() - absent)
        + " rows, of them "
        + anew
        + " computed anew and "
        + more
        + " only there; "
        + absent
        + " rows of the run withheld";
  }

  private Optional<PrivateKey> key() throws JobFailure {
    if (request.key().isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(KeyFiles.readPrivate(request.key().get()));
    } catch (IOException e) {
      throw JobFailure.input(request.key().get().toString(), e);
    }
  }

  private static void prepare(Path output) throws JobFailure {
    try {
      Files.createDirectories(output);
      try (Stream<Path> files = Files.list(output)) {
        if (files.findAny().isPresent()) {
          throw new IOException("the folder is not empty");
        }
      }
    } catch (IOException e) {
      throw JobFailure.output(output.toString(), e);
    }
  }
}

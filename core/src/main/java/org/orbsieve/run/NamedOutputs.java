package org.orbsieve.run;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.report.CheckpointFile;
import org.orbsieve.report.UtcFormat;
import org.orbsieve.run.checkpoint.RecordTree;
import org.orbsieve.run.checkpoint.RunCheckpoint;
import org.orbsieve.run.failure.JobFailure;
import org.orbsieve.run.failure.JobFailure.Kind;
import org.orbsieve.run.failure.Setting;
import org.orbsieve.run.output.DatedNames;
import org.orbsieve.run.output.OutputRequest;
import org.orekit.time.AbsoluteDate;

/**
 * What a job writes, with the period in the names where they ask for it. A job that continues an
 * earlier one takes the period of that: it is found by its checkpoint, whose name fits.
 *
 * @param request the files
 * @param report where the report goes; empty for nowhere
 * @param start of the period; empty where only the catalogue says it
 */
record NamedOutputs(OutputRequest request, Optional<Path> report, Optional<AbsoluteDate> start) {

  static NamedOutputs of(ScreeningJob job, AstroContext context) throws JobFailure {
    Optional<AbsoluteDate> start = job.start().known(context);
    OutputRequest request = job.output();
    if (!isDated(request)) {
      return new NamedOutputs(request, job.report(), start);
    }
    if (start.isEmpty()) {
      throw new JobFailure(
          Kind.REQUEST,
          "a name with the start of the period needs one that is known before the catalogue is"
              + " read, not "
              + job.names().of(Setting.START_AT_NEWEST));
    }
    try {
      AbsoluteDate begin = start.get();
      boolean continues = job.resumption() != Resumption.Wish.NEVER && request.isResumable();
      if (continues && job.start().kind() == Start.Kind.NOW) {
        begin = interrupted(job, context, request).orElse(begin);
      }
      DatedNames names = names(job, context, begin);
      return new NamedOutputs(
          request.named(names::of), job.report().map(names::of), Optional.of(begin));
    } catch (IllegalArgumentException e) {
      throw JobFailure.request(e);
    }
  }

  private static boolean isDated(OutputRequest request) {
    List<Path> all = new ArrayList<>();
    request.named(
        name -> {
          all.add(name);
          return name;
        });
    return all.stream().anyMatch(DatedNames::isDated);
  }

  private static DatedNames names(ScreeningJob job, AstroContext context, AbsoluteDate start) {
    UtcFormat utc = new UtcFormat(context);
    AbsoluteDate stop = job.settings().at(start).stop();
    return new DatedNames(utc.iso(start), utc.iso(stop));
  }

  /** The start of the interrupted run whose output has a name of this form. */
  private static Optional<AbsoluteDate> interrupted(
      ScreeningJob job, AstroContext context, OutputRequest request) throws JobFailure {
    Path pattern = request.files().conjunctions();
    Map<Path, AbsoluteDate> found = new TreeMap<>();
    Path folder = pattern.toAbsolutePath().getParent();
    if (DatedNames.isDated(folder) || !Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.checkpoint")) {
      for (Path file : files) {
        Optional<AbsoluteDate> start = start(context, file);
        if (start.isPresent()
            && CheckpointFile.pathFor(names(job, context, start.get()).of(pattern.toAbsolutePath()))
                .equals(file)) {
          found.put(file, start.get());
        }
      }
    } catch (IOException e) {
      throw JobFailure.resume(pattern, e);
    }
    if (found.size() > 1) {
      throw new JobFailure(
          Kind.REFUSED,
          "several interrupted runs have a name of this form, name the output of one: "
              + found.keySet());
    }
    return found.values().stream().findFirst();
  }

  /** What is no checkpoint of this version is another's. */
  private static Optional<AbsoluteDate> start(AstroContext context, Path file) {
    try {
      RunCheckpoint checkpoint = RecordTree.read(RunCheckpoint.class, CheckpointFile.read(file));
      return RunIdentity.start(context, checkpoint.run());
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}

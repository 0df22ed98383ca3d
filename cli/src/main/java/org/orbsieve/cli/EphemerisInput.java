package org.orbsieve.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.CatalogContents;
import org.orbsieve.catalog.CatalogReadException;
import org.orbsieve.catalog.Reject;
import org.orbsieve.catalog.TabulatedOrbit;
import org.orbsieve.catalog.oem.EphemerisPlacement;
import org.orbsieve.catalog.oem.EphemerisPlacement.Match;
import org.orbsieve.catalog.oem.EphemerisPlacements;
import org.orbsieve.catalog.oem.EphemerisReader;
import org.orbsieve.ephemeris.TabulatedMotion;
import org.orbsieve.report.ContentDigest;
import org.orbsieve.report.UtcFormat;

/**
 * The operators' ephemerides that were read.
 *
 * @param given what was asked for, for the identity of the run
 * @param placements the objects that have one
 * @param losses per placement, the estimate of what its interpolation loses [m]
 * @param warnings what the person should know of them, one line each
 */
record EphemerisInput(
    List<EphemerisOptions.Given> given,
    List<EphemerisPlacement> placements,
    List<Double> losses,
    List<String> warnings) {

  /** None. */
  static final EphemerisInput NONE = new EphemerisInput(List.of(), List.of(), List.of(), List.of());

  /** Beyond, the person is told how inexact an interpolation may be [m]. */
  private static final double NOTABLE_LOSS = 100;

  /** Whether there are any. */
  boolean isUsed() {
    return !given.isEmpty();
  }

  /** What came of reading them. */
  record Read(EphemerisInput input, CatalogContents contents) {}

  /**
   * Reads ephemerides and puts them in the place of element sets. A file that was named must be
   * one; of a folder, files that are none are rejected.
   *
   * @param contents the catalogue
   * @param digests receives length and hash of each file
   * @throws CommandFailure if one of them cannot be used
   */
  static Read read(
      AstroContext context,
      EphemerisOptions options,
      CatalogContents contents,
      Map<String, ContentDigest> digests)
      throws CommandFailure {
    List<TabulatedOrbit> orbits = new ArrayList<>();
    List<Reject> rejects = new ArrayList<>(contents.rejects());
    List<String> warnings = new ArrayList<>();
    for (EphemerisOptions.Given one : options.given()) {
      Path path = path(one.file());
      if (!Files.isDirectory(path)) {
        try {
          orbits.addAll(numbered(one, read(context, one.file(), path, digests)));
        } catch (CatalogReadException e) {
          throw new CommandFailure(ExitCode.INPUT, e.getMessage(), e);
        } catch (IOException e) {
          throw CommandFailure.input(one.file(), e);
        }
      } else {
        orbits.addAll(folder(context, one, path, digests, rejects));
      }
    }
    for (TabulatedOrbit orbit : orbits) {
      orbit.warnings().forEach(warning -> warnings.add(orbit.source() + ": " + warning));
    }
    boolean catalogued = !contents.records().isEmpty();
    try {
      EphemerisPlacements placed =
          EphemerisPlacements.of(new CatalogContents(contents.records(), rejects), orbits);
      List<Double> losses = losses(placed.placements());
      warnings.addAll(warnings(placed.placements(), losses, catalogued));
      return new Read(
          new EphemerisInput(options.given(), placed.placements(), losses, warnings),
          placed.contents());
    } catch (CatalogReadException e) {
      throw new CommandFailure(ExitCode.INPUT, e.getMessage(), e);
    }
  }

  /** A file that was named. */
  static Path path(String name) throws CommandFailure {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw CommandFailure.input(name, new IOException("no such file", e));
    }
  }

  private static List<TabulatedOrbit> folder(
      AstroContext context,
      EphemerisOptions.Given one,
      Path folder,
      Map<String, ContentDigest> digests,
      List<Reject> rejects)
      throws CommandFailure {
    if (!one.number().isEmpty()) {
      throw new CommandFailure(
          ExitCode.USAGE, "--ephemeris " + one.number() + "=" + folder + ": is a folder", null);
    }
    List<TabulatedOrbit> orbits = new ArrayList<>();
    List<Path> files;
    try (Stream<Path> found = Files.list(folder)) {
      files = found.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw CommandFailure.input(one.file(), e);
    }
    // each file by itself, several at once; what comes of them is put together in their order
    for (FolderFile file : files.parallelStream().map(f -> FolderFile.read(context, f)).toList()) {
      if (file.failure() instanceof CatalogReadException e) {
        String reason = e.getMessage().replace(file.name() + ": ", "");
        rejects.add(new Reject(file.name(), 0, "", reason));
      } else if (file.failure() != null) {
        throw CommandFailure.input(file.name(), file.failure());
      }
      digests.putAll(file.digests());
      orbits.addAll(file.orbits());
    }
    if (orbits.isEmpty()) {
      throw new CommandFailure(ExitCode.INPUT, "no ephemeris in " + folder, null);
    }
    return orbits;
  }

  /**
   * What came of reading a file of a folder.
   *
   * @param failure why it cannot be read; null if it can
   */
  private record FolderFile(
      String name,
      List<TabulatedOrbit> orbits,
      Map<String, ContentDigest> digests,
      IOException failure) {

    static FolderFile read(AstroContext context, Path path) {
      Map<String, ContentDigest> digests = new LinkedHashMap<>();
      try {
        List<TabulatedOrbit> orbits = EphemerisInput.read(context, path.toString(), path, digests);
        return new FolderFile(path.toString(), orbits, digests, null);
      } catch (IOException e) {
        return new FolderFile(path.toString(), List.of(), digests, e);
      }
    }
  }

  private static List<TabulatedOrbit> read(
      AstroContext context, String name, Path path, Map<String, ContentDigest> digests)
      throws IOException {
    ContentDigest.Meter meter = new ContentDigest.Meter();
    try (InputStream in = meter.tap(Files.newInputStream(path))) {
      List<TabulatedOrbit> orbits = EphemerisReader.read(context, in, name);
      in.transferTo(OutputStream.nullOutputStream());
      digests.put(name, meter.digest());
      return orbits;
    }
  }

  private static List<TabulatedOrbit> numbered(
      EphemerisOptions.Given one, List<TabulatedOrbit> orbits) throws CommandFailure {
    if (one.number().isEmpty()) {
      return orbits;
    }
    if (orbits.size() > 1) {
      throw new CommandFailure(
          ExitCode.INPUT,
          one.file() + ": " + orbits.size() + " objects, which cannot all be " + one.number(),
          null);
    }
    return List.of(orbits.get(0).withObjectId(one.number()));
  }

  private static List<Double> losses(List<EphemerisPlacement> placements) {
    return placements.parallelStream()
        .map(EphemerisPlacement::orbit)
        .map(EphemerisInput::loss)
        .toList();
  }

  /** The estimate of what the interpolation of an ephemeris loses [m]. */
  static double loss(TabulatedOrbit orbit) {
    return new TabulatedMotion(orbit, orbit.reference()).interpolationError();
  }

  /** A warning of an interpolation that loses much. */
  static Optional<String> lossWarning(String source, double loss) {
    if (loss <= NOTABLE_LOSS) {
      return Optional.empty();
    }
    return Optional.of(
        source
            + ": interpolation may be off "
            + (Double.isInfinite(loss)
                ? "by any distance"
                : String.format(Locale.ROOT, "by %.0f m", loss))
            + ": too few nodes, too far apart, or velocities that contradict the positions");
  }

  private static List<String> warnings(
      List<EphemerisPlacement> placements, List<Double> losses, boolean catalogued) {
    List<String> warnings = new ArrayList<>();
    for (int i = 0; i < placements.size(); i++) {
      EphemerisPlacement placement = placements.get(i);
      String source = placement.orbit().source() + ": ";
      int number = placement.object().catalogNumber();
      boolean unnumbered = placement.orbit().catalogNumber() < 0;
      if (placement.match() == Match.NONE && (catalogued || unnumbered)) {
        warnings.add(
            source
                + (catalogued ? "not in the catalogue, " : "without a catalogue number, ")
                + "an object of its own: "
                + number
                + (unnumbered ? "; NUMBER=FILE says otherwise" : ""));
      } else if (placement.match() == Match.NAME) {
        warnings.add(source + "taken for " + number + " by its name");
      }
      lossWarning(placement.orbit().source(), losses.get(i)).ifPresent(warnings::add);
    }
    return warnings;
  }

  /** What the manifest says of them, by catalogue number. */
  Map<String, Object> facts(AstroContext context) {
    UtcFormat utc = new UtcFormat(context);
    Map<String, Object> facts = new LinkedHashMap<>();
    for (int i = 0; i < placements.size(); i++) {
      TabulatedOrbit orbit = placements.get(i).orbit();
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("source", orbit.source());
      one.put("objectId", orbit.objectId());
      one.put("foundBy", placements.get(i).match().words());
      one.put("begin", utc.iso(orbit.begin()));
      one.put("end", utc.iso(orbit.end()));
      one.put("segments", orbit.segments().size());
      one.put("covariances", orbit.segments().stream().mapToInt(s -> s.covariances().size()).sum());
      one.put("interpolationError_m", losses.get(i));
      facts.put(Integer.toString(placements.get(i).object().catalogNumber()), one);
    }
    return facts;
  }

  /** All that rows depend on besides the contents of the files, in one line. */
  String identity() {
    StringBuilder text = new StringBuilder();
    given.forEach(one -> text.append(one.number()).append('=').append(one.file()).append(' '));
    return text.toString().strip();
  }
}

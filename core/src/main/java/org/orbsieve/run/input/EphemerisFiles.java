package org.orbsieve.run.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.CatalogContents;
import org.orbsieve.catalog.CatalogReadException;
import org.orbsieve.catalog.Reject;
import org.orbsieve.catalog.TabulatedOrbit;
import org.orbsieve.catalog.oem.EphemerisContents;
import org.orbsieve.catalog.oem.EphemerisPlacements;
import org.orbsieve.catalog.oem.EphemerisReader;
import org.orbsieve.report.ContentDigest;
import org.orbsieve.run.failure.Hints;
import org.orbsieve.run.failure.JobFailure;
import org.orbsieve.run.failure.JobFailure.Kind;
import org.orbsieve.run.failure.Setting;

/**
 * Reads ephemerides and puts them in the place of element sets. A file that was named must be one;
 * of a folder, files that are not are rejected.
 */
final class EphemerisFiles {

  private final InputContext context;
  private final InputFiles files;
  private final List<TabulatedOrbit> orbits = new ArrayList<>();
  private final List<Reject> rejects = new ArrayList<>();
  private final List<String> refusals = new ArrayList<>();

  /**
   * A reader.
   *
   * @param files keeps length and hash of each file
   */
  EphemerisFiles(InputContext context, InputFiles files) {
    this.context = context;
    this.files = files;
  }

  /**
   * Reads ephemerides.
   *
   * @param contents the catalogue
   * @throws JobFailure if one of them cannot be used
   */
  EphemerisInput.Read read(List<NumberedFile> given, CatalogContents contents) throws JobFailure {
    rejects.addAll(contents.rejects());
    for (NumberedFile one : given) {
      Path path = path(one.file());
      if (Files.isDirectory(path)) {
        readFolder(one, path);
      } else {
        readNamed(one);
      }
    }
    List<String> warnings = new ArrayList<>(refusals);
    for (TabulatedOrbit orbit : orbits) {
      Hints.warnings(orbit, context.names())
          .forEach(warning -> warnings.add(orbit.source() + ": " + warning));
    }
    boolean catalogued = !contents.records().isEmpty();
    try {
      EphemerisPlacements placed =
          EphemerisPlacements.of(new CatalogContents(contents.records(), rejects), orbits);
      List<EphemerisLoss> losses = EphemerisInput.losses(placed.placements());
      warnings.addAll(EphemerisInput.warnings(placed.placements(), losses, catalogued, context));
      return new EphemerisInput.Read(
          new EphemerisInput(given, placed.placements(), losses, warnings), placed.contents());
    } catch (CatalogReadException e) {
      throw Hints.failure(e, context.names());
    }
  }

  /** A file that was named. */
  static Path path(String name) throws JobFailure {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw JobFailure.input(name, new IOException("no such file", e));
    }
  }

  private void readNamed(NumberedFile one) throws JobFailure {
    try {
      AstroContext astro = context.astro();
      String name = one.file();
      InputFiles.Result<EphemerisContents> found =
          InputFiles.readAside(Path.of(name), in -> EphemerisReader.readAll(astro, in, name));
      files.keep(name, found.digest());
      orbits.addAll(numbered(one, found.value().orbits()));
      take(found.value().rejects());
    } catch (CatalogReadException e) {
      throw Hints.failure(e, context.names());
    } catch (IOException e) {
      throw JobFailure.input(one.file(), e);
    }
  }

  /** What of a file that was named is not used: its objects keep their element sets, if any. */
  private void take(List<Reject> refused) {
    rejects.addAll(refused);
    refused.forEach(one -> refusals.add(one.source() + ": not used: " + one.reason()));
  }

  private void readFolder(NumberedFile one, Path folder) throws JobFailure {
    if (!one.number().isEmpty()) {
      String option = context.names().of(Setting.EPHEMERIDES);
      throw new JobFailure(
          Kind.REFUSED, option + " " + one.number() + "=" + folder + ": is a folder");
    }
    int before = orbits.size();
    List<Path> found;
    try (Stream<Path> list = Files.list(folder)) {
      found = list.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw JobFailure.input(one.file(), e);
    }
    // each file by itself, several at once; what comes of them is put together in their order
    AstroContext astro = context.astro();
    for (FolderFile file : found.parallelStream().map(f -> FolderFile.read(astro, f)).toList()) {
      take(file);
    }
    if (orbits.size() == before) {
      throw new JobFailure(Kind.INPUT, "no ephemeris in " + folder);
    }
  }

  private void take(FolderFile file) throws JobFailure {
    if (file.failure() instanceof CatalogReadException e) {
      rejects.add(new Reject(file.name(), 0, "", Hints.reason(e, context.names())));
    } else if (file.failure() != null) {
      throw JobFailure.input(file.name(), file.failure());
    } else {
      files.keep(file.name(), file.digest());
      orbits.addAll(file.contents().orbits());
      rejects.addAll(file.contents().rejects());
    }
  }

  /**
   * What came of reading a file of a folder.
   *
   * @param digest its length and hash; null if it cannot be read
   * @param failure why it cannot be read; null if it can
   */
  private record FolderFile(
      String name, EphemerisContents contents, ContentDigest digest, IOException failure) {

    static FolderFile read(AstroContext astro, Path path) {
      String name = path.toString();
      try {
        InputFiles.Result<EphemerisContents> found =
            InputFiles.readAside(path, in -> EphemerisReader.readAll(astro, in, name));
        return new FolderFile(name, found.value(), found.digest(), null);
      } catch (IOException e) {
        return new FolderFile(name, new EphemerisContents(List.of(), List.of()), null, e);
      }
    }
  }

  private static List<TabulatedOrbit> numbered(NumberedFile one, List<TabulatedOrbit> orbits)
      throws JobFailure {
    if (one.number().isEmpty()) {
      return orbits;
    }
    if (orbits.size() > 1) {
      throw new JobFailure(
          Kind.INPUT,
          one.file()
              + ": "
              + orbits.size()
              + " objects, but one catalogue number, "
              + one.number());
    }
    return List.of(orbits.get(0).withObjectId(one.number()));
  }
}

package org.orbsieve.run.input;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.orbsieve.burn.NamedBurn;
import org.orbsieve.burn.OpmReader;
import org.orbsieve.catalog.CatalogNumber;
import org.orbsieve.catalog.CatalogReadException;
import org.orbsieve.catalog.Reject;
import org.orbsieve.catalog.oem.VariantFile;
import org.orbsieve.report.AtomicFile;
import org.orbsieve.report.ContentDigest;
import org.orbsieve.run.failure.Hints;
import org.orbsieve.run.failure.JobFailure;
import org.orbsieve.run.failure.JobFailure.Kind;
import org.orbsieve.run.failure.Setting;

/**
 * Reads files of variants, several at once. A file that was named must hold some; of a folder,
 * files that hold none are rejected.
 */
final class VariantFolder {

  /** How much of a file is looked at to tell a message of a burn [bytes]. */
  private static final int PREFIX = 1 << 12;

  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}|[A-HJ-NP-Z]\\d{4}");

  private final InputContext context;
  private final InputFiles kept;
  private final List<Reject> rejects = new ArrayList<>();
  private final List<VariantFile> files = new ArrayList<>();
  private final List<NamedBurn> burns = new ArrayList<>();
  private final Set<Path> seen = new HashSet<>();

  /**
   * A reader.
   *
   * @param kept keeps length and hash of each file
   */
  VariantFolder(InputContext context, InputFiles kept) {
    this.context = context;
    this.kept = kept;
  }

  /** Files that hold variants, in the order in which they were given. */
  List<VariantFile> files() {
    return files;
  }

  /** The burns of messages, in the order in which they were given. */
  List<NamedBurn> burns() {
    return burns;
  }

  /** Files of folders that hold none, with the reason. */
  List<Reject> rejects() {
    return rejects;
  }

  /** A file, and the catalogue number of the object of its variants; -1 if not given. */
  private record Place(Path file, int number) {}

  /** What came of reading a file; one of the two failures may be there instead of variants. */
  private record Found(
      String name, VariantFile file, NamedBurn burn, ContentDigest digest, IOException failure) {

    Found(String name, IOException failure) {
      this(name, null, null, null, failure);
    }
  }

  /**
   * Reads what was given.
   *
   * @throws JobFailure if it cannot be read, or holds no variant
   */
  void read(NumberedFile given) throws JobFailure {
    Path path = EphemerisFiles.path(given.file());
    int number = given.number().isEmpty() ? -1 : Integer.parseInt(given.number());
    boolean folder = Files.isDirectory(path);
    List<Place> places = folder ? places(path, number) : List.of(new Place(path, number));
    requireNew(places);
    int before = files.size();
    int burnsBefore = burns.size();
    int rejected = rejects.size();
    // what comes of them is put together in their order
    for (Found found : places.parallelStream().map(this::read).toList()) {
      take(found, folder);
    }
    long usable = files.stream().skip(before).filter(VariantFolder::holdsAny).count();
    if (usable == 0 && burns.size() == burnsBefore) {
      String reason =
          rejects.stream()
              .skip(rejected)
              .findFirst()
              .map(reject -> "; " + reject.source() + ": " + reject.reason())
              .orElse("");
      throw new JobFailure(Kind.INPUT, "no variant in " + given.file() + reason);
    }
  }

  private static boolean holdsAny(VariantFile file) {
    return !file.orbits().isEmpty() || !file.records().isEmpty();
  }

  private void take(Found found, boolean folder) throws JobFailure {
    if (found.failure() instanceof CatalogReadException e) {
      if (!folder) {
        throw Hints.failure(e, context.names());
      }
      rejects.add(new Reject(found.name(), 0, "", Hints.reason(e, context.names())));
    } else if (found.failure() != null) {
      throw JobFailure.input(found.name(), found.failure());
    }
    if (found.digest() != null) {
      kept.keep(found.name(), found.digest());
    }
    if (found.burn() != null) {
      burns.add(found.burn());
    }
    if (found.file() != null) {
      files.add(found.file());
      rejects.addAll(found.file().rejects());
    }
  }

  private static List<Place> places(Path folder, int number) throws JobFailure {
    try (Stream<Path> found = Files.walk(folder)) {
      return found
          .filter(Files::isRegularFile)
          .sorted()
          .map(file -> new Place(file, number >= 0 ? number : number(folder, file)))
          .toList();
    } catch (IOException e) {
      throw JobFailure.input(folder.toString(), e);
    } catch (UncheckedIOException e) {
      throw JobFailure.input(folder.toString(), e.getCause());
    }
  }

  /** The number by which the nearest folder above a file is named; -1 if none is. */
  private static int number(Path top, Path file) {
    for (Path at = file.getParent(); at != null; at = at.getParent()) {
      String name = at.getFileName() == null ? "" : at.getFileName().toString();
      if (NUMBER.matcher(name).matches()) {
        return CatalogNumber.parse(name);
      }
      if (at.equals(top)) {
        return -1;
      }
    }
    return -1;
  }

  private void requireNew(List<Place> places) throws JobFailure {
    for (Place place : places) {
      try {
        if (!seen.add(real(place.file()))) {
          throw new JobFailure(
              Kind.REFUSED,
              context.names().of(Setting.VARIANTS) + ": " + place.file() + " is given twice");
        }
      } catch (IOException e) {
        throw JobFailure.input(place.file().toString(), e);
      }
    }
  }

  /** A pipe has no other name. */
  private static Path real(Path file) throws IOException {
    return AtomicFile.isSpecial(file) ? file.toAbsolutePath() : file.toRealPath();
  }

  private Found read(Place place) {
    String name = place.file().toString();
    try {
      InputFiles.Result<Found> found =
          InputFiles.readAside(place.file(), in -> read(in, name, place.number()));
      Found read = found.value();
      return new Found(name, read.file(), read.burn(), found.digest(), read.failure());
    } catch (IOException e) {
      return new Found(name, e);
    }
  }

  private Found read(InputStream in, String name, int number) throws IOException {
    BufferedInputStream all = new BufferedInputStream(in, PREFIX);
    all.mark(PREFIX);
    String head = new String(all.readNBytes(PREFIX), StandardCharsets.ISO_8859_1);
    all.reset();
    try {
      return OpmReader.isLike(head)
          ? new Found(name, null, OpmReader.read(context.astro(), all, name, number), null, null)
          : new Found(name, VariantFile.read(context.astro(), all, name, number), null, null, null);
    } catch (CatalogReadException e) {
      return new Found(name, e);
    }
  }
}

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
import java.util.Map;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.CatalogContents;
import org.orbsieve.catalog.CatalogReadException;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.Reject;
import org.orbsieve.catalog.SourcePreference;
import org.orbsieve.catalog.gp.CatalogReader;
import org.orbsieve.catalog.satcat.Satcat;
import org.orbsieve.report.ContentDigest;

/**
 * The catalogues that were read.
 *
 * @param contents all their records, with what the satellite catalogues say of them
 * @param digests length and hash of each file by the name that the person gave it, of the very
 *     bytes that were read
 * @param sources names of the catalogues in the order in which they were read, empty where one has
 *     none
 * @param preference whose element set counts
 * @param ephemerides operators' ephemerides, which are among the contents
 * @param variants candidate manoeuvres, which are among the contents
 * @param warnings what the person should know of the satellite catalogues, one line each
 */
record CatalogInput(
    CatalogContents contents,
    Map<String, ContentDigest> digests,
    List<String> sources,
    SourcePreference preference,
    EphemerisInput ephemerides,
    VariantInput variants,
    List<String> warnings) {

  /** Name of standard input. */
  static final String STANDARD_INPUT = "-";

  /**
   * Reads catalogues in the order given.
   *
   * @throws CommandFailure if one of them is no catalogue
   */
  static CatalogInput read(AstroContext context, CatalogOptions options, InputStream standardInput)
      throws CommandFailure {
    return read(context, options, new EphemerisOptions(), new VariantOptions(), standardInput);
  }

  /**
   * Reads catalogues in the order given, ephemerides that count instead of their elements, and
   * candidate manoeuvres that are beside them.
   *
   * @throws CommandFailure if one of them is no catalogue, no ephemeris or no variant
   */
  static CatalogInput read(
      AstroContext context,
      CatalogOptions options,
      EphemerisOptions ephemerides,
      VariantOptions variants,
      InputStream standardInput)
      throws CommandFailure {
    Map<String, ContentDigest> digests = new LinkedHashMap<>();
    List<CatalogOptions.Source> sources =
        options.sources(options.isNamed() || ephemerides.isUsed() || variants.isUsed());
    CatalogContents contents = read(context, sources, standardInput, digests);
    EphemerisInput placed = EphemerisInput.NONE;
    if (ephemerides.isUsed()) {
      EphemerisInput.Read found = EphemerisInput.read(context, ephemerides, contents, digests);
      placed = found.input();
      contents = found.contents();
    }
    VariantInput varied = VariantInput.NONE;
    if (variants.isUsed()) {
      VariantInput.Read found = VariantInput.read(context, variants, contents, digests);
      varied = found.input();
      contents = found.contents();
    }
    List<Reject> rejects = new ArrayList<>(contents.rejects());
    List<String> warnings = new ArrayList<>();
    for (String file : options.satcats()) {
      Satcat satcat = read(file, standardInput, digests, in -> Satcat.read(in, file));
      rejects.addAll(satcat.rejects());
      if (!satcat.describesAny(contents)) {
        warnings.add(file + ": lists none of the objects");
      }
      contents = new CatalogContents(satcat.describe(contents).records(), rejects);
    }
    List<String> names = sources.stream().map(CatalogOptions.Source::name).toList();
    return new CatalogInput(
        contents, digests, names, options.preference(), placed, varied, warnings);
  }

  /**
   * Reads catalogues without names in the order given.
   *
   * @throws CommandFailure if one of them is no catalogue
   */
  static CatalogInput read(AstroContext context, List<String> files, InputStream standardInput)
      throws CommandFailure {
    Map<String, ContentDigest> digests = new LinkedHashMap<>();
    List<CatalogOptions.Source> sources =
        files.stream().map(file -> new CatalogOptions.Source("", file)).toList();
    CatalogContents contents = read(context, sources, standardInput, digests);
    List<String> names = sources.stream().map(CatalogOptions.Source::name).toList();
    return new CatalogInput(
        contents,
        digests,
        names,
        SourcePreference.NEWEST,
        EphemerisInput.NONE,
        VariantInput.NONE,
        List.of());
  }

  private static CatalogContents read(
      AstroContext context,
      List<CatalogOptions.Source> sources,
      InputStream standardInput,
      Map<String, ContentDigest> digests)
      throws CommandFailure {
    List<CatalogRecord> records = new ArrayList<>();
    List<Reject> rejects = new ArrayList<>();
    for (CatalogOptions.Source source : sources) {
      CatalogContents found =
          read(
              source.file(),
              standardInput,
              digests,
              in -> CatalogReader.read(context, in, source.file()));
      found.records().forEach(r -> records.add(named(r, source.name())));
      rejects.addAll(found.rejects());
    }
    return new CatalogContents(records, rejects);
  }

  /** Whether results should tell on what an object rests. */
  boolean isNamed() {
    return ephemerides.isUsed()
        || variants.isUsed()
        || sources.stream().anyMatch(name -> !name.isEmpty());
  }

  /** Makes something of a stream. */
  @FunctionalInterface
  private interface Reading<T> {
    T read(InputStream in) throws IOException;
  }

  private static <T> T read(
      String file,
      InputStream standardInput,
      Map<String, ContentDigest> digests,
      Reading<T> reading)
      throws CommandFailure {
    ContentDigest.Meter meter = new ContentDigest.Meter();
    try (InputStream in = meter.tap(open(file, standardInput))) {
      T found = reading.read(in);
      in.transferTo(OutputStream.nullOutputStream());
      digests.put(file, meter.digest());
      return found;
    } catch (CatalogReadException e) {
      throw new CommandFailure(ExitCode.INPUT, e.getMessage(), e);
    } catch (IOException e) {
      throw CommandFailure.input(file, e);
    }
  }

  private static CatalogRecord named(CatalogRecord found, String name) {
    return name.isEmpty()
        ? found
        : new CatalogRecord(found.object().withSourceName(name), found.source(), found.line());
  }

  private static InputStream open(String name, InputStream standardInput) throws IOException {
    if (name.equals(STANDARD_INPUT)) {
      return standardInput;
    }
    try {
      Path path = Path.of(name);
      if (Files.isDirectory(path)) {
        throw new IOException("is a directory, not a catalogue");
      }
      return Files.newInputStream(path);
    } catch (InvalidPathException e) {
      throw new IOException("no such file", e);
    }
  }
}

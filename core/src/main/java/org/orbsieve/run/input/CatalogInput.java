package org.orbsieve.run.input;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.CatalogContents;
import org.orbsieve.catalog.CatalogReadException;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.Notice;
import org.orbsieve.catalog.Reject;
import org.orbsieve.catalog.SourcePreference;
import org.orbsieve.catalog.gp.CatalogReader;
import org.orbsieve.catalog.satcat.Satcat;
import org.orbsieve.run.failure.Hints;
import org.orbsieve.run.failure.JobFailure;

/**
 * The catalogues that were read.
 *
 * @param contents all their records, with what the satellite catalogues say of them
 * @param files the files that were read, with those of ephemerides and variants
 * @param sources names of the catalogues in the order in which they were read, empty where one has
 *     none
 * @param preference whose element set counts
 * @param ephemerides operators' ephemerides, which are among the contents
 * @param variants candidate manoeuvres, which are among the contents
 * @param warnings what the person should know of the satellite catalogues, one line each
 */
public record CatalogInput(
    CatalogContents contents,
    InputFiles files,
    List<String> sources,
    SourcePreference preference,
    EphemerisInput ephemerides,
    VariantInput variants,
    List<String> warnings) {

  /**
   * Takes immutable copies.
   *
   * @param contents all their records, with what the satellite catalogues say of them
   * @param files the files that were read, with those of ephemerides and variants
   * @param sources names of the catalogues in the order in which they were read, empty where one
   *     has none
   * @param preference whose element set counts
   * @param ephemerides operators' ephemerides, which are among the contents
   * @param variants candidate manoeuvres, which are among the contents
   * @param warnings what the person should know of the satellite catalogues, one line each
   */
  public CatalogInput {
    sources = List.copyOf(sources);
    warnings = List.copyOf(warnings);
  }

  /**
   * Reads catalogues in the order given, ephemerides that count instead of their elements, and
   * candidate manoeuvres that are beside them.
   *
   * @param context what reading needs
   * @param inputs what to read
   * @return what was read
   * @throws JobFailure if one of them is no catalogue, no ephemeris or no variant
   */
  public static CatalogInput read(InputContext context, Inputs inputs) throws JobFailure {
    InputFiles files = context.files();
    List<NamedFile> sources = inputs.sources();
    CatalogContents contents = catalogues(context, sources, files);
    List<Notice> notices = contents.notices();
    EphemerisInput placed = EphemerisInput.NONE;
    if (!inputs.ephemerides().isEmpty()) {
      EphemerisInput.Read found =
          new EphemerisFiles(context, files).read(inputs.ephemerides(), contents);
      placed = found.input();
      contents = found.contents();
    }
    VariantInput varied = VariantInput.NONE;
    if (inputs.isVaried()) {
      VariantInput.Read found = VariantInput.read(context, inputs, contents, files);
      varied = found.input();
      contents = found.contents();
    }
    List<String> warnings = new ArrayList<>();
    CatalogContents described =
        described(context, inputs.satcats(), contents, files, warnings).with(notices);
    List<String> names = sources.stream().map(NamedFile::name).toList();
    return new CatalogInput(described, files, names, inputs.preference(), placed, varied, warnings);
  }

  private static CatalogContents catalogues(
      InputContext context, List<NamedFile> sources, InputFiles files) throws JobFailure {
    AstroContext astro = context.astro();
    List<CatalogRecord> records = new ArrayList<>();
    List<Reject> rejects = new ArrayList<>();
    List<Notice> notices = new ArrayList<>();
    for (NamedFile source : sources) {
      String file = source.file();
      CatalogContents found = read(context, files, file, in -> CatalogReader.read(astro, in, file));
      found.records().forEach(r -> records.add(named(r, source.name())));
      rejects.addAll(found.rejects());
      notices.addAll(found.notices());
    }
    return new CatalogContents(records, rejects, notices);
  }

  private static CatalogContents described(
      InputContext context,
      List<String> satcats,
      CatalogContents all,
      InputFiles files,
      List<String> warnings)
      throws JobFailure {
    CatalogContents contents = all;
    List<Reject> rejects = new ArrayList<>(contents.rejects());
    for (String file : satcats) {
      Satcat satcat = read(context, files, file, in -> Satcat.read(in, file));
      rejects.addAll(satcat.rejects());
      if (!satcat.describesAny(contents)) {
        warnings.add(file + ": lists none of the objects");
      }
      contents = new CatalogContents(satcat.describe(contents).records(), rejects);
    }
    return contents;
  }

  /**
   * The catalogues that end inside of a record.
   *
   * @return the names of the sources
   */
  public List<String> cutOff() {
    return contents.notices().stream()
        .filter(notice -> notice.kind() == Notice.Kind.CUT_OFF)
        .map(Notice::source)
        .toList();
  }

  /** {@return whether results should show on what an object rests} */
  public boolean isNamed() {
    return ephemerides.isUsed()
        || variants.isUsed()
        || sources.stream().anyMatch(name -> !name.isEmpty());
  }

  private static <T> T read(
      InputContext context, InputFiles files, String file, InputFiles.Reading<T> reading)
      throws JobFailure {
    try {
      return files.read(file, reading);
    } catch (CatalogReadException e) {
      throw Hints.failure(e, context.names());
    } catch (IOException e) {
      throw JobFailure.input(file, e);
    }
  }

  private static CatalogRecord named(CatalogRecord found, String name) {
    return name.isEmpty()
        ? found
        : new CatalogRecord(found.object().withSourceName(name), found.source(), found.line());
  }
}

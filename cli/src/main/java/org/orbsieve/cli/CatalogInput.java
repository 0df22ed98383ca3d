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
import org.orbsieve.catalog.CatalogReader;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.Reject;
import org.orbsieve.report.ContentDigest;

/**
 * The catalogues that were read.
 *
 * @param contents all their records
 * @param digests length and hash of each by the name that the person gave it, of the very bytes
 *     that were read
 */
record CatalogInput(CatalogContents contents, Map<String, ContentDigest> digests) {

  /** Name of standard input. */
  static final String STANDARD_INPUT = "-";

  /**
   * Reads catalogues in the order given.
   *
   * @param names files, or {@link #STANDARD_INPUT}
   * @throws CommandFailure if one of them is no catalogue
   */
  static CatalogInput read(AstroContext context, List<String> names, InputStream standardInput)
      throws CommandFailure {
    List<CatalogRecord> records = new ArrayList<>();
    List<Reject> rejects = new ArrayList<>();
    Map<String, ContentDigest> digests = new LinkedHashMap<>();
    for (String name : names) {
      ContentDigest.Meter meter = new ContentDigest.Meter();
      CatalogContents found;
      try (InputStream in = meter.tap(open(name, standardInput))) {
        found = CatalogReader.read(context, in, name);
        in.transferTo(OutputStream.nullOutputStream());
      } catch (CatalogReadException e) {
        throw new CommandFailure(ExitCode.INPUT, e.getMessage(), e);
      } catch (IOException e) {
        throw CommandFailure.input(name, e);
      }
      records.addAll(found.records());
      rejects.addAll(found.rejects());
      digests.put(name, meter.digest());
    }
    return new CatalogInput(new CatalogContents(records, rejects), digests);
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

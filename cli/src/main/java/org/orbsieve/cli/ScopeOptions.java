package org.orbsieve.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orbsieve.catalog.SelectionException;
import org.orbsieve.catalog.select.AssetGroup;
import org.orbsieve.catalog.select.AssetGroupReader;
import org.orbsieve.catalog.select.ObjectSelector;
import org.orbsieve.catalog.select.SelectorParser;
import org.orbsieve.report.ContentDigest;
import org.orbsieve.request.ScreeningScope;
import picocli.CommandLine.Option;

/** The options that say which pairs to screen. */
final class ScopeOptions {

  private static final String PRIMARIES = "--primaries";

  /** Largest file of objects or groups [bytes]. */
  private static final int MAX_FILE = 64 << 20;

  @Option(
      names = PRIMARIES,
      paramLabel = "SELECTION",
      description = {
        "Screen only pairs with at least one of these objects. A list, separated by commas, of"
            + " catalogue numbers and ranges, international designators (1998-067A, 2019-074*),"
            + " names with * and ?, groups of --groups, and files with such a list on each line"
            + " (file:PATH, or just the path). Can be repeated. Default: all objects.",
        "Example: --primaries 25544,44713-44772,'STARLINK*',file:fleet.txt"
      })
  private List<String> primaries = new ArrayList<>();

  @Option(
      names = "--groups",
      paramLabel = "FILE",
      description = {
        "Groups of assets as YAML or CSV: a name, objects as in --primaries, and if wanted a"
            + " threshold or a volume of their own, as in --volume. Each gets a summary; rows tell"
            + " the groups of both objects. Without --primaries the objects of all groups are the"
            + " primaries. Can be repeated.",
        "Example: --groups assets.yaml --primaries gps"
      })
  private List<String> groups = new ArrayList<>();

  /**
   * Reads the files and understands the selections.
   *
   * @param catalogs names of the catalogues, which may take standard input
   * @throws CommandFailure naming what cannot be read or understood
   */
  Scope load(InputStream standardInput, List<String> catalogs) throws CommandFailure {
    Map<String, ContentDigest> digests = new LinkedHashMap<>();
    SelectorParser.Opener opener = name -> open(name, standardInput, catalogs, digests);
    try {
      List<AssetGroup> assets = new ArrayList<>();
      for (String file : groups) {
        assets.addAll(readGroups(file, opener));
      }
      ScreeningScope scope = ScreeningScope.ALL.withGroups(assets);
      if (!primaries.isEmpty()) {
        Map<String, ObjectSelector> byName = new LinkedHashMap<>();
        assets.forEach(group -> byName.put(group.name(), group.members()));
        SelectorParser parser = new SelectorParser(byName, opener);
        ObjectSelector all = ObjectSelector.NONE;
        for (String selection : primaries) {
          all = all.or(parser.parse(selection, PRIMARIES));
        }
        scope = scope.withPrimaries(all);
      }
      return new Scope(scope, String.join(",", primaries), digests);
    } catch (SelectionException e) {
      throw new CommandFailure(ExitCode.INPUT, e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(ExitCode.INPUT, "--groups: " + e.getMessage(), e);
    }
  }

  private static List<AssetGroup> readGroups(String file, SelectorParser.Opener opener)
      throws CommandFailure, SelectionException {
    List<AssetGroup> read;
    try (InputStream in = opener.open(file)) {
      read = AssetGroupReader.read(in, file);
    } catch (SelectionException e) {
      throw e;
    } catch (IOException e) {
      throw CommandFailure.input(file, e);
    }
    for (AssetGroup group : read) {
      try {
        ScreeningScope.ALL.withGroups(List.of(group));
      } catch (IllegalArgumentException e) {
        throw new CommandFailure(ExitCode.INPUT, file + ": " + e.getMessage(), e);
      }
    }
    return read;
  }

  private static InputStream open(
      String name,
      InputStream standardInput,
      List<String> catalogs,
      Map<String, ContentDigest> digests)
      throws IOException {
    boolean standard = name.equals(CatalogInput.STANDARD_INPUT);
    if (standard && catalogs.contains(name)) {
      throw new IOException("standard input has the catalogue already");
    }
    if (standard) {
      return read(name, standardInput, digests);
    }
    try (InputStream in = Files.newInputStream(Path.of(name))) {
      return read(name, in, digests);
    }
  }

  private static InputStream read(String name, InputStream in, Map<String, ContentDigest> digests)
      throws IOException {
    ContentDigest.Meter meter = new ContentDigest.Meter();
    byte[] bytes = meter.tap(in).readNBytes(MAX_FILE);
    if (bytes.length == MAX_FILE) {
      throw new IOException("the file is too large for a list of objects");
    }
    digests.put(name, meter.digest());
    return new ByteArrayInputStream(bytes);
  }
}

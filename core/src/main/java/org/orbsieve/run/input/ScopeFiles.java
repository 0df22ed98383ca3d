package org.orbsieve.run.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orbsieve.catalog.SelectionException;
import org.orbsieve.catalog.select.AssetGroup;
import org.orbsieve.catalog.select.AssetGroupReader;
import org.orbsieve.catalog.select.ObjectSelector;
import org.orbsieve.catalog.select.SelectorParser;
import org.orbsieve.request.ScreeningScope;
import org.orbsieve.run.failure.JobFailure;
import org.orbsieve.run.failure.JobFailure.Kind;
import org.orbsieve.run.failure.Setting;

/** Reads the files of selections and groups, and understands them. */
public final class ScopeFiles {

  private final InputContext context;
  private final Inputs inputs;
  private final InputFiles files;

  /**
   * A reader.
   *
   * @param context what reading needs
   * @param inputs the catalogues, which may take standard input
   */
  public ScopeFiles(InputContext context, Inputs inputs) {
    this.context = context;
    this.inputs = inputs;
    this.files = context.files();
  }

  /**
   * Reads.
   *
   * @param request the selections
   * @return which pairs to screen
   * @throws JobFailure naming what cannot be read or understood
   */
  public Scope read(ScopeRequest request) throws JobFailure {
    try {
      List<AssetGroup> assets = new ArrayList<>();
      for (String file : request.groups()) {
        assets.addAll(groups(file));
      }
      ScreeningScope scope = ScreeningScope.ALL.withGroups(assets);
      if (!request.primaries().isEmpty()) {
        scope = scope.withPrimaries(primaries(request.primaries(), assets));
      }
      return new Scope(scope, String.join(",", request.primaries()), files);
    } catch (SelectionException e) {
      throw new JobFailure(Kind.INPUT, e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      String groups = context.names().of(Setting.GROUPS);
      throw new JobFailure(Kind.INPUT, groups + ": " + e.getMessage(), e);
    }
  }

  private ObjectSelector primaries(List<String> selections, List<AssetGroup> assets)
      throws SelectionException {
    Map<String, ObjectSelector> byName = new LinkedHashMap<>();
    assets.forEach(group -> byName.put(group.name(), group.members()));
    SelectorParser parser = new SelectorParser(byName, this::open);
    ObjectSelector all = ObjectSelector.NONE;
    for (String selection : selections) {
      all = all.or(parser.parse(selection, context.names().of(Setting.PRIMARIES)));
    }
    return all;
  }

  private List<AssetGroup> groups(String file) throws JobFailure, SelectionException {
    List<AssetGroup> read;
    try (InputStream in = open(file)) {
      read = AssetGroupReader.read(in, file);
    } catch (SelectionException e) {
      throw e;
    } catch (IOException e) {
      throw JobFailure.input(file, e);
    }
    for (AssetGroup group : read) {
      try {
        ScreeningScope.ALL.withGroups(List.of(group));
      } catch (IllegalArgumentException e) {
        throw new JobFailure(Kind.INPUT, file + ": " + e.getMessage(), e);
      }
    }
    return read;
  }

  private InputStream open(String name) throws IOException {
    if (name.equals(InputFiles.STANDARD_INPUT) && inputs.catalogueFiles().contains(name)) {
      throw new IOException("standard input is already the catalogue");
    }
    return files.readWhole(name);
  }
}

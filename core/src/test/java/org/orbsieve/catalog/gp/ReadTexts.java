package org.orbsieve.catalog.gp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.CatalogContents;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.Reject;
import org.orbsieve.catalog.SpaceObject;

/** Reads texts of catalogues, from a source named {@code test}. */
final class ReadTexts {

  private static final AstroContext CONTEXT = AstroContext.bundled();

  private ReadTexts() {}

  static CatalogContents read(byte[] bytes) throws IOException {
    return CatalogReader.read(CONTEXT, new ByteArrayInputStream(bytes), "test");
  }

  static CatalogContents read(String text) throws IOException {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  static List<SpaceObject> objects(CatalogContents contents) {
    return contents.records().stream().map(CatalogRecord::object).toList();
  }

  static List<String> reasons(CatalogContents contents) {
    return contents.rejects().stream().map(Reject::reason).toList();
  }
}

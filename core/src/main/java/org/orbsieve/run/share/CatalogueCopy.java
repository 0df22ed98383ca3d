package org.orbsieve.run.share;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.CatalogContents;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.catalog.gp.CatalogReader;
import org.orbsieve.catalog.gp.GpCsvWriter;
import org.orbsieve.catalog.text.FileStream;

/**
 * Copies a catalogue without the objects that a partner may not see. Where the policy withholds any
 * object from the partner, every catalogue is written anew, whether it contains such an object or
 * not: otherwise the form of the copy would tell.
 */
final class CatalogueCopy {

  private final AstroContext context;
  private final Recipient recipient;

  CatalogueCopy(AstroContext context, Recipient recipient) {
    this.context = context;
    this.recipient = recipient;
  }

  void copy(Path from, Path to) throws IOException {
    if (recipient.withheld().isEmpty()) {
      Files.copy(from, to);
      return;
    }
    CatalogContents contents;
    try (InputStream in = FileStream.open(from)) {
      contents = CatalogReader.read(context, in, from.toString());
    }
    List<SpaceObject> released =
        contents.records().stream()
            .map(CatalogRecord::object)
            .filter(object -> recipient.mayUse(object.catalogNumber()))
            .toList();
    try (Writer out = Files.newBufferedWriter(to)) {
      GpCsvWriter.write(out, context, released);
    }
  }
}

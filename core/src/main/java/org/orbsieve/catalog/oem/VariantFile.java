package org.orbsieve.catalog.oem;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.List;
import java.util.regex.Pattern;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.CatalogContents;
import org.orbsieve.catalog.CatalogReadException;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.Reject;
import org.orbsieve.catalog.TabulatedOrbit;
import org.orbsieve.catalog.gp.CatalogReader;
import org.orbsieve.catalog.text.BoundedText;

/**
 * What a file of candidate manoeuvres holds: operators' ephemerides, or element sets, told by its
 * content.
 *
 * @param source file name as the user gave it
 * @param number catalogue number of the object that all of it is of; -1 where the file tells it
 * @param orbits ephemerides
 * @param records element sets
 * @param rejects element sets that cannot be used
 */
public record VariantFile(
    String source,
    int number,
    List<TabulatedOrbit> orbits,
    List<CatalogRecord> records,
    List<Reject> rejects) {

  /** How much of a file is looked at to tell what it is [bytes]. */
  private static final int PREFIX = 1 << 16;

  private static final Pattern XML_OEM = Pattern.compile("(?i)<([\\w.-]+:)?oem[\\s>]");

  /** Takes immutable copies. */
  public VariantFile {
    orbits = List.copyOf(orbits);
    records = List.copyOf(records);
    rejects = List.copyOf(rejects);
  }

  /**
   * Reads one stream to its end and leaves it open.
   *
   * @param context time scales and frames
   * @param in plain or gzipped, of any format that {@link EphemerisReader} or {@link CatalogReader}
   *     knows
   * @param source its name in messages; the name of an ITC file tells the object
   * @param number catalogue number of the object, or -1
   * @throws CatalogReadException if it is neither, or a damaged ephemeris
   */
  public static VariantFile read(AstroContext context, InputStream in, String source, int number)
      throws CatalogReadException {
    BufferedInputStream all = new BufferedInputStream(in, PREFIX);
    if (isEphemeris(all, source)) {
      EphemerisContents found = EphemerisReader.readAll(context, all, source);
      return new VariantFile(source, number, found.orbits(), List.of(), found.rejects());
    }
    CatalogContents contents = CatalogReader.read(context, all, source);
    return new VariantFile(source, number, List.of(), contents.records(), contents.rejects());
  }

  private static boolean isEphemeris(BufferedInputStream all, String source)
      throws CatalogReadException {
    try {
      all.mark(PREFIX);
      byte[] head = all.readNBytes(PREFIX);
      all.reset();
      String beginning = text(head).stripLeading();
      return beginning.startsWith("<")
          ? XML_OEM.matcher(beginning).find()
          : EphemerisReader.isLike(beginning);
    } catch (IOException e) {
      throw CatalogReader.unreadable(source, e);
    }
  }

  /** The text that some bytes begin with, as far as it goes: a gzip stream is cut anywhere. */
  private static String text(byte[] head) {
    StringBuilder text = new StringBuilder();
    try {
      Reader reader = BoundedText.decoded(new ByteArrayInputStream(head));
      char[] buffer = new char[1 << 12];
      for (int n = reader.read(buffer); n >= 0 && text.length() < PREFIX; n = reader.read(buffer)) {
        text.append(buffer, 0, n);
      }
    } catch (IOException e) {
      // what could be read tells enough; the reader of the whole says what is wrong with it
    }
    return BoundedText.withoutMark(text.toString().toCharArray());
  }

  /** Its name without folders and extensions. */
  String shortName() {
    String name = source.replaceAll(".*[/\\\\]", "").replaceFirst("(?i)(?<=.)\\.gz$", "");
    return name.replaceFirst("(?<=.)\\.[^.]*$", "");
  }
}

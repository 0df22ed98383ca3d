package org.orbsieve.catalog.gp;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipException;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.CatalogContents;
import org.orbsieve.catalog.CatalogReadException;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.Notice;
import org.orbsieve.catalog.RecordProblem;
import org.orbsieve.catalog.Reject;
import org.orbsieve.catalog.SourceFindings;
import org.orbsieve.catalog.text.BoundedText;
import org.orbsieve.catalog.text.FileStream;

/**
 * Reads catalogues of GP element sets: CelesTrak's GP CSV, OMM in JSON, XML and KVN, TLE, and TLE
 * with a name line (3LE), each plain or gzipped. The content decides the format, never the name of
 * the file.
 *
 * <p>A record that cannot be used becomes a {@link Reject}, and reading continues with the next
 * one. Only a source that is not a catalogue at all ends in a {@link CatalogReadException}: it
 * cannot be read, is empty, is of none of these formats, lacks a column that SGP4 needs, is XML
 * with a document type declaration, is a damaged gzip file, or exceeds the limits of {@link
 * BoundedText} or {@link SourceFindings#MAX_REJECTS}. A header without rows is a catalogue of no
 * objects.
 *
 * <p>Blank lines and lines that begin with {@code #} are skipped everywhere.
 */
public final class CatalogReader {

  /** How much of a text is examined to recognise its format [characters]. */
  private static final int PREFIX = 1 << 16;

  private CatalogReader() {}

  /**
   * Reads several files in the order given.
   *
   * @param context provides the UTC scale of the epochs
   * @param files plain or gzipped catalogues, each of any format
   * @return all records of all files
   * @throws CatalogReadException if a file is not a catalogue; the message names it
   */
  public static CatalogContents read(AstroContext context, List<Path> files)
      throws CatalogReadException {
    List<CatalogRecord> records = new ArrayList<>();
    List<Reject> rejects = new ArrayList<>();
    List<Notice> notices = new ArrayList<>();
    for (Path file : files) {
      SourceFindings found = readFile(context, file);
      records.addAll(found.records());
      rejects.addAll(found.rejects());
      notices.addAll(found.contents().notices());
    }
    return new CatalogContents(records, rejects, notices);
  }

  /**
   * Reads one stream to its end and leaves it open.
   *
   * @param context provides the UTC scale of the epochs
   * @param in a plain or gzipped catalogue of any format
   * @param source its name in records, rejects and messages
   * @return all records
   * @throws CatalogReadException if it is not a catalogue; the message names it
   */
  public static CatalogContents read(AstroContext context, InputStream in, String source)
      throws CatalogReadException {
    return readStream(context, in, source).contents();
  }

  private static SourceFindings readFile(AstroContext context, Path file)
      throws CatalogReadException {
    String source = file.toString();
    if (Files.isDirectory(file)) {
      throw new CatalogReadException(source, "is a directory, not a catalogue");
    }
    try (InputStream in = FileStream.open(file)) {
      return readStream(context, in, source);
    } catch (CatalogReadException e) {
      throw e;
    } catch (NoSuchFileException e) {
      throw new CatalogReadException(source, "no such file", e);
    } catch (AccessDeniedException e) {
      throw new CatalogReadException(source, "permission denied", e);
    } catch (IOException e) {
      throw unreadable(source, e);
    }
  }

  private static SourceFindings readStream(AstroContext context, InputStream in, String source)
      throws CatalogReadException {
    try {
      PushbackReader all = new PushbackReader(BoundedText.decoded(in), PREFIX);
      char[] prefix = readPrefix(all);
      String beginning = BoundedText.withoutMark(prefix);
      CatalogFormat format = CatalogFormat.of(beginning, source);
      // the readers take from here what was looked at and then the rest
      all.unread(prefix);
      BoundedText text = new BoundedText(all, source, format.isByLine());
      SourceFindings findings = new SourceFindings(source);
      switch (format) {
        case GP_CSV -> new CsvReader(context, text, findings).read(text);
        case JSON -> new JsonReader(context, findings).read(text);
        case XML -> new XmlReader(context, findings, beginning).read(text);
        case KVN -> new KvnReader(context, text, findings).read(text);
        case TLE -> new TleReader(context, text, findings).read(text);
      }
      if (CutOff.isCutOff(format, BoundedText.withoutMark(prefix), text.tail(), findings)) {
        findings.note(Notice.Kind.CUT_OFF, 0, CutOff.MESSAGE);
      }
      return findings;
    } catch (CatalogReadException e) {
      throw e;
    } catch (IOException e) {
      throw unreadable(source, e);
    }
  }

  /**
   * Describes why a source could not be read to its end.
   *
   * @param source its name
   * @param e the failure
   * @return the exception to throw
   */
  public static CatalogReadException unreadable(String source, IOException e) {
    if (e instanceof EOFException) {
      return new CatalogReadException(source, "the gzip data is truncated", e);
    }
    if (e instanceof ZipException) {
      return new CatalogReadException(source, "the gzip data is damaged", e);
    }
    String detail = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return new CatalogReadException(source, "cannot be read: " + RecordProblem.shown(detail), e);
  }

  private static char[] readPrefix(Reader text) throws IOException {
    char[] prefix = new char[PREFIX];
    int length = 0;
    while (length < PREFIX) {
      int count = text.read(prefix, length, PREFIX - length);
      if (count < 0) {
        break;
      }
      length += count;
    }
    return Arrays.copyOf(prefix, length);
  }
}

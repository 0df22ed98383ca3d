package org.orbsieve.catalog.gp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.orbsieve.catalog.gp.TleText.checked;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.CatalogContents;
import org.orbsieve.catalog.CatalogReadException;

/**
 * Damages good files at random. Whatever happens, the reader throws nothing but {@link
 * CatalogReadException}, and no record whose own lines are whole is lost. "Whole" is decided by the
 * bytes: a record counts as untouched when its lines stand in the damaged file, one after the
 * other, each between line ends.
 */
class CatalogReaderFuzzTest {

  private static final AstroContext CONTEXT = AstroContext.bundled();
  private static final int RECORDS = 12;
  private static final int ROUNDS = 1500;

  /** A good file of one kind. */
  enum Kind {
    TWO_LINES,
    THREE_LINES,
    CSV,
    QUOTED_CSV;

    List<String> records() {
      List<String> records = new ArrayList<>();
      for (int i = 0; i < RECORDS; i++) {
        records.add(
            switch (this) {
              case TWO_LINES -> tle(i);
              case THREE_LINES -> "0 OBJECT " + i + "\n" + tle(i);
              case CSV -> row(i);
              case QUOTED_CSV -> quoted(row(i));
            });
      }
      return records;
    }

    String header() {
      return switch (this) {
        case TWO_LINES, THREE_LINES -> "";
        case CSV -> TleText.CSV_HEADER;
        case QUOTED_CSV -> quoted(TleText.CSV_HEADER);
      };
    }

    private static String tle(int i) {
      return checked(
              line("1 %05dU 58002B   24%03d.78495062  .00000023  00000-0  28098-4 0  4750", i))
          + "\n"
          + checked(line("2 %05d %8.4f 348.7242 1859667 331.7664  19.3264 10.82419157413660", i))
          + "\n";
    }

    private static String line(String format, int i) {
      Object second = format.startsWith("1") ? (Object) (100 + i) : (Object) (30.5 + i);
      return String.format(Locale.ROOT, format, number(i), second);
    }

    private static String row(int i) {
      return TleText.VANGUARD_1_CSV
          .replace("VANGUARD 1", "OBJECT " + i)
          .replace(",U,5,", ",U," + number(i) + ",");
    }

    private static String quoted(String line) {
      return '"' + line.strip().replace(",", "\",\"") + "\"\n";
    }
  }

  private static int number(int i) {
    return 20_000 + 7 * i;
  }

  @ParameterizedTest
  @EnumSource
  void damageNeverCostsAWholeRecord(Kind kind) throws IOException {
    List<String> records = kind.records();
    byte[] good = (kind.header() + String.join("", records)).getBytes(StandardCharsets.UTF_8);
    assertEquals(RECORDS, numbers(read(good)).size());
    Random random = new Random(20260101 + kind.ordinal());
    int refused = 0;
    int damaged = 0;
    for (int round = 0; round < ROUNDS; round++) {
      byte[] bytes = damage(good, random, kind.header().length());
      Set<Integer> found;
      try {
        CatalogContents contents = read(bytes);
        found = numbers(contents);
        damaged += contents.rejects().isEmpty() ? 0 : 1;
      } catch (CatalogReadException e) {
        assertTrue(e.getMessage().startsWith("test: "), e.getMessage());
        refused++;
        found = Set.of();
      }
      Set<Integer> lost = wholeRecords(kind, records, bytes);
      lost.removeAll(found);
      assertEquals(
          Set.of(), lost, () -> "lost from\n" + new String(bytes, StandardCharsets.ISO_8859_1));
    }
    // the damage must be real, and mostly such that the file is still a catalogue
    assertTrue(damaged > ROUNDS / 3, damaged + " damaged");
    assertTrue(refused < ROUNDS / 3, refused + " refused");
  }

  @ParameterizedTest
  @EnumSource
  void anythingAtAllIsReadOrRefused(Kind kind) throws IOException {
    byte[] good =
        (kind.header() + String.join("", kind.records())).getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(good);
    }
    Random random = new Random(4711 + kind.ordinal());
    int thrown = 0;
    for (int round = 0; round < ROUNDS; round++) {
      // the header is not spared here, nor is the compressed form
      byte[] bytes = damage(round % 2 == 0 ? good : packed.toByteArray(), random, 0);
      try {
        read(bytes);
      } catch (CatalogReadException e) {
        thrown++;
      }
    }
    assertTrue(thrown > 0);
  }

  private static CatalogContents read(byte[] bytes) throws IOException {
    return CatalogReader.read(CONTEXT, new ByteArrayInputStream(bytes), "test");
  }

  private static Set<Integer> numbers(CatalogContents contents) {
    Set<Integer> numbers = new HashSet<>();
    contents.records().forEach(r -> numbers.add(r.object().catalogNumber()));
    return numbers;
  }

  /** A damaged copy: a few bytes changed, taken out, put in, or the end cut off. */
  private static byte[] damage(byte[] good, Random random, int spared) {
    StringBuilder text = new StringBuilder(new String(good, StandardCharsets.ISO_8859_1));
    String telling = "\n\n\r\",#0129 -+.xAI\u0000\u00ff\t";
    for (int i = 1 + random.nextInt(4); i > 0 && text.length() > spared + 1; i--) {
      int at = spared + random.nextInt(text.length() - spared);
      char c =
          random.nextBoolean()
              ? telling.charAt(random.nextInt(telling.length()))
              : (char) random.nextInt(256);
      switch (random.nextInt(8)) {
        case 0, 1, 2 -> text.setCharAt(at, c);
        case 3, 4 -> text.insert(at, c);
        case 5 -> text.deleteCharAt(at);
        case 6 -> text.delete(at, Math.min(text.length(), at + random.nextInt(200)));
        default -> text.setLength(random.nextInt(4) == 0 ? at : text.length());
      }
    }
    return text.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  /**
   * Catalogue numbers of the records whose lines all stand in the file in order, with nothing in
   * between.
   */
  private static Set<Integer> wholeRecords(Kind kind, List<String> records, byte[] bytes) {
    List<String> lines =
        Arrays.asList(new String(bytes, StandardCharsets.ISO_8859_1).split("\r\n|\r|\n", -1));
    Set<Integer> whole = new TreeSet<>();
    for (int i = 0; i < records.size(); i++) {
      List<String> own = new ArrayList<>(Arrays.asList(records.get(i).split("\n")));
      if (kind == Kind.THREE_LINES) {
        own.remove(0); // the element set does not need its name
      }
      if (Collections.indexOfSubList(lines, own) >= 0) {
        whole.add(number(i));
      }
    }
    return whole;
  }
}

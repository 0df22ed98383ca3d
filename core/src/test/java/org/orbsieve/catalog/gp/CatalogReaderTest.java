package org.orbsieve.catalog.gp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.orbsieve.catalog.gp.TleText.CSV_HEADER;
import static org.orbsieve.catalog.gp.TleText.SL_6;
import static org.orbsieve.catalog.gp.TleText.VANGUARD_1;
import static org.orbsieve.catalog.gp.TleText.VANGUARD_1_CSV;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.CatalogContents;
import org.orbsieve.catalog.CatalogReadException;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.Reject;
import org.orbsieve.catalog.SourceFindings;
import org.orbsieve.catalog.SpaceObject;

class CatalogReaderTest {

  private static final AstroContext CONTEXT = AstroContext.bundled();
  private static final String CSV = CSV_HEADER + VANGUARD_1_CSV;
  private static final String NO_FORMAT = "neither GP CSV, nor OMM in JSON, XML or KVN, nor TLE";
  private static final String THREE_LINES = "0 VANGUARD 1\n" + VANGUARD_1;

  @TempDir Path directory;

  private static CatalogContents read(byte[] bytes) throws IOException {
    return CatalogReader.read(CONTEXT, new ByteArrayInputStream(bytes), "test");
  }

  private static CatalogContents read(String text) throws IOException {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(directory.resolve(name), bytes);
  }

  private static void assertUnreadable(String problem, byte[] bytes) {
    CatalogReadException e = assertThrows(CatalogReadException.class, () -> read(bytes));
    assertEquals("test: " + problem, e.getMessage());
  }

  @Test
  void contentTellsTheFormatWhateverTheNameOfTheFile() throws IOException {
    SpaceObject expected = read(CSV).records().get(0).object();
    byte[] csv = CSV.getBytes(StandardCharsets.UTF_8);
    byte[] lines = THREE_LINES.getBytes(StandardCharsets.UTF_8);
    List<Path> files =
        List.of(
            write("a.tle", csv),
            write("b.csv", lines),
            write("c.txt", gzip(csv)),
            write("d", gzip(lines)));
    CatalogContents contents = CatalogReader.read(CONTEXT, files);
    assertEquals(0, contents.rejects().size());
    assertEquals(4, contents.records().size());
    for (int i = 0; i < files.size(); i++) {
      assertEquals(expected, contents.records().get(i).object());
      assertEquals(files.get(i).toString(), contents.records().get(i).source());
    }
  }

  @Test
  void severalFilesKeepTheirOrderAndTheirRejects() throws IOException {
    Path first = write("1", (THREE_LINES + "1 00006U 1\n").getBytes(StandardCharsets.UTF_8));
    Path second = write("2", (CSV + "x\n").getBytes(StandardCharsets.UTF_8));
    CatalogContents contents = CatalogReader.read(CONTEXT, List.of(second, first));
    assertEquals(
        List.of(second.toString(), first.toString()),
        contents.records().stream().map(CatalogRecord::source).toList());
    assertEquals(
        List.of(
            new Reject(second.toString(), 3, "", "the row has 1 columns, the header 17"),
            new Reject(first.toString(), 4, "00006", "line 1 without a line 2 after it")),
        contents.rejects());
  }

  @Test
  void noFilesAreNoObjects() throws IOException {
    assertEquals(new CatalogContents(List.of(), List.of()), CatalogReader.read(CONTEXT, List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\n", "\r", "  \r\n", "\t\n", "\n\n"})
  void lineEndsOfAllKindsAreRead(String end) throws IOException {
    for (String text : List.of(CSV, THREE_LINES, VANGUARD_1 + SL_6)) {
      CatalogContents expected = read(text);
      CatalogContents contents = read(text.replace("\n", end));
      assertEquals(0, contents.rejects().size());
      assertEquals(
          expected.records().stream().map(CatalogRecord::object).toList(),
          contents.records().stream().map(CatalogRecord::object).toList());
      if (!end.equals("\n\n")) {
        assertEquals(expected, contents);
      }
    }
  }

  @Test
  void byteOrderMarkAndMissingLastLineEndAreNoMatter() throws IOException {
    for (String text : List.of(CSV, THREE_LINES, VANGUARD_1)) {
      assertEquals(read(text), read("\uFEFF" + text.strip()));
    }
  }

  @Test
  void joinedGzipFilesAreOne() throws IOException {
    byte[] first = gzip(VANGUARD_1.getBytes(StandardCharsets.UTF_8));
    byte[] second = gzip(SL_6.getBytes(StandardCharsets.UTF_8));
    byte[] joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    assertEquals(read(VANGUARD_1 + SL_6), read(joined));
  }

  @Test
  void streamStaysOpen() throws IOException {
    boolean[] closed = new boolean[1];
    for (String text : List.of(CSV, THREE_LINES)) {
      InputStream in =
          new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public void close() {
              closed[0] = true;
            }
          };
      CatalogReader.read(CONTEXT, in, "-");
      assertFalse(closed[0]);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "   \r\n\t\n", "# nothing\n\n#", "\uFEFF"})
  void emptyTextIsNoCatalogue(String text) throws IOException {
    assertUnreadable("contains no element set", text.getBytes(StandardCharsets.UTF_8));
    assertUnreadable("contains no element set", gzip(text.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hello",
        "a,b,c\n1,2,3\n",
        "0 VANGUARD 1\n",
        "3 00005 \n",
        "VANGUARD 1,1958-002B,2000-06-27T18:50:19\n"
      })
  void otherTextIsNoCatalogue(String text) {
    String first = text.lines().findFirst().orElseThrow().strip();
    assertUnreadable(NO_FORMAT + ": \"" + first + '"', text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void binaryDataIsNoCatalogue() {
    byte[] bytes = new byte[200_000];
    new Random(1).nextBytes(bytes);
    bytes[0] = 'P';
    assertUnreadable("binary data, " + NO_FORMAT, bytes);
    assertUnreadable("binary data, " + NO_FORMAT, new byte[100_000]);
  }

  @Test
  void damagedGzipDataIsAnError() throws IOException {
    byte[] whole = gzip((CSV + VANGUARD_1_CSV.repeat(500)).getBytes(StandardCharsets.UTF_8));
    for (int length : new int[] {2, 5, 10, 11, whole.length / 2, whole.length - 1}) {
      assertUnreadable("the gzip data is truncated", Arrays.copyOf(whole, length));
    }
    byte[] badMethod = whole.clone();
    badMethod[2] = 7;
    assertUnreadable("the gzip data is damaged", badMethod);
    byte[] badSum = whole.clone();
    badSum[whole.length - 5] ^= 1;
    assertUnreadable("the gzip data is damaged", badSum);
  }

  @Test
  void filesThatCannotBeReadAreNamed() throws IOException {
    Path missing = directory.resolve("missing.csv");
    assertError(missing + ": no such file", missing);
    assertError(directory + ": is a directory, not a catalogue", directory);
    Path empty = write("empty.csv", new byte[0]);
    assertError(empty + ": contains no element set", empty);
  }

  private static void assertError(String message, Path file) {
    CatalogReadException e =
        assertThrows(CatalogReadException.class, () -> CatalogReader.read(CONTEXT, List.of(file)));
    assertEquals(message, e.getMessage());
  }

  @Test
  void failureOfTheStreamIsAnErrorOfOneLine() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("disk\non fire");
          }
        };
    CatalogReadException e =
        assertThrows(CatalogReadException.class, () -> CatalogReader.read(CONTEXT, broken, "net"));
    assertEquals("net: cannot be read: disk?on fire", e.getMessage());
  }

  @Test
  void failureInTheMiddleOfTheStreamIsAnErrorToo() {
    for (String text : List.of(CSV + VANGUARD_1_CSV.repeat(2000), THREE_LINES.repeat(2000))) {
      InputStream whole = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
      InputStream broken =
          new FilterInputStream(whole) {
            @Override
            public int read(byte[] out, int offset, int length) throws IOException {
              int count = super.read(out, offset, Math.min(length, 1000));
              if (count < 0) {
                throw new IOException("gone");
              }
              return count;
            }
          };
      CatalogReadException e =
          assertThrows(
              CatalogReadException.class, () -> CatalogReader.read(CONTEXT, broken, "net"));
      assertEquals("net: cannot be read: gone", e.getMessage());
    }
  }

  @Test
  void compressionBombEndsInAnError() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] junk = "A".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(VANGUARD_1.getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i <= 256; i++) {
        gzip.write(junk);
      }
    }
    assertUnreadable("more than 256 million characters: not a catalogue", out.toByteArray());
  }

  @Test
  void millionsOfJunkLinesEndInAnError() {
    String text = VANGUARD_1 + "junk\n".repeat(SourceFindings.MAX_REJECTS + 2);
    assertUnreadable(
        "more than 100000 unusable records: not a catalogue",
        text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void textLongerThanThePrefixIsReadWhole() throws IOException {
    List<String> expected = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= 5000; i++) {
      expected.add("NAME " + i);
      text.append("0 NAME ").append(i).append('\n').append(VANGUARD_1);
    }
    CatalogContents contents = read(text.toString());
    assertEquals(expected, contents.records().stream().map(r -> r.object().name()).toList());
    assertTrue(contents.rejects().isEmpty());
  }
}

package org.orbsieve.report.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.report.SocratesCsvWriter.Extra;

/** Damage gives the documented exception with its place, and nothing else. */
class DamagedResultsTest {

  private static final String HEADER =
      "NORAD_CAT_ID_1,OBJECT_NAME_1,DSE_1,NORAD_CAT_ID_2,OBJECT_NAME_2,DSE_2,TCA,TCA_RANGE,"
          + "TCA_RELATIVE_SPEED,MAX_PROB,DILUTION,EVENT\n";
  private static final String ROW =
      "5,\"two\nlines\",1.0,7,B,2.0,2026-01-01 00:00:00.000,1.000,2.000,1.000E-05,0.321,MINIMUM\n";
  private static final String LINE =
      "{\"kind\":\"MINIMUM\",\"tca\":\"2026-01-01T00:00:00.000000Z\",\"missDistance_m\":1.0,"
          + "\"relativeSpeed_mps\":2.0,\"primary\":{\"catalogNumber\":5,"
          + "\"epoch\":\"2026-01-01T00:00:00.000000Z\"},\"secondary\":{\"catalogNumber\":7,"
          + "\"epoch\":\"2026-01-01T00:00:00.000000Z\"},\"relativePositionRtn_m\":[1.0,0.0,0.0]}\n";

  static Stream<Arguments> texts() throws IOException {
    List<AssessedConjunction> rows = new RandomRows(11).rows(6);
    return Stream.of(
        Arguments.of(
            ConjunctionReaderTest.text(
                ConjunctionReaderTest.csv(EnumSet.allOf(Extra.class), rows), rows)),
        Arguments.of(
            ConjunctionReaderTest.text(
                ConjunctionReaderTest.csv(EnumSet.of(Extra.EVENT), rows), rows)),
        Arguments.of(ConjunctionReaderTest.text(ConjunctionReaderTest.json(rows), rows)));
  }

  /** A prefix is read as a prefix of the records, if it ends with a line, or not at all. */
  @ParameterizedTest
  @MethodSource("texts")
  void truncatedFilesAreNotReadAsOthers(String text) throws IOException {
    byte[] whole = text.getBytes(StandardCharsets.UTF_8);
    List<ConjunctionRecord> all = ConjunctionReaderTest.reader(whole, "a.json").rest();
    int complete = 0;
    for (int length = 0; length < whole.length; length++) {
      byte[] part = Arrays.copyOf(whole, length);
      Optional<List<ConjunctionRecord>> read = read(part);
      if (read.isPresent()) {
        assertTrue(length == 0 || part[length - 1] == '\n', "ends within a line");
        assertEquals(all.subList(0, read.get().size()), read.get());
        complete++;
      }
    }
    assertTrue(complete >= all.size() && complete <= all.size() + 1, complete + " prefixes");
  }

  @ParameterizedTest
  @MethodSource("texts")
  void truncatedGzipIsNeverRead(String text) throws IOException {
    byte[] whole = ConjunctionReaderTest.gzip(text);
    for (int length = 1; length < whole.length; length++) {
      assertEquals(Optional.empty(), read(Arrays.copyOf(whole, length)), length + " bytes");
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void mutatedFilesGiveRecordsOrTheException(String text) throws IOException {
    byte[] plain = text.getBytes(StandardCharsets.UTF_8);
    byte[] gzip = ConjunctionReaderTest.gzip(text);
    Random random = new Random(12);
    int refused = 0;
    for (int i = 0; i < 2_000; i++) {
      byte[] mutated = mutated(i % 8 == 0 ? gzip : plain, random);
      refused += read(mutated).isEmpty() ? 1 : 0;
    }
    assertTrue(refused > 300, refused + " refused");
  }

  /** Numbers and words swapped for others, which keeps the structure and spoils the content. */
  @ParameterizedTest
  @MethodSource("texts")
  void hostileCellsGiveRecordsOrTheException(String text) throws IOException {
    String[] hostile = {
      "NaN",
      "-1",
      "1e999",
      "99999999999999999999",
      "null",
      "",
      "[]",
      "{}",
      "0x1p3",
      "\u0661",
      "2026-02-30T00:00:00Z",
      "2026-01-01 00:00:60.000",
      "\uFFFE",
      "\"",
      "1d",
      "-0.0",
      "+5"
    };
    Random random = new Random(13);
    String[] tokens = text.split("(?<=[,:{}\\[\\]\n])|(?=[,:{}\\[\\]\n])");
    for (int i = 0; i < 2_000; i++) {
      String[] other = tokens.clone();
      other[random.nextInt(other.length)] = hostile[random.nextInt(hostile.length)];
      read(String.join("", other).getBytes(StandardCharsets.UTF_8));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "1.000,2.000,1|x,2.000,1|TCA_RANGE is \"x\", not a finite number",
        "1.000,2.000,1|-1.000,2.000,1|the miss distance or relative speed is negative",
        "1.000,2.000,1|,2.000,1|the miss distance is missing",
        "1.000E-05|2.000E+00|a probability is outside 0 to 1",
        "1.000E-05|1.000E-05,|13 fields instead of 12, as the header has",
        "00:00:00.000|24:00:00.000|\"2026-01-01 24:00:00.000\" is not a time in UTC",
        "00:00:00.000|23:59:60.000|\"2026-01-01 23:59:60.000\" is not a time in UTC",
        "MINIMUM|MAXIMUM|\"MAXIMUM\" is not a kind of event",
        "MINIMUM||the kind is missing",
        ",7,|,5,|a pair is two objects, the one with the smaller catalogue number first",
        ",7,|,7.0,|NORAD_CAT_ID_2 is \"7.0\", not a whole number",
        ",7,|,1000000000,|a catalogue number is missing or outside 0 to 999999999",
        ",7,B,2.0|,7,B,|DSE_2 is missing, and the epoch too",
        ",B,|,\"B\"x,|the quotes do not match",
      })
  void damagedRowsAreNamedByLineAndReason(String from, String to, String reason)
      throws IOException {
    String damaged = ROW.replace(from, to == null ? "" : to);
    assertFalse(damaged.equals(ROW));
    RecordReader<ConjunctionRecord> reader =
        ConjunctionReaderTest.reader(HEADER + ROW + damaged + ROW, "dir/a.csv");
    assertTrue(reader.next().isPresent());
    assertEquals(2, reader.line());
    ResultReadException error = assertThrows(ResultReadException.class, reader::next);
    // the row before has two lines
    assertEquals("dir/a.csv: line 4: " + reason, error.getMessage());
    assertEquals("dir/a.csv", error.source());
    assertEquals(4, error.line());
    assertEquals(reason, error.reason());
    assertEquals(Optional.empty(), reader.next(), "nothing is read after damage");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "\"tca\"|\"tcb\"|the TCA is missing",
        "1.0,|1e999,|missDistance_m is not a finite number",
        "\"MINIMUM\"|5|kind is not string",
        "\"MINIMUM\"|null|kind is not string",
        "{\"catalogNumber\":5|{\"catalogNumber\":5.5|primary.catalogNumber is not integer",
        "{\"catalogNumber\":5|{\"catalogNumber\":5,\"catalogNumber\":5|primary.catalogNumber occurs"
            + " twice",
        "[1.0,0.0,0.0]|[1.0,0.0]|relativePositionRtn_m is not three numbers",
        "[1.0,0.0,0.0]|[1.0,0.0,0.0,0.0]|relativePositionRtn_m is not three numbers",
        "{\"catalogNumber\":7|[\"catalogNumber\",7|secondary is not a JSON object",
        "0.0]}|0.0]} {}|there is something after the JSON object",
        "{\"kind\"|[\"kind\"|it is not a JSON object",
      })
  void damagedLinesAreNamedByLineAndReason(String from, String to, String reason)
      throws IOException {
    String damaged = LINE.replace(from, to);
    assertFalse(damaged.equals(LINE));
    RecordReader<ConjunctionRecord> reader =
        ConjunctionReaderTest.reader(LINE + LINE + damaged, "a");
    assertTrue(reader.next().isPresent());
    assertTrue(reader.next().isPresent());
    ResultReadException error = assertThrows(ResultReadException.class, reader::next);
    assertEquals(3, error.line());
    assertEquals(reason, error.reason());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x\n",
        "NORAD_CAT_ID_1\n",
        "TCA,TCA\n",
        "\n",
        "[{}]\n",
        "<html>\n",
        "\"NORAD_CAT_ID_1\n"
      })
  void otherFilesAreRefused(String text) {
    ResultReadException error =
        assertThrows(ResultReadException.class, () -> ConjunctionReaderTest.reader(text, "a"));
    assertEquals(1, error.line());
  }

  @Test
  void textThatIsNotUtf8IsRefused() {
    byte[] bytes = (HEADER + ROW).getBytes(StandardCharsets.UTF_8);
    bytes[HEADER.length() + 3] = (byte) 0xff;
    ResultReadException error =
        assertThrows(
            ResultReadException.class, () -> ConjunctionReaderTest.reader(bytes, "a").rest());
    assertEquals("the text is not UTF-8", error.reason());
  }

  @Test
  void controlCharactersDoNotReachTheMessage() {
    String text = HEADER + ROW.replace("MINIMUM", "\u001b[2J");
    ResultReadException error =
        assertThrows(
            ResultReadException.class, () -> ConjunctionReaderTest.reader(text, "a\u001b").rest());
    assertFalse(error.getMessage().contains("\u001b"), error.getMessage());
  }

  /** Endless records, of which no end is ever found, stop at the limit. */
  @ParameterizedTest
  @ValueSource(strings = {HEADER, HEADER + "\"", HEADER + "5,\"a", "{\"kind\":\"", "{"})
  void endlessRecordsAreNotRead(String beginning) throws IOException {
    Endless text = new Endless(beginning);
    RecordReader<ConjunctionRecord> reader = ConjunctionReader.open(text, "a", RandomRows.CONTEXT);
    ResultReadException error = assertThrows(ResultReadException.class, reader::next);
    assertEquals("the record is longer than 1048576 characters", error.reason());
    assertTrue(text.given < 2 << 20, text.given + " characters were read");
    reader.close();
    assertTrue(text.closed);
  }

  /** Rows without end are read without end: only one at a time is kept. */
  @Test
  void manyRowsAreNotTakenForALongOne() throws IOException {
    String rows = ROW.repeat(30_000);
    assertTrue(rows.length() > 2 * ResultText.MAX_RECORD);
    RecordReader<ConjunctionRecord> reader = ConjunctionReaderTest.reader(HEADER + rows, "a");
    assertEquals(30_000, reader.rest().size());
    String lines = LINE.repeat(10_000);
    assertTrue(lines.length() > 2 * ResultText.MAX_RECORD);
    assertEquals(10_000, ConjunctionReaderTest.reader(lines, "a").rest().size());
  }

  /** The records; nothing where the documented exception says why not. */
  private static Optional<List<ConjunctionRecord>> read(byte[] bytes) throws IOException {
    try (RecordReader<ConjunctionRecord> reader = ConjunctionReaderTest.reader(bytes, "a.json")) {
      return Optional.of(reader.rest());
    } catch (ResultReadException e) {
      assertTrue(e.getMessage().startsWith("a.json: "), e.getMessage());
      assertFalse(e.reason().isBlank());
      assertTrue(e.line() >= 0);
      return Optional.empty();
    }
  }

  private static byte[] mutated(byte[] bytes, Random random) {
    byte[] result = bytes.clone();
    for (int k = random.nextInt(3); k >= 0; k--) {
      int at = random.nextInt(result.length);
      switch (random.nextInt(4)) {
        case 0 -> result[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> result[at] = (byte) "\",\n\r{}[]:.-E0;".charAt(random.nextInt(14));
        case 2 -> {
          int end = Math.min(result.length, at + 1 + random.nextInt(20));
          byte[] shorter = Arrays.copyOf(result, result.length - (end - at));
          System.arraycopy(result, end, shorter, at, result.length - end);
          result = shorter.length == 0 ? result : shorter;
        }
        default -> {
          int from = random.nextInt(result.length);
          int length = Math.min(result.length - Math.max(at, from), 1 + random.nextInt(20));
          System.arraycopy(result.clone(), from, result, at, length);
        }
      }
    }
    return result;
  }

  /** A beginning, and then the letter a for ever. */
  private static final class Endless extends InputStream {

    private final byte[] beginning;
    private long given;
    private boolean closed;

    Endless(String beginning) {
      this.beginning = beginning.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int read() {
      return given < beginning.length ? beginning[(int) given++] : next();
    }

    private int next() {
      given++;
      return 'a';
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}

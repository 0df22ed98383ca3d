package org.orbsieve.parquet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbsieve.report.column.Type;
import org.orbsieve.report.flat.FlatColumn;
import org.orbsieve.report.flat.FlatReader;
import org.orbsieve.report.flat.FlatWriter;

class GroupWriterTest {

  private static final ParquetFormat FORMAT = new ParquetFormat();

  private static final List<FlatColumn> COLUMNS =
      List.of(
          new FlatColumn("name", Type.TEXT, ""),
          new FlatColumn("number", Type.WHOLE, ""),
          new FlatColumn("miss_m", Type.REAL, ""),
          new FlatColumn("tca", Type.TIME, ""),
          new FlatColumn("slow", Type.FLAG, ""));

  private static Map<String, String> properties() {
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("z", "first");
    properties.put("a", "zweitens, mit ä");
    return properties;
  }

  private static Object[] row(Random random) {
    return new Object[] {
      random.nextInt(4) == 0 ? null : "näme, \"" + random.nextInt(300),
      random.nextInt(9) == 0 ? null : (Long) random.nextLong(),
      random.nextInt(9) == 0 ? null : (Double) (random.nextGaussian() * 1e4),
      random.nextLong(1L << 51),
      random.nextInt(3) == 0 ? null : (Boolean) random.nextBoolean()
    };
  }

  private static List<Object[]> rows(int count) {
    Random random = new Random(count);
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(row(random));
    }
    return rows;
  }

  /** Writes rows with seams after some of them; is continued by another writer at each of some. */
  private static byte[] write(List<Object[]> rows, List<Integer> seams, List<Integer> ends)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FlatWriter writer = FORMAT.create(COLUMNS, properties(), out);
    for (int i = 0; i <= rows.size(); i++) {
      for (int k = 0; k < Collections.frequency(seams, i); k++) {
        writer.seam();
      }
      if (seams.contains(i) && ends.contains(i)) {
        String state = writer.state();
        writer.close();
        writer = FORMAT.resume(COLUMNS, properties(), out, state);
        assertEquals(i, writer.rows());
      }
      if (i < rows.size()) {
        writer.add(rows.get(i));
      }
    }
    writer.finish();
    writer.close();
    return out.toByteArray();
  }

  private static void assertSame(List<Object[]> expected, byte[] file) throws IOException {
    try (FlatReader reader = FORMAT.open(new ByteChannel(file))) {
      assertEquals(COLUMNS, reader.columns());
      assertEquals(properties(), reader.properties());
      for (Object[] row : expected) {
        assertArrayEquals(row, reader.next());
      }
      assertNull(reader.next());
    }
  }

  private static FileMetaData footer(byte[] file) throws IOException {
    int length = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(file.length - 8);
    return Util.readFileMetaData(new ByteArrayInputStream(file, file.length - 8 - length, length));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 100, GroupWriter.ENOUGH - 1, GroupWriter.ENOUGH + 1})
  void readsWhatItWrote(int count) throws IOException {
    List<Object[]> rows = rows(count);
    assertSame(rows, write(rows, List.of(), List.of()));
  }

  @Test
  void continuedWritingGivesTheSameBytes() throws IOException {
    Random random = new Random(4);
    List<Object[]> rows = rows(3 * GroupWriter.ENOUGH);
    for (int trial = 0; trial < 8; trial++) {
      List<Integer> seams = random.ints(12, 0, rows.size() + 1).boxed().toList();
      byte[] whole = write(rows, seams, List.of());
      byte[] continued = write(rows, seams, seams.subList(trial, 12));
      assertArrayEquals(whole, continued);
      assertSame(rows, continued);
    }
  }

  @Test
  void groupsEndAtSeamsOrWhenTheyAreFull() throws IOException {
    List<Object[]> rows = rows(GroupWriter.MOST + 2 * GroupWriter.ENOUGH + 7);
    int seam = GroupWriter.MOST + GroupWriter.ENOUGH + 3;
    FileMetaData footer = footer(write(rows, List.of(5, seam), List.of(5, seam)));
    assertEquals(
        List.of((long) GroupWriter.MOST, GroupWriter.ENOUGH + 3L, (long) GroupWriter.ENOUGH + 4),
        footer.getRow_groups().stream().map(RowGroup::getNum_rows).toList());
    assertEquals(rows.size(), footer.getNum_rows());
  }

  /** What a hash table would put in another order in the next process. */
  @Test
  void footerIsInOrder() throws IOException {
    FileMetaData footer = footer(write(rows(50), List.of(), List.of()));
    for (var chunk : footer.getRow_groups().get(0).getColumns()) {
      var encodings = chunk.getMeta_data().getEncodings();
      assertEquals(encodings.stream().sorted().toList(), encodings);
    }
    assertEquals("z", footer.getKey_value_metadata().get(0).getKey());
    assertEquals("a", footer.getKey_value_metadata().get(1).getKey());
  }

  /** Every file that is cut off or has a damaged byte is refused, or read as it was. */
  @Test
  void damageIsReported() throws IOException {
    List<Object[]> rows = rows(300);
    byte[] file = write(rows, List.of(), List.of());
    Random random = new Random(9);
    int refused = 0;
    int unharmed = 0;
    for (int trial = 0; trial < 200; trial++) {
      byte[] damaged =
          trial % 2 == 0 ? Arrays.copyOf(file, random.nextInt(file.length)) : file.clone();
      if (trial % 2 == 1) {
        damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
      }
      try (FlatReader reader = FORMAT.open(new ByteChannel(damaged))) {
        List<Object[]> read = new ArrayList<>();
        for (Object[] row = reader.next(); row != null; row = reader.next()) {
          read.add(row);
        }
        if (reader.columns().equals(COLUMNS) && read.size() == rows.size()) {
          for (int i = 0; i < read.size(); i++) {
            assertArrayEquals(rows.get(i), read.get(i));
          }
          unharmed++;
        }
      } catch (IOException e) {
        assertTrue(e.getMessage().contains("damaged"), e.getMessage());
        refused++;
      }
    }
    assertTrue(refused >= 100, refused + " refused, " + unharmed + " unharmed");
    assertTrue(refused + unharmed >= 190, refused + " refused, " + unharmed + " unharmed");
  }

  @Test
  void wrongNumberOfValuesAndDamagedStateAreRefused() throws IOException {
    FlatWriter writer = FORMAT.create(COLUMNS, properties(), new ByteArrayOutputStream());
    assertThrows(IllegalArgumentException.class, () -> writer.add(new Object[] {"a"}));
    for (String state : List.of("", "!", "AAAA")) {
      assertThrows(
          IOException.class,
          () -> FORMAT.resume(COLUMNS, properties(), new ByteArrayOutputStream(), state));
    }
  }
}

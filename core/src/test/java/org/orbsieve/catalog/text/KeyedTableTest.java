package org.orbsieve.catalog.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyedTableTest {

  @TempDir Path folder;

  private KeyedTable read(byte[] text) throws IOException {
    Path file = Files.write(folder.resolve("t.csv"), text);
    return KeyedTable.read(file, "object", List.of("radius_m"), 1);
  }

  private KeyedTable read(String text) throws IOException {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void objectsAreNamedByAllFormsOfTheirNumber() throws IOException {
    KeyedTable table =
        read("object,radius_m\nA0001,1\nb0002,2\n00005,3\n1569.0,4\n25544,5\nDebris,6\n");
    table.requireKeys(List.of("debris"));
    for (String key : List.of("100001=1", "110002=2", "5=3", "1569=4", "25544=5", "debris=6")) {
      String[] parts = key.split("=");
      assertArrayEquals(new double[] {Double.parseDouble(parts[1])}, table.first(parts[0]), key);
    }
  }

  @Test
  void oneObjectInTwoFormsIsThereTwice() {
    IOException e =
        assertThrows(IOException.class, () -> read("object,radius_m\nA0001,1\n100001,2\n"));
    assertEquals("line 3: 100001 occurs twice", e.getMessage());
  }

  @Test
  void utf16IsRead() throws IOException {
    String text = "object,radius_m\n25544,5\n";
    assertArrayEquals(
        new double[] {5}, read(text.getBytes(StandardCharsets.UTF_16)).first("25544"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "Infinity", "1e999", "0x1p0", "1d", "1f", "-1", "\u0665", ""})
  void otherNumbersAreRefused(String number) {
    assertThrows(IOException.class, () -> read("object,radius_m\n25544,\"" + number + "\"\n"));
  }
}

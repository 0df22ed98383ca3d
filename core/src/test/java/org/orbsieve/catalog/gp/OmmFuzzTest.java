package org.orbsieve.catalog.gp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.CatalogContents;
import org.orbsieve.catalog.CatalogReadException;

/**
 * Damages OMMs at random: the reader throws nothing but {@link CatalogReadException}, and loses no
 * record that stands in the damaged text as it was.
 */
class OmmFuzzTest {

  private static final AstroContext CONTEXT = AstroContext.bundled();
  private static final int RECORDS = 10;
  private static final int ROUNDS = 1500;

  private static int number(int i) {
    return 20_000 + 7 * i;
  }

  private static List<String> records(OmmText format) {
    Map<String, String> row = OmmText.rows(TleText.CSV_HEADER + TleText.VANGUARD_1_CSV).get(0);
    List<String> records = new ArrayList<>();
    for (int i = 0; i < RECORDS; i++) {
      row.put("NORAD_CAT_ID", Integer.toString(number(i)));
      records.add(format.record(row));
    }
    return records;
  }

  @ParameterizedTest
  @EnumSource
  void damageNeverCostsAWholeRecord(OmmText format) throws IOException {
    List<String> records = records(format);
    String good = format.file(records);
    Random random = new Random(20261123 + format.ordinal());
    int refused = 0;
    int damaged = 0;
    for (int round = 0; round < ROUNDS; round++) {
      String text = damage(good, random);
      Set<Integer> found = new HashSet<>();
      try {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        CatalogContents contents =
            CatalogReader.read(CONTEXT, new ByteArrayInputStream(bytes), "test");
        contents.records().forEach(r -> found.add(r.object().catalogNumber()));
        damaged += contents.rejects().isEmpty() ? 0 : 1;
      } catch (CatalogReadException e) {
        assertTrue(e.getMessage().startsWith("test: "), e.getMessage());
        refused++;
        continue;
      }
      for (int i = 0; i < RECORDS; i++) {
        if (isWhole(format, records.get(i), text)) {
          int lost = number(i);
          assertTrue(found.contains(lost), () -> "lost " + lost + " from\n" + text);
        }
      }
    }
    assertTrue(damaged > ROUNDS / 4, damaged + " damaged");
    assertTrue(refused < ROUNDS / 10, refused + " refused");
    assertEquals(RECORDS, records.size());
  }

  /** A KVN message has no end of its own: what follows it must be the beginning of another. */
  private static boolean isWhole(OmmText format, String record, String text) {
    return format == OmmText.KVN
        ? (text + "\nCCSDS_OMM_VERS =").contains(record + "\nCCSDS_OMM_VERS =")
        : text.contains(record);
  }

  private static String damage(String good, Random random) {
    StringBuilder text = new StringBuilder(good);
    String telling = "\"{}[],:<>&/= \n\\0x";
    for (int i = 1 + random.nextInt(3); i > 0 && text.length() > 1; i--) {
      int at = random.nextInt(text.length());
      char c = telling.charAt(random.nextInt(telling.length()));
      switch (random.nextInt(7)) {
        case 0, 1 -> text.setCharAt(at, c);
        case 2, 3 -> text.insert(at, c);
        case 4 -> text.deleteCharAt(at);
        case 5 -> text.delete(at, Math.min(text.length(), at + random.nextInt(300)));
        default -> text.setLength(random.nextInt(3) == 0 ? at : text.length());
      }
    }
    return text.toString();
  }
}

package org.orbsieve.catalog.gp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.orbsieve.Screener;
import org.orbsieve.ScreeningResult;
import org.orbsieve.ScreeningSettings;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.CatalogContents;
import org.orekit.time.AbsoluteDate;

/** One catalogue, written in each format, gives the same conjunctions to the last bit. */
class SameConjunctionsTest {

  private static final AstroContext CONTEXT = AstroContext.bundled();
  private static final Path DATA = Path.of("..", "data");
  private static final ScreeningSettings SETTINGS =
      ScreeningSettings.of(new AbsoluteDate(2026, 11, 1, CONTEXT.utc()), 4 * 3600, 5_000);

  @TestFactory
  List<DynamicTest> everyFormatGivesTheSame() throws IOException {
    String csv = Files.readString(DATA.resolve("sample-catalogue.csv"));
    List<String> expected = conjunctions(csv.getBytes(StandardCharsets.UTF_8));
    assertTrue(expected.size() > 20, expected.size() + " conjunctions");
    return texts(csv).entrySet().stream()
        .map(
            text ->
                DynamicTest.dynamicTest(
                    text.getKey(),
                    () -> {
                      byte[] plain = text.getValue().getBytes(StandardCharsets.UTF_8);
                      assertEquals(expected, conjunctions(plain));
                      assertEquals(expected, conjunctions(gzipped(plain)));
                    }))
        .toList();
  }

  private static Map<String, String> texts(String csv) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("CSV", csv);
    texts.put(
        "CSV in quotes",
        csv.lines()
            .map(line -> "\"" + line.replace(",", "\",\"") + "\"\n")
            .collect(Collectors.joining()));
    for (OmmText format : OmmText.values()) {
      texts.put(format.name(), format.ofCsv(csv));
    }
    String named = Files.readString(DATA.resolve("sample-catalogue.tle"));
    texts.put("3LE", named);
    texts.put("3LE without zeros", named.replaceAll("(?m)^0 ", ""));
    texts.put("TLE", named.replaceAll("(?m)^0 .*\n", ""));
    return texts;
  }

  /** Numbers, time and every digit of the distance; names are no part of a TLE. */
  private static List<String> conjunctions(byte[] bytes) throws IOException {
    CatalogContents contents = CatalogReader.read(CONTEXT, new ByteArrayInputStream(bytes), "test");
    ScreeningResult result =
        Screener.screen(CONTEXT, Catalog.select(contents, SETTINGS.stop()), SETTINGS);
    return result.conjunctions().stream()
        .map(row -> row.conjunction())
        .map(
            c ->
                c.primary().catalogNumber()
                    + "/"
                    + c.secondary().catalogNumber()
                    + " "
                    + c.tca().durationFrom(SETTINGS.start())
                    + " s "
                    + c.missDistance()
                    + " m")
        .toList();
  }

  private static byte[] gzipped(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(plain);
    }
    return packed.toByteArray();
  }
}

package org.orbsieve.catalog.gp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.CatalogContents;
import org.orbsieve.catalog.Reject;

/**
 * Every kind of bad record among good ones: the good ones are all there, and of each bad one line,
 * catalogue number and reason are as the file {@code *.rejects} beside the catalogue lists them.
 */
class BadRecordsGoldenTest {

  private static String resource(String name) throws IOException {
    try (InputStream in = BadRecordsGoldenTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"bad-records.csv", "bad-records.3le"})
  void badRecordsAreListedAndGoodOnesKept(String name) throws IOException {
    CatalogContents contents;
    try (InputStream in = BadRecordsGoldenTest.class.getResourceAsStream(name)) {
      contents = CatalogReader.read(AstroContext.bundled(), in, name);
    }
    StringBuilder rejects = new StringBuilder();
    for (Reject reject : contents.rejects()) {
      assertEquals(name, reject.source());
      rejects.append(reject.line()).append(" | ").append(reject.catalogNumber());
      rejects.append(" | ").append(reject.reason()).append('\n');
    }
    assertEquals(resource(name + ".rejects"), rejects.toString());
    List<Integer> good =
        IntStream.rangeClosed(90001, 90000 + contents.records().size()).boxed().toList();
    assertEquals(good, contents.records().stream().map(r -> r.object().catalogNumber()).toList());
    assertEquals(
        good.stream().map(n -> "GOOD " + (n - 90000)).toList(),
        contents.records().stream().map(r -> r.object().name()).toList());
    assertTrue(resource(name).contains("GOOD " + good.size()), "the last one too");
    assertTrue(!resource(name).contains("GOOD " + (good.size() + 1)), "none is missing");
  }
}

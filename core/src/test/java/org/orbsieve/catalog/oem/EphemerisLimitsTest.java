package org.orbsieve.catalog.oem;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.CatalogReadException;

/** What unpacks to far more than any ephemeris is refused before it fills the memory. */
class EphemerisLimitsTest {

  private static final AstroContext CONTEXT = AstroContext.bundled();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'\n'|more than 1000000 lines",
        "'COMMENT x\n'|more than 1000000 lines",
        "'7'|more than 64 million characters",
        "'CCSDS_OEM_VERS = 2.0\n'|more than 20000 messages",
      })
  void endlessTextIsRefused(String unit, String reason) {
    String start = "CCSDS_OEM_VERS = 2.0\n";
    long size = reason.contains("messages") ? 30_000L * unit.length() : Long.MAX_VALUE;
    CatalogReadException e =
        assertThrows(
            CatalogReadException.class,
            () -> EphemerisReader.readAll(CONTEXT, new Repeated(start, unit, size), "x.oem"));
    assertTrue(e.getMessage().contains(reason), e.getMessage());
  }

  /** A text that goes on. */
  private static final class Repeated extends InputStream {
    private final byte[] start;
    private final byte[] unit;
    private final long size;
    private long at;

    Repeated(String start, String unit, long size) {
      this.start = start.getBytes(StandardCharsets.US_ASCII);
      this.unit = unit.getBytes(StandardCharsets.US_ASCII);
      this.size = size;
    }

    @Override
    public int read() {
      long n = at++;
      return n < start.length ? start[(int) n] : unit[(int) ((n - start.length) % unit.length)];
    }

    @Override
    public int read(byte[] out, int from, int length) throws IOException {
      int count = (int) Math.min(length, size - at);
      for (int i = 0; i < count; i++) {
        out[from + i] = (byte) read();
      }
      return count > 0 || length == 0 ? count : -1;
    }
  }
}

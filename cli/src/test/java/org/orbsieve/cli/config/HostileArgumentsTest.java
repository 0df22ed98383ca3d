package org.orbsieve.cli.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.orbsieve.cli.options.UtcTime;
import picocli.CommandLine.TypeConversionException;

/** Files of options and times end in an answer or a reason, whatever they contain. */
class HostileArgumentsTest {

  private static final int ROUNDS = Integer.getInteger("orbsieve.fuzz.rounds", 2_000);

  @TempDir Path folder;

  private static String damaged(String good, Random random) {
    StringBuilder text = new StringBuilder(good);
    String marks = "\"'#=-@ \n\r\t\0\u001b\\0123456789TZ:+.\u00e9\u202e";
    for (int n = 1 + random.nextInt(5); n > 0; n--) {
      int at = random.nextInt(text.length() + 1);
      if (random.nextBoolean() && at < text.length()) {
        text.deleteCharAt(at);
      } else {
        text.insert(at, marks.charAt(random.nextInt(marks.length())));
      }
    }
    return text.toString();
  }

  @Test
  void filesOfOptions() throws IOException {
    Path file = folder.resolve("options");
    String good = "--threshold 5km # a comment\n--name=\"a b\" --objects 1 2 3\n-q\n";
    for (int seed = 0; seed < ROUNDS; seed++) {
      byte[] bytes = damaged(good, new Random(seed)).getBytes(StandardCharsets.UTF_8);
      if (seed % 4 == 0) {
        bytes[new Random(seed).nextInt(bytes.length)] = (byte) 0xff;
      }
      Files.write(file, bytes);
      try {
        for (OptionFile.Entry entry : OptionFile.read(file).entries()) {
          assertEquals(Math.max(1, entry.values().size()), entry.arguments().size());
        }
      } catch (IOException e) {
        assertNotNull(e.getMessage(), "seed " + seed);
      }
    }
  }

  /** A word costs the same however many came before it; far more time than it takes. */
  @Test
  @Timeout(value = 2, unit = TimeUnit.MINUTES)
  void manyWordsOfOneOption() throws IOException {
    Path file = folder.resolve("options");
    Files.writeString(file, "--objects" + " 1".repeat(490_000));
    assertEquals(490_000, OptionFile.read(file).entries().get(0).values().size());
  }

  @Test
  void times() {
    for (int seed = 0; seed < ROUNDS; seed++) {
      String text = damaged("2024-11-01T00:00:00.5Z", new Random(seed));
      try {
        assertNotNull(UtcTime.parse(text).toString());
      } catch (TypeConversionException e) {
        assertNotNull(e.getMessage(), text);
      }
    }
  }
}

package org.orbsieve.cli;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * Gives each test a locale and a time zone at random, and draws threads and kernel. A test that
 * fails says with which seed; {@code -Dorbsieve.test.seed=N} repeats it.
 */
public final class RandomSurroundings
    implements BeforeEachCallback, AfterEachCallback, TestExecutionExceptionHandler {

  private static final String SEED = "orbsieve.test.seed";
  private static final List<String> LOCALES =
      List.of("tr-TR", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva", "de-CH", "th-TH-u-ca-buddhist", "und");

  private final long seed = Long.getLong(SEED, System.nanoTime());
  private final Random random = new Random(seed);
  private Locale locale;
  private TimeZone zone;

  @Override
  public void beforeEach(ExtensionContext context) {
    locale = Locale.getDefault();
    zone = TimeZone.getDefault();
    Locale.setDefault(Locale.forLanguageTag(oneOf(LOCALES)));
    TimeZone.setDefault(TimeZone.getTimeZone(oneOf(List.of(TimeZone.getAvailableIDs()))));
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable problem) {
    throw new AssertionError(
        String.format(
            Locale.ROOT,
            "-D%s=%d, locale %s, zone %s: %s",
            SEED,
            seed,
            Locale.getDefault(),
            TimeZone.getDefault().getID(),
            problem.getMessage()),
        problem);
  }

  /** Options that change no byte of a result. */
  List<String> options() {
    String threads = Integer.toString(1 + random.nextInt(5));
    return List.of("--threads", threads, "--kernel", oneOf(List.of("auto", "scalar", "vector")));
  }

  private <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}

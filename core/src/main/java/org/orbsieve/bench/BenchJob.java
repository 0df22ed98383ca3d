package org.orbsieve.bench;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.orbsieve.ScreeningListener;
import org.orbsieve.ScreeningSettings;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.CatalogContents;
import org.orbsieve.ephemeris.sgp4.KernelChoice;
import org.orbsieve.report.Distance;
import org.orbsieve.report.UtcFormat;
import org.orbsieve.run.Build;
import org.orbsieve.run.Start;
import org.orbsieve.run.failure.JobFailure;
import org.orbsieve.run.input.CatalogInput;
import org.orbsieve.run.input.InputContext;
import org.orbsieve.run.input.Inputs;
import org.orekit.time.AbsoluteDate;

/**
 * The whole of {@code orbsieve bench}: reads a catalogue and measures.
 *
 * @param inputs the catalogues
 * @param warmup screenings before those that count, at least 0
 * @param repeat screenings that count, at least 1
 */
public record BenchJob(Inputs inputs, int warmup, int repeat) {

  /**
   * Validates the numbers.
   *
   * @param inputs the catalogues
   * @param warmup screenings before those that count, at least 0
   * @param repeat screenings that count, at least 1
   * @throws IllegalArgumentException if a number is too small
   */
  public BenchJob {
    Objects.requireNonNull(inputs, "inputs");
    if (repeat < 1 || warmup < 0) {
      throw new IllegalArgumentException("a benchmark repeats at least once");
    }
  }

  /**
   * Runs.
   *
   * @param context what reading needs
   * @param from start of the period
   * @param settings of the screening, by the start
   * @param listener hears which part is at work
   * @return what was measured
   * @throws JobFailure if an input cannot be read or has no usable element set, or a setting is
   *     invalid
   */
  public BenchReport run(
      InputContext context,
      Start from,
      Function<AbsoluteDate, ScreeningSettings> settings,
      ScreeningListener listener)
      throws JobFailure {
    AstroContext astro = context.astro();
    if (from.known(astro).isPresent()) {
      valid(settings, from.known(astro).get());
    }
    listener.progress("reading", 0, 0);
    long begin = System.nanoTime();
    CatalogContents contents = CatalogInput.read(context, inputs).contents();
    if (contents.records().isEmpty()) {
      String message = "no usable element set in " + String.join(", ", inputs.files());
      throw new JobFailure(JobFailure.Kind.INPUT, message);
    }
    AbsoluteDate start = from.known(astro).orElseGet(contents::newestEpoch);
    ScreeningSettings known = valid(settings, start);
    Catalog catalog = Catalog.select(contents, known.stop());
    double reading = (System.nanoTime() - begin) * 1e-9;
    Map<String, String> facts = facts(astro, known, reading);
    Bench bench = new Bench(astro, catalog, known, listener);
    KernelChoice choice = bench.measure(warmup, repeat);
    String name = choice.kernel().name().toLowerCase(Locale.ROOT);
    facts.put("kernel", name + ": " + choice.reason());
    return new BenchReport(facts, bench.figures());
  }

  private static ScreeningSettings valid(
      Function<AbsoluteDate, ScreeningSettings> settings, AbsoluteDate start) throws JobFailure {
    try {
      return settings.apply(start);
    } catch (IllegalArgumentException e) {
      throw JobFailure.request(e);
    }
  }

  private Map<String, String> facts(
      AstroContext context, ScreeningSettings settings, double reading) {
    UtcFormat utc = new UtcFormat(context);
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("version", Build.current().version());
    facts.put("commit", Revision.of(BenchJob.class));
    facts.put("date", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    facts.putAll(Machine.facts());
    facts.put("catalogue", String.join(" ", inputs.files()));
    facts.put("read in", String.format(Locale.ROOT, "%.3f s, once and cold", reading));
    facts.put(
        "period", utc.isoSeconds(settings.start()) + " to " + utc.isoSeconds(settings.stop()));
    facts.put("threshold", new Distance(settings.threshold()).toString());
    facts.put("threads", Integer.toString(settings.threads()));
    facts.put(
        "runs", String.format(Locale.ROOT, "%d measured after %d of warm-up", repeat, warmup));
    if (Machine.isBusy()) {
      facts.put(
          "note", "the machine was busy before: compare times only with those of the plain path");
    }
    return facts;
  }
}

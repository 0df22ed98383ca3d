package org.orbsieve.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.openjdk.jmh.runner.RunnerException;
import org.orbsieve.ScreeningListener;
import org.orbsieve.ScreeningSettings;
import org.orbsieve.bench.Bench;
import org.orbsieve.bench.Figure;
import org.orbsieve.bench.Machine;
import org.orbsieve.bench.Revision;
import org.orbsieve.ephemeris.sgp4.Kernel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs the suite, and leaves a table and a plot. */
@Command(
    name = "benchmarks/run",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    usageHelpWidth = 100,
    description = {
      "Measures the whole screening, its phases and its kernels, and how the cost grows with objects,"
          + " period, threshold and threads. Leaves a CSV and a plot with machine, JDK and commit.",
      ""
    })
final class SuiteCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..1",
      paramLabel = "CATALOGUE",
      description = "GP CSV, TLE or 3LE. Without one, 30,000 synthetic objects.")
  private Path catalogue;

  @Option(
      names = "--quick",
      description =
          "For a first impression within minutes: fewer, smaller and shorter measurements.")
  private boolean quick;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      defaultValue = "benchmarks/results",
      description = "Where results.csv and results.svg go. Default: ${DEFAULT-VALUE}.")
  private Path output;

  @Option(
      names = "--only",
      paramLabel = "SERIES",
      split = ",",
      description = {
        "Only these: bench, objects, period, threshold, threads, kernels, phases."
            + " Default: all."
      })
  private List<String> only = List.of();

  @Option(
      names = "--tables",
      paramLabel = "FILE",
      description = "Also write the tables into a Markdown file, between its markers.")
  private Path tables;

  @Option(
      names = "--from",
      paramLabel = "CSV",
      description = "Measure nothing: plot and tables from the results of an earlier run.")
  private Path from;

  @Override
  public Integer call() throws IOException {
    Results results;
    try {
      results = from == null ? measure() : Results.read(from);
    } catch (RunnerException | IllegalArgumentException e) {
      System.err.println("benchmarks/run: " + e.getMessage());
      return 1;
    }
    Files.createDirectories(output);
    Path plot = output.resolve("results.svg");
    Files.writeString(plot, new SuitePlot(results).svg(), StandardCharsets.UTF_8);
    System.out.println(plot);
    if (tables != null) {
      String text = Files.readString(tables, StandardCharsets.UTF_8);
      Files.writeString(tables, new Tables(results).fill(text), StandardCharsets.UTF_8);
      System.out.println(tables);
    }
    return 0;
  }

  private Results measure() throws RunnerException, IOException {
    String name =
        catalogue == null ? BenchCatalog.SYNTHETIC : catalogue.toAbsolutePath().toString();
    Map<String, String> facts = facts();
    List<Measurement> all = new ArrayList<>();
    if (wants("bench")) {
      all.addAll(bench(name));
      write(new Results(facts, all));
    }
    for (Series series : new Suite(name, quick).series()) {
      if (wants(series.name())) {
        all.addAll(series.run(quick));
        write(new Results(facts, all));
      }
    }
    return new Results(facts, all);
  }

  /** Writes what there is after each series: a suite takes long, and may be ended early. */
  private void write(Results results) throws IOException {
    Files.createDirectories(output);
    Path csv = output.resolve("results.csv");
    Files.writeString(csv, results.csv(), StandardCharsets.UTF_8);
    System.out.println(csv + ": " + results.measurements().size() + " measurements");
  }

  private Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>(Machine.facts());
    facts.put("commit", Revision.of(SuiteCommand.class));
    facts.put("date", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    facts.put(
        "catalogue",
        catalogue == null ? BenchCatalog.SYNTHETIC : catalogue.getFileName().toString());
    facts.put("quick", Boolean.toString(quick));
    return facts;
  }

  private boolean wants(String series) {
    return only.isEmpty() || only.contains(series);
  }

  /** What {@code orbsieve bench} measures. */
  private List<Measurement> bench(String name) {
    BenchCatalog input =
        BenchCatalog.of(name, quick ? Suite.QUICK_OBJECTS : catalogue == null ? 30_000 : 0);
    ScreeningSettings settings =
        ScreeningSettings.of(input.start(), 86_400, ScreeningSettings.DEFAULT_THRESHOLD)
            .withKernel(Kernel.AUTO);
    Bench bench = new Bench(input.context(), input.catalog(), settings, ScreeningListener.NONE);
    String kernel = bench.measure(quick ? 2 : 5, quick ? 3 : 7).kernel().name();
    Map<String, String> params =
        Map.of(
            "catalogue",
            name,
            "objects",
            Integer.toString(input.catalog().size()),
            "hours",
            "24",
            "threshold",
            "5",
            "threads",
            Integer.toString(settings.threads()),
            "kernel",
            kernel);
    List<Measurement> all = new ArrayList<>();
    for (Figure figure : bench.figures()) {
      String what = figure.group() + ": " + figure.name();
      all.add(new Measurement("bench", what, params, figure.value(), Double.NaN, figure.unit(), 1));
    }
    return all;
  }
}

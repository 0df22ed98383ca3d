package org.orbsieve.run.campaign;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a campaign asks for: every catalogue in every period with every threshold, kernel and set of
 * options.
 *
 * @param catalogues files
 * @param objects numbers of objects of catalogues that are generated
 * @param seeds seeds of these catalogues
 * @param starts of periods, as a person writes them
 * @param hours lengths of periods
 * @param thresholds as a person writes them
 * @param kernels names
 * @param options further options of a screening, a set of them in each text
 * @param format ending of the files of conjunctions
 */
public record Campaign(
    List<Path> catalogues,
    List<String> objects,
    List<String> seeds,
    List<String> starts,
    List<String> hours,
    List<String> thresholds,
    List<String> kernels,
    List<String> options,
    String format) {

  /** Most runs of a campaign: more would be a mistake in its file. */
  static final int MOST_RUNS = 10_000;

  /**
   * Validates that there is something to do, and takes immutable copies.
   *
   * @param catalogues files
   * @param objects numbers of objects of catalogues that are generated
   * @param seeds seeds of these catalogues
   * @param starts of periods, as a person writes them
   * @param hours lengths of periods
   * @param thresholds as a person writes them
   * @param kernels names
   * @param options further options of a screening, a set of them in each text
   * @param format ending of the files of conjunctions
   * @throws IllegalArgumentException if there is nothing to do, or too much
   */
  public Campaign {
    catalogues = List.copyOf(catalogues);
    objects = List.copyOf(objects);
    seeds = List.copyOf(seeds);
    starts = List.copyOf(starts);
    hours = List.copyOf(hours);
    thresholds = List.copyOf(thresholds);
    kernels = List.copyOf(kernels);
    options = List.copyOf(options);
    long runs = catalogues.size() + (long) objects.size() * seeds.size();
    if (runs == 0) {
      throw new IllegalArgumentException("a campaign needs catalogues, or objects to generate");
    }
    for (List<String> each : List.of(starts, hours, thresholds, kernels, options)) {
      runs = Math.min(runs * each.size(), MOST_RUNS + 1L);
    }
    if (runs < 1 || runs > MOST_RUNS) {
      throw new IllegalArgumentException("a campaign has 1 to " + MOST_RUNS + " runs");
    }
  }

  /**
   * A catalogue that is generated.
   *
   * @param objects number of objects
   * @param seed of the generator
   * @param file where it goes
   */
  public record Generated(String objects, String seed, Path file) {}

  /**
   * The catalogues that are generated.
   *
   * @param folder takes them
   * @return each number of objects with each seed
   */
  public List<Generated> generated(Path folder) {
    List<Generated> all = new ArrayList<>();
    for (String number : objects) {
      for (String seed : seeds) {
        Path file = folder.resolve("generated-" + number + "-seed-" + seed + ".csv");
        all.add(new Generated(number, seed, file));
      }
    }
    return all;
  }

  /**
   * The runs, in the order of their lists: the last one changes fastest.
   *
   * @param folder takes the catalogues that are generated
   * @return the runs
   * @throws IllegalArgumentException if two have one name
   */
  public List<CampaignRun> runs(Path folder) {
    List<Path> files = new ArrayList<>(catalogues);
    generated(folder).forEach(one -> files.add(one.file()));
    List<CampaignRun> runs = new ArrayList<>();
    for (Path file : files) {
      for (String start : starts) {
        for (String length : hours) {
          for (String threshold : thresholds) {
            for (String kernel : kernels) {
              for (String further : options) {
                runs.add(new CampaignRun(file, start, length, threshold, kernel, further));
              }
            }
          }
        }
      }
    }
    Set<String> names = new HashSet<>();
    for (CampaignRun run : runs) {
      if (!names.add(run.name())) {
        throw new IllegalArgumentException("two runs would be called " + run.name());
      }
    }
    return runs;
  }
}

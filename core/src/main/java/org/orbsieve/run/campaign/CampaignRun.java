package org.orbsieve.run.campaign;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One screening of a campaign.
 *
 * @param catalogue file
 * @param start of the period, as a person writes it
 * @param hours length of the period
 * @param threshold as a person writes it
 * @param kernel name
 * @param options further options of a screening, separated by blanks; may be empty
 */
public record CampaignRun(
    Path catalogue, String start, String hours, String threshold, String kernel, String options) {

  /**
   * The name, made of all values, so that a run keeps its folder when a campaign gets further ones.
   *
   * @return letters, digits, points, hyphens and underscores
   */
  public String name() {
    String file = catalogue.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    String all = String.join("_", file, start, hours + "h", threshold, kernel, options);
    return all.replaceAll("[^A-Za-z0-9._-]+", "-")
        .replaceAll("_-+", "_")
        .replaceAll("[-_]+$", "")
        .replaceAll("^[.-]+", "");
  }

  /**
   * The arguments of the screening.
   *
   * @param output file for the conjunctions
   * @return the command and its arguments
   */
  public List<String> arguments(Path output) {
    List<String> all = new ArrayList<>(List.of("screen", catalogue.toString()));
    all.add(option("start", start));
    all.add(option("hours", hours));
    all.add(option("threshold", threshold));
    all.add(option("kernel", kernel.toLowerCase(Locale.ROOT)));
    all.add(option("output", output.toString()));
    if (!options.isBlank()) {
      all.addAll(List.of(options.strip().split("\\s+")));
    }
    return List.copyOf(all);
  }

  private static String option(String name, String value) {
    return "-".repeat(2) + name + "=" + value;
  }
}

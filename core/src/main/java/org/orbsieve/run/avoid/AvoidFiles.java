package org.orbsieve.run.avoid;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.orbsieve.run.output.OutputFormat;

/**
 * Where a trade space goes.
 *
 * @param table CSV or JSON lines, by its name; empty for standard output
 * @param plot picture: SVG, or HTML by its name; empty for none
 * @param ranks places of burns that are exported as OEM and OPM, from 1
 * @param folder takes the exported messages
 */
public record AvoidFiles(
    Optional<Path> table, Optional<Path> plot, List<Integer> ranks, Path folder) {

  /**
   * Validates the places and the name of the table.
   *
   * @param table CSV or JSON lines, by its name
   * @param plot picture: SVG, or HTML by its name
   * @param ranks places of burns that are exported as OEM and OPM, from 1
   * @param folder takes the exported messages
   * @throws IllegalArgumentException if a place is below 1, or the name is that of no format
   */
  public AvoidFiles {
    Objects.requireNonNull(folder, "folder");
    ranks = List.copyOf(ranks);
    if (ranks.stream().anyMatch(rank -> rank < 1)) {
      throw new IllegalArgumentException("the places of burns count from 1");
    }
    table.ifPresent(file -> OutputFormat.textOfName(file.toString()));
    if (table.isPresent() && table.equals(plot)) {
      throw new IllegalArgumentException(table.get() + " would be written twice");
    }
  }

  /** Whether the table is JSON. */
  boolean isJson() {
    return table
        .map(file -> OutputFormat.textOfName(file.toString()) == OutputFormat.JSON)
        .orElse(false);
  }

  /** Whether the picture is in a page with the best burns, by its name. */
  boolean isPage() {
    return plot.filter(file -> file.toString().toLowerCase(Locale.ROOT).matches("(?s).*\\.html?"))
        .isPresent();
  }

  /** The files with fixed names. */
  List<Path> all() {
    List<Path> all = new ArrayList<>();
    table.ifPresent(all::add);
    plot.ifPresent(all::add);
    return all;
  }
}

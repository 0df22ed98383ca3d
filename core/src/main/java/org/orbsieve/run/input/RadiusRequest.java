package org.orbsieve.run.input;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.orbsieve.assessment.radius.HardBodyRadii;
import org.orbsieve.assessment.radius.RadiusSource;
import org.orbsieve.assessment.radius.RadiusTable;
import org.orbsieve.assessment.radius.SocratesRadii;

/**
 * Where hard-body radii are from.
 *
 * @param file the user's table; empty for a preset
 * @param preset what holds where there is no table
 * @param name of the preset, for the manifest
 */
public record RadiusRequest(Optional<Path> file, RadiusSource preset, String name) {

  /** The radii by the kinds of objects. */
  public static final RadiusRequest DEFAULTS =
      new RadiusRequest(Optional.empty(), HardBodyRadii.DEFAULT, "defaults");

  /** Those of SOCRATES. */
  public static final RadiusRequest SOCRATES =
      new RadiusRequest(
          Optional.empty(), new SocratesRadii(), "SOCRATES: STARLINK* 10 m, others 1 m");

  /**
   * Validates that nothing is null.
   *
   * @param file the user's table
   * @param preset what holds where there is no table
   * @param name of the preset, for the manifest
   */
  public RadiusRequest {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(preset, "preset");
    Objects.requireNonNull(name, "name");
  }

  /**
   * The radii of a table, else by the kinds of objects.
   *
   * @param table the user's
   * @return the request
   */
  public static RadiusRequest of(Path table) {
    return new RadiusRequest(
        Optional.of(table), HardBodyRadii.DEFAULT, "file " + table.getFileName());
  }

  /**
   * What a person wrote: the name of a preset, or a file.
   *
   * @param text as written
   * @return the request
   */
  public static RadiusRequest named(String text) {
    return text.equalsIgnoreCase(SocratesRadii.NAME) ? SOCRATES : of(Path.of(text));
  }

  /** Reads the table, if there is one. */
  RadiusSource read(InputFiles files) throws IOException {
    return file.isEmpty()
        ? preset
        : files.readFile(file.get(), in -> RadiusTable.read(in, file.get(), HardBodyRadii.DEFAULT));
  }
}

package org.orbsieve.report.read;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.orbsieve.catalog.ObjectForm;
import org.orekit.time.AbsoluteDate;

/**
 * One of the two objects of a row.
 *
 * @param form catalogue number and, for a candidate manoeuvre, its name
 * @param name as the file has it; empty where it has none
 * @param source name of the source of its orbit; empty where sources have no names
 * @param age time from the epoch of its elements to the TCA [s], negative before it; exact where
 *     the file has the epoch, else as rounded as the file has it
 * @param epoch epoch of its elements, where the file has it
 * @param groups names of its asset groups
 * @param details what a satellite catalogue and its elements say
 */
public record ObjectRecord(
    ObjectForm form,
    String name,
    String source,
    double age,
    Optional<AbsoluteDate> epoch,
    List<String> groups,
    ObjectDetails details) {

  /**
   * Validates that nothing is null.
   *
   * @param form catalogue number and, for a candidate manoeuvre, its name
   * @param name as the file has it
   * @param source name of the source of its orbit
   * @param age time from the epoch of its elements to the TCA [s], negative before it
   * @param epoch epoch of its elements, where the file has it
   * @param groups names of its asset groups
   * @param details what a satellite catalogue and its elements say
   */
  public ObjectRecord {
    Objects.requireNonNull(form, "form");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(epoch, "epoch");
    Objects.requireNonNull(details, "details");
    groups = List.copyOf(groups);
  }
}
